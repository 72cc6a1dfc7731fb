// nabla · Generator+Operators.swift
// Operators, comparisons and what joins them.
// SPDX-License-Identifier: Apache-2.0

extension Generator {
  /// An expression of any sort, for showing.
  func expression() -> Tree {
    if depth <= 0 { return simple() }
    return deeper {
      switch int(0, 19) {
      case 0...4: binary()
      case 5, 6: comparison()
      case 7: prefixed()
      case 8: conditional()
      case 9: logical()
      case 10...12: indexed()
      case 13: attribute()
      case 14: comprehension()
      case 15: formatted()
      case 16: membership()
      case 17: tupleOrList()
      default: call()
      }
    }
  }

  /// A literal or a variable.
  func simple() -> Tree {
    if chance(0.4), let found = variable(where: { $0.kind != .function }) { return found }
    switch int(0, 9) {
    case 0...2: return integerLiteral()
    case 3, 4: return floatLiteral()
    case 5: return complexLiteral()
    case 6: return boolLiteral()
    case 7: return textLiteral()
    default: return array()
    }
  }

  /// A number or an array of numbers.
  func operand(_ shape: [Int]?) -> Tree {
    guard let shape else { return chance(0.6) ? integerLiteral() : floatLiteral() }
    return chance(0.3) ? scalar(elementType()) : array(nil, broadcastable(to: shape))
  }

  /// Two operands with an operator between them.
  func binary() -> Tree {
    let sign = rarest(of: Vocabulary.binarySigns) { "operator \($0)" }
    let shape: [Int]? = chance(0.6) ? self.shape(maxRank: 2) : nil
    let labels = ["operator \(sign)"]
    if sign == "@" { return matrixProduct(labels) }
    if ["&", "|", "<<", ">>"].contains(sign) { return bits(sign, shape, labels) }
    if ["**", "^"].contains(sign) {
      return joined(
        operand(shape), sign, .leaf(one(of: ["0", "1", "2", "3", "-1", "0.5"]), .int), labels)
    }
    return joined(operand(shape), sign, operand(shape), labels)
  }

  private func joined(_ left: Tree, _ sign: String, _ right: Tree, _ labels: [String]) -> Tree {
    .template(["(", " \(sign) ", ")"], [left, right], .unknown, labels: labels)
  }

  private func bits(_ sign: String, _ shape: [Int]?, _ labels: [String]) -> Tree {
    let isShift = sign == "<<" || sign == ">>"
    let dtype: ElementType = isShift || chance(0.5) ? .int : .bool
    let left = shape.map { array(dtype, $0) } ?? (dtype == .int ? integerLiteral() : boolLiteral())
    if isShift { return joined(left, sign, count(0, 5), labels) }
    return joined(left, sign, shape.map { array(dtype, $0) } ?? element(dtype), labels)
  }

  private func matrixProduct(_ labels: [String]) -> Tree {
    let (n, k, m) = (int(1, 3), int(1, 4), int(1, 3))
    let left = chance(0.3) ? [k] : [n, k]
    let right = chance(0.3) ? [k] : [k, m]
    return joined(array(.int, left), "@", array(.int, right), labels)
  }

  /// A comparison of two operands, or a chain of three numbers.
  func comparison() -> Tree {
    let sign = rarest(of: Vocabulary.comparisonSigns) { "operator \($0)" }
    if chance(0.2) {
      let second = rarest(of: Vocabulary.comparisonSigns) { "operator \($0)" }
      return .template(
        ["(", " \(sign) ", " \(second) ", ")"],
        [integerLiteral(), floatLiteral(), integerLiteral()], .bool,
        labels: ["operator \(sign)", "operator \(second)"])
    }
    let shape: [Int]? = chance(0.6) ? self.shape(maxRank: 2) : nil
    return joined(operand(shape), sign, operand(shape), ["operator \(sign)"])
  }

  /// An operator before its operand.
  func prefixed() -> Tree {
    let sign = rarest(of: Vocabulary.prefixes) { "prefix \($0)" }
    let labels = ["prefix \(sign)"] + (sign == "not" ? ["keyword not"] : [])
    if sign == "not" { return .template(["(not ", ")"], [condition()], .bool, labels: labels) }
    if sign == "~" {
      return .template(["(~", ")"], [array(one(of: [.int, .bool]))], .unknown, labels: labels)
    }
    let inner = chance(0.5) ? operand(nil) : array()
    return .template(["(\(sign)", ")"], [inner], .unknown, labels: labels)
  }

  /// Something that is true or false.
  func condition() -> Tree {
    if depth <= 0 { return boolLiteral() }
    return deeper {
      switch int(0, 3) {
      case 0: boolLiteral()
      case 1: logical()
      case 2: membership()
      default:
        joined(
          integerLiteral(), one(of: ["<", "<=", "==", "!=", ">"]),
          chance(0.5) ? integerLiteral() : floatLiteral(), [])
      }
    }
  }

  /// `and` and `or`.
  func logical() -> Tree {
    let word = rarest(of: ["and", "or"]) { "operator \($0)" }
    return joined(condition(), word, condition(), ["operator \(word)", "keyword \(word)"])
  }

  /// `a if c else b`.
  func conditional() -> Tree {
    .template(
      ["(", " if ", " else ", ")"], [simple(), condition(), simple()], .unknown,
      labels: ["keyword if", "keyword else", "form conditional"])
  }

  /// `in`, `not in`, `is` and `is not`.
  func membership() -> Tree {
    let word = rarest(of: ["in", "not in", "is", "is not"]) { "operator \($0)" }
    let labels = ["operator \(word)"] + word.split(separator: " ").map { "keyword \($0)" }
    if word.hasPrefix("is") {
      return joined(
        chance(0.5) ? simple() : .leaf("None"), word, .leaf("None"), labels + ["keyword None"])
    }
    if chance(0.3) { return joined(textLiteral(), word, textLiteral(), labels) }
    return joined(integerLiteral(), word, array(.int), labels)
  }

  /// A tuple or a list of mixed things.
  func tupleOrList() -> Tree {
    guard chance(0.6) else { return mixedList() }
    return .row(
      "(", (0..<int(2, 4)).map { _ in simple() }, ")", .tuple, labels: ["form tuple"])
  }

  /// A list with a text in it.
  func mixedList() -> Tree {
    let parts = (0..<int(1, 3)).map { _ in simple() }
    return .row("[", [textLiteral()] + parts, "]", .list, labels: ["form list"])
  }
}

extension Vocabulary {
  /// The signs between two operands that make a value, not a truth value.
  static let binarySigns = infixes.filter {
    !comparisonSigns.contains($0) && !["and", "or", "in", "not in", "is", "is not"].contains($0)
  }

  static let comparisonSigns = ["<", "<=", "≤", ">", ">=", "≥", "==", "!=", "≠"]
}
