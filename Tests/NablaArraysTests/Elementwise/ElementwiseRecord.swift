// nabla · ElementwiseRecord.swift
// One line of elementwise.jsonl, and its comparison with what the engine does.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

/// An operand: an array, or a number typed in the language.
struct RecordedOperand: Decodable {
  let array: RecordedArray?
  let weak: String?
  let v: String

  private enum Key: CodingKey { case weak, v }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    weak = try container.decodeIfPresent(String.self, forKey: .weak)
    v = try container.decode(String.self, forKey: .v)
    array = weak == nil ? try RecordedArray(from: decoder) : nil
  }

  func operand() throws -> Operand {
    if let array { return .array(try array.seen()) }
    switch weak {
    case "bool": return .weak(.bool(v == "1"))
    case "float": return .weak(.float(try Fixture.parse(v[...], Double.init)))
    case "complex": return .weak(.complex(try Fixture.complex(v[...])))
    default:
      if let small = Int64(v) { return .weak(.int(small)) }
      return .weak(.hugeInt(try Fixture.parse(v[...], Double.init), digits: v))
    }
  }
}

/// One call of a function, and what NumPy made of it.
struct ElementwiseRecord: Decodable {
  let f: String
  let a: RecordedOperand
  let b: RecordedOperand?
  let r: RecordedArray?
  /// The kind of the error, or `overflow`.
  let e: String?
  let i: [Int]?
  /// The events of each element.
  let w: String?

  var summary: String { "\(f) \(a.weak ?? a.array?.d ?? "") \(b?.weak ?? b?.array?.d ?? "")" }

  /// What differs from NumPy; nil if nothing does.
  func complaint() throws -> String? {
    do {
      var events: FloatingPointEvents = []
      let result = try run(a.operand(), b?.operand(), &events)
      guard let r else { return "expected \(e ?? ""), got \(result.scalars.prefix(3))" }
      return try difference(result, r) ?? difference(events)
    } catch let error as ArrayError {
      return Self.matches(error, e, i) ? nil : "expected \(e ?? "a result"), got \(error)"
    }
  }

  private func run(
    _ left: Operand, _ right: Operand?, _ events: inout FloatingPointEvents
  ) throws -> AnyArray {
    if let right, let function = BinaryFunction(rawValue: f) {
      return try AnyArray.apply(function, left, right, events: &events)
    }
    guard case .array(let array) = left else { throw Fixture.Unreadable(text: f) }
    if f == "round", case .weak(.int(let decimals)) = right {
      return try array.rounded(decimals: Int(decimals), events: &events)
    }
    if let dtype = DType.numeric.first(where: { f == "astype " + $0.name }) {
      return try array.astype(dtype, events: &events)
    }
    guard let function = UnaryFunction(rawValue: f) else { throw Fixture.Unreadable(text: f) }
    return try AnyArray.apply(function, array, events: &events)
  }

  private func difference(_ result: AnyArray, _ r: RecordedArray) throws -> String? {
    let wanted = try r.stored()
    if result.dtype != wanted.dtype { return "dtype \(result.dtype), NumPy \(wanted.dtype)" }
    if result.shape != wanted.shape { return "shape \(result.shape), NumPy \(wanted.shape)" }
    for position in 0..<wanted.count {
      let (found, right) = (result.scalar(at: position), wanted.scalar(at: position))
      guard let distance = found.distance(to: right), distance <= tolerance else {
        return "element \(position) is \(found), NumPy \(right); from \(try operands(position))"
      }
    }
    return nil
  }

  /// How far a number may be from NumPy's, in units of the last place.
  private var tolerance: Double {
    switch f {
    case "sin", "cos", "tan", "arcsin", "arccos", "arctan", "sinh", "cosh", "tanh", "exp", "log",
      "log2", "log10", "power", "arctan2", "hypot", "sqrt", "arcsinh", "arccosh", "arctanh",
      "exp2", "expm1", "log1p", "cbrt", "logaddexp", "logaddexp2", "float_power":
      4
    // NumPy scales by the larger part where libm's hypot keeps more digits.
    case "absolute": 1
    default: 0
    }
  }

  /// The events of the whole array must be those of its elements, and no more.
  private func difference(_ events: FloatingPointEvents) -> String? {
    let wanted = (w ?? "").utf8.reduce(0) { $0 | ($1 & 7) }
    if r?.words.isEmpty == true || events.raised == wanted { return nil }
    return "events \(events.raised), NumPy \(wanted)"
  }

  func complaintAboutEvents() throws -> String? {
    guard let r, let w else { return nil }
    let (wholeLeft, wholeRight) = (try a.operand(), try b?.operand())
    for (position, digit) in w.utf8.enumerated() {
      let left = try wholeLeft.element(position, of: r.s)
      let right = try wholeRight?.element(position, of: r.s)
      var events: FloatingPointEvents = []
      _ = try run(left, right, &events)
      if events.raised != digit & 7 {
        return "events \(events.raised), NumPy \(digit & 7), for \(try operands(position))"
      }
    }
    return nil
  }

  private func operands(_ position: Int) throws -> String {
    guard let r else { return "" }
    var texts: [String] = []
    for operand in [a, b].compactMap({ $0 }) {
      switch try operand.operand().element(position, of: r.s) {
      case .array(let array): texts.append("\(array.scalar(at: 0))")
      case .weak(let weak): texts.append("\(weak)")
      }
    }
    return texts.joined(separator: " with ")
  }

  private static func matches(_ error: ArrayError, _ expected: String?, _ index: [Int]?) -> Bool {
    switch (expected, error) {
    case ("overflow", .integerOverflow(_, let found, _)): index == found
    case ("TypeError", .unsupportedDType), ("OverflowError", .integerOutOfBounds): true
    case ("ValueError", .cannotBroadcast), ("ValueError", .negativeIntegerPower): true
    default: false
    }
  }
}

extension Operand {
  /// The operand's part in one element of a result, as an array of one element.
  func element(_ position: Int, of shape: [Int]) throws -> Operand {
    guard case .array(let array) = self else { return self }
    let index = Layout(rowMajor: shape).index(ofPosition: position)
    var items: [IndexItem] = []
    for axis in 0..<array.rank {
      let at = array.shape[axis] == 1 ? 0 : index[shape.count - array.rank + axis]
      items.append(.slice(lower: at, upper: at + 1, step: nil))
    }
    return .array(try array.subscripted(items).reshapedToOne())
  }
}

extension AnyArray {
  /// A one-dimensional array of the only element.
  fileprivate func reshapedToOne() throws -> AnyArray {
    try subscripted(Array(repeating: .integer(0), count: rank) + [.newAxis])
  }
}

extension FloatingPointEvents {
  /// What the floating-point unit raised, whether in a cast or in the function.
  fileprivate var raised: UInt8 {
    contains(.castOverflow) ? subtracting(.castOverflow).union(.overflow).rawValue : rawValue
  }
}
