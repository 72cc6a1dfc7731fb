// nabla · SystemMemory.swift
// How much memory the machine can still give.
// SPDX-License-Identifier: Apache-2.0

import Glibc

/// What the system says about its memory.
enum SystemMemory {
  /// The bytes that can be had without pushing others out: the kernel's estimate, and the limit
  /// of the control group if there is a lower one.
  static func availableBytes() -> Int {
    var available = Int.max
    if let text = contents(of: "/proc/meminfo"),
      let kibibytes = number(after: "MemAvailable:", text)
    {
      available = kibibytes &* 1024
    }
    if let limit = controlGroupRoom() { available = min(available, limit) }
    return available
  }

  /// What the control group leaves, in its version 2 or 1.
  private static func controlGroupRoom() -> Int? {
    let folder = "/sys/fs/cgroup/"
    let places = [
      ("memory.max", "memory.current"),
      ("memory/memory.limit_in_bytes", "memory/memory.usage_in_bytes"),
    ]
    for (limitFile, usageFile) in places {
      guard let limitText = contents(of: folder + limitFile),
        let limit = number(after: "", limitText)
      else { continue }
      let usage = contents(of: folder + usageFile).flatMap { number(after: "", $0) } ?? 0
      return max(limit &- usage, 0)
    }
    return nil
  }

  /// The first number behind `label`.
  private static func number(after label: String, _ text: [UInt8]) -> Int? {
    let wanted = Array(label.utf8)
    var start = 0
    while start + wanted.count <= text.count {
      if text[start..<start + wanted.count].elementsEqual(wanted) { break }
      start += 1
    }
    let digits = text.dropFirst(start + wanted.count)
      .drop { $0 == UInt8(ascii: " ") }
      .prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  /// The first 4 KiB of a file.
  private static func contents(of path: String) -> [UInt8]? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    // Safe: `read` is told the length of the buffer that it fills.
    let length = bytes.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
    return length > 0 ? Array(bytes.prefix(length)) : nil
  }
}
