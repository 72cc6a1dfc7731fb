// nabla · Machine+Iteration.swift
// Iteration, unpacking and the making of brackets.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Machine {
  /// Puts what is iterated over and a position into two registers.
  mutating func iterate(_ i: Instruction) throws(RuntimeFailure) {
    set(i.a, try Operations.iterable(value(i.b)))
    set(i.a + 1, .int(0))
  }

  /// Puts the next item into its register; false at the end.
  mutating func next(_ i: Instruction) throws(RuntimeFailure) -> Bool {
    guard case .int(let position) = value(i.b + 1) else { return false }
    let index = Int(position)
    switch value(i.b) {
    case .range(let range):
      guard index < range.count else { return false }
      set(i.a, .int(range[index]))
    case .list(let items):
      guard index < items.count else { return false }
      set(i.a, items[index])
    case .array(let object):
      guard index < (object.array.shape.first ?? 0) else { return false }
      set(i.a, try Operations.item(index, of: object.array))
    default: return false
    }
    set(i.b + 1, .int(position + 1))
    return true
  }

  mutating func appendToList(_ i: Instruction) throws(RuntimeFailure) {
    let item = value(i.b)
    guard case .list(var items) = value(i.a) else { return }
    if items.count & 0xf_ffff == 0xf_ffff { try Operations.checkLength(items.count + 1) }
    // Empty the register first: the list has one owner then, and appending does not copy it.
    set(i.a, .none)
    items.append(item)
    set(i.a, .list(items))
  }

  mutating func bracketOfList(_ i: Instruction) throws(RuntimeFailure) {
    guard case .list(let items) = value(i.b) else { return }
    set(i.a, try Value.bracket(items))
  }

  mutating func makeSlice(_ i: Instruction) {
    set(i.a, .slice(SliceObject(lower: value(i.b), upper: value(i.b + 1), step: value(i.b + 2))))
  }

  /// Spreads a value over targets, one of which may take all that is left.
  mutating func unpack(_ i: Instruction) throws(RuntimeFailure) {
    let items = try Operations.items(of: value(i.b), toUnpack: true)
    let count = targetCount
    let star = i.c >= 0 ? Int(i.c) : nil
    guard star == nil ? items.count == count : items.count >= count - 1 else {
      throw RuntimeFailure(
        ValueFailure.cannotUnpack(expected: count, found: items.count, hasStar: star != nil))
    }
    var source = 0
    for target in 0..<count {
      if target == star {
        let taken = items.count - (count - 1)
        let rest = Array(items[source..<source + taken])
        // What no array holds, as integers beyond 64 bits, stays a list.
        set(i.a + Int32(target), (try? Value.bracket(rest)) ?? .list(rest))
        source += taken
      } else {
        set(i.a + Int32(target), items[source])
        source += 1
      }
    }
  }

  /// How many targets the running `unpack` has.
  private var targetCount: Int {
    switch code.tree[node].kind {
    case .tuple(let items, _), .bracket(let items): Int(items.count)
    default: 0
    }
  }

  mutating func joinText(_ i: Instruction) {
    var text = ""
    for value in values(i.b, i.c) {
      if case .text(let object) = value { text += object.text }
    }
    set(i.a, .text(text))
  }

  mutating func format(_ i: Instruction) throws(RuntimeFailure) {
    guard case .text(let specification) = value(i.c) else { return }
    let converted: Value =
      switch i.detail {
      case UInt8(ascii: "r"), UInt8(ascii: "a"):
        .text(Describer.repr(value(i.b), evaluation.printOptions))
      case UInt8(ascii: "s"): .text(Describer.str(value(i.b), evaluation.printOptions))
      default: value(i.b)
      }
    set(i.a, .text(try converted.formatted(specification.text, evaluation.printOptions)))
  }
}
