// nabla · AnyArray+CodedFunctions.swift
// Functions of one array of dates, durations or texts.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// Applies an elementwise function to dates, durations or texts.
  ///
  /// - Throws: `unsupportedDType` if NumPy has no such function; `outOfMemory`.
  func appliedCoded(_ function: UnaryFunction) throws(ArrayError) -> AnyArray {
    guard case .coded(let codes, let coding) = self, coding.isTime else {
      throw .unsupportedDType(operation: function.rawValue, dtypes: [dtype])
    }
    switch function {
    case .isnan: return .bool(try codes.mapped { $0.run { $0 == DateText.notATime } })
    case .isfinite: return .bool(try codes.mapped { $0.run { $0 != DateText.notATime } })
    case .isinf: return .bool(try codes.mapped { $0.run { _ in false } })
    case .real, .conjugate: return self
    default: break
    }
    guard case .duration = coding else {
      throw .unsupportedDType(operation: function.rawValue, dtypes: [dtype])
    }
    // No duration but NaT is the least integer, and that stays as it is.
    switch function {
    case .positive: return self
    case .negative: return .coded(try codes.mapped { $0.run { 0 &- $0 } }, coding)
    case .absolute: return .coded(try codes.mapped { $0.run { $0 < 0 ? 0 &- $0 : $0 } }, coding)
    case .sign:
      return .coded(
        try codes.mapped { $0.run { $0 == DateText.notATime ? $0 : $0.signum() } }, coding)
    default: throw .unsupportedDType(operation: function.rawValue, dtypes: [dtype])
    }
  }

  /// Integers in the order of the elements, NaT last; `restored` makes elements of them again.
  var sortKeys: NDArray<Int64> {
    get throws(ArrayError) {
      let codes = try codes
      guard coding?.isTime == true else { return codes }
      return try codes.mapped { $0.run { $0 &- 1 } }
    }
  }

  /// The elements of this array's coding that sort keys stand for.
  func restored(_ keys: NDArray<Int64>) throws(ArrayError) -> AnyArray {
    guard let coding else { return .int64(keys) }
    return .coded(coding.isTime ? try keys.mapped { $0.run { $0 &+ 1 } } : keys, coding)
  }
}
