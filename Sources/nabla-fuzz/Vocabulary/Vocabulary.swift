// nabla · Vocabulary.swift
// Everything that random programs are to draw.
// SPDX-License-Identifier: Apache-2.0

import NablaRuntime
import NablaSyntax

/// A builtin with the names it is reached and counted by.
struct Word: Sendable {
  let builtin: Builtin
  /// The name in counts and reports: `np.sum`, `x.astype`, `math.gcd`; nothing else has it.
  let label: String
  /// The labels of the arguments that can be left out: `np.sum(axis=)`.
  let keywordLabels: [String]

  init(builtin: Builtin, label: String) {
    self.builtin = builtin
    self.label = label
    keywordLabels = builtin.signature.parameters.filter(\.isOptional).map {
      Self.label(label, ofKeyword: $0.name)
    }
  }

  /// The label of a keyword argument.
  func label(ofKeyword name: String) -> String { Self.label(label, ofKeyword: name) }

  private static func label(_ label: String, ofKeyword name: String) -> String {
    "\(label)(\(name)=)"
  }
}

/// Everything that random programs are to draw: builtins with their keywords, operators, words.
struct Vocabulary: Sendable {
  let words: [Word]
  /// The names of dtypes that this build knows.
  let dtypes: [String]
  /// Whether this build has dates.
  let hasDates: Bool
  /// How far the results of functions that are not exact may differ, by their labels.
  let inexact: [String: Exactness]

  init(catalog: BuiltinCatalog = .shared) {
    var seen: [String: Int] = [:]
    words = catalog.all.filter { Self.notDrawn[$0.name] == nil }.map { builtin in
      var label = builtin.placedName
      let count = seen[label, default: 0]
      seen[label] = count + 1
      if count > 0 { label += "#\(count + 1)" }
      return Word(builtin: builtin, label: label)
    }
    inexact = Dictionary(
      uniqueKeysWithValues: words.compactMap { word in
        word.inexactness.map { (word.label, $0) }
      })
    hasDates = Value.bare("datetime64") != nil
    dtypes = Self.allDTypes.filter { Value.bare($0) != nil }
  }

  /// Functions that no program draws, with the reason.
  static let notDrawn = [
    "exit": "ends the session", "quit": "ends the session", "help": "shows text that is ours alone",
  ]

  private static let allDTypes = [
    "bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float16",
    "float32", "float64", "complex64", "complex128", "int", "float", "complex",
  ]

  /// The words of the language that are drawn.
  static let keywords = [
    "and", "or", "not", "in", "is", "if", "elif", "else", "for", "while", "break", "continue",
    "pass", "def", "return", "lambda", "del", "import", "from", "as", "None", "True", "False",
  ]

  /// The binary operators as they are written, by their labels.
  static let infixes: [String] = OperatorTable.all.filter { $0.infix != nil }.flatMap {
    $0.sign == .not ? ["not in"] : $0.sign == .isSame ? ["is", "is not"] : $0.spellings
  }

  /// The operators before one operand.
  static let prefixes: [String] = OperatorTable.all.filter { $0.prefix != nil }.flatMap(\.spellings)

  /// The operators that can stand before `=`.
  static let augmented = ["+", "-", "*", "/", "//", "%", "**", "@", "&", "|", "<<", ">>"]

  /// All labels that a run must draw.
  var labels: [String] {
    var result: [String] = []
    for word in words {
      result.append(word.label)
      result += word.keywordLabels
    }
    result += Self.infixes.map { "operator \($0)" }
    result += Self.prefixes.map { "prefix \($0)" }
    result += Self.augmented.map { "augmented \($0)=" }
    result += Self.keywords.map { "keyword \($0)" }
    return result
  }
}

extension ParameterInfo {
  /// Whether it can be left out and is not one of many.
  var isOptional: Bool { defaultText != nil && passing != .variadic }
}

extension Builtin {
  /// The name with the place it is reached at: `np.sum`, `x.astype`, `text.upper`, `cos`.
  var placedName: String {
    if places.contains(.bare) { return name }
    let homes: [(BuiltinPlaces, String)] = [
      (.np, "np."), (.linalg, "linalg."), (.fft, "fft."), (.random, "random."), (.math, "math."),
      (.method, "x."), (.textMethod, "text."), (.listMethod, "list."), (.tupleMethod, "tuple."),
    ]
    let home = (homes + ModulePlaces.labels).first { places.contains($0.0) }
    return (home?.1 ?? (category.rawValue == "random numbers" ? "rng." : "")) + name
  }
}
