// nabla · HelpTests.swift
// The pages of help.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NablaRuntime

struct HelpTests {
  static func page(_ input: String, after inputs: [String] = []) -> String {
    let session = Inputs(commands: [.help])
    for input in inputs { _ = session.answer(to: input) }
    return session.answer(to: input)
  }

  @Test(arguments: ["help asarray", "asarray?", "?asarray", "help(asarray)", "help np.asarray"])
  func `every way of asking leads to the same page`(_ input: String) {
    #expect(
      Self.page(input) == """
        asarray(a, dtype=None, *, copy=None)

          An array of a number, of nested lists, tuples and ranges, or the array
          itself.

          >>> asarray((1, 2))
          [1, 2]
          >>> asarray("a")
          TypeError: 'a' must be an array, not a text

          See also: array
        """)
  }

  @Test func `the first page names every chapter and every command`() {
    let page = Self.page("help")
    for category in BuiltinCategory.allCases where category.hasEntries {
      #expect(page.contains("\n  \(category.rawValue)  "))
    }
    #expect(page.hasSuffix("Commands\n  help"))
  }

  @Test func `a search finds names first, then summaries, then details`() {
    let page = Self.page("help search gradient")
    #expect(page.hasPrefix("Pages with gradient\n\n  gradient  "))
    #expect(page.contains("\n  meshgrid  "))
    let rows = Self.page("help search smallest element").split(separator: "\n").map { $0.prefix(8) }
    #expect(rows.contains("  min   "))
    #expect(!rows.contains("  max   "))
  }

  @Test func `a search wants every word, in whatever case`() {
    #expect(Self.page("help search STANDARD deviation").contains("\n  std"))
    #expect(
      Self.page("help search standard xyzzy")
        == "NameError: no page of help has 'standard' and 'xyzzy'")
  }

  @Test func `an unknown name gets the nearest one`() {
    #expect(
      Self.page("help gradeint")
        == "NameError: there is no help for 'gradeint'. Did you mean: 'gradient'?")
  }

  @Test func `a name of Python's and NumPy's gets both`() {
    let page = Self.page("help sum")
    #expect(page.contains("sum(iterable, /, start=0)"))
  }

  @Test func `the user's functions and variables have a page`() {
    #expect(Self.page("help f", after: ["f(x) = x**2"]).contains("f(x) = x**2"))
    #expect(Self.page("help h", after: ["h = [1, 2, 4]"]).hasPrefix("h, an array of shape (3,)"))
  }

  @Test(arguments: BuiltinCategory.allCases.filter(\.hasEntries))
  func `a chapter lists its functions`(_ category: BuiltinCategory) {
    let page = Self.page("help \(category.rawValue)")
    #expect(page.hasPrefix(category.title))
    for builtin in category.builtins {
      #expect(page.contains("  \(builtin.name)  ") || page.contains("  \(builtin.name)\n"))
    }
  }

  @Test func `no page has a line longer than the width`() {
    let session = Inputs().session
    for builtin in Builtin.all {
      let page = HelpTopic.builtins([builtin]).page(in: session, width: 75).plain
      let prose = page.split(separator: "\n").dropFirst().filter { !$0.contains(">>>") }
      let long = prose.filter {
        $0.count > 75 && !$0.contains("Error: ") && !$0.contains("Warning: ")
      }
      #expect(long.map(String.init) == [])
    }
  }

  @Test(arguments: LanguageWord.all.flatMap { word in word.examples.map { ($0.input, $0.output) } })
  func `an example of a word shows what it says`(_ input: String, _ output: String) {
    let session = Inputs()
    var answer = ""
    for line in input.split(separator: "\n") { answer = session.answer(to: String(line)) }
    #expect(answer == output)
  }

  @Test func `words wrap at blanks and keep long ones whole`() {
    #expect(HelpPage.wrapped("aa bb cc", to: 5) == ["aa bb", "cc"])
    #expect(HelpPage.wrapped("aaaaaaaa b", to: 5) == ["aaaaaaaa", "b"])
    #expect(HelpPage.wrapped("", to: 5) == [""])
  }
}
