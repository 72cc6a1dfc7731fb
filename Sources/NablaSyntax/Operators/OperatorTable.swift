// nabla · OperatorTable.swift
// Every operator of the language, once.
// SPDX-License-Identifier: Apache-2.0

/// One operator sign: how it is spelled and what it means before one operand or between two.
package struct Operator: Sendable {
  /// What an operator makes of its operands.
  package enum Meaning: Hashable, Sendable {
    case unary(UnaryOperator)
    case binary(BinaryOperator)
    case comparison(ComparisonOperator)
    case and, or, not
  }

  /// Which operand of a row of equal operators is computed first.
  package enum Associativity: Hashable, Sendable { case left, right, chained }

  /// An operator before its operand.
  package struct Prefix: Sendable {
    /// How strongly the operator holds its operand.
    package let power: BindingPower
    /// What the operator makes of it.
    package let meaning: Meaning
  }

  /// An operator between its operands.
  package struct Infix: Sendable {
    /// How strongly the operator holds its operands.
    package let power: BindingPower
    /// How a row of operators of this power groups.
    package let associativity: Associativity
    /// What the operator makes of its operands.
    package let meaning: Meaning
    /// What the right operand must hold at least as strongly.
    package let rightPower: BindingPower
    /// Whether the canonical text has blanks around the operator.
    package let isSpaced: Bool
  }

  /// The sign, whatever its spelling.
  package let sign: OperatorSign
  /// All spellings; the first is the canonical one.
  package let spellings: [String]
  /// The meaning before an operand, if there is one.
  package let prefix: Prefix?
  /// The meaning between operands, if there is one.
  package let infix: Infix?
}

/// The operators, read by the lexer (spellings), the parser (power, meaning) and the printer.
package enum OperatorTable {
  /// All operators in the order of `OperatorSign`, weakest first.
  package static let all: [Operator] = [
    infix(.or, ["or"], .or, .left, .or),
    infix(.and, ["and"], .and, .left, .and),
    // Between operands `not` is the first word of `not in`.
    Operator(
      sign: .not, spellings: ["not"], prefix: prefix(.not, .not),
      infix: between(.comparison, .chained, .comparison(.notIn))),
    infix(.isIn, ["in"], .comparison, .chained, .comparison(.isIn)),
    // With a `not` after it `is` reads `isNotSame`.
    infix(.isSame, ["is"], .comparison, .chained, .comparison(.isSame)),
    infix(.less, ["<"], .comparison, .chained, .comparison(.less)),
    infix(.lessEqual, ["<=", "≤"], .comparison, .chained, .comparison(.lessEqual)),
    infix(.greater, [">"], .comparison, .chained, .comparison(.greater)),
    infix(.greaterEqual, [">=", "≥"], .comparison, .chained, .comparison(.greaterEqual)),
    infix(.equal, ["=="], .comparison, .chained, .comparison(.equal)),
    infix(.notEqual, ["!=", "≠"], .comparison, .chained, .comparison(.notEqual)),
    infix(.bar, ["|"], .bitOr, .left, .binary(.bitOr)),
    infix(.ampersand, ["&"], .bitAnd, .left, .binary(.bitAnd)),
    infix(.lessLess, ["<<"], .shift, .left, .binary(.leftShift)),
    infix(.greaterGreater, [">>"], .shift, .left, .binary(.rightShift)),
    Operator(
      sign: .plus, spellings: ["+"], prefix: prefix(.unary, .unary(.plus)),
      infix: between(.sum, .left, .binary(.add))),
    Operator(
      sign: .minus, spellings: ["-", "−"], prefix: prefix(.unary, .unary(.minus)),
      infix: between(.sum, .left, .binary(.subtract))),
    infix(.star, ["*", "×", "·"], .product, .left, .binary(.multiply), isSpaced: false),
    infix(.slash, ["/", "÷"], .product, .left, .binary(.divide), isSpaced: false),
    infix(.doubleSlash, ["//"], .product, .left, .binary(.floorDivide)),
    infix(.percent, ["%"], .product, .left, .binary(.remainder)),
    infix(.at, ["@"], .product, .left, .binary(.matrixMultiply)),
    Operator(
      sign: .tilde, spellings: ["~"], prefix: prefix(.unary, .unary(.invert)), infix: nil),
    Operator(
      sign: .root, spellings: ["√"], prefix: prefix(.unary, .unary(.squareRoot)), infix: nil),
    infix(.doubleStar, ["**"], .power, .right, .binary(.power), isSpaced: false),
    infix(.caret, ["^"], .power, .right, .binary(.caret), isSpaced: false),
  ]

  /// What the signs mean between operands, by number: plain values, quick to read.
  static let infixes: [Operator.Infix?] = all.map(\.infix)

  /// What the signs mean before an operand, by number.
  static let prefixes: [Operator.Prefix?] = all.map(\.prefix)

  /// The operator of a sign.
  package static subscript(sign: OperatorSign) -> Operator { all[Int(sign.rawValue)] }

  /// The table's row that makes a binary node, for the printer.
  package static func row(of operation: BinaryOperator) -> (spelling: String, infix: Operator.Infix)
  {
    for entry in all {
      if let infix = entry.infix, infix.meaning == .binary(operation) {
        return (entry.spellings[0], infix)
      }
    }
    preconditionFailure("every binary operator has a row")
  }

  /// The canonical spelling of a unary operator.
  package static func spelling(of operation: UnaryOperator) -> String {
    for entry in all where entry.prefix?.meaning == .unary(operation) { return entry.spellings[0] }
    preconditionFailure("every unary operator has a row")
  }

  /// The canonical spelling of a comparison.
  package static func spelling(of operation: ComparisonOperator) -> String {
    switch operation {
    case .notIn: return "not in"
    case .isNotSame: return "is not"
    default:
      for entry in all where entry.infix?.meaning == .comparison(operation) {
        return entry.spellings[0]
      }
      preconditionFailure("every comparison has a row")
    }
  }

  private static func prefix(_ power: BindingPower, _ meaning: Operator.Meaning) -> Operator.Prefix
  {
    Operator.Prefix(power: power, meaning: meaning)
  }

  private static func between(
    _ power: BindingPower, _ associativity: Operator.Associativity, _ meaning: Operator.Meaning,
    isSpaced: Bool = true
  ) -> Operator.Infix {
    // The right operand of a power may have a sign: 2**-1. As it reads on from there, a row of
    // powers groups from the right.
    let rightPower = associativity == .right ? BindingPower.unary : power.tighter
    return Operator.Infix(
      power: power, associativity: associativity, meaning: meaning, rightPower: rightPower,
      isSpaced: isSpaced)
  }

  private static func infix(
    _ sign: OperatorSign, _ spellings: [String], _ power: BindingPower,
    _ associativity: Operator.Associativity, _ meaning: Operator.Meaning, isSpaced: Bool = true
  ) -> Operator {
    Operator(
      sign: sign, spellings: spellings, prefix: nil,
      infix: between(power, associativity, meaning, isSpaced: isSpaced))
  }
}
