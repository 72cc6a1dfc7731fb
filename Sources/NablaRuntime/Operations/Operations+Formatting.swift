// nabla · Operations+Formatting.swift
// Formatting in f-strings and with %.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Operations {
  /// Python's `format(value, specification)`.
  static func format(
    _ value: Value, _ specification: String, _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> String {
    do throws(FormatError) {
      return try operand(of: value, evaluation.printOptions).formatted(specification)
    } catch {
      throw RuntimeFailure(error)
    }
  }

  /// `format % values`.
  static func formatPercent(_ format: String, _ values: Value) throws(RuntimeFailure) -> String {
    let options = PrintOptions()
    let operands: PercentFormat.Operands =
      switch values {
      case .tuple(let object): .tuple(object.items.map { operand(of: $0, options) })
      case .list, .array, .range: .collection(operand(of: values, options))
      default: .single(operand(of: values, options))
      }
    do throws(FormatError) {
      return try PercentFormat.apply(format, operands)
    } catch {
      throw RuntimeFailure(error)
    }
  }

  /// A value as formatting sees it.
  static func operand(of value: Value, _ options: PrintOptions) -> FormatOperand {
    let type = value.typeName
    let kind: FormatOperand.Kind =
      switch value {
      case .bool(let flag): .bool(flag)
      case .int(let number), .numpyInt(let number): .integer(number)
      case .bigInteger(let object): .bigInteger(object.value)
      case .float(let number), .numpyFloat(let number): .float(number)
      case .complex(let object): .complex(object.value)
      case .numpyScalar(let object): kind(of: object.value)
      case .text(let object): .text(object.text)
      default: .other
      }
    switch value {
    case .bool, .int, .bigInteger, .float, .complex, .text:
      return FormatOperand(kind, typeName: type)
    default:
      return FormatOperand(
        kind, typeName: type, text: Describer.str(value, options),
        repr: Describer.repr(value, options))
    }
  }

  private static func kind(of scalar: Scalar) -> FormatOperand.Kind {
    switch scalar {
    case .float32(let value): .float(Double(value))
    case .complex128(let value): .complex(value)
    case .bool(let value): .bool(value)
    case .int64(let value): .integer(value)
    case .float64(let value): .float(value)
    }
  }
}
