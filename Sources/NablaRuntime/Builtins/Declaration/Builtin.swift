// nabla · Builtin.swift
// A function of the language, declared once.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// A call with an array and nothing else.
package typealias WholeArrayCall = @Sendable (Evaluation, AnyArray) throws(RuntimeFailure) -> Value

/// A function of the language with everything that is known about it.
///
/// Call binding, argument errors, help, completion and the reference manual read this one place.
package final class Builtin: Sendable {
  /// The name users call it by; also NumPy's, where NumPy has it.
  package let name: String
  package let category: BuiltinCategory
  /// Where the name can be reached.
  package let places: BuiltinPlaces
  package let signature: Signature
  /// The parameter whose array the function changes, which must lie in a variable: `np.put(x, …)`.
  package let changed: String?
  /// What NumPy calls a ufunc, with the methods of one; nil for any other function.
  let ufunc: Ufunc?
  /// One sentence without the function's name.
  package let summary: String
  package let details: String
  package let examples: [BuiltinExample]
  package let seeAlso: [String]
  /// What `name[key]` gives, for what is indexed instead of called: `mgrid[0:3]`.
  let index: (@Sendable (Value) throws(RuntimeFailure) -> Value)?
  /// What the function does with an array and nothing else, where that is worth a way of its own:
  /// on short arrays, finding out what was not given takes longer than the work.
  let alone: WholeArrayCall?
  /// Runs the function on bound arguments.
  let body: @Sendable (Evaluation, BoundArguments) throws(RuntimeFailure) -> Value

  /// Declares a function with typed parameters; the pack gives `body` its argument types.
  package init<each Input: Sendable, Failure: Fact>(
    _ name: String, in category: BuiltinCategory, places: BuiltinPlaces = .numpy,
    changes changed: String? = nil, ufunc: Ufunc? = nil, alone: WholeArrayCall? = nil,
    _ parameters: repeat Parameter<each Input>,
    summary: String, details: String = "", examples: [BuiltinExample], seeAlso: [String] = [],
    body: @escaping @Sendable (Evaluation, repeat each Input) throws(Failure) -> Value
  ) {
    self.name = name
    self.category = category
    self.places = places
    self.changed = changed
    self.ufunc = ufunc
    self.summary = summary
    self.details = details
    self.examples = examples
    self.seeAlso = seeAlso
    var infos: [ParameterInfo] = []
    for parameter in repeat each parameters { infos.append(parameter.info) }
    self.signature = Signature(infos)
    self.index = nil
    self.alone = alone
    let readers = (repeat (each parameters).reader)
    self.body = { evaluation, arguments throws(RuntimeFailure) in
      var arguments = ArgumentIterator(arguments)
      let inputs = (repeat try (each readers)(arguments.next(), evaluation))
      do throws(Failure) {
        return try body(evaluation, repeat each inputs)
      } catch {
        throw RuntimeFailure(error)
      }
    }
  }

  /// Declares another name of a function.
  package init(
    alias name: String, of other: Builtin, places: BuiltinPlaces = .numpy,
    examples: [BuiltinExample]
  ) {
    self.name = name
    self.category = other.category
    self.places = places
    self.changed = other.changed
    self.ufunc = other.ufunc
    self.summary = "The same as \(other.name)."
    self.details = ""
    self.examples = examples
    self.seeAlso = [other.name]
    self.signature = other.signature
    self.index = nil
    self.alone = other.alone
    self.body = other.body
  }

  /// Declares what is indexed instead of called; `index` gets what stands in the brackets.
  package init(
    indexed name: String, in category: BuiltinCategory, summary: String, details: String = "",
    examples: [BuiltinExample], seeAlso: [String] = [],
    index: @escaping @Sendable (Value) throws(RuntimeFailure) -> Value
  ) {
    self.name = name
    self.category = category
    self.places = .numpy
    self.changed = nil
    self.ufunc = nil
    self.summary = summary
    self.details = details
    self.examples = examples
    self.seeAlso = seeAlso
    self.signature = Signature([
      ParameterInfo(name: "key", passing: .variadic, expectation: "an index", defaultText: nil)
    ])
    self.index = index
    self.alone = nil
    self.body = { _, _ throws(RuntimeFailure) in
      throw RuntimeFailure(CallError.notCallable(type: name))
    }
  }

  /// The same function with another body.
  init(
    _ other: Builtin,
    body: @escaping @Sendable (Evaluation, BoundArguments) throws(RuntimeFailure) -> Value
  ) {
    name = other.name
    category = other.category
    places = other.places
    changed = other.changed
    ufunc = nil
    signature = other.signature
    summary = other.summary
    details = other.details
    examples = other.examples
    seeAlso = other.seeAlso
    index = other.index
    alone = nil
    self.body = body
  }
}

extension Builtin {
  /// How the name is used: `(a, axis=None)`, or `[key]`.
  package var usage: String { index == nil ? signature.text : "[key]" }
}

/// The chapters of the reference manual.
package enum BuiltinCategory: String, CaseIterable, Sendable {
  case calculus, creation, elementwise, reductions, statistics, polynomials, shapes
  case linearAlgebra = "linear algebra"
  case random = "random numbers"
  case fourier = "fourier transforms"
  case comparison, dates, printing, language, math, text
  case textArrays = "text arrays"
  case testing
  case constants
}

/// Where a function's name can be reached.
package struct BuiltinPlaces: OptionSet, Sendable {
  package let rawValue: UInt64
  package init(rawValue: UInt64) { self.rawValue = rawValue }

  /// Without a prefix.
  package static let bare = BuiltinPlaces(rawValue: 1)
  /// As `np.name`.
  package static let np = BuiltinPlaces(rawValue: 2)
  /// As a method: `x.name(…)`, the receiver being the first argument.
  package static let method = BuiltinPlaces(rawValue: 4)
  /// As `math.name`.
  package static let math = BuiltinPlaces(rawValue: 8)
  /// A method of text: `"a,b".split(",")`.
  package static let textMethod = BuiltinPlaces(rawValue: 16)
  /// A method of lists and one-dimensional arrays that changes them: `r.append(3)`.
  package static let listMethod = BuiltinPlaces(rawValue: 32)
  /// As `np.linalg.name`.
  package static let linalg = BuiltinPlaces(rawValue: 64)
  /// As `np.random.name`.
  package static let random = BuiltinPlaces(rawValue: 128)
  /// As `np.fft.name`.
  package static let fft = BuiltinPlaces(rawValue: 256)
  /// As `np.strings.name`, of arrays of texts.
  package static let strings = BuiltinPlaces(rawValue: 1 << 14)
  /// A method of tuples: `t.count(1)`.
  package static let tupleMethod = BuiltinPlaces(rawValue: 512)
  /// A method of random generators: `rng.normal(…)`.
  package static let generator = BuiltinPlaces(rawValue: 1 << 20)
  /// A method of bit generators: `rng.bit_generator.random_raw()`.
  package static let bitGenerator = BuiltinPlaces(rawValue: 1 << 21)
  /// A method of seed sequences: `seeds.spawn(3)`.
  package static let seedSequence = BuiltinPlaces(rawValue: 1 << 22)

  /// As `np.polynomial.name`.
  package static let polynomialClasses = BuiltinPlaces(rawValue: 1 << 32)
  /// As `np.polynomial.polynomial.name`, of coefficients with the lowest power first.
  package static let powerSeries = BuiltinPlaces(rawValue: 1 << 33)
  /// As `np.polynomial.Polynomial.name`.
  package static let polynomialMakers = BuiltinPlaces(rawValue: 1 << 34)
  /// A method of `Polynomial`: `p.deriv()`.
  package static let polynomialMethod = BuiltinPlaces(rawValue: 1 << 35)
  /// A method of `poly1d`: `p.deriv()`.
  package static let poly1dMethod = BuiltinPlaces(rawValue: 1 << 36)
  /// As `np.testing.name`.
  package static let testing = BuiltinPlaces(rawValue: 1 << 37)
  /// As `np.emath.name`: functions that leave the real numbers where they must.
  package static let emath = BuiltinPlaces(rawValue: 1 << 38)
  /// As `np.lib.stride_tricks.name`.
  package static let strideTricks = BuiltinPlaces(rawValue: 1 << 39)
  /// As `np.lib.array_utils.name`.
  package static let arrayUtilities = BuiltinPlaces(rawValue: 1 << 40)
  /// As `np.exceptions.name`.
  package static let exceptions = BuiltinPlaces(rawValue: 1 << 41)
  /// As `np.dtypes.name`.
  package static let dtypeClasses = BuiltinPlaces(rawValue: 1 << 42)
  /// As `np.lib.name`.
  package static let lib = BuiltinPlaces(rawValue: 1 << 43)
  /// A method of dictionaries: `np.sctypeDict.get('f8')`.
  package static let dictionaryMethod = BuiltinPlaces(rawValue: 1 << 44)
  /// A method of elementwise functions: `np.add.reduce(x)`.
  package static let ufuncMethod = BuiltinPlaces(rawValue: 1 << 23)

  /// NumPy's main namespace: `name(…)` and `np.name(…)`.
  package static let numpy: BuiltinPlaces = [.bare, .np]
  /// NumPy's main namespace and NumPy's own methods.
  package static let numpyAndMethod: BuiltinPlaces = [.bare, .np, .method]
  /// Python's functions: no prefix.
  package static let python: BuiltinPlaces = [.bare]
}

/// An example of a function: an input and exactly what it shows, or the first line of its error.
package struct BuiltinExample: Sendable {
  package let input: String
  package let output: String
  package let isError: Bool

  /// An example that works: `output` is what the shell shows.
  package static func shows(_ input: String, _ output: String) -> BuiltinExample {
    BuiltinExample(input: input, output: output, isError: false)
  }

  /// An example that fails: `message` is the error's first line, `KIND: message`.
  package static func fails(_ input: String, _ message: String) -> BuiltinExample {
    BuiltinExample(input: input, output: message, isError: true)
  }
}
