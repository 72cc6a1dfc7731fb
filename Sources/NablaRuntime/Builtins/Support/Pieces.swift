// nabla · Pieces.swift
// Where each of several functions applies: `piecewise`.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// Conditions on the elements of an array, and functions for where they hold.
struct Pieces {
  private let array: AnyArray
  /// Where each function applies, the last condition that holds winning.
  private var masks: [AnyArray] = []

  /// Reads the conditions; the rest gets one of its own if there is one function more.
  init(_ array: AnyArray, _ conditions: Value, count: Int) throws(RuntimeFailure) {
    self.array = array
    let info = ParameterInfo.named("condlist", "truth values, or a list of them")
    var listed: [AnyArray] = []
    if let items = try conditions.iterationItems(), let first = items.first,
      try first.asArray(for: info).rank > 0 || array.rank == 0
    {
      for item in items { listed.append(try item.asArray(for: info)) }
    } else {
      listed = [try conditions.asArray(for: info)]
    }
    for condition in listed {
      masks.append(
        try Operations.wrapping { () throws(ShapeError) in
          do throws(ArrayError) {
            return try condition.astype(.bool)
          } catch {
            throw ShapeError.array(error)
          }
        })
    }
    guard count == masks.count || count == masks.count + 1 else {
      throw RuntimeFailure.refusing(
        "funclist",
        "with \(masks.count) condition(s), either \(masks.count) or \(masks.count + 1) functions "
          + "are expected")
    }
    if count == masks.count + 1 { masks.append(try rest()) }
  }

  /// True where no condition holds.
  private func rest() throws(RuntimeFailure) -> AnyArray {
    try Operations.wrapping { () throws(ArrayError) in
      var events = FloatingPointEvents()
      var any = AnyArray(.bool(false))
      for mask in masks {
        any = try AnyArray.apply(.logicalOr, .array(any), .array(mask), events: &events)
      }
      return try AnyArray.apply(.logicalNot, any, events: &events)
    }
  }

  /// What the functions give, each where its condition holds.
  func filled(
    with functions: [Value], _ more: CallArguments, _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> Value {
    var result = try Operations.wrapping { () throws(ArrayError) in
      try AnyArray.zeros(array.shape, array.dtype)
    }
    for (mask, function) in zip(masks, functions) {
      let items = [IndexItem.array(mask)]
      var value = function
      if function.isCallable {
        let part = try Operations.wrapping(at: "condlist") { () throws(ArrayError) in
          try array.subscripted(items)
        }
        if part.count == 0 { continue }
        value = try evaluation.call(
          function, CallArguments([.array(part)] + more.positional, keywords: more.keywords))
      }
      let operand = try value.asOperand(for: .named("funclist", "functions and numbers"))
      try Operations.wrapping(at: "funclist") { () throws(ArrayError) in
        try result.assign(items, operand)
      }
    }
    return Value.array(result)
  }
}

extension Value {
  /// True for what a call can be made of.
  var isCallable: Bool {
    switch self {
    case .function, .builtin, .method, .dtype: true
    default: false
    }
  }
}
