// nabla · LanguageFault+Wording.swift
// Python's words for what its own functions cannot do.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

extension LanguageFault: Fact {
  package var wording: Wording {
    switch self {
    case .notIterable, .iterationOverZeroDimensions, .notReversible, .noLength,
      .lengthOfZeroDimensions, .emptySequence, .unequalLengths, .mapNeedsIterables,
      .notCallable, .zeroStep, .boundTooLarge:
      iterationWording
    case .badInteger, .badBase, .baseWithoutText, .badFloat, .badComplex, .notConvertible,
      .onlyZeroDimensions, .integerFromNaN, .integerFromInfinity, .integerTooLargeForFloat,
      .notAnInteger, .notOneCharacter, .notACharacterCode:
      conversionWording
    case .notComparable, .unsupportedOperands, .noDefaultForSeveral, .badOperand,
      .notRoundable, .notAType, .divisionByZero, .powerOfThreeNeedsIntegers, .zeroModulus,
      .notInvertible, .notTextOrNone:
      operationWording
    }
  }

  private var iterationWording: Wording {
    switch self {
    case .notIterable(let type, let parameter, let item):
      Wording(
        .typeError, "'\(type)' object is not iterable", at: .parameter(parameter, item: item),
        help: type == "int" ? "range(n) counts from 0 to n - 1" : nil)
    case .iterationOverZeroDimensions(let parameter, let item):
      Wording(.typeError, "iteration over a 0-d array", at: .parameter(parameter, item: item))
    case .notReversible(let type):
      Wording(.typeError, "'\(type)' object is not reversible", at: .parameter("sequence"))
    case .noLength(let type):
      Wording(.typeError, "object of type '\(type)' has no len()", at: .parameter("obj"))
    case .lengthOfZeroDimensions:
      Wording(
        .typeError, "len() of unsized object", at: .parameter("obj"),
        label: "an array without axes")
    case .emptySequence(let function):
      Wording(
        .valueError, "\(function)() arg is an empty sequence", at: .argument(0),
        help: "say what an empty one gives: \(function)(x, default=0)")
    case .unequalLengths(let argument, let length, let first):
      Wording(
        .valueError,
        "zip() argument \(argument + 1) is \(length < first ? "shorter" : "longer") than "
          + (argument == 1 ? "argument 1" : "arguments 1-\(argument)"),
        at: .argument(argument), label: "\(length) items",
        labels: [(.argument(0), "\(first) items")])
    case .mapNeedsIterables:
      Wording(.typeError, "map() must have at least two arguments.", at: .sign)
    case .notCallable(let type, let parameter):
      Wording(
        .typeError, "'\(type)' object is not callable", at: .parameter(parameter),
        label: "not a function")
    case .boundTooLarge(let parameter):
      Wording(
        .overflowError, "Python int too large to convert to C long", at: .parameter(parameter),
        label: "needs more than 64 bits", notes: ["ranges count with integers of 64 bits"])
    default:
      Wording(.valueError, "range() arg 3 must not be zero", at: .parameter("step"))
    }
  }

  private var conversionWording: Wording {
    switch self {
    case .badInteger(let text, let base):
      Wording(
        .valueError,
        "invalid literal for int() with base \(base): \(Describer.repr(.text(text)))",
        at: .parameter("x"),
        help: NumberReader.float(text) == nil ? nil : "int(float(x)) drops what is behind the point"
      )
    case .badBase:
      Wording(.valueError, "int() base must be >= 2 and <= 36, or 0", at: .parameter("base"))
    case .baseWithoutText:
      Wording(.typeError, "int() can't convert non-string with explicit base", at: .parameter("x"))
    case .badFloat(let text):
      Wording(
        .valueError, "could not convert string to float: \(Describer.repr(.text(text)))",
        at: .parameter("x"))
    case .badComplex:
      Wording(.valueError, "complex() arg is a malformed string", at: .parameter("real"))
    case .notConvertible(let function, let type):
      Wording(
        .typeError,
        function == "int"
          ? "int() argument must be a string, a bytes-like object or a real number, not '\(type)'"
          : function == "float"
            ? "float() argument must be a string or a real number, not '\(type)'"
            : "\(function)() first argument must be a string or a number, not '\(type)'",
        at: .argument(0))
    case .onlyZeroDimensions(let shape):
      Wording(
        .typeError, "only 0-dimensional arrays can be converted to Python scalars",
        at: .argument(0), label: "shape \(ShapeText.text(shape))",
        help: "x.astype(float) converts every element")
    case .integerFromNaN:
      Wording(.valueError, "cannot convert float NaN to integer", at: .argument(0))
    case .integerFromInfinity:
      Wording(.overflowError, "cannot convert float infinity to integer", at: .argument(0))
    case .integerTooLargeForFloat(let digits):
      Wording(
        .overflowError, "int too large to convert to float", at: .argument(0),
        label: "\(digits) digits; floats end at 1.8e308")
    case .notAnInteger(let type, let parameter):
      Wording(
        .typeError, "'\(type)' object cannot be interpreted as an integer",
        at: .parameter(parameter))
    case .notOneCharacter(let count):
      Wording(
        .typeError, "ord() expected a character, but string of length \(count) found",
        at: .parameter("c"))
    default:
      Wording(.valueError, "chr() arg not in range(0x110000)", at: .parameter("i"))
    }
  }

  private var operationWording: Wording {
    switch self {
    case .notComparable(let sign, let left, let right):
      Wording(
        .typeError, "'\(sign)' not supported between instances of '\(left)' and '\(right)'",
        at: .argument(0))
    case .unsupportedOperands(let operation, let left, let right):
      Wording(
        .typeError, "unsupported operand type(s) for \(operation): '\(left)' and '\(right)'",
        at: .argument(0))
    case .noDefaultForSeveral(let function):
      Wording(
        .typeError,
        "Cannot specify a default for \(function)() with multiple positional arguments",
        at: .parameter("default"))
    case .badOperand(let function, let type):
      Wording(.typeError, "bad operand type for \(function)(): '\(type)'", at: .argument(0))
    case .notRoundable(let type):
      Wording(.typeError, "type \(type) doesn't define __round__ method", at: .argument(0))
    case .notAType:
      Wording(
        .typeError, "isinstance() arg 2 must be a type, a tuple of types, or a union",
        at: .parameter("class_or_tuple"))
    case .divisionByZero(let phrase): Wording(.zeroDivisionError, phrase, at: .argument(1))
    case .powerOfThreeNeedsIntegers:
      Wording(
        .typeError, "pow() 3rd argument not allowed unless all arguments are integers",
        at: .parameter("mod"))
    case .zeroModulus: Wording(.valueError, "pow() 3rd argument cannot be 0", at: .parameter("mod"))
    case .notInvertible:
      Wording(
        .valueError, "base is not invertible for the given modulus", at: .parameter("base"))
    case .notTextOrNone(let parameter, let type):
      Wording(
        .typeError, "\(parameter) must be None or a string, not \(type)",
        at: .parameter(parameter))
    default: Wording(.typeError, "", at: .whole)
    }
  }
}
