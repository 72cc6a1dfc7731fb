// nabla · Generator+Arguments.swift
// Arguments drawn for declared parameters.
// SPDX-License-Identifier: Apache-2.0

import NablaRuntime

extension Generator {
  /// An argument that the declaration of a parameter asks for.
  func argument(for parameter: ParameterInfo, _ frame: inout CallFrame) -> Tree {
    if let choices = choices(for: parameter, of: frame.word) { return .leaf(one(of: choices)) }
    if frame.word.builtin.places == .math, parameter.expectation != "integers" {
      return chance(0.5) ? count(0, 5) : floatLiteral()
    }
    if parameter.name == "out" { return outArgument(frame) }
    let kind =
      hint(for: frame.word)?.kinds[parameter.name]
      ?? ArgumentKind.named[parameter.name] ?? ArgumentKind(expectation: parameter.expectation)
    if parameter.isOptional, parameter.defaultText == "None", chance(0.08) {
      return .leaf("None", labels: ["keyword None"])
    }
    return argument(kind, &frame)
  }

  /// Arguments to choose from, as they are written, if a table has some.
  private func choices(for parameter: ParameterInfo, of word: Word) -> [String]? {
    let hint = hint(for: word)
    if let found = hint?.choices[parameter.name] { return found }
    if hint?.kinds[parameter.name] != nil { return nil }
    if let found = ModulePlaces.choices(for: parameter, of: word.builtin) { return found }
    return ArgumentHint.choices(of: word.builtin.category)[parameter.name]
      ?? ArgumentKind.choices[parameter.name]
  }

  /// An argument of a kind.
  func argument(_ kind: ArgumentKind, _ frame: inout CallFrame) -> Tree {
    switch kind {
    case .array, .floatArray, .intArray, .boolArray, .numbers: arrayArgument(kind, &frame)
    case .axis: .leaf("\(axis(frame))", .int)
    case .axes: axesArgument(frame)
    case .shape: shapeArgument(frame)
    case .flag: boolLiteral()
    case .mask: array(.bool, frame.mainShape)
    case .integer: count(0, 4)
    case .number: chance(0.5) ? count(-3, 5) : floatLiteral()
    case .dtype: dtypeArgument()
    case .text: textLiteral()
    case .function: functionArgument()
    case .listOfArrays: listOfArrays(&frame)
    case .items: chance(0.7) ? array(nil, [int(0, 4)]) : tupleOrList()
    case .value: chance(0.5) ? array(frame.mainType, frame.mainShape) : simple()
    case .scalar: scalar(frame.mainType)
    case .square, .symmetric: matrixArgument(kind, &frame)
    case .alike: array(frame.mainType, frame.mainShape)
    case .positives: positives(frame.mainShape[...])
    case .positiveVector: positives(frame.mainShape.suffix(1))
    case .vector(let dtype): array(dtype, [frame.mainShape.last ?? int(2, 5)])
    case .sorted: sortedVector(frame.mainShape.last ?? int(2, 5))
    }
  }

  private func arrayArgument(_ kind: ArgumentKind, _ frame: inout CallFrame) -> Tree {
    let dtype: ElementType? =
      switch kind {
      case .floatArray: .float
      case .intArray: .int
      case .boolArray: .bool
      case .numbers: chance(0.5) ? .int : .float
      default: nil
      }
    guard frame.hasMain else {
      frame.hasMain = true
      frame.mainType = dtype ?? frame.mainType
      if kind == .array, chance(0.08) { return simple() }
      if chance(0.4),
        let found = variable(where: { $0.kind == .array && $0.dtype != nil && $0.shape != nil }),
        dtype == nil || found.sort?.dtype == dtype,
        hint(for: frame.word)?.mainShape == nil
      {
        frame.mainShape = found.sort?.shape ?? []
        frame.mainType = found.sort?.dtype ?? .float
        return found
      }
      return array(frame.mainType, frame.mainShape)
    }
    if chance(0.25) { return scalar(dtype ?? frame.mainType) }
    return array(dtype ?? (chance(0.7) ? frame.mainType : nil), broadcastable(to: frame.mainShape))
  }

  // MARK: - Axes and shapes

  private func axis(_ frame: CallFrame) -> Int {
    let rank = max(1, frame.mainShape.count)
    return int(-rank, rank - 1)
  }

  private func axesArgument(_ frame: CallFrame) -> Tree {
    guard frame.mainShape.count > 1, chance(0.3) else { return .leaf("\(axis(frame))", .int) }
    let axes = Array(frame.mainShape.indices).shuffled(using: &random).prefix(int(1, 2))
    return .leaf("(" + axes.map { "\($0)," }.joined(separator: " ") + ")", .tuple)
  }

  private func shapeArgument(_ frame: CallFrame) -> Tree {
    if chance(0.3) { return count(0, 5) }
    var extents = (0..<int(1, 3)).map { _ in int(1, 4) }
    if frame.hasMain, chance(0.8) {
      let count = frame.mainShape.reduce(1, *)
      extents = count % 2 == 0 && chance(0.5) ? [2, count / 2] : [count]
      if chance(0.3) { extents[0] = -1 }
    }
    return .leaf("(" + extents.map { "\($0)," }.joined(separator: " ") + ")", .tuple)
  }

  // MARK: - Others

  /// A variable that takes the result, or None; one that fits is made before the statement.
  private func outArgument(_ frame: CallFrame) -> Tree {
    if chance(0.25) { return .leaf("None", labels: ["keyword None"]) }
    // With `where`, NumPy reads a complex `out` as real numbers first, and warns of that.
    let isReal = frame.word.leavesOthers
    let fitting = variable {
      $0.kind == .array && $0.shape == frame.mainShape && (!isReal || $0.dtype == .float)
    }
    if let fitting, chance(0.4) { return fitting }
    let builtin = frame.word.builtin
    let isWhole = builtin.category == .reductions && !builtin.name.contains("cum")
    return freshVariable(isWhole ? [] : frame.mainShape, isReal: isReal)
  }

  /// A variable with an array of zeros, made before the statement.
  func freshVariable(_ shape: [Int], isReal: Bool = false) -> Tree {
    let name = newName()
    let extents = "(" + shape.map { "\($0)," }.joined(separator: " ") + ")"
    let dtype = isReal ? "float" : one(of: ["float", "float", "complex", "int", "float32"])
    pending.append(.leaf("\(name) = zeros(\(extents), dtype=\(dtype))"))
    return .leaf(name)
  }

  private func dtypeArgument() -> Tree {
    let name = rarest(of: vocabulary.dtypes) { "dtype \($0)" }
    let spelling = chance(0.2) ? "\"\(name)\"" : name
    return .leaf(spelling, nil, labels: ["dtype \(name)"])
  }

  private func functionArgument() -> Tree {
    let bodies = ["x + 1", "x*2", "x**2", "-x", "x > 1", "x % 3"]
    return .leaf("lambda x: " + one(of: bodies), .function, labels: ["keyword lambda"])
  }

  private func listOfArrays(_ frame: inout CallFrame) -> Tree {
    if !frame.hasMain, frame.mainShape.isEmpty { frame.mainShape = [int(1, 3)] }
    frame.hasMain = true
    let count = int(1, 3)
    let parts = (0..<count).map { _ in
      array(chance(0.7) ? frame.mainType : nil, frame.mainShape)
    }
    return chance(0.5)
      ? .row("[", parts, "]", .list) : .row("(", parts, ",)", .tuple)
  }

  /// A square matrix that is far from singular: its diagonal outweighs its rows.
  private func matrixArgument(_ kind: ArgumentKind, _ frame: inout CallFrame) -> Tree {
    let size = frame.mainShape.last ?? int(1, 4)
    frame.hasMain = true
    frame.mainShape = [size, size]
    frame.mainType = .float
    var entries = (0..<size).map { row in
      (0..<size).map { column in
        row == column
          ? "\((kind == .symmetric ? 1 : one(of: [-1, 1])) * (8 + int(-3, 3)))"
          : "\(int(-3, 3))" + (chance(0.3) ? ".5" : "")
      }
    }
    if kind == .symmetric {
      for row in 0..<size { for column in 0..<row { entries[row][column] = entries[column][row] } }
    }
    let rows = entries.map { Tree.row("[", $0.map { .leaf($0) }, "]") }
    return .row("[", rows, "]", .array(.float, [size, size]))
  }

  /// Weights above zero.
  private func positives(_ shape: ArraySlice<Int>) -> Tree {
    guard let length = shape.first else { return .leaf(one(of: ["1", "2", "0.5"])) }
    let parts = (0..<length).map { _ in positives(shape.dropFirst()) }
    return .row("[", parts, "]", .array(.float, Array(shape)))
  }

  private func sortedVector(_ count: Int) -> Tree {
    var value = int(-5, 2)
    let parts = (0..<max(1, count)).map { _ in
      value += int(1, 3)
      return Tree.leaf("\(value)", .int)
    }
    return .row("[", parts, "]", .array(.int, [parts.count]))
  }
}
