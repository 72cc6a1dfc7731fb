// nabla · HistoryFileTests.swift
// The history on disk is libedit's, private, and complete.
// SPDX-License-Identifier: Apache-2.0

import Glibc
import Testing

@testable import LineEditing

struct HistoryFileTests {
  private let folder = TemporaryFolder()

  private func history(limit: Int = 100) -> HistoryFile {
    HistoryFile(path: folder.file("state/nabla/history"), limit: limit)
  }

  @Test func `entries come back as they were, whatever they hold`() throws {
    let entries = [
      "x = 1", "for i in x:\n\tprint(i)\n", "s = 'a\\b'", "∇é漢", "\u{1}\u{7F}", "\\040",
    ]
    for entry in entries { try history().append(entry) }
    #expect(try history().load() == entries)
  }

  @Test func `the file is libedit's format, for its owner only, in a folder that is made`() throws {
    try history().append("a b\\\nc")
    #expect(folder.read("state/nabla/history") == "_HiStOrY_V2_\na\\040b\\134\\012c\n")
    #expect(folder.mode(of: "state/nabla/history") == 0o600)
    #expect(folder.mode(of: "state/nabla") == 0o700)
  }

  @Test func `what libedit writes itself can be read`() {
    #expect(HistoryFile.decode("a\\040b\\^Ac\\\\d\\M-C\\M-)".utf8) == "a b\u{1}c\\dé")
    #expect(HistoryFile.decode("end\\".utf8) == "end\\")
  }

  @Test func `a missing or empty file has no entries`() throws {
    #expect(try history().load() == [])
    folder.write("", to: "empty")
    let empty = HistoryFile(path: folder.file("empty"), limit: 5)
    #expect(try empty.load() == [])
    try empty.append("x")
    #expect(try empty.load() == ["x"])
  }

  @Test func `a file that holds something else is left alone`() throws {
    folder.write("my letters\n", to: "letters")
    let file = HistoryFile(path: folder.file("letters"), limit: 5)
    let expected = HistoryFileError.notAHistory(path: folder.file("letters"))
    #expect(throws: expected) { try file.load() }
    #expect(throws: expected) { try file.append("x") }
    #expect(folder.read("letters") == "my letters\n")
  }

  @Test func `a file that cannot be made is an error with its reason`() throws {
    folder.write("", to: "plain")
    let path = folder.file("plain/history")
    let file = HistoryFile(path: path, limit: 5)
    #expect(throws: HistoryFileError.refused(path: path, errorNumber: ENOTDIR)) {
      try file.append("x")
    }
    #expect(throws: HistoryFileError.notAHistory(path: folder.path)) {
      try HistoryFile(path: folder.path, limit: 5).load()
    }
  }

  @Test func `of equal entries the newest comes back`() throws {
    let file = history(limit: 4)
    for entry in ["a", "b", "c", "a", "d", "d"] { try file.append(entry) }
    #expect(try file.load() == ["b", "c", "a", "d"])
    for entry in ["e", "b"] { try file.append(entry) }
    #expect(try file.load() == ["a", "d", "e", "b"])
    // Cut on the way: what remains are the newest that differ.
    try file.append("e")
    #expect(try file.load() == ["a", "d", "b", "e"])
    #expect(folder.read("state/nabla/history") == "_HiStOrY_V2_\na\nd\nb\ne\n")
  }

  @Test func `a file of more than twice the limit is cut to the limit`() throws {
    let file = history(limit: 10)
    for number in 0..<21 { try file.append("\(number)") }
    #expect(try file.load() == (11...20).map(String.init))
    let lines = folder.read("state/nabla/history").split(separator: "\n")
    #expect(lines.count == 11)
    #expect(folder.mode(of: "state/nabla/history") == 0o600)
  }

  @Test func `shells side by side lose nothing`() async throws {
    let file = HistoryFile(path: folder.file("shared"), limit: 1000)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for shell in 0..<8 {
        group.addTask { for number in 0..<50 { try file.append("\(shell) \(number)") } }
      }
      try await group.waitForAll()
    }
    let entries = try file.load()
    #expect(Set(entries).count == 400)
    #expect(entries.filter { $0.hasPrefix("3 ") } == (0..<50).map { "3 \($0)" })
  }

  @Test func `shells that trim lose only the oldest`() async throws {
    let file = HistoryFile(path: folder.file("shared"), limit: 20)
    try await withThrowingTaskGroup(of: Void.self) { group in
      for shell in 0..<4 {
        group.addTask {
          for number in 0..<60 {
            try file.append("\(shell) \(number)")
            _ = try file.load()
          }
        }
      }
      try await group.waitForAll()
    }
    let entries = try file.load()
    #expect(entries.count == 20)
    // Whoever came last is there, and each shell's entries are in order without a gap.
    for shell in 0..<4 {
      let numbers = entries.filter { $0.hasPrefix("\(shell) ") }.compactMap { Int($0.dropFirst(2)) }
      if let last = numbers.last { #expect(last == 59) }
      #expect(numbers == Array((numbers.first ?? 0)..<((numbers.last ?? -1) + 1)))
    }
  }
}
