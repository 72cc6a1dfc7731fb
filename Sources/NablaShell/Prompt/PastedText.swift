// nabla · PastedText.swift
// What was copied from a session or a tutorial, as input.
// SPDX-License-Identifier: Apache-2.0

/// A pasted text as it is put into the line.
package enum PastedText {
  /// The inputs of a transcript without their prompts and without what they gave; any other text as
  /// it is.
  ///
  ///     >>> a = [1, 2]          a = [1, 2]
  ///     >>> a[0]          →     a[0]
  ///     1
  package static func cleaned(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.first(where: { !$0.allSatisfy(\.isWhitespace) }),
      case .first = line(first)
    else { return text }
    var inputs: [Substring] = []
    var isInput = false
    for text in lines {
      switch line(text) {
      case .first(let input):
        isInput = true
        inputs.append(input)
      case .continuation(let input) where isInput: inputs.append(input)
      case .continuation, .output: isInput = false
      }
    }
    return inputs.joined(separator: "\n")
  }

  private enum Line {
    case first(Substring)
    case continuation(Substring)
    case output
  }

  private static func line(_ text: Substring) -> Line {
    let rest = text.drop { $0 == " " }
    if let input = input(rest, behind: ">>>") { return .first(input) }
    if let input = input(rest, behind: "...") { return .continuation(input) }
    if let input = inputBehindNumber(rest) { return .first(input) }
    // IPython counts the dots of its continuation so that the colons stand below each other.
    let dots = rest.prefix { $0 == "." }
    if dots.count >= 3, let input = input(rest, behind: String(dots) + ":") {
      return .continuation(input)
    }
    return .output
  }

  /// What stands behind a prompt; a prompt alone may have lost its blank.
  private static func input(_ text: Substring, behind prompt: String) -> Substring? {
    guard text.hasPrefix(prompt) else { return nil }
    let rest = text.dropFirst(prompt.count)
    if rest.isEmpty { return rest }
    return rest.first == " " ? rest.dropFirst() : nil
  }

  /// What stands behind IPython's `In [7]: `.
  private static func inputBehindNumber(_ text: Substring) -> Substring? {
    guard text.hasPrefix("In [") else { return nil }
    let number = text.dropFirst(4).prefix { $0.isASCII && $0.isNumber }
    guard !number.isEmpty else { return nil }
    return input(text.dropFirst(4 + number.count), behind: "]:")
  }
}
