// nabla · Builtins+DTypes.swift
// Questions about dtypes.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Questions about dtypes, as the manual lists them.
  static let dtypes: [Builtin] = [
    dtype, resultType, promoteTypes, canCast, minScalarType, commonType, isSubDType, isDType,
    isScalar, isComplexObject, isRealObject,
  ]

  static let dtype = Builtin(
    "dtype", in: .creation, .requiredDType("dtype"),
    summary: "The dtype of a name, of a type of Python's, or the dtype itself.",
    examples: [
      .shows("np.dtype(\"f4\")", "float32"), .shows("dtype(int).itemsize", "8"),
      .fails("dtype(\"f3\")", "TypeError: data type 'f3' not understood"),
    ],
    seeAlso: ["result_type", "astype"]
  ) { _, dtype in Value.dtype(dtype) }

  static let resultType = Builtin(
    "result_type", in: .creation, .values("arrays_and_dtypes"),
    summary: "The dtype that arithmetic of arrays, numbers and dtypes has.",
    details: "Numbers typed in the language count by their kind only.",
    examples: [
      .shows("result_type(np.int8, np.uint8)", "int16"),
      .shows("result_type(np.float32, 3)", "float32"),
      .shows("result_type(array([1, 2]), 2.5)", "float64"),
      .fails("result_type()", "ValueError: at least one array or dtype is required"),
    ],
    seeAlso: ["promote_types", "can_cast"]
  ) { _, values throws(RuntimeFailure) in
    var operands: [Operand] = []
    let info = ParameterInfo(
      name: "arrays_and_dtypes", passing: .variadic, expectation: "an array or a dtype",
      defaultText: nil)
    for value in values { operands.append(try value.asDTypeOperand(for: info)) }
    if operands.isEmpty {
      throw RuntimeFailure(
        CallError.wrongValue(
          parameter: "arrays_and_dtypes", reason: "at least one array or dtype is required",
          help: nil))
    }
    return try Operations.wrapping { () throws(ArrayError) in
      Value.dtype(try Operand.commonDType(operands, operation: "result_type"))
    }
  }

  static let promoteTypes = Builtin(
    "promote_types", in: .creation, .requiredDType("type1").positionalOnly,
    .requiredDType("type2").positionalOnly,
    summary: "The smallest dtype that holds the numbers of two dtypes.",
    examples: [
      .shows("promote_types(\"i1\", \"u1\")", "int16"),
      .shows("promote_types(np.int64, np.uint64)", "float64"),
      .fails("promote_types(int, \"x\")", "TypeError: data type 'x' not understood"),
    ],
    seeAlso: ["result_type", "can_cast"]
  ) { _, first, second in Value.dtype(first.promoted(with: second)) }

  static let canCast = Builtin(
    "can_cast", in: .creation, .value("from_"), .requiredDType("to"),
    .text("casting", default: "safe"),
    summary: "Whether numbers of a dtype become numbers of another.",
    details: """
      With `safe` without loss, with `same_kind` also to a smaller dtype of the same kind, with `no` \
      and `equiv` only to the same dtype, with `unsafe` always.
      """,
    examples: [
      .shows("can_cast(np.int16, np.float32)", "True"),
      .shows("can_cast(np.int64, \"i4\")", "False"),
      .shows("can_cast(\"f8\", \"f4\", casting=\"same_kind\")", "True"),
      .fails(
        "can_cast(int, float, \"x\")",
        "ValueError: casting must be one of 'no', 'equiv', 'safe', 'same_kind', 'unsafe' (got 'x')"),
    ],
    seeAlso: ["promote_types", "astype"]
  ) { _, source, target, casting throws(RuntimeFailure) in
    let info = ParameterInfo(
      name: "from_", passing: .standard, expectation: "a dtype or an array",
      defaultText: nil)
    guard case .array(let array) = try source.asDTypeOperand(for: info) else {
      throw RuntimeFailure(
        CallError.refused(
          .typeError, parameter: "from_",
          reason: "can_cast() does not support Python ints, floats, and complex because the "
            + "result used to depend on the value",
          help: "ask for a dtype: can_cast(np.min_scalar_type(x), …)"))
    }
    guard let answer = array.dtype.isCast(to: target, casting: casting) else {
      throw RuntimeFailure(
        CallError.wrongValue(
          parameter: "casting",
          reason: "casting must be one of 'no', 'equiv', 'safe', 'same_kind', 'unsafe' "
            + "(got '\(casting)')", help: nil))
    }
    return Value.bool(answer)
  }

  static let minScalarType = Builtin(
    "min_scalar_type", in: .creation, .array("a").positionalOnly,
    summary: "The smallest dtype that holds a number; of an array its dtype.",
    examples: [
      .shows("min_scalar_type(300)", "uint16"), .shows("min_scalar_type(-1)", "int8"),
      .shows("min_scalar_type(1e50)", "float64"),
      .fails("min_scalar_type(\"a\")", "TypeError: 'a' must be an array, not a text"),
    ],
    seeAlso: ["result_type"]
  ) { _, array in
    Value.dtype(array.rank == 0 ? array.scalar(at: 0).smallestDType : array.dtype)
  }

  static let commonType = Builtin(
    "common_type", in: .creation, .eachArray("arrays"),
    summary: "The floating-point dtype that holds the elements of all arrays.",
    details: "Integers count as float64.",
    examples: [
      .shows("common_type(np.float32([1, 2]), np.complex64(1))", "complex64"),
      .shows("common_type([1, 2], np.float32([1, 2]))", "float64"),
      .fails(
        "common_type([True])", "TypeError: can't get common type for non-numeric array"),
    ],
    seeAlso: ["result_type"]
  ) { _, arrays throws(RuntimeFailure) in
    var common = DType.float16
    for array in arrays {
      if array.dtype == .bool {
        throw RuntimeFailure(
          CallError.refused(
            .typeError, parameter: "arrays",
            reason: "can't get common type for non-numeric array", help: nil))
      }
      common = common.promoted(with: array.dtype.isInexact ? array.dtype : .float64)
    }
    return Value.dtype(common)
  }

  static let isScalar = Builtin(
    "isscalar", in: .creation, .value("element"),
    summary: "Whether a value is a single number or a text, and no array.",
    examples: [
      .shows("isscalar(3)", "True"), .shows("isscalar([3])", "False"),
      .fails(
        "isscalar()", "TypeError: isscalar() missing 1 required positional argument: 'element'"),
    ],
    seeAlso: ["iscomplexobj"]
  ) { _, value in
    if case .text = value { return Value.bool(true) }
    return Value.bool(value.isNumber)
  }

  static let isComplexObject = Builtin(
    "iscomplexobj", in: .creation, .array("x"),
    summary: "Whether the dtype of an array or number is complex, whatever its values.",
    examples: [
      .shows("iscomplexobj([1, 0j])", "True"), .shows("iscomplexobj(1.5)", "False"),
      .fails("iscomplexobj(\"a\")", "TypeError: 'x' must be an array, not a text"),
    ],
    seeAlso: ["isrealobj"]
  ) { _, array in Value.bool(array.dtype.isComplex) }

  static let isRealObject = Builtin(
    "isrealobj", in: .creation, .array("x"),
    summary: "Whether the dtype of an array or number is not complex, whatever its values.",
    examples: [
      .shows("isrealobj([1, 0j])", "False"), .shows("isrealobj(1.5)", "True"),
      .fails("isrealobj(\"a\")", "TypeError: 'x' must be an array, not a text"),
    ],
    seeAlso: ["iscomplexobj"]
  ) { _, array in Value.bool(!array.dtype.isComplex) }
}

extension Parameter where Input == DType {
  /// A dtype that has to be given.
  static func requiredDType(_ name: String) -> Parameter {
    Parameter(name, expecting: "a dtype") { value, info, _ throws(RuntimeFailure) in
      try value.asDType(for: info)
    }
  }
}

extension Value {
  /// A dtype as an array of it without elements, which stands for it in promotion; or the operand.
  fileprivate func asDTypeOperand(for info: ParameterInfo) throws(RuntimeFailure) -> Operand {
    switch self {
    case .dtype, .text, .builtin:
      let dtype = try asDType(for: info)
      return try Operations.wrapping { () throws(ArrayError) in .array(try .zeros([0], dtype)) }
    default: return try asOperand(for: info)
    }
  }
}

extension Scalar {
  /// The smallest dtype that holds this number.
  fileprivate var smallestDType: DType {
    if dtype.isCoded { return dtype }
    return switch number {
    case .bool: .bool
    case .signed(let value) where value < 0:
      Int8(exactly: value) != nil
        ? .int8
        : Int16(exactly: value) != nil ? .int16 : Int32(exactly: value) != nil ? .int32 : .int64
    case .signed(let value): Self.smallestUnsigned(UInt64(value))
    case .unsigned(let value): Self.smallestUnsigned(value)
    case .real(let value): Self.smallestFloat(value)
    case .complex(let value):
      Self.smallestFloat(value.real) == .float64 || Self.smallestFloat(value.imaginary) == .float64
        ? .complex128 : .complex64
    }
  }

  private static func smallestUnsigned(_ value: UInt64) -> DType {
    value <= 0xFF ? .uint8 : value <= 0xFFFF ? .uint16 : value <= 0xFFFF_FFFF ? .uint32 : .uint64
  }

  /// NumPy asks for the range only, not for the digits.
  private static func smallestFloat(_ value: Double) -> DType {
    if !value.isFinite { return .float16 }
    let size = value.magnitude
    return size < 65000 ? .float16 : size < 3.4e38 ? .float32 : .float64
  }
}
