// nabla · Builtins+DTypeClasses.swift
// The module dtypes: the classes of dtypes.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// The classes of `np.dtypes`, as the manual lists them.
  static let dtypeClasses: [Builtin] = DType.numeric.map { dtype in
    let name = dtype.className
    return Builtin(
      name, in: .creation, places: .dtypeClasses,
      summary: "The class of the dtype \(dtype.name), which a call gives.",
      details: "type(x.dtype) is this class; isinstance(x.dtype, np.dtypes.\(name)) asks for it.",
      examples: [
        .shows("np.dtypes.\(name)()", dtype.name),
        .shows("isinstance(np.dtype('\(dtype.name)'), np.dtypes.\(name))", "True"),
        .fails(
          "np.dtypes.\(name)(1)",
          "TypeError: \(name)() takes 0 positional arguments but 1 was given"),
      ],
      seeAlso: ["dtype"]
    ) { _ in .dtype(dtype) }
  }
}

extension DType {
  /// NumPy's name of the class: `Float64DType`; of dates, durations and texts without their sizes.
  var className: String {
    switch self {
    case .bool: "BoolDType"
    case .datetime64: "DateTime64DType"
    case .timedelta64: "TimeDelta64DType"
    case .text: "StrDType"
    default:
      // `uint8` becomes `UInt8`: the letters before the size are a word, or `u` and a word.
      isUnsignedName
        ? "UInt\(name.dropFirst(4))DType"
        : name.prefix(1).uppercased() + name.dropFirst() + "DType"
    }
  }

  private var isUnsignedName: Bool { family == .unsigned }

  /// The dtype of a class of `np.dtypes`; nil for the classes of dates, durations and texts.
  init?(className: String) {
    guard let dtype = DType.numeric.first(where: { $0.className == className }) else { return nil }
    self = dtype
  }

  /// Other names of the classes, by the machine's words.
  static let classAliases: [(name: String, dtype: DType)] = [
    ("ByteDType", .int8), ("UByteDType", .uint8), ("ShortDType", .int16),
    ("UShortDType", .uint16), ("IntDType", .int32), ("UIntDType", .uint32),
    ("LongDType", .int64), ("ULongDType", .uint64),
  ]
}
