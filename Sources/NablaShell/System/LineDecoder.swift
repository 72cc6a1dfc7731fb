// nabla · LineDecoder.swift
// Turns the bytes of a line into text, and finds the first that is no UTF-8.
// SPDX-License-Identifier: Apache-2.0

/// Turns the bytes of a line into text.
package enum LineDecoder {
  /// The text of a line given as bytes.
  package static func decode(_ bytes: [UInt8], hasLineEnd: Bool = true) -> ScriptLine {
    // Safe: the pointer is used only during the call.
    bytes.withUnsafeBufferPointer { decode($0, hasLineEnd: hasLineEnd) }
  }

  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, hasLineEnd: Bool) -> ScriptLine {
    let text = String(decoding: bytes, as: UTF8.self)
    if isSimple(bytes) { return ScriptLine(text, isSimple: true, hasLineEnd: hasLineEnd) }
    // A repair puts U+FFFD in place of what it replaces: without one there was none.
    guard text.utf8.count != bytes.count || text.utf8.contains(0xEF) else {
      return ScriptLine(text, hasLineEnd: hasLineEnd)
    }
    return ScriptLine(text, fault: firstFault(in: bytes), hasLineEnd: hasLineEnd)
  }

  /// Whether a line is ASCII, begins with a letter or digit in its first column, and holds none of
  /// `" # ' ( ) : @ [ \\ ] { }`: such a line is an input by itself.
  private static func isSimple(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = bytes.first, first > 0x2F, first < 0x7B else { return false }
    // One bit for each byte that is not simple; control characters are not, but a tab is.
    let low: UInt64 = 0x0400_038C_FFFF_FDFF
    let high: UInt64 = 0xA800_0000_3800_0001
    var found: UInt64 = 0
    for byte in bytes {
      let bit = UInt64(byte & 63)
      found |= byte < 64 ? low >> bit : byte < 128 ? high >> bit : 1
    }
    return found & 1 == 0
  }

  private static func firstFault(in bytes: UnsafeBufferPointer<UInt8>) -> EncodingFault? {
    var decoder = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.parseScalar(from: &iterator) {
      case .valid(let scalar): offset += scalar.count
      case .error: return EncodingFault(offset: offset, byte: bytes[offset])
      case .emptyInput: return nil
      }
    }
  }
}
