// nabla · Functions+Loops.swift
// How elementwise functions compute when a dtype is asked of their results.
// SPDX-License-Identifier: Apache-2.0

/// What becomes of the operands when a dtype is asked of an elementwise function's results.
package enum RequestedLoop: Sendable {
  /// They stay: the function has these results whatever it is given.
  case asGiven
  /// All of them take this dtype.
  case cast(DType)
  /// The first of them takes this dtype.
  case castFirst(DType)
}

extension UnaryFunction {
  /// The way to results of a dtype; nil if there is none.
  ///
  /// - Throws: `unsupportedDType` where NumPy has words of its own.
  package func loop(
    giving dtype: DType, for operand: DType
  ) throws(ArrayError) -> RequestedLoop? {
    switch self {
    case .logicalNot, .isnan, .isinf, .isfinite, .signbit: return dtype == .bool ? .asGiven : nil
    case .bitwiseCount: return dtype == .uint8 ? .asGiven : nil
    case .absolute where dtype.isComplex: return nil
    case .absolute where operand.isComplex && (dtype == .float32 || dtype == .float64):
      let complex = dtype.complexCounterpart
      return .cast(operand.isSafelyCast(to: complex) ? complex : dtype)
    case .negative where dtype == .bool: _ = try loopDType(for: dtype)
    default: break
    }
    guard !dtype.isCoded, let computed = try? loopDType(for: dtype) else { return nil }
    return computed == dtype ? .cast(dtype) : nil
  }
}

extension BinaryFunction {
  /// The way to results of a dtype; nil if there is none.
  ///
  /// - Throws: `unsupportedDType` where NumPy has words of its own; `outOfMemory`.
  package func loop(
    giving dtype: DType, for left: Operand, _ right: Operand
  ) throws(ArrayError) -> RequestedLoop? {
    if comparison != nil || [.logicalAnd, .logicalOr, .logicalXor].contains(self) {
      return dtype == .bool ? .asGiven : nil
    }
    guard !dtype.isCoded else { return nil }
    if self == .ldexp {
      return dtype.isFloating && takes(left, right, in: dtype) ? .castFirst(dtype) : nil
    }
    let sample = Operand.array(try .zeros([0], dtype))
    if self == .subtract, dtype == .bool { _ = try loopDType(for: sample, sample) }
    guard let computed = try? loopDType(for: sample, sample) else { return nil }
    return computed == dtype ? .cast(dtype) : nil
  }

  /// Whether a float dtype holds the numbers of `ldexp`, and the exponents are integers.
  private func takes(_ left: Operand, _ right: Operand, in dtype: DType) -> Bool {
    guard (try? loopDType(for: left, right)) != nil else { return false }
    return switch left {
    case .array(let array): array.dtype.isSafelyCast(to: dtype)
    case .weak: true
    }
  }
}

extension Operand {
  /// An operand of the same dtype without elements, which shows what dtype a result has.
  package var emptied: Operand {
    get throws(ArrayError) {
      guard case .array(let array) = self else { return self }
      return .array(try .zeros([0], array.dtype))
    }
  }

  /// The operand as an array of a dtype; `events` tells of numbers that become infinite.
  ///
  /// - Throws: `integerOutOfBounds` for a typed integer that the dtype does not hold.
  package func cast(
    to dtype: DType, events: inout FloatingPointEvents
  ) throws(ArrayError) -> AnyArray {
    switch self {
    case .array(let array): try array.astype(dtype, events: &events)
    case .weak(let weak) where dtype.isInteger: AnyArray(try dtype.element(of: weak))
    case .weak: try ownArray.astype(dtype, events: &events)
    }
  }

  /// The dtype that NumPy names when the operand cannot become one of `target`.
  package func ownDType(castTo target: DType) -> DType {
    switch self {
    case .array(let array): array.dtype
    case .weak(.complex) where target.isFloating: target.complexCounterpart
    case .weak(let weak): weak.ownDType
    }
  }

  /// The shape; a typed number has no axes.
  package var shape: [Int] {
    if case .array(let array) = self { array.shape } else { [] }
  }
}
