// nabla · ArrayMaker.swift
// One array from nested items, by NumPy's rules for shape and dtype.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// Makes one array of nested lists, tuples, ranges and arrays.
///
/// The first walk finds shape and dtype, the second writes the elements: what can fail, fails before
/// anything is allocated. The walks are as deep as an array has axes at most.
struct ArrayMaker {
  /// NumPy's limit.
  static let mostAxes = 64

  /// What the first walk found besides numbers.
  enum Obstacle {
    /// Something that no array can hold.
    case notANumber
    case failure(ArrayMakingError)
  }

  /// The shape, as far as it is known; the first number met completes it.
  private(set) var shape: [Int] = []
  private var isComplete = false
  private var common: DType?
  private var path: [Int] = []
  private var hasForeignItem = false
  private var ragged: (depth: Int, found: ArrayMakingError.Row)?
  private var largeInteger: ArrayMakingError?
  private var hasHugeInteger = false
  private var isTooDeep = false

  /// Whether integers beyond 64 bits become floats.
  private let takesLargeIntegers: Bool
  /// Whether texts are elements; in a bracket they make a list.
  private let takesTexts: Bool

  init(takingLargeIntegers: Bool = false, takingTexts: Bool = false) {
    takesLargeIntegers = takingLargeIntegers
    takesTexts = takingTexts
  }

  /// The dtype of the whole; float64 where there are no items.
  var dtype: DType { common ?? .float64 }

  /// Walks through the items; nil if they make an array.
  mutating func inspect(_ items: [Value], site: ArrayMakingError.Site) -> Obstacle? {
    visit(sequence: items)
    if hasForeignItem { return .notANumber }
    if isTooDeep { return .failure(.tooManyAxes(site: site)) }
    if let ragged {
      let expected = ArrayMakingError.Row(
        path: [Int](repeating: 0, count: ragged.depth),
        count: ragged.depth < shape.count ? shape[ragged.depth] : nil)
      return .failure(
        .inhomogeneous(
          detected: Array(shape.prefix(ragged.depth)), expected: expected, found: ragged.found,
          site: site))
    }
    // Integers that need all 64 bits make an array of their own; beside others, NumPy rounds them.
    if !hasHugeInteger, common == .uint64 { return nil }
    return largeInteger.map { .failure($0.moved(to: site)) }
  }

  private mutating func visit(_ value: Value) {
    switch value {
    case .array(let object): visit(array: object.array)
    case .list(let items): visit(sequence: items)
    case .tuple(let object): visit(sequence: object.items)
    case .range(let range): visit(range)
    case .bigInteger(let object):
      let isSmall = UInt64(exactly: object.value) != nil
      visitNumber(takesLargeIntegers ? .float64 : .uint64)
      hasHugeInteger = hasHugeInteger || !isSmall
      if !takesLargeIntegers, largeInteger == nil {
        largeInteger = .integerTooLarge(
          digits: object.value.description, path: path, site: .elsewhere)
      }
    case .bool, .numpyBool: visitNumber(.bool)
    case .int, .numpyInt: visitNumber(.int64)
    case .float, .numpyFloat: visitNumber(.float64)
    case .complex: visitNumber(.complex128)
    case .numpyScalar(let object): visitNumber(object.value.dtype)
    case .text(let object) where takesTexts: visitNumber(Scalar.text(object.text).dtype)
    default: hasForeignItem = true
    }
  }

  /// Widens the dtype of the whole so that it holds one more.
  private mutating func insert(_ dtype: DType) {
    guard let common else {
      common = dtype
      return
    }
    if let wider = common.ifPromoted(with: dtype) {
      self.common = wider
    } else {
      hasForeignItem = true
    }
  }

  private mutating func visitNumber(_ dtype: DType? = nil) {
    if let dtype { insert(dtype) }
    if !isComplete {
      isComplete = true
    } else if path.count < shape.count {
      noteRagged(depth: path.count, path: path, count: nil)
    }
  }

  private mutating func visit(sequence items: [Value]) {
    guard enter(count: items.count) else {
      // What stands below cannot be placed, but may be nothing for arrays at all.
      hasForeignItem =
        hasForeignItem || items.contains { !$0.isArrayItem && !(takesTexts && $0.isText) }
      return
    }
    let depth = path.count
    path.append(0)
    for (index, item) in items.enumerated() {
      path[depth] = index
      visit(item)
    }
    path.removeLast()
  }

  private mutating func visit(_ range: RangeObject) {
    insert(.int64)
    guard enter(count: range.count), range.count > 0 else { return }
    path.append(0)
    visitNumber()
    path.removeLast()
  }

  private mutating func visit(array: AnyArray) {
    insert(array.dtype)
    for (axis, length) in array.shape.enumerated() {
      path.append(contentsOf: repeatElement(0, count: axis))
      let fits = enter(count: length, endsIfEmpty: false)
      path.removeLast(axis)
      if !fits { return }
    }
    path.append(contentsOf: repeatElement(0, count: array.rank))
    visitNumber()
    path.removeLast(array.rank)
  }

  /// Notes that a sequence begins here; false if it does not fit the shape found so far.
  private mutating func enter(count: Int, endsIfEmpty: Bool = true) -> Bool {
    let depth = path.count
    guard depth < Self.mostAxes else {
      isTooDeep = true
      return false
    }
    if !isComplete, depth == shape.count {
      shape.append(count)
      if count == 0, endsIfEmpty { isComplete = true }
      return true
    }
    guard depth < shape.count, shape[depth] == count else {
      noteRagged(depth: depth, path: path, count: count)
      return false
    }
    return true
  }

  private mutating func noteRagged(depth: Int, path: [Int], count: Int?) {
    guard depth < ragged?.depth ?? Int.max else { return }
    ragged = (depth, ArrayMakingError.Row(path: path, count: count))
  }
}

extension Value {
  /// Whether the value is a text.
  var isText: Bool { if case .text = self { true } else { false } }

  /// Whether the value can stand in an array: a number, or something that may hold numbers.
  var isArrayItem: Bool {
    switch self {
    case .bool, .int, .bigInteger, .float, .complex, .numpyBool, .numpyInt, .numpyFloat,
      .numpyScalar, .array, .list, .tuple, .range:
      true
    default: false
    }
  }
}
