// nabla · HelpTopic+Page.swift
// The pages of help.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

extension HelpTopic {
  /// The page, in lines of a width.
  package func page(in session: Session, width: Int) -> StyledText {
    var page = HelpPage(width: width)
    switch self {
    case .start: page.start(session.allCommands)
    case .category(let category): page.category(category)
    case .functions: page.functions()
    case .commands: page.commands(session.allCommands)
    case .command(let command): page.command(command)
    case .builtins(let builtins): page.builtins(builtins)
    case .constant(let constant): page.constant(constant)
    case .module(let module): page.module(module)
    case .word(let word): page.word(word)
    case .search(let words): page.search(words, session.allCommands)
    case .variable(let name, let value): page.variable(name, value, session)
    }
    return page.text
  }
}

extension HelpPage {
  /// The first page: what to type first, and where to read on.
  fileprivate mutating func start(_ commands: [ShellCommand]) {
    heading("nabla, a calculator shell for arrays")
    gap()
    example(.shows("gradient([1, 2, 4, 7, 11, 16])", "[1. , 1.5, 2.5, 3.5, 4.5, 5. ]"))
    example(.shows("f(x) = x**2 + 1; f([1, 2, 3])", "[ 2,  5, 10]"))
    gap()
    paragraph(
      "What NumPy tutorials type, nabla understands, with or without np. in front.")
    gap()
    heading("More help")
    table([
      ("help gradient", "one function, also gradient? and help(gradient)"),
      ("help calculus", "the functions of a chapter"),
      ("help functions", "all functions"),
      ("help for", "a word or a sign of the language"),
      ("help search smallest", "the pages that have a word, or several"),
    ])
    gap()
    heading("Chapters")
    table(
      BuiltinCategory.allCases.filter(\.hasEntries).map { ($0.rawValue, $0.summary) })
    if !commands.isEmpty {
      gap()
      heading("Commands")
      names(commands.map(\.word))
    }
  }

  fileprivate mutating func category(_ category: BuiltinCategory) {
    heading(category.title)
    gap()
    paragraph(category.summary)
    gap()
    if category == .constants {
      table(Constant.all.map { ($0.name, $0.summary) })
    } else {
      table(category.builtins.map { ($0.name, $0.summary) })
    }
  }

  fileprivate mutating func functions() {
    for (index, category) in BuiltinCategory.allCases.filter(\.hasEntries).enumerated() {
      if index > 0 { gap() }
      heading("\(category.title) (help \(category.rawValue))")
      names(
        category == .constants ? Constant.all.map(\.name) : category.builtins.map(\.name))
    }
  }

  fileprivate mutating func commands(_ commands: [ShellCommand]) {
    heading("Commands")
    gap()
    table(commands.map { ($0.usage, $0.summary) })
  }

  fileprivate mutating func command(_ command: ShellCommand) {
    heading(command.usage)
    gap()
    paragraph(command.summary, indent: 2)
    guard !command.details.isEmpty else { return }
    gap()
    paragraph(command.details, indent: 2)
  }

  /// More pages than that are no answer.
  private static let mostMatches = 40

  fileprivate mutating func search(_ words: [String], _ commands: [ShellCommand]) {
    let matches = HelpSearch(commands: commands).matches(for: words)
    heading("Pages with " + words.joined(separator: " "))
    gap()
    table(matches.prefix(Self.mostMatches).map { ($0.name, $0.summary) })
    guard matches.count > Self.mostMatches else { return }
    gap()
    paragraph("and \(matches.count - Self.mostMatches) more: another word narrows them down")
  }

  fileprivate mutating func builtins(_ builtins: [Builtin]) {
    for (index, builtin) in builtins.enumerated() {
      if index > 0 { gap() }
      heading(builtin.prefixedName + builtin.shownSignature)
      gap()
      paragraph(builtin.summary, indent: 2)
      if !builtin.details.isEmpty {
        gap()
        paragraph(builtin.details.filter { $0 != "`" }, indent: 2)
      }
      gap()
      for shown in builtin.examples { example(shown) }
    }
    let others = builtins.flatMap(\.seeAlso).reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    if !others.isEmpty {
      gap()
      paragraph("See also: " + others.joined(separator: ", "), indent: 2)
    }
  }

  fileprivate mutating func constant(_ constant: Constant) {
    heading(constant.name)
    gap()
    paragraph(constant.summary, indent: 2)
    gap()
    example(.shows(constant.example, Describer.display(constant.value, .init()) ?? "None"))
  }

  fileprivate mutating func module(_ module: Module) {
    heading("module \(module.name)")
    gap()
    if module.memberNames.isEmpty {
      paragraph("Known, so that programs that import it can be read; empty so far.", indent: 2)
    } else {
      names(module.memberNames)
    }
  }

  fileprivate mutating func word(_ word: LanguageWord) {
    heading(word.spellings.joined(separator: "  "))
    gap()
    paragraph(word.summary, indent: 2)
    if !word.examples.isEmpty { gap() }
    for shown in word.examples { example(shown) }
  }

  fileprivate mutating func variable(_ name: String?, _ value: Value, _ session: Session) {
    if case .function(let function) = value {
      heading("\(name ?? function.name), a function of yours")
      gap()
      for line in function.definition.split(separator: "\n") {
        paragraph(String(line), indent: 2)
      }
      return
    }
    if let name {
      heading("\(name), \(value.typeDescription)")
      gap()
      paragraph("Type \(name) to see it, del \(name) to forget it.", indent: 2)
    } else {
      heading("a value: \(value.typeDescription)")
    }
    let names = value.attributeNames
    guard !names.isEmpty else { return }
    gap()
    paragraph("What can stand after its dot:", indent: 2)
    self.names(names)
  }
}

extension BuiltinCategory {
  /// The functions of the chapter, in the order of their declaration.
  package var builtins: [Builtin] { BuiltinCatalog.shared.all.filter { $0.category == self } }

  /// Whether there is anything in the chapter.
  package var hasEntries: Bool { self == .constants || !builtins.isEmpty }
}

extension Builtin {
  /// The name as one calls it: `gradient`, `np.sum` beside Python's `sum`, `text.split`.
  package var prefixedName: String {
    if places.contains(.bare) { return name }
    if places.contains(.np) { return "np." + name }
    if places.contains(.math) { return "math." + name }
    if places.contains(.linalg) { return "linalg." + name }
    if places.contains(.random) { return "random." + name }
    if places.contains(.fft) { return "fft." + name }
    if places.contains(.generator) { return "rng." + name }
    if places.contains(.bitGenerator) { return "bit_generator." + name }
    if places.contains(.seedSequence) { return "seeds." + name }
    if places.contains(.ufuncMethod) { return "np.add." + name }
    if places.contains(.textMethod) { return "text." + name }
    if let module = modulePrefix { return module + name }
    return places.contains(.listMethod) ? "list." + name : "x." + name
  }

  /// What stands before the name of a function of a smaller module, or of a method of a class.
  fileprivate var modulePrefix: String? {
    let prefixes: [(BuiltinPlaces, String)] = [
      (.polynomialClasses, "np.polynomial."), (.powerSeries, "np.polynomial.polynomial."),
      (.polynomialMakers, "np.polynomial.Polynomial."), (.polynomialMethod, "p."),
      (.poly1dMethod, "p."), (.testing, "np.testing."), (.emath, "np.emath."),
      (.strideTricks, "np.lib.stride_tricks."), (.arrayUtilities, "np.lib.array_utils."),
      (.dtypeClasses, "np.dtypes."), (.dictionaryMethod, "d."), (.lib, "np.lib."),
    ]
    return prefixes.first { places.contains($0.0) }?.1
  }

  /// The signature as one calls it: a method's without its receiver.
  package var shownSignature: String {
    let functions: BuiltinPlaces = [
      .bare, .np, .math, .linalg, .random, .fft, .generator, .bitGenerator, .seedSequence,
      .polynomialClasses, .powerSeries, .polynomialMakers, .testing, .emath, .strideTricks,
      .arrayUtilities, .dtypeClasses, .lib,
    ]
    let isOnlyMethod = places.isDisjoint(with: functions)
    guard isOnlyMethod else { return usage }
    return Signature(Array(signature.parameters.dropFirst())).text
  }
}

extension Constant {
  /// How one reaches it.
  fileprivate var example: String {
    let prefixes: [(BuiltinPlaces, String)] = [
      (.bare, ""), (.np, "np."), (.math, "math."), (.linalg, "np.linalg."),
      (.powerSeries, "np.polynomial.polynomial."), (.exceptions, "np.exceptions."),
      (.dtypeClasses, "np.dtypes."),
    ]
    return (prefixes.first { places.contains($0.0) }?.1 ?? "np.") + name
  }
}
