// nabla · ArrayError+Wording.swift
// The words for what the array engine cannot do.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaDiagnostics

extension ArrayError: Fact {
  package var wording: Wording {
    switch self {
    case .cannotBroadcast(let shapes):
      Wording(
        .valueError,
        "operands could not be broadcast together with shapes "
          + shapes.map(ShapeText.text).joined(separator: " "),
        at: .sign, label: "\(Wording.sign) needs equal sizes, or 1, counting from the last axis",
        labels: shapes.count == 2
          ? [
            (.left, "shape " + ShapeText.text(shapes[0])),
            (.right, "shape " + ShapeText.text(shapes[1])),
          ]
          : [])
    case .axisOutOfRange(let axis, let rank):
      Wording(
        .axisError, "axis \(axis) is out of bounds for array of dimension \(rank)",
        at: .parameter("axis"))
    case .repeatedAxis:
      Wording(.valueError, "repeated axis", at: .parameter("axis"))
    case .outOfMemory(let shape, let dtype):
      Wording(
        .memoryError,
        "Unable to allocate \(ShapeText.size(of: shape, dtype)) for an array with shape "
          + "\(ShapeText.text(shape)) and data type \(dtype.name)")
    case .negativeDimension:
      Wording(.valueError, "negative dimensions are not allowed")
    case .integerOverflow(let operation, let index, let dtype):
      Wording(
        .overflowError,
        "the result of \(operation) does not fit \(dtype.name)"
          + (index.isEmpty ? "" : " at index \(ShapeText.index(index))"),
        at: .sign, help: "compute with floats: x.astype(float)")
    case .cannotCastToInteger(let value, let index, let dtype):
      Wording(
        value.allSatisfy { $0.isNumber || $0 == "-" } ? .overflowError : .valueError,
        "cannot convert \(value) to \(dtype.name)"
          + (index.isEmpty ? "" : " at index \(ShapeText.index(index))"))
    case .integerOutOfBounds(let digits, let dtype):
      Wording(
        .overflowError,
        dtype == .int64
          ? "Python integer \(digits) too large to convert to C long"
          : "Python integer \(digits) out of bounds for \(dtype.name)")
    case .integerTooLargeForFloat(let digits):
      Wording(
        .overflowError, "int too large to convert to float",
        notes: ["the integer has \(digits.drop { $0 == "-" }.count) digits; floats end at 1.8e308"])
    case .negativeIntegerPower(let index):
      Wording(
        .valueError, "Integers to negative integer powers are not allowed.", at: .right,
        notes: index.isEmpty ? [] : ["the exponent is negative at index \(ShapeText.index(index))"],
        help: "compute with floats: x.astype(float)")
    case .negativeShift(_, let index):
      Wording(
        .valueError, "negative shift count", at: .right,
        notes: index.isEmpty ? [] : ["at index \(ShapeText.index(index))"])
    case .index(let fault): fault.wording
    case .store(let fault): fault.wording
    case .date(let fault): fault.wording
    case .coded(let fault): fault.wording
    case .matrixProduct(let fault): fault.wording
    case .unsupportedDType(let operation, let dtypes): unsupported(operation, dtypes)
    }
  }

  /// NumPy's phrase for a function that has no loop for the dtypes.
  private func unsupported(_ operation: String, _ dtypes: [DType]) -> Wording {
    let names = dtypes.map(\.name).joined(separator: " and ")
    if operation == "subtract" && dtypes.first == .bool {
      return Wording(
        .typeError, "numpy boolean subtract, the `-` operator, is not supported", at: .sign,
        help: "where they differ: a != b; as numbers: a.astype(int) - b.astype(int)")
    }
    if operation == "negative" && dtypes.first == .bool {
      return Wording(
        .typeError, "The numpy boolean negative, the `-` operator, is not supported", at: .sign,
        help: "the opposite: ~a; as numbers: -a.astype(int)")
    }
    if UnaryFunction(rawValue: operation) != nil || BinaryFunction(rawValue: operation) != nil {
      return Wording(
        .typeError,
        "ufunc '\(operation)' not supported for the input types: there is none for \(names)",
        at: .sign)
    }
    return Wording(.typeError, "\(operation) does not work with dtype \(names)")
  }
}

/// Shapes, indices and sizes as NumPy writes them.
package enum ShapeText {
  /// `(3,)`, `(2, 3)`, `()`.
  package static func text(_ shape: [Int]) -> String {
    shape.count == 1 ? "(\(shape[0]),)" : "(" + shape.map(String.init).joined(separator: ", ") + ")"
  }

  /// `[1, 2]`, as one would index.
  package static func index(_ index: [Int]) -> String {
    "[" + index.map(String.init).joined(separator: ", ") + "]"
  }

  /// `7.28 TiB`: the memory of an array, as NumPy writes it.
  package static func size(of shape: [Int], _ dtype: DType) -> String {
    size(bytes: shape.reduce(Double(dtype.itemSize)) { $0 * Double($1) })
  }

  /// `7.28 TiB`: so many bytes, as NumPy writes it.
  package static func size(bytes: Double) -> String {
    var bytes = bytes
    let units = ["bytes", "KiB", "MiB", "GiB", "TiB", "PiB", "EiB"]
    var unit = 0
    while bytes >= 1024, unit < units.count - 1 {
      bytes /= 1024
      unit += 1
    }
    return threeDigits(bytes) + " " + units[unit]
  }

  /// A number from 0 to 1023 with three significant digits and no trailing point.
  private static func threeDigits(_ value: Double) -> String {
    let decimals = value >= 100 || value == value.rounded() && value < 1 ? 0 : value >= 10 ? 1 : 2
    let scale = decimals == 0 ? 1.0 : decimals == 1 ? 10.0 : 100.0
    let scaled = (value * scale).rounded(.toNearestOrEven)
    guard scaled < 1e15 else { return "\(value)" }
    let whole = Int(scaled) / Int(scale)
    guard decimals > 0 else { return "\(whole)" }
    let rest = String(Int(scaled) % Int(scale))
    return "\(whole)." + String(repeating: "0", count: decimals - rest.count) + rest
  }
}
