// nabla · FileTests.swift
// House rules for single files: header, length, words that do not belong.
// SPDX-License-Identifier: Apache-2.0

import Testing

struct FileTests {
  static let all = SourceTree.sources + SourceTree.tests

  @Test func `the tree is found`() {
    #expect(SourceTree.sources.count > 20)
    #expect(!SourceTree.tests.isEmpty)
  }

  @Test func `every file begins with the three header lines`() {
    let without = Self.all.filter { file in
      guard file.lines.count > 3 else { return true }
      let second = file.lines[1]
      return file.lines[0] != "// nabla · \(file.name)" || !second.hasPrefix("// ")
        || !second.hasSuffix(".") || file.lines[2] != "// SPDX-License-Identifier: Apache-2.0"
    }
    #expect(without.map(\.path) == [])
  }

  @Test func `no file has more than 600 lines`() {
    #expect(Self.all.filter { $0.lines.count > 600 }.map { "\($0.path): \($0.lines.count)" } == [])
  }

  @Test(arguments: ["try!", "as!", "fatalError(", "unsafeDowncast("])
  func `sources do not trap on what a user types`(_ word: String) {
    #expect(Self.uses(of: word, in: SourceTree.sources) == [])
  }

  @Test func `sources do not force an optional`() {
    let forced = SourceTree.sources.flatMap { file in
      file.code.filter { Self.forcesOptional($0.text) }.map { "\(file.path):\($0.number)" }
    }
    #expect(forced == [])
  }

  @Test(arguments: ["TO" + "DO", "FIX" + "ME", "XX" + "X:"])
  func `nothing is left for later`(_ word: String) {
    let found = Self.all.flatMap { file in
      file.lines.enumerated().filter { $0.element.contains(word) }
        .map { "\(file.path):\($0.offset + 1)" }
    }
    #expect(found == [])
  }

  @Test(arguments: ["work", "farm", "home", "root", "Users", "tmp/nabla"])
  func `no file names a folder of one machine`(_ folder: String) {
    let found = Self.all.flatMap { file in
      file.lines.enumerated().filter { Self.names(folder, in: $0.element) }
        .map { "\(file.path):\($0.offset + 1)" }
    }
    #expect(found == [])
  }

  private static func uses(of word: String, in files: [SourceFile]) -> [String] {
    files.flatMap { file in
      file.code.filter { line in
        line.text.ranges(of: word).contains { range in
          guard range.lowerBound > line.text.startIndex else { return true }
          let before = line.text[line.text.index(before: range.lowerBound)]
          return !before.isLetter && before != "_"
        }
      }.map { "\(file.path):\($0.number)" }
    }
  }

  /// Whether an exclamation mark follows an operand directly and is no comparison: `x!`, `f()!`.
  private static func forcesOptional(_ code: String) -> Bool {
    let characters = Array(code)
    return characters.indices.contains { index in
      guard characters[index] == "!", index > 0 else { return false }
      let before = characters[index - 1]
      let isOperand = before.isLetter || before.isNumber || ")]_`".contains(before)
      let after = index + 1 < characters.count ? characters[index + 1] : " "
      return isOperand && after != "="
    }
  }

  private static func names(_ folder: String, in line: String) -> Bool {
    line.ranges(of: "/\(folder)/").contains { range in
      guard range.lowerBound > line.startIndex else { return true }
      let before = line[line.index(before: range.lowerBound)]
      return !before.isLetter && !before.isNumber && before != "." && before != "~"
    }
  }
}
