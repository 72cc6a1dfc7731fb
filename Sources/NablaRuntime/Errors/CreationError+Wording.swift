// nabla · CreationError+Wording.swift
// The words for arrays that cannot be made.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaDiagnostics

extension CreationError: Fact {
  package var wording: Wording {
    switch self {
    case .negativeCount(let count):
      Wording(
        .valueError, "Number of samples, \(count), must be non-negative.", at: .parameter("num"))
    case .zeroStep:
      Wording(.zeroDivisionError, "division by zero: the step is 0", at: .parameter("step"))
    case .lengthNotANumber:
      Wording(.valueError, "arange: cannot compute length: start, stop or step is nan")
    case .lengthTooLarge:
      Wording(.valueError, "Maximum allowed size exceeded")
    case .fractionalStep(let start, let step):
      Wording(
        .typeError,
        "integers cannot start at \(PythonNumberText.float(start)) and step by "
          + PythonNumberText.float(step), at: .parameter("dtype"),
        help: "leave dtype out, or round afterwards")
    case .unsupportedRange(let dtype):
      Wording(
        .typeError, "arange() not supported for dtype \(dtype.name)", at: .parameter("dtype"))
    case .diagonalRank(let rank):
      Wording(
        .valueError, "Input must be 1- or 2-d. This has \(rank) dimensions", at: .parameter("v"))
    case .zeroInGeometric:
      Wording(.valueError, "Geometric sequence cannot include zero", at: .whole)
    case .array(let error): error.wording
    }
  }
}
