// nabla · Value+Truth.swift
// What counts as true.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Value {
  /// Python's truth of the value.
  ///
  /// - Throws: `ambiguousTruth` for an array of no or several elements.
  func isTrue() throws(RuntimeFailure) -> Bool {
    switch self {
    case .none: return false
    case .bool(let flag), .numpyBool(let flag): return flag
    case .int(let number), .numpyInt(let number): return number != 0
    case .float(let number), .numpyFloat(let number): return number != 0
    case .complex(let object): return object.value != Complex(0)
    case .numpyScalar(let object): return object.value.complexElement != Complex(0)
    case .text(let object): return !object.text.isEmpty
    case .list(let items): return !items.isEmpty
    case .tuple(let object): return !object.items.isEmpty
    case .range(let range): return range.count > 0
    case .array(let object):
      guard object.array.count == 1 else {
        throw RuntimeFailure(LanguageFault.ambiguousTruth(shape: object.array.shape))
      }
      return try Value(object.array.scalar(at: 0)).isTrue()
    case .bigInteger, .slice, .ellipsis, .dtype, .function, .builtin, .method, .module, .record:
      return true
    }
  }
}
