// nabla · Builtins+Text.swift
// Methods of texts: case, and questions about all characters.
// SPDX-License-Identifier: Apache-2.0

extension Builtin {
  /// Methods of texts, as the manual lists them.
  static let text: [Builtin] =
    textCase + textQuestions + textSearching + textParts + textPadding + [textFormat]

  static let textFormat = Builtin(
    "format", in: .text, places: .textMethod, .string("self").positionalOnly, .values("args"),
    .keywords(),
    summary: "The text with its fields in braces filled with values.",
    details:
      "A field is {}, {0}, {name}, {0.real} or {0[1]}, with !r and :spec as in f-strings.",
    examples: [
      .shows("\"{} is {:.2f}\".format(\"pi\", 3.14159)", "'pi is 3.14'"),
      .shows("\"{1}{0}\".format(1, 2)", "'21'"), .shows("\"{x}°\".format(x=2)", "'2°'"),
      .fails(
        "\"{} {}\".format(1)",
        "IndexError: Replacement index 1 out of range for positional args tuple"),
    ]
  ) { evaluation, template, values, keywords throws(RuntimeFailure) in
    let arguments = CallArguments(values, keywords: keywords)
    return .text(try TemplateFiller.fill(template.text, arguments, evaluation.printOptions))
  }

  /// A template, the first argument, filled with the others, which may have names.
  static func filled(
    _ arguments: CallArguments, _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> Value {
    guard case .text(let template)? = arguments.positional.first else { return .none }
    let rest = CallArguments(
      Array(arguments.positional.dropFirst()), keywords: arguments.keywords)
    return .text(try TemplateFiller.fill(template.text, rest, evaluation.printOptions))
  }

  /// Declares a method of texts without arguments.
  private static func textMethod(
    _ name: String, summary: String, example: (input: String, output: String),
    body: @escaping @Sendable (PythonString) -> Value
  ) -> Builtin {
    Builtin(
      name, in: .text, places: .textMethod, .receiver, summary: summary,
      examples: [
        .shows(example.input, example.output),
        .fails("(3).\(name)()", "AttributeError: 'int' object has no attribute '\(name)'"),
      ]
    ) { _, text in body(text) }
  }

  /// Upper and lower case.
  private static let textCase: [Builtin] = [
    textMethod(
      "upper", summary: "The text in upper case.", example: ("\"straße\".upper()", "'STRASSE'")
    ) { .text($0.uppercased) },
    textMethod(
      "lower", summary: "The text in lower case.", example: ("\"ABC\".lower()", "'abc'")
    ) { .text($0.lowercased) },
    textMethod(
      "isidentifier", summary: "Whether the text could be the name of a variable.",
      example: ("\"x_1\".isidentifier()", "True")
    ) { .bool($0.isIdentifier) },
    textMethod(
      "casefold", summary: "The text in a form to compare without regard to case.",
      example: ("\"Straße\".casefold()", "'strasse'")
    ) { .text($0.casefolded) },
    textMethod(
      "title", summary: "The text with a capital letter at the start of each word.",
      example: ("\"hello world\".title()", "'Hello World'")
    ) { .text($0.titlecased) },
    textMethod(
      "capitalize", summary: "The text with a capital first letter, the others in lower case.",
      example: ("\"hello World\".capitalize()", "'Hello world'")
    ) { .text($0.capitalized) },
    textMethod(
      "swapcase", summary: "The text with upper and lower case exchanged.",
      example: ("\"aBc\".swapcase()", "'AbC'")
    ) { .text($0.caseSwapped) },
  ]

  /// Questions about all characters.
  private static let textQuestions: [Builtin] = [
    question(.isalnum, "Whether there are characters, all of them letters or digits.", "a1"),
    question(.isalpha, "Whether there are characters, all of them letters.", "abc"),
    question(.isascii, "Whether all characters are ASCII.", "abc"),
    question(.isdecimal, "Whether there are characters, all of them decimal digits.", "123"),
    question(.isdigit, "Whether there are characters, all of them digits.", "123"),
    question(.islower, "Whether there are letters, all of them lower case.", "abc 1"),
    question(.isnumeric, "Whether there are characters, all of them numbers.", "½"),
    question(.isprintable, "Whether repr shows all characters as they are.", "a b"),
    question(.isspace, "Whether there are characters, all of them blank.", " \\t"),
    question(.istitle, "Whether each word starts with a capital letter.", "Hello World"),
    question(.isupper, "Whether there are letters, all of them upper case.", "ABC"),
  ]

  private static func question(
    _ question: PythonString.Question, _ summary: String, _ example: String
  ) -> Builtin {
    let name = question.rawValue
    return textMethod(name, summary: summary, example: ("\"\(example)\".\(name)()", "True")) {
      .bool($0.answer(question))
    }
  }
}
