// nabla · main.swift
// Measures gradient against a copy of the same memory.
// SPDX-License-Identifier: Apache-2.0

import Glibc
import NablaArrays
import NablaCalculus

/// The shortest of several runs, in seconds.
func fastest(of runs: Int, _ body: () -> Void) -> Double {
  let clock = ContinuousClock()
  return (0..<runs).map { _ in
    let time = clock.measure(body)
    return Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds)
  }.min() ?? .infinity
}

/// A number with two decimals.
func decimal(_ value: Double) -> String {
  let hundredths = Int((value * 100).rounded())
  let fraction = hundredths % 100
  return "\(hundredths / 100)." + (fraction < 10 ? "0" : "") + "\(fraction)"
}

let count = 10_000_000
let samples = NDArray<Double>(uninitialized: [count]) { target in
  for i in 0..<count { target[i] = Double(i % 1000) * 0.25 }
}
let copy = NDArray<Double>(uninitialized: [count]) { $0.update(repeating: 1) }

// Each result is dropped before the next begins, so both write into memory that is warm.
let copying = fastest(of: 15) {
  // Safe: both blocks span `count` doubles.
  memcpy(copy.storage.base, samples.storage.base, count * MemoryLayout<Double>.stride)
}
let request = GradientRequest(samples: .float64(samples), spacings: [.weak(.float(0.5))])
let deriving = fastest(of: 15) { _ = try? Gradient(of: request) }

print("| what | memcpy | nabla | ratio |")
print("|---|---:|---:|---:|")
print(
  "| gradient of 10 million float64 | \(decimal(copying * 1000)) ms "
    + "| \(decimal(deriving * 1000)) ms | \(decimal(deriving / copying)) |")
