// nabla · AnyArray+Aligned.swift
// Several arrays brought to one coding, so that their integers mean the same.
// SPDX-License-Identifier: Apache-2.0

extension AnyArray {
  /// The arrays in the dtype they have in common, and texts with one table; nil if none is coded.
  ///
  /// - Throws: `coded`, `date`; what casts throw.
  package static func aligned(_ arrays: [AnyArray]) throws(ArrayError) -> [AnyArray]? {
    guard let coded = arrays.first(where: { $0.dtype.isCoded }) else { return nil }
    var dtype = coded.dtype
    for array in arrays { dtype = try dtype.coded(with: array.dtype) }
    var result: [AnyArray] = []
    for array in arrays { result.append(try array.astype(dtype)) }
    guard case .text = dtype else { return result }
    return try sharingTable(result)
  }

  /// The arrays in a dtype, or in the one they have in common; nil if that is not coded.
  static func aligned(
    _ arrays: [AnyArray], as dtype: DType?
  ) throws(ArrayError) -> [AnyArray]? {
    guard let dtype else { return try aligned(arrays) }
    guard dtype.isCoded else { return nil }
    var parts: [AnyArray] = []
    for array in arrays { parts.append(try array.astype(dtype)) }
    return try aligned(parts)
  }

  /// Two arrays in the dtype they have in common; nil if neither is coded.
  static func aligned(
    _ left: AnyArray, _ right: AnyArray
  ) throws(ArrayError) -> (AnyArray, AnyArray)? {
    guard let pair = try aligned([left, right]) else { return nil }
    return (pair[0], pair[1])
  }

  /// Text arrays of one dtype, with the texts of all in one table.
  private static func sharingTable(_ arrays: [AnyArray]) throws(ArrayError) -> [AnyArray] {
    var whole: TextTable?
    for case .coded(_, .text(let table, _)) in arrays {
      whole = whole?.merged(with: table).0 ?? table
    }
    guard let whole else { return arrays }
    var result: [AnyArray] = []
    for array in arrays {
      guard case .coded(let codes, .text(let table, let width)) = array else { continue }
      let places = table.merged(with: whole).own
      result.append(.coded(try codes.recoded(places), .text(whole, width: width)))
    }
    return result
  }

  /// Operands with one coding: typed numbers count as arrays of their own dtype; nil if neither is
  /// coded.
  static func aligned(
    _ left: Operand, _ right: Operand
  ) throws(ArrayError) -> (AnyArray, AnyArray)? {
    guard left.isCoded || right.isCoded else { return nil }
    let (x, y) = (try left.ownArray, try right.ownArray)
    // A typed number is no text, though an array of numbers becomes texts.
    if case .weak = left, y.dtype.kind == "U" { throw .coded(.noCommonDType(x.dtype, y.dtype)) }
    if case .weak = right, x.dtype.kind == "U" { throw .coded(.noCommonDType(x.dtype, y.dtype)) }
    return try aligned(x, y)
  }
}

extension Operand {
  /// Whether the operand holds dates, durations or texts.
  var isCoded: Bool { if case .array(.coded) = self { true } else { false } }

  /// The operand as an array; a typed number in its own dtype.
  package var ownArray: AnyArray {
    get throws(ArrayError) {
      switch self {
      case .array(let array): array
      case .weak(let weak): try weak.array
      }
    }
  }
}
