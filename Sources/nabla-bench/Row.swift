// nabla · Row.swift
// A row of the table.
// SPDX-License-Identifier: Apache-2.0

/// A row of the table: a task, nabla, and what it is held against.
struct Row {
  let task: String
  let nabla: Double
  let peer: String
  let peerTime: Double

  /// The row in Markdown; times in milliseconds.
  var text: String {
    "| \(task) | \(Row.decimal(nabla * 1000)) | \(peer) | \(Row.decimal(peerTime * 1000)) "
      + "| \(Row.decimal(nabla / peerTime)) |"
  }

  static let head = """
    | task | nabla, ms | peer | peer, ms | nabla / peer |
    |---|---:|---|---:|---:|
    """

  /// A number with two decimals.
  static func decimal(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let fraction = hundredths % 100
    return "\(hundredths / 100)." + (fraction < 10 ? "0" : "") + "\(fraction)"
  }
}
