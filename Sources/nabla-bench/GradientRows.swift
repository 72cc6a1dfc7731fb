// nabla · GradientRows.swift
// Gradient against a copy of the same memory.
// SPDX-License-Identifier: Apache-2.0

import Glibc
import NablaArrays
import NablaCalculus

/// Gradient against a copy of the same memory, both into memory that is warm.
enum GradientRows {
  static let count = 10_000_000

  static func rows() -> [Row] {
    let samples = NDArray<Double>(uninitialized: [count]) { target in
      for i in 0..<count { target[i] = Double(i % 1000) * 0.25 }
    }
    let places = NDArray<Double>(uninitialized: [count]) { target in
      for i in 0..<count { target[i] = Double(i) * 0.5 + Double(i % 3) * 0.125 }
    }
    let copy = NDArray<Double>(uninitialized: [count]) { $0.update(repeating: 1) }
    let bytes = count * MemoryLayout<Double>.stride
    // Safe: both blocks span `count` doubles.
    let copying = Timing.fastest(of: 15) {
      memcpy(copy.storage.base, samples.storage.base, bytes)
    }
    return [
      row("gradient of 10 million float64", samples, .weak(.float(0.5)), copying),
      row("the same with coordinates", samples, .array(.float64(places)), copying),
    ]
  }

  private static func row(
    _ task: String, _ samples: NDArray<Double>, _ spacing: Spacing, _ copying: Double
  ) -> Row {
    let request = GradientRequest(samples: .float64(samples), spacings: [spacing])
    // Each result is dropped before the next begins, so that its memory is used again.
    let time = Timing.fastest(of: 15) { _ = try? Gradient(of: request) }
    return Row(task: task, nabla: time, peer: "memcpy of the samples", peerTime: copying)
  }
}
