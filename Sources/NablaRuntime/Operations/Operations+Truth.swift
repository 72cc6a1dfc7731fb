// nabla · Operations+Truth.swift
// The truth of values.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Operations {
  /// Python's truth of a value; an array must have exactly one element.
  static func truth(_ value: Value) throws(RuntimeFailure) -> Bool {
    switch value {
    case .none: return false
    case .bool(let flag), .numpyBool(let flag): return flag
    case .int(let number), .numpyInt(let number): return number != 0
    case .float(let number), .numpyFloat(let number): return number != 0
    case .bigInteger: return true
    case .complex(let object): return object.value != Complex128(0, 0)
    case .numpyScalar(let object): return object.value.isTrue
    case .text(let object): return !object.text.isEmpty
    case .array(let object):
      guard object.array.count == 1 else {
        throw RuntimeFailure(ValueFailure.ambiguousTruth(count: object.array.count))
      }
      return object.array.scalar(at: 0).isTrue
    case .list(let items): return !items.isEmpty
    case .tuple(let object): return !object.items.isEmpty
    case .range(let range): return range.count > 0
    case .instance(let object): return object.content.length != 0
    case .slice, .ellipsis, .dtype, .function, .builtin, .method, .module, .record, .random:
      return true
    }
  }
}
