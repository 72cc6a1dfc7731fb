// nabla · Store+Attributes.swift
// Writing through attributes of arrays: `x.flat[1:3] = 0`, `x.shape = (2, 3)`.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaSyntax

extension Store {
  /// Stores through `flat` or `shape`, if one of these is among the last steps.
  ///
  /// - Returns: False if none is: then the elements are those of a view.
  static func storeInAttribute(
    _ new: Value, _ operand: Operand, _ root: inout Value, _ steps: ArraySlice<Step>,
    names: NameTable
  ) throws(RuntimeFailure) -> Bool {
    guard let place = steps.lastIndex(where: { $0.isAttribute }),
      case .attribute(let name) = steps[place]
    else { return false }
    let rest = steps[(place + 1)...]
    switch names[name] {
    case "flat" where rest.count < 2:
      let values = try Operations.wrapping { () throws(ArrayError) in try operand.array }
      var items = [IndexItem.ellipsis]
      if case .index(let index)? = rest.first { items = try Operations.indexItems(index) }
      let chosen = items
      try update(&root, at: steps[..<place], names: names) { (part) throws(RuntimeFailure) in
        try mutate(&part) { (array) throws(ArrayError) in
          try array.assignFlat(chosen, cycling: values)
        }
      }
      return true
    case "shape" where rest.isEmpty:
      let shape = try new.asInts(for: .named("shape", "an integer or a tuple of integers"))
      try update(&root, at: steps[..<place], names: names) { (part) throws(RuntimeFailure) in
        guard case .array(let object) = part else { return }
        part = .array(
          try Operations.wrapping { () throws(ShapeError) in
            try object.array.reshaped(to: shape)
          })
      }
      return true
    default: return false
    }
  }
}

extension Store {
  /// Makes sure that an assignment does not end in an attribute that cannot be written to: `x.T = 5`.
  static func checkWritable(
    _ steps: [Step], of root: Value, names: NameTable
  ) throws(RuntimeFailure) {
    guard case .attribute(let name)? = steps.last, !["flat", "shape"].contains(names[name]) else {
      return
    }
    throw RuntimeFailure(
      ValueFailure.attributeNotWritable(type: root.typeName, name: names[name]))
  }
}

extension Store.Step {
  fileprivate var isAttribute: Bool { if case .attribute = self { true } else { false } }
}

extension Operand {
  /// The operand as an array of its own dtype.
  fileprivate var array: AnyArray {
    get throws(ArrayError) {
      switch self {
      case .array(let array): array
      case .weak(let weak): try weak.array
      }
    }
  }
}
