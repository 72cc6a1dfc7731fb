// nabla · RecordedReduction.swift
// NumPy's reductions of arrays that both sides make from a seed.
// SPDX-License-Identifier: Apache-2.0

import Foundation
import NablaArrays

/// One line of `reductions.txt`; `record_reductions.py` describes the fields.
struct RecordedReduction {
  let fields: [String]

  static let all: [RecordedReduction] = {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Fixtures/reductions.txt")
    let text = (try? String(contentsOf: path, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").map { line in
      RecordedReduction(fields: line.split(separator: "\t").map(String.init))
    }
  }()

  var operation: String { fields[0] }
  var axes: [Int]? { fields[7] == "none" ? nil : numbers(fields[7]) }
  var keepsAxes: Bool { fields[8] == "1" }
  var dtype: DType? { DType.numeric.first { $0.name == fields[9] } }
  var initial: Scalar? { Int64(fields[10]).map { .int64($0) } }
  var extra: Int { Int(fields[12]) ?? 0 }
  var expected: String { fields[13...].joined(separator: " ") }

  /// The array, a view of a block made from the seed.
  var array: AnyArray {
    let length = Int(fields[2]) ?? 0
    let seed = UInt64(fields[3]) ?? 0
    let block = Self.block(fields[1], length, seed)
    return block.seen(
      through: Layout(
        shape: numbers(fields[4]), strides: numbers(fields[5]), offset: Int(fields[6]) ?? 0))
  }

  /// The mask, in the shape of the array.
  var mask: AnyArray? {
    guard let seed = UInt64(fields[11]) else { return nil }
    let shape = numbers(fields[4])
    let flags = (0..<shape.reduce(1, *)).map { splitmix(seed + UInt64($0)) % 4 != 0 }
    return AnyArray.bool(NDArray(flags)).seen(through: Layout(rowMajor: shape))
  }

  private func numbers(_ text: String) -> [Int] {
    text == "-" ? [] : text.split(separator: ",").compactMap { Int($0) }
  }

  static func block(_ dtype: String, _ length: Int, _ seed: UInt64) -> AnyArray {
    let words = (0..<length).map { splitmix(seed + UInt64($0)) }
    switch dtype {
    case "bool": return .bool(NDArray(words.map { $0 & 1 == 1 }))
    case "int64":
      let span: UInt64 = seed % 2 == 1 ? 7 : 1 << 40
      return .int64(NDArray(words.map { Int64($0 % span) - Int64(span / 2) }))
    case "complex128":
      return .complex128(NDArray(words.map { Complex128(real($0), real(splitmix($0))) }))
    default:
      var values = words.map(real)
      if seed % 5 == 0 && length > 0 { values[Int(words[0] % UInt64(length))] = .nan }
      if seed % 7 == 0 && length > 0 { values[Int(words[0] % UInt64(length))] = .infinity }
      return dtype == "float32"
        ? .float32(NDArray(values.map { Float($0) })) : .float64(NDArray(values))
    }
  }

  private static func real(_ word: UInt64) -> Double {
    let unit = Double(word >> 11) * 0x1p-52 - 1
    return unit * Double(sign: .plus, exponent: Int(word & 15) - 8, significand: 1)
  }
}

private func splitmix(_ x: UInt64) -> UInt64 {
  var z = (x &+ 1) &* 0x9E37_79B9_7F4A_7C15
  z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
  z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
  return z ^ z >> 31
}

extension AnyArray {
  /// Dtype, shape and bits in the form of the fixture.
  var recorded: String {
    let words = bits
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for word in words { hash = (hash ^ word) &* 0x100_0000_01B3 }
    let shape = shape.isEmpty ? "-" : shape.map(String.init).joined(separator: ",")
    let first = words.first.map { String($0, radix: 16) } ?? "-"
    return "\(dtype.name) \(shape) \(String(hash, radix: 16)) \(first)"
  }

  /// The bits of each element in row-major order, all NaNs alike.
  var bits: [UInt64] {
    func bits(_ value: Double) -> UInt64 { value.isNaN ? 1 : value.bitPattern }
    return switch self {
    case .bool(let array): array.elements.map { $0 ? 1 : 0 }
    case .int64(let array): array.elements.map { UInt64(bitPattern: $0) }
    case .float32(let array): array.elements.map { bits(Double($0)) }
    case .float64(let array): array.elements.map(bits)
    case .complex128(let array): array.elements.flatMap { [bits($0.real), bits($0.imaginary)] }
    default: []
    }
  }
}
