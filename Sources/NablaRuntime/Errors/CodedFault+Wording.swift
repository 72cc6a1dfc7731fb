// nabla · CodedFault+Wording.swift
// The words for dates, durations, texts and numbers that do not go together.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaDiagnostics

extension CodedFault: Fact {
  package var wording: Wording {
    switch self {
    case .noCommonDType(let one, let other):
      Wording(
        .typeError,
        "The DType \(one.name) could not be promoted by \(other.name). This means that no common "
          + "DType exists for the given inputs.", at: .sign)
    case .operands(let operation, let one, let other):
      Wording(
        .typeError,
        Self.isOfTexts(one, other)
          ? "ufunc '\(operation)' did not contain a loop with signature matching types "
            + "(dtype('\(one.codeText)'), dtype('\(other.codeText)')) -> None"
          : "ufunc '\(operation)' cannot use operands with types dtype('\(one.codeText)') and "
            + "dtype('\(other.codeText)')",
        at: .sign)
    case .cannotCast(let source, let target):
      Wording(
        .typeError,
        "Cannot cast array data from dtype('\(source.codeText)') to dtype('\(target.codeText)') "
          + "according to the rule 'same_kind'", at: .sign,
        help: Self.help(source, target))
    case .notANumber(let text, let dtype, let index):
      Wording(.valueError, Self.phrase(text, dtype) + Self.place(index))
    case .tooLong(let text, let dtype):
      Wording(
        .valueError,
        "\(PythonText.repr(text)) has \(text.unicodeScalars.count) characters, more than dtype "
          + "\(dtype.name) holds",
        help: "make the array wider first: x = x.astype('U\(text.unicodeScalars.count)')")
    case .tooFine(let value, let dtype):
      Wording(
        .typeError, "cannot store \(value) in an array of dtype \(dtype.name)",
        notes: ["what is finer than the unit would be lost"],
        help: "cut it off first: value.astype('\(dtype.name)')")
    }
  }

  private static func isOfTexts(_ one: DType, _ other: DType) -> Bool {
    one.kind == "U" || other.kind == "U"
  }

  private static func help(_ source: DType, _ target: DType) -> String? {
    switch (source.kind, target.kind) {
    case ("M", "m"): "the duration since 1970: x - np.datetime64(0, 'D')"
    case ("m", "M"): "a date so much later: np.datetime64(0, 'D') + x"
    case ("m", "m"): "years and months are no fixed number of days"
    case ("M", _), ("m", _): "the number of units: x.astype(int)"
    default: nil
    }
  }

  /// Python's phrase for a text that is no number.
  private static func phrase(_ text: String, _ dtype: DType) -> String {
    switch dtype.kind {
    case "i", "u": "invalid literal for int() with base 10: \(PythonText.repr(text))"
    case "c": "complex() arg is a malformed string: \(PythonText.repr(text))"
    default: "could not convert string to float: \(PythonText.repr(text))"
    }
  }

  private static func place(_ index: [Int]) -> String {
    index.isEmpty ? "" : " at index \(ShapeText.index(index))"
  }
}
