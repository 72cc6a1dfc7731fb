// nabla · TextError+Wording.swift
// Python's words for what methods of texts cannot do.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics

extension TextError: Fact {
  package var wording: Wording {
    switch self {
    case .emptySeparator: Wording(.valueError, "empty separator")
    case .substringNotFound: Wording(.valueError, "substring not found")
    case .fillNotOneCharacter:
      Wording(.typeError, "The fill character must be exactly one character long")
    case .textTooLong(let count):
      Wording(.memoryError, "a text of \(count) characters is too long")
    case .notIterable: Wording(.typeError, "can only join an iterable")
    case .itemIsNoText(let index, let type):
      Wording(.typeError, "sequence item \(index): expected str instance, \(type) found")
    }
  }
}
