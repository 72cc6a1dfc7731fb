// nabla · CellWidth.swift
// How many terminal cells a character takes, and what stands for one that must not be written raw.
// SPDX-License-Identifier: Apache-2.0

extension Unicode.Scalar {
  /// The number of terminal cells: 0 for combining marks, 2 for wide East Asian characters and emoji.
  package var cellWidth: Int {
    if value < 0x300 { return 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    if (0x1160...0x11FF).contains(value) { return 0 }
    return isWide ? 2 : 1
  }

  private var isWide: Bool {
    guard value >= 0x1100 else { return false }
    return properties.isEmojiPresentation || Self.wideRanges.contains { $0.contains(value) }
  }

  /// Unicode's East Asian Width W and F, without the emoji, whose property says it already.
  private static let wideRanges: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF,
    0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
    0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18CFF,
    0x1AFF0...0x1B2FF, 0x1F200...0x1F202, 0x1F210...0x1F23B, 0x1F240...0x1F248,
    0x20000...0x2FFFD, 0x30000...0x3FFFD,
  ]

  /// The character to show instead, where this one would act on the terminal or change directions.
  package var visible: Unicode.Scalar {
    switch value {
    case 0..<0x20: Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
    case 0x7F: "\u{2421}"
    case 0x80...0x9F, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: self
    }
  }
}

extension String {
  /// The number of terminal cells that the text takes on one line.
  package var cellWidth: Int { unicodeScalars.reduce(0) { $0 + $1.visible.cellWidth } }

  /// The text with control characters, other than newlines, shown instead of written.
  package var visible: String {
    guard unicodeScalars.contains(where: { $0 != "\n" && $0.visible != $0 }) else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars { result.append(scalar == "\n" ? scalar : scalar.visible) }
    return String(result)
  }
}
