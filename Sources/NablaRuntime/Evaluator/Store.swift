// nabla · Store.swift
// Writing into a value: an item of a list, elements of an array, through views.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaSyntax

/// Writes into values the way NumPy writes through its views.
enum Store {
  /// One step into a value.
  enum Step {
    case index(Value)
    case attribute(NameID)
  }

  /// The value one step further in.
  static func read(_ step: Step, of value: Value, names: NameTable) throws(RuntimeFailure) -> Value
  {
    switch step {
    case .index(let index): try Operations.indexed(value, by: index)
    case .attribute(let name): try value.attribute(names[name])
    }
  }

  /// Stores a value at the end of the steps.
  static func store(
    _ new: Value, in root: inout Value, at steps: ArraySlice<Step>, names: NameTable
  ) throws(RuntimeFailure) {
    guard let first = steps.first else {
      root = new
      return
    }
    // No pattern binds `root` here: a second reference would make the array be copied.
    if root.isArray { return try storeInArray(new, &root, steps, names: names) }
    switch first {
    case .index(let index) where root.isList && steps.count == 1:
      try storeInList(new, &root, index)
    case .index where root.isList:
      try update(&root, at: steps.prefix(1), names: names) { (item) throws(RuntimeFailure) in
        try store(new, in: &item, at: steps.dropFirst(), names: names)
      }
    case .attribute(let name):
      throw RuntimeFailure(
        ValueFailure.attributeNotWritable(type: root.typeName, name: names[name]))
    case .index: throw RuntimeFailure(ValueFailure.noItemAssignment(type: root.typeName))
    }
  }

  /// Lets `body` change the value at the end of the steps.
  static func update(
    _ root: inout Value, at steps: ArraySlice<Step>, names: NameTable,
    _ body: (inout Value) throws(RuntimeFailure) -> Void
  ) throws(RuntimeFailure) {
    guard let first = steps.first else { return try body(&root) }
    guard case .list(var items) = root, case .index(let index) = first else {
      var part = try read(first, of: root, names: names)
      try update(&part, at: steps.dropFirst(), names: names, body)
      return try store(part, in: &root, at: steps.prefix(1), names: names)
    }
    let position = try Operations.position(index, count: items.count, "list")
    root = .none
    defer { root = .list(items) }
    var item = items[position]
    items[position] = .none
    defer { items[position] = item }
    try update(&item, at: steps.dropFirst(), names: names, body)
  }

  // MARK: - Lists

  private static func storeInList(
    _ new: Value, _ root: inout Value, _ index: Value
  ) throws(RuntimeFailure) {
    guard case .list(var items) = root else { return }
    if case .slice(let slice) = index {
      let positions = try Operations.positions(of: slice, count: items.count)
      let replacement = try Operations.items(of: new, toUnpack: false)
      if case .none = slice.step {
        let start = positions.first ?? min(items.count, max(0, slice.lower.asInt ?? 0))
        items.replaceSubrange(start..<start + positions.count, with: replacement)
      } else {
        guard positions.count == replacement.count else {
          throw RuntimeFailure(
            ValueFailure.cannotUnpack(
              expected: positions.count, found: replacement.count, hasStar: false))
        }
        for (position, item) in zip(positions, replacement) { items[position] = item }
      }
    } else {
      let position = try Operations.position(index, count: items.count, "list")
      root = .none
      items[position] = new
    }
    root = .list(items)
  }

  // MARK: - Arrays

  private static func storeInArray(
    _ new: Value, _ root: inout Value, _ steps: ArraySlice<Step>, names: NameTable
  ) throws(RuntimeFailure) {
    guard let operand = try new.asOperandOrText() else {
      throw RuntimeFailure(
        CallError.wrongType(
          parameter: "value", item: 0, expected: "a number or an array",
          found: new.typeDescription))
    }
    if try storeInAttribute(new, operand, &root, steps, names: names) { return }
    if steps.count == 1, case .index(let index)? = steps.first {
      let items = try Operations.indexItems(index)
      return try mutate(&root) { (array) throws(ArrayError) in try array.assign(items, operand) }
    }
    try mutate(&root) { (array) throws(ArrayError) in try array.makeUnique() }
    let view = try view(of: root, steps, names: names)
    let items = try lastItems(of: steps)
    try mutate(&root) { (array) throws(ArrayError) in
      try array.assign(through: view, items, operand)
    }
  }

  /// The layout of the part that all steps but the last name; it must be a view.
  private static func view(
    of root: Value, _ steps: ArraySlice<Step>, names: NameTable
  ) throws(RuntimeFailure) -> Layout {
    var part = root
    for step in lastIsIndex(steps) ? steps.dropLast() : steps {
      part = try read(step, of: part, names: names)
    }
    guard case .array(let view) = part, case .array(let whole) = root,
      view.array.sharesStorage(with: whole.array)
    else { throw RuntimeFailure(ValueFailure.writesToCopy) }
    return view.array.layout
  }

  private static func lastItems(
    of steps: ArraySlice<Step>
  ) throws(RuntimeFailure) -> [IndexItem] {
    guard case .index(let index)? = steps.last else { return [.ellipsis] }
    return try Operations.indexItems(index)
  }

  private static func lastIsIndex(_ steps: ArraySlice<Step>) -> Bool {
    if case .index? = steps.last { true } else { false }
  }

  static func mutate(
    _ root: inout Value, _ body: (inout AnyArray) throws(ArrayError) -> Void
  ) throws(RuntimeFailure) {
    guard case .array(var object) = root else { return }
    root = .none
    if !isKnownUniquelyReferenced(&object) { object = ArrayObject(object.array) }
    defer { root = .array(object) }
    try Operations.wrapping { () throws(ArrayError) in try body(&object.array) }
  }
}
