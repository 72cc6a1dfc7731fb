// nabla · Machine+Calls.swift
// Calls and returns.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaSyntax

extension Machine {
  /// Calls the value in register `b`; a user's function gets a frame, a builtin runs at once.
  mutating func call(_ i: Instruction) throws(RuntimeFailure) {
    let shape = code.calls[Int(i.c)]
    if case .function(let function) = value(i.b) {
      return try enter(function, shape, first: i.b + 1, target: i.a)
    }
    let result = try invoke(value(i.b), arguments(shape, first: i.b + 1))
    set(i.a, result)
    try noteWarnings()
    pc &+= 1
  }

  /// Reads arguments from registers.
  func arguments(_ shape: CallShape, first: Int32) throws(RuntimeFailure) -> CallArguments {
    if shape.isSimple {
      return CallArguments(values(first, Int32(shape.arguments.count)))
    }
    var result = CallArguments([])
    for (offset, argument) in shape.arguments.enumerated() {
      let given = value(first + Int32(offset))
      switch argument {
      case .positional: result.positional.append(given)
      case .keyword(let name): result.keywords.append((evaluation.names[name], given))
      case .starred: result.positional += try Operations.items(of: given, toUnpack: false)
      }
    }
    return result
  }

  /// Calls anything but a user's function.
  func invoke(
    _ callee: Value, _ arguments: CallArguments
  ) throws(RuntimeFailure) -> Value {
    switch callee {
    case .builtin(let builtin): return try evaluation.run(builtin, arguments, isMethod: false)
    case .method(let method):
      var all = arguments
      all.positional.insert(method.receiver, at: 0)
      return try evaluation.run(method.builtin, all, isMethod: true)
    case .dtype(let dtype): return try dtype.convert(arguments, evaluation: evaluation)
    case .function: return try evaluation.call(callee, arguments)
    case .instance(let object):
      if let result = try object.content.call(arguments, evaluation) { return result }
      throw RuntimeFailure(CallError.notCallable(type: callee.typeName))
    default: throw RuntimeFailure(CallError.notCallable(type: callee.typeName))
    }
  }

  // MARK: - Frames

  /// Starts a user's function on arguments in registers.
  private mutating func enter(
    _ function: FunctionObject, _ shape: CallShape, first: Int32, target: Int32
  ) throws(RuntimeFailure) {
    let inner = function.code
    let newBase = base + code.registerCount
    try checkDepth()
    grow(to: newBase + inner.registerCount)
    if shape.isSimple, inner.isSimple, shape.arguments.count == inner.parameters.count {
      for offset in 0..<inner.parameters.count {
        registers[newBase + offset] = registers[base + Int(first) + offset]
      }
    } else {
      let bound = try FunctionBinding.bind(
        arguments(shape, first: first), to: function, names: evaluation.names)
      for (offset, value) in bound.enumerated() { registers[newBase + offset] = value }
    }
    frames.append(Frame(code: code, pc: pc, base: base, cells: cells, target: target))
    start(function, at: newBase)
  }

  /// Makes a function whose arguments stand at `newBase` the running one.
  mutating func start(_ function: FunctionObject, at newBase: Int) {
    let inner = function.code
    base = newBase
    code = inner
    pc = 0
    guard inner.ownCellCount > 0 || !function.cells.isEmpty else {
      if !cells.isEmpty { cells = [] }
      return
    }
    cells = (0..<inner.ownCellCount).map { _ in Cell() } + function.cells
    for shared in inner.parameterCells {
      cells[shared.cell].value = registers[newBase + shared.parameter]
    }
  }

  /// Goes back to the frame that waits for a result.
  ///
  /// The frame that is left is emptied: the next call finds its variables unbound, and no array is
  /// kept that an assignment would then have to copy.
  mutating func leave(to frame: Frame, with result: Value) {
    for register in base..<base + code.registerCount { registers[register] = .unbound }
    code = frame.code
    pc = frame.pc
    base = frame.base
    cells = frame.cells
    set(frame.target, result)
  }

  private func checkDepth() throws(RuntimeFailure) {
    let limit = evaluation.settings.maxDepth
    if frames.count + evaluation.depth >= limit {
      throw RuntimeFailure(LimitFailure.recursion(limit: limit))
    }
  }

  private mutating func grow(to count: Int) {
    guard registers.count < count else { return }
    registers.append(
      contentsOf: repeatElement(.unbound, count: max(count - registers.count, registers.count)))
  }

  // MARK: - Functions

  mutating func makeFunction(_ i: Instruction) {
    let inner = code.functions[Int(i.b)]
    var next = i.c
    var defaults: [Value?] = []
    for parameter in inner.parameters {
      if parameter.hasDefault {
        defaults.append(value(next))
        next += 1
      } else {
        defaults.append(nil)
      }
    }
    let shared = inner.freeCells.map { cell(Int32(truncatingIfNeeded: $0)) }
    set(i.a, .function(FunctionObject(code: inner, defaults: defaults, cells: shared)))
  }
}
