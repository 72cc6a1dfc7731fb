// nabla · Value+Formatting.swift
// Values where a format wants them.
// SPDX-License-Identifier: Apache-2.0

import BigInt
import NablaArrays

extension Value {
  /// Python's `format(value, spec)`, as f-strings and `format` use it.
  package func formatted(
    _ spec: String, _ options: PrintOptions = PrintOptions()
  ) throws(RuntimeFailure) -> String {
    do {
      return try formatOperand(options).formatted(spec)
    } catch {
      throw RuntimeFailure(error)
    }
  }

  /// Python's `text % values`, this being the values.
  package func filled(
    into text: String, _ options: PrintOptions = PrintOptions()
  ) throws(RuntimeFailure) -> String {
    let operands: PercentFormat.Operands =
      switch self {
      case .tuple(let object): .tuple(object.items.map { $0.formatOperand(options) })
      case .list, .array, .range: .collection(formatOperand(options))
      default: .single(formatOperand(options))
      }
    do {
      return try PercentFormat.apply(text, operands)
    } catch {
      throw RuntimeFailure(error)
    }
  }

  /// The value as formatting sees it.
  package func formatOperand(_ options: PrintOptions) -> FormatOperand {
    switch self {
    case .bool(let value): FormatOperand(.bool(value), typeName: typeName)
    case .int(let value): FormatOperand(.integer(value), typeName: typeName)
    case .bigInteger(let object): FormatOperand(.bigInteger(object.value), typeName: typeName)
    case .float(let value): FormatOperand(.float(value), typeName: typeName)
    case .complex(let object): FormatOperand(.complex(object.value), typeName: typeName)
    case .text(let object): FormatOperand(.text(object.text), typeName: typeName)
    case .numpyBool(let value): FormatOperand(.bool(value), of: .bool(value))
    case .numpyInt(let value): FormatOperand(.integer(value), of: .int64(value))
    case .numpyFloat(let value): FormatOperand(.float(value), of: .float64(value))
    case .numpyScalar(let object): FormatOperand(object.value)
    case .array(let object) where object.array.rank == 0:
      FormatOperand(object.array.scalar(at: 0))
    default:
      FormatOperand(
        .other, typeName: typeName, text: Describer.str(self, options),
        repr: Describer.repr(self, options))
    }
  }
}

extension FormatOperand {
  /// Creates the operand of a NumPy scalar.
  fileprivate init(_ scalar: Scalar) {
    if scalar.dtype.isCoded {
      self.init(.text(scalar.strText), of: scalar)
      return
    }
    switch scalar.number {
    case .bool(let value): self.init(.bool(value), of: scalar)
    case .signed(let value): self.init(.integer(value), of: scalar)
    case .unsigned(let value): self.init(.bigInteger(BigInt(value)), of: scalar)
    case .real(let value): self.init(.float(value), of: scalar)
    case .complex(let value): self.init(.complex(value), of: scalar)
    }
  }

  fileprivate init(_ kind: Kind, of scalar: Scalar) {
    self.init(
      kind, typeName: "numpy." + scalar.dtype.scalarTypeName, text: scalar.strText,
      repr: scalar.reprText)
  }
}
