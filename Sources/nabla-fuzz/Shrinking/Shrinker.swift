// nabla · Shrinker.swift
// Makes a program that differs as small as it goes.
// SPDX-License-Identifier: Apache-2.0

/// Makes a program that differs as small as it goes, keeping the kind of difference.
struct Shrinker {
  /// More programs than this are not tried for one difference.
  private static let mostTrials = 400

  /// Runs a program and tells its difference, if it still has one.
  let check: (Tree) -> Difference?

  /// The smallest program found that differs in the same way.
  func shrunk(_ difference: Difference) -> Difference {
    var best = difference
    var trials = 0
    var hasShrunk = true
    while hasShrunk, trials < Self.mostTrials {
      hasShrunk = false
      for candidate in best.program.smaller() {
        guard trials < Self.mostTrials else { break }
        trials += 1
        guard let found = check(candidate), found.signature == best.signature else { continue }
        best = found
        hasShrunk = true
        break
      }
    }
    return best
  }
}

extension Tree {
  /// Trees a little smaller than this one, those with the most taken away first.
  func smaller() -> [Tree] {
    var result = withoutParts()
    if let replacement = simplest, replacement.text.count < text.count {
      result.append(replacement)
    }
    if sort != nil { result += parts.filter { $0.sort != nil } }
    for (index, part) in parts.enumerated() {
      for smaller in part.smaller() {
        var copy = self
        copy.parts[index] = smaller
        result.append(copy)
      }
    }
    return result
  }

  /// This row or block without some of its parts: halves first, then single ones.
  private func withoutParts() -> [Tree] {
    switch shape {
    case .leaf, .template: return []
    case .row, .block: break
    }
    var result: [Tree] = []
    var length = parts.count / 2
    while length > 1 {
      for start in stride(from: 0, to: parts.count - length + 1, by: length) {
        result.append(without(start..<(start + length)))
      }
      length /= 2
    }
    return result + parts.indices.map { without($0..<($0 + 1)) }
  }

  private func without(_ range: Range<Int>) -> Tree {
    var copy = self
    copy.parts.removeSubrange(range)
    return copy
  }

  /// The shortest expression of the same sort.
  private var simplest: Tree? {
    switch sort?.kind {
    case .int: .leaf("1", .int)
    case .float: .leaf("0.5", .float)
    case .complex: .leaf("1j", .complex)
    case .bool: .leaf("True", .bool)
    case .text: .leaf("'a'", .text)
    case .array: .leaf("[1, 2]", .array(.int, [2]))
    case .unknown: .leaf("1", .int)
    case .list, .tuple, .function, nil: nil
    }
  }
}
