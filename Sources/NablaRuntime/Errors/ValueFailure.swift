// nabla · ValueFailure.swift
// What cannot be done with values.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

/// What cannot be done with values of these types.
package enum ValueFailure: Error, Hashable, Sendable {
  case unsupportedOperands(sign: String, left: String, right: String)
  case unsupportedOperand(sign: String, type: String)
  case unordered(sign: String, left: String, right: String)
  case cannotConcatenate(type: String, other: String)
  case cannotRepeat(by: String)
  case caretOfBools
  case divisionByZero(String)
  case zeroToNegativePower
  case floatOverflow
  case complexOverflow
  case negativeShift
  case notIterable(type: String)
  case notSubscriptable(type: String)
  case indexType(container: String, found: String)
  case indexOutOfRange(container: String, index: Int, count: Int)
  case ambiguousTruth(count: Int)
  case cannotUnpack(expected: Int, found: Int, hasStar: Bool)
  case notUnpackable(type: String)
  case noItemAssignment(type: String)
  case attributeNotWritable(type: String, name: String)
  /// `a[mask][0] = 5`: NumPy would write to a copy and lose it.
  case writesToCopy
  case methodNeedsVariable(String)
  case argumentNeedsVariable(parameter: String)
  case tupleOfArrays(sign: String)
  case notAContainer(type: String)
  case notText(found: String)
}

extension ValueFailure: Fact {
  package var wording: Wording {
    switch self {
    case .unsupportedOperands(let sign, let left, let right):
      Wording(
        .typeError, "unsupported operand type(s) for \(sign): '\(left)' and '\(right)'",
        at: .sign, labels: [(.left, left), (.right, right)])
    case .unsupportedOperand(let sign, let type):
      Wording(.typeError, "bad operand type for unary \(sign): '\(type)'", at: .left)
    case .unordered(let sign, let left, let right):
      Wording(
        .typeError, "'\(sign)' not supported between instances of '\(left)' and '\(right)'",
        at: .sign, labels: [(.left, left), (.right, right)])
    case .cannotConcatenate(let type, let other):
      Wording(
        .typeError, "can only concatenate \(type) (not \"\(other)\") to \(type)", at: .sign,
        labels: [(.left, type), (.right, other)],
        help: type == "str" ? "write str(…), or an f-string: f\"… {x}\"" : nil)
    case .cannotRepeat(let type):
      Wording(
        .typeError, "can't multiply sequence by non-int of type '\(type)'", at: .sign)
    case .caretOfBools:
      Wording(
        .typeError, "unsupported operand type(s) for ^: 'bool' and 'bool'", at: .sign,
        notes: ["^ is the power operator"], help: "for 'one or the other', write !=")
    case .divisionByZero(let phrase): Wording(.zeroDivisionError, phrase, at: .sign)
    case .zeroToNegativePower:
      Wording(.zeroDivisionError, "0.0 cannot be raised to a negative power", at: .sign)
    case .floatOverflow:
      Wording(.overflowError, "(34, 'Numerical result out of range')", at: .sign)
    case .complexOverflow: Wording(.overflowError, "complex exponentiation", at: .sign)
    case .negativeShift: Wording(.valueError, "negative shift count", at: .right)
    case .notIterable(let type): Wording(.typeError, "'\(type)' object is not iterable")
    case .notSubscriptable(let type):
      Wording(.typeError, "'\(type)' object is not subscriptable", at: .left)
    case .indexType(let container, let found):
      Wording(
        .typeError, "\(container) indices must be integers or slices, not \(found)",
        at: .indexItem(0))
    case .indexOutOfRange(let container, let index, let count):
      Wording(
        .indexError, "\(container) index out of range", at: .indexItem(0),
        label: "index \(index) of \(count) item\(count == 1 ? "" : "s")")
    case .ambiguousTruth(let count): ambiguousTruth(count)
    case .cannotUnpack(let expected, let found, let hasStar):
      Wording(
        .valueError,
        found > expected && !hasStar
          ? "too many values to unpack (expected \(expected), got \(found))"
          : "not enough values to unpack (expected \(hasStar ? "at least " : "")"
            + "\(hasStar ? expected - 1 : expected), got \(found))")
    case .notUnpackable(let type):
      Wording(.typeError, "cannot unpack non-iterable \(type) object")
    case .noItemAssignment(let type):
      Wording(.typeError, "'\(type)' object does not support item assignment", at: .left)
    case .attributeNotWritable(let type, let name):
      Wording(
        .attributeError, "attribute '\(name)' of '\(type)' objects is not writable", at: .sign)
    case .writesToCopy:
      Wording(
        .typeError, "this would write to a copy that is lost",
        help: "index once: a[i, j] = …, or name the part, change it and store it back")
    case .methodNeedsVariable(let method):
      Wording(
        .typeError, "\(method)() changes the variable it is called on, and there is none here",
        help: "give the value a name first, or use a function that returns the result")
    case .argumentNeedsVariable(let parameter):
      Wording(
        .typeError, "'\(parameter)' is changed by this call, and is no variable here",
        at: .parameter(parameter),
        help: "give the array a name first; a part of one will do: x[1:]")
    case .tupleOfArrays(let sign):
      Wording(
        .typeError, "'\(sign)' between a tuple that holds arrays and a number has no meaning",
        at: .sign, help: "take one array out of the tuple: t[0] \(sign) …")
    case .notAContainer(let type):
      Wording(.typeError, "argument of type '\(type)' is not iterable", at: .right)
    case .notText(let found):
      Wording(.typeError, "'in <string>' requires string as left operand, not \(found)", at: .left)
    }
  }

  private func ambiguousTruth(_ count: Int) -> Wording {
    count == 0
      ? Wording(
        .valueError,
        "The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an "
          + "array is not empty.")
      : Wording(
        .valueError,
        "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()",
        notes: ["the array has \(count) elements"],
        help: "for each element: (a < x) & (x < b), with | for 'or' and ~ for 'not'")
  }
}
