// nabla · Machine+Run.swift
// The dispatch loop.
// SPDX-License-Identifier: Apache-2.0

import NablaSyntax

extension Machine {
  /// Runs until the code returns.
  ///
  /// The one long function of the evaluator: a case per opcode, each a line or a call. The fast paths
  /// for plain numbers stand here, everything else in functions of its own.
  mutating func run() throws(RuntimeFailure) -> Value {
    while true {
      let i = code.instructions[pc]
      switch i.opcode {
      case .move: set(i.a, value(i.b))
      case .loadGlobal: set(i.a, try global(i.b))
      case .storeGlobal: storeGlobal(i.a, value(i.b))
      case .deleteGlobal: try deleteGlobal(i.a)
      case .deleteLocal: try deleteLocal(i)
      case .deleteItems: try deleteItems(i)
      case .checkLocal: try checkLocal(i)
      case .loadCell: try loadCell(i)
      case .storeCell: cell(i.a).value = value(i.b)

      case .add:
        if case .int(let x) = value(i.b), case .int(let y) = value(i.c),
          case let (sum, overflow) = x.addingReportingOverflow(y), !overflow
        {
          set(i.a, .int(sum))
        } else if case .float(let x) = value(i.b), case .float(let y) = value(i.c) {
          set(i.a, .float(x + y))
        } else {
          try binary(i)
        }
      case .subtract:
        if case .int(let x) = value(i.b), case .int(let y) = value(i.c),
          case let (difference, overflow) = x.subtractingReportingOverflow(y), !overflow
        {
          set(i.a, .int(difference))
        } else if case .float(let x) = value(i.b), case .float(let y) = value(i.c) {
          set(i.a, .float(x - y))
        } else {
          try binary(i)
        }
      case .multiply:
        if case .int(let x) = value(i.b), case .int(let y) = value(i.c),
          case let (product, overflow) = x.multipliedReportingOverflow(by: y), !overflow
        {
          set(i.a, .int(product))
        } else if case .float(let x) = value(i.b), case .float(let y) = value(i.c) {
          set(i.a, .float(x * y))
        } else {
          try binary(i)
        }
      case .divide:
        if case .float(let x) = value(i.b), case .float(let y) = value(i.c), y != 0 {
          set(i.a, .float(x / y))
        } else {
          try binary(i)
        }
      case .less:
        if case .int(let x) = value(i.b), case .int(let y) = value(i.c) {
          set(i.a, .bool(x < y))
        } else {
          try compare(i)
        }
      case .lessEqual:
        if case .int(let x) = value(i.b), case .int(let y) = value(i.c) {
          set(i.a, .bool(x <= y))
        } else {
          try compare(i)
        }
      case .equal:
        if case .int(let x) = value(i.b), case .int(let y) = value(i.c) {
          set(i.a, .bool(x == y))
        } else {
          try compare(i)
        }
      case .greater, .greaterEqual, .notEqual, .compare: try compare(i)
      case .binary: try binary(i)
      case .unary: try unary(i)
      case .not: set(i.a, .bool(!(try truth(i.b))))

      case .jump:
        pc = Int(i.a)
        try tick()
        continue
      case .jumpIfFalse:
        if !(try truth(i.a)) {
          pc = Int(i.b)
          continue
        }
      case .jumpIfTrue:
        if try truth(i.a) {
          pc = Int(i.b)
          continue
        }
      case .iterate: try iterate(i)
      case .next:
        if !(try next(i)) {
          pc = Int(i.c)
          continue
        }
      case .returnValue:
        guard let frame = frames.popLast() else { return value(i.a) }
        leave(to: frame, with: value(i.a))

      case .bracket:
        set(i.a, try Value.bracket(values(i.b, i.c), hasLiteralRows: i.detail == 1))
      case .tuple: set(i.a, .tuple(values(i.b, i.c)))
      case .newList: set(i.a, .list([]))
      case .listAppend: try appendToList(i)
      case .bracketOfList: try bracketOfList(i)
      case .slice: makeSlice(i)
      case .unpack: try unpack(i)
      case .joinText: joinText(i)
      case .format: try format(i)

      case .index: set(i.a, try Operations.indexed(value(i.b), by: value(i.c)))
      case .indexTuple:
        set(i.a, try Operations.indexed(value(i.b), by: .tuple(values(i.c, itemCount))))
      case .attribute: set(i.a, try attribute(i))
      case .call:
        try tick()
        try call(i)
        continue
      case .callInPlace: try callInPlace(i)
      case .callChanging: if try callChanging(i) { pc &+= 1 }
      case .storePath: try storePath(i)
      case .makeFunction: makeFunction(i)

      case .statement: evaluation.beginStatement(code.tree[node].span)
      case .display: evaluation.display(value(i.a))
      case .importNames: try importNames()
      case .command: try command()
      }
      pc &+= 1
    }
  }

  /// Looks at Ctrl-C and the limits now and then.
  @inline(__always)
  mutating func tick() throws(RuntimeFailure) {
    ticks &+= 1
    if ticks & 1023 == 0 { try evaluation.checkInterrupt() }
  }

  /// How many items the running index has.
  private var itemCount: Int32 {
    if case .index(_, let items, _) = code.tree[node].kind { items.count } else { 0 }
  }

  /// The values of registers side by side.
  func values(_ first: Int32, _ count: Int32) -> [Value] {
    let start = base + Int(first)
    return Array(registers[start..<start + Int(count)])
  }
}
