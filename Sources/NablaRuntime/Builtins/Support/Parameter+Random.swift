// nabla · Parameter+Random.swift
// Parameters of random numbers.
// SPDX-License-Identifier: Apache-2.0

import BigInt
import NablaArrays

extension Parameter where Input == [Int]? {
  /// `size=None`: the shape of the result, or nil for one number.
  static func size() -> Parameter {
    Parameter(
      "size", expecting: "an integer, a tuple of integers or None", default: .some(nil),
      shownAs: "None"
    ) { value, info, _ throws(RuntimeFailure) in
      if case .none = value { return nil }
      if let length = value.sizeItem { return [length] }
      guard let items = value.sequenceItems else { throw value.isNoSize(info) }
      var shape: [Int] = []
      for item in items {
        guard let length = item.sizeItem else { throw item.isNoSize(info) }
        shape.append(length)
      }
      return shape
    }
  }
}

extension Value {
  /// The integer this is; a bool is none here.
  fileprivate var sizeItem: Int? {
    switch self {
    case .bool, .numpyBool: nil
    default: asInt
    }
  }

  fileprivate func isNoSize(_ info: ParameterInfo) -> RuntimeFailure {
    RuntimeFailure.refusing(
      info.name,
      "expected a sequence of integers or a single integer, got '\(Describer.repr(self))'",
      kind: .typeError)
  }
}

extension Parameter where Input == AnyArray {
  /// A real parameter of a distribution, or an array of them.
  static func variate(_ name: String, default absent: Double? = nil) -> Parameter {
    Parameter(
      name, expecting: "a real number or an array", default: absent.map { AnyArray(.float64($0)) },
      shownAs: absent.map(PythonNumberText.float)
    ) { value, info, _ throws(RuntimeFailure) in
      try value.realArray(for: info)
    }
  }

  /// A number of trials, or an array of them.
  static func trials(_ name: String, isSingle: Bool = false) -> Parameter {
    Parameter(name, expecting: isSingle ? "an integer" : "an integer or an array of integers") {
      value, info, _ throws(RuntimeFailure) in
      let array = try value.realArray(for: info)
      if isSingle, array.rank > 0 {
        throw RuntimeFailure.refusing(
          info.name, "only 0-dimensional arrays can be converted to Python scalars",
          kind: .typeError)
      }
      try array.checkWhole(for: info)
      return array
    }
  }
}

extension Value {
  /// The array of real numbers that the value is.
  fileprivate func realArray(for info: ParameterInfo) throws(RuntimeFailure) -> AnyArray {
    if case .text(let object) = self {
      throw RuntimeFailure.refusing(
        info.name, "could not convert string to float: \(PythonText.repr(object.text))")
    }
    if let weak = asWeakScalar, case .hugeInt(let number, _) = weak {
      return AnyArray(.float64(number))
    }
    let array = try asArray(for: info)
    if array.dtype.kind == "c" {
      throw RuntimeFailure.refusing(
        info.name, "float() argument must be a string or a real number, not 'complex'",
        kind: .typeError)
    }
    return array
  }
}

extension AnyArray {
  /// Makes sure that floats are whole numbers: NumPy would cut them off.
  fileprivate func checkWhole(for info: ParameterInfo) throws(RuntimeFailure) {
    guard dtype.kind == "f" else { return }
    // Infinities and NaN are refused where integers are made of them.
    var fraction: Double?
    let doubles = try Operations.wrapping { () throws(ArrayError) in try astype(.float64) }
    doubles.visitScalars { scalar in
      if case .float64(let number) = scalar, number.isFinite, number != number.rounded(),
        fraction == nil
      {
        fraction = number
      }
    }
    if let fraction {
      throw RuntimeFailure.refusing(
        info.name, "'\(info.name)' must be whole, not \(PythonNumberText.float(fraction))",
        kind: .typeError, help: "round it first: round(\(info.name))")
    }
  }
}

extension Parameter where Input == Value {
  /// A bound of random integers.
  static func bound(_ name: String) -> Parameter {
    Parameter(name, expecting: "an integer or an array of integers") {
      value, info, _ throws(RuntimeFailure) in
      try value.checkBound(info)
    }
  }
}

extension Parameter where Input == Value? {
  /// `high=None`: a bound of random integers that may be left out.
  static func optionalBound(_ name: String) -> Parameter {
    Parameter(
      name, expecting: "an integer, an array of integers or None", default: .some(nil),
      shownAs: "None"
    ) { value, info, _ throws(RuntimeFailure) in
      if case .none = value { return nil }
      return try value.checkBound(info)
    }
  }
}

extension Value {
  /// The value, if it is an integer or makes an array of whole numbers.
  fileprivate func checkBound(_ info: ParameterInfo) throws(RuntimeFailure) -> Value {
    if exactInteger != nil { return self }
    let array = try realArray(for: info)
    try array.checkWhole(for: info)
    guard array.rank == 0, let number = asDouble else { return .array(array) }
    guard number.isFinite else {
      throw RuntimeFailure.refusing(
        info.name,
        "cannot convert float \(number.isNaN ? "NaN" : "infinity") to integer",
        kind: number.isNaN ? .valueError : .overflowError)
    }
    return .integer(BigInt(number))
  }
}

extension Parameter where Input == DType {
  /// `dtype=`: with a default.
  static func dtype(default absent: DType) -> Parameter {
    Parameter("dtype", expecting: "a dtype", default: absent, shownAs: absent.name) {
      value, info, _ throws(RuntimeFailure) in
      if case .none = value { return absent }
      return try value.asDType(for: info)
    }
  }
}
