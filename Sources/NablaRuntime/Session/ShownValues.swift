// nabla · ShownValues.swift
// The values that inputs have shown.
// SPDX-License-Identifier: Apache-2.0

/// The values that inputs have shown: `_` is the last, `_7` that of input 7.
///
/// The newest 100 are kept, and 64 MB of arrays together.
struct ShownValues {
  private static let most = 100
  private static let mostBytes = 64 << 20

  private var kept: [(input: Int, value: Value, bytes: Int)] = []
  private var bytes = 0
  /// The number of the input that runs, counted from 1.
  var input = 0

  /// The last shown value.
  var last: Value? { kept.last?.value }

  /// The last value that an input showed.
  func value(of input: Int) -> Value? {
    kept.suffix(ShownValues.most).last { $0.input == input }?.value
  }

  /// Forgets what the running input has shown: it failed.
  mutating func forget() {
    guard let last = kept.last, last.input == input else { return }
    bytes -= last.bytes
    kept.removeLast()
  }

  /// Notes that the running input shows a value.
  mutating func note(_ value: Value) {
    var size = 64
    if case .array(let object) = value { size += object.array.count &* object.array.dtype.itemSize }
    if let last = kept.last, last.input == input {
      bytes -= last.bytes
      kept.removeLast()
    }
    kept.append((input, value, size))
    bytes += size
    // Old values go a hundred at a time, so that a long script does not move the list at each line.
    if kept.count > 2 * ShownValues.most { drop(ShownValues.most) }
    while kept.count > 1, bytes > ShownValues.mostBytes { drop(1) }
  }

  private mutating func drop(_ count: Int) {
    for entry in kept.prefix(count) { bytes -= entry.bytes }
    kept.removeFirst(count)
  }
}
