// nabla · Value+Making.swift
// Values from Swift's numbers and from arrays.
// SPDX-License-Identifier: Apache-2.0

import BigInt
import NablaArrays

extension Value {
  /// A text value.
  package static func text(_ text: String) -> Value { .text(TextObject(text)) }

  /// A tuple value.
  package static func tuple(_ items: [Value]) -> Value { .tuple(TupleObject(items)) }

  /// An array value that stays an array even without axes.
  package static func array(_ array: AnyArray) -> Value { .array(ArrayObject(array)) }

  /// A Python integer of any size.
  package static func integer(_ value: BigInt) -> Value {
    if let small = Int64(exactly: value) { return .int(small) }
    return .bigInteger(BigIntegerObject(value))
  }

  /// A Python complex number.
  package static func complex(_ value: Complex128) -> Value { .complex(ComplexObject(value)) }

  /// A NumPy scalar.
  package init(_ scalar: Scalar) {
    switch scalar {
    case .bool(let value): self = .numpyBool(value)
    case .int64(let value): self = .numpyInt(value)
    case .float64(let value): self = .numpyFloat(value)
    case .text(let text): self = .text(text)
    default: self = .numpyScalar(ScalarObject(scalar))
    }
  }

  /// What NumPy's functions return: a scalar for a result without axes, else an array.
  package init(_ result: AnyArray) {
    if result.rank == 0 {
      self.init(result.scalar(at: 0))
    } else {
      self = .array(ArrayObject(result))
    }
  }
}
