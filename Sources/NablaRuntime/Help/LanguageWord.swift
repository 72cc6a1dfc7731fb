// nabla · LanguageWord.swift
// The words and signs of the language, for help.
// SPDX-License-Identifier: Apache-2.0

/// A word or a sign of the language with its page of help.
package struct LanguageWord: Sendable {
  /// The spellings that lead to the page; the first is its title.
  package let spellings: [String]
  /// One sentence.
  package let summary: String
  package let examples: [BuiltinExample]

  private init(_ spellings: String..., summary: String, examples: [BuiltinExample]) {
    self.spellings = spellings
    self.summary = summary
    self.examples = examples
  }

  /// All words and signs, in the order of the manual.
  package static let all: [LanguageWord] = [
    LanguageWord(
      "if", "elif", "else", summary: "Runs a block, or chooses a value, by a condition.",
      examples: [
        .shows("x = 3; \"odd\" if x % 2 else \"even\"", "'odd'"),
        .shows("if 2 > 1: print(\"yes\")", "yes"),
      ]),
    LanguageWord(
      "for", "in", summary: "Runs a block for each item, or makes a bracket of values.",
      examples: [
        .shows("for k in [1, 2]: print(k)", "1\n2"),
        .shows("[k**2 for k in range(4)]", "[0, 1, 4, 9]"),
        .fails("for k in 3: print(k)", "TypeError: 'int' object is not iterable"),
      ]),
    LanguageWord(
      "while", "break", "continue", summary: "Runs a block as long as a condition holds.",
      examples: [.shows("n = 100\nwhile n > 10: n = n // 2\nn", "6")]),
    LanguageWord(
      "def", "return", summary: "Makes a function; f(x) = x**2 does the same in one line.",
      examples: [.shows("f(x, n=2) = x**n; f(3), f(2, n=5)", "(9, 32)")]),
    LanguageWord(
      "lambda", summary: "A function without a name.",
      examples: [.shows("(lambda x: x + 1)(2)", "3")]),
    LanguageWord(
      "import", "from", "as",
      summary: "Makes a module's names available; np, math, nd, pd and plt are there without it.",
      examples: [.shows("from math import pi; pi", "3.141592653589793")]),
    LanguageWord(
      "and", "or", "not", summary: "Joins conditions; for arrays write & | ~ with brackets.",
      examples: [.shows("2 > 1 and not 3 > 4", "True")]),
    LanguageWord(
      "del",
      summary:
        "Forgets a variable, so that a builtin of that name is back; del x[0] deletes items.",
      examples: [
        .shows("x = [1, 2, 4]; del x[0]; x", "[2, 4]"),
        .fails("x = 1; del x; x", "NameError: name 'x' is not defined"),
      ]),
    LanguageWord(
      "**", "^", summary: "The power; both signs mean the same, and join from the right.",
      examples: [.shows("2^3^2, -2**2", "(512, -4)")]),
    LanguageWord(
      "@", summary: "The product of matrices.",
      examples: []),
    LanguageWord(
      "//", "%", summary: "The whole quotient, and the remainder with the sign of the divisor.",
      examples: [.shows("7 // 2, -7 % 3", "(3, 2)")]),
    LanguageWord(
      "∇", summary: "Another spelling of gradient.",
      examples: [.shows("∇([1, 2, 4])", "[1. , 1.5, 2. ]")]),
    LanguageWord(
      "√", summary: "The square root of what follows.", examples: []),
  ]
}
