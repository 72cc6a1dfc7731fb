// nabla · Generator+Arrays.swift
// Arrays of a wanted dtype and shape.
// SPDX-License-Identifier: Apache-2.0

extension Generator {
  /// A shape of up to three axes.
  func shape(maxRank: Int = 3) -> [Int] {
    let rank = one(weighted: [(50, 1), (35, 2), (10, 3), (2, 0)])
    return (0..<min(rank, maxRank)).map { _ in
      one(weighted: [(2, 0), (8, 1), (30, 2), (35, 3), (20, 4), (8, 5)])
    }
  }

  /// A dtype family for an array.
  func elementType() -> ElementType {
    one(weighted: [(40, .int), (40, .float), (10, .bool), (10, .complex)])
  }

  /// An array, written out, made by a function, or a variable.
  func array(_ dtype: ElementType? = nil, _ wanted: [Int]? = nil) -> Tree {
    if chance(0.45), let found = variable(where: { Self.fits($0, dtype, wanted) }) { return found }
    if vocabulary.hasDates, dtype == nil, wanted == nil, chance(0.04) { return codedArray() }
    let dtype = dtype ?? elementType()
    let shape = wanted ?? self.shape()
    if depth > 0, chance(0.25), dtype != .bool {
      return deeper { arithmetic(on: array(dtype, shape), dtype, shape) }
    }
    if shape.isEmpty || shape.contains(0) { return emptyOrSingle(dtype, shape) }
    if chance(0.12), dtype == .int || dtype == .float { return range(dtype, shape) }
    return chance(0.15) ? sized(dtype, shape) : bracket(dtype, shape[...])
  }

  /// Whether a value can stand where an array of this dtype and shape is wanted.
  private static func fits(_ sort: Sort, _ dtype: ElementType?, _ shape: [Int]?) -> Bool {
    sort.kind == .array && (dtype == nil || sort.dtype == dtype)
      && (shape == nil || sort.shape == shape)
  }

  /// The elements in brackets.
  private func bracket(_ dtype: ElementType, _ shape: ArraySlice<Int>) -> Tree {
    guard let length = shape.first else { return element(dtype) }
    var parts = (0..<length).map { _ in bracket(dtype, shape.dropFirst()) }
    // Floats that are all whole by accident keep their point, but a complex array needs its `j`.
    if dtype == .complex, shape.count == 1 { parts[0] = .leaf("(1+2j)", .complex) }
    return .row("[", parts, "]", .array(dtype, Array(shape)))
  }

  /// Small integers in brackets, which fit every dtype.
  private func small(_ isUnsigned: Bool, _ shape: ArraySlice<Int>) -> Tree {
    guard let length = shape.first else { return .leaf("\(int(isUnsigned ? 0 : -9, 9))", .int) }
    let parts = (0..<length).map { _ in small(isUnsigned, shape.dropFirst()) }
    return .row("[", parts, "]", .array(.int, Array(shape)))
  }

  /// `arange(n).reshape(shape)`, whole or scaled.
  private func range(_ dtype: ElementType, _ shape: [Int]) -> Tree {
    let count = shape.reduce(1, *)
    let start = int(-4, 4)
    let sort = Sort.array(dtype, shape)
    let numbers: Tree =
      dtype == .int
      ? .leaf("arange(\(start), \(start + count))", sort)
      : .leaf("linspace(\(start), \(start + int(1, 8)), \(count))", sort)
    guard shape.count > 1 else { return numbers }
    let text = "(" + shape.map(String.init).joined(separator: ", ") + ")"
    return .template(["", ".reshape\(text)"], [numbers], sort)
  }

  /// An array without axes, or without elements.
  private func emptyOrSingle(_ dtype: ElementType, _ shape: [Int]) -> Tree {
    let sort = Sort.array(dtype, shape)
    guard shape.contains(0) else { return .template(["array(", ")"], [element(dtype)], sort) }
    let tuple = "(" + shape.map { "\($0)," }.joined(separator: " ") + ")"
    return .leaf("zeros(\(tuple), dtype=\(dtype.rawValue))", sort)
  }

  /// An array of a dtype of another size.
  private func sized(_ dtype: ElementType, _ shape: [Int]) -> Tree {
    let names: [ElementType: [String]] = [
      .bool: ["bool"], .int: ["int8", "int16", "int32", "uint8", "uint16", "uint32", "uint64"],
      .float: ["float16", "float32"], .complex: ["complex64"],
    ]
    let known = (names[dtype] ?? []).filter(vocabulary.dtypes.contains)
    guard !known.isEmpty else { return bracket(dtype, shape[...]) }
    let name = rarest(of: known) { "dtype \($0)" }
    let numbers = name.contains("int") ? small(name.hasPrefix("u"), shape[...]) : nil
    return .template(
      ["", ".astype(\(name))"], [numbers ?? bracket(dtype, shape[...])], .array(dtype, shape),
      labels: ["dtype \(name)"])
  }

  /// An elementwise operation that keeps dtype family and shape.
  private func arithmetic(on array: Tree, _ dtype: ElementType, _ shape: [Int]) -> Tree {
    let sign = rarest(of: ["+", "-", "*", "·", "×", "−"]) { "operator \($0)" }
    let other = chance(0.5) ? scalar(dtype) : self.array(dtype, shape)
    return .template(
      ["(", " \(sign) ", ")"], [array, other], .array(dtype, shape), labels: ["operator \(sign)"])
  }

  /// A number that does not change the dtype family of an array.
  func scalar(_ dtype: ElementType) -> Tree {
    switch dtype {
    case .bool, .int: .leaf("\(int(-5, 9))", .int)
    case .float: chance(0.5) ? .leaf("\(int(-5, 9))", .int) : floatLiteral()
    case .complex: chance(0.5) ? .leaf("\(int(-5, 9))", .int) : complexLiteral()
    }
  }

  /// A shape that broadcasts with another to the other.
  func broadcastable(to shape: [Int]) -> [Int] {
    if chance(0.6) { return shape }
    let shorter = Array(shape.dropFirst(int(0, shape.count)))
    return shorter.map { chance(0.3) ? 1 : $0 }
  }
}
