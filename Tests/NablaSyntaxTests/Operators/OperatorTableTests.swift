// nabla · OperatorTableTests.swift
// Tests of the operator table and of how operators group.
// SPDX-License-Identifier: Apache-2.0

import NablaSyntax
import Testing

struct OperatorTableTests {
  @Test func `every sign has its own row in order`() {
    #expect(OperatorTable.all.map(\.sign) == OperatorSign.allCases)
  }

  @Test func `no spelling stands twice`() {
    let spellings = OperatorTable.all.flatMap(\.spellings)
    #expect(Set(spellings).count == spellings.count)
  }

  @Test func `every operation of the tree has a spelling`() {
    for operation in BinaryOperator.allCases {
      #expect(!OperatorTable.row(of: operation).spelling.isEmpty)
    }
    for operation in UnaryOperator.allCases {
      #expect(!OperatorTable.spelling(of: operation).isEmpty)
    }
    for operation in ComparisonOperator.allCases {
      #expect(!OperatorTable.spelling(of: operation).isEmpty)
    }
  }

  // The groupings are those of Python's ast module; √ stands where unary minus does.
  @Test(arguments: [
    ("-2**2", "(minus (2 power 2))"), ("2**-1", "(2 power (minus 1))"),
    ("2**3**2", "(2 power (3 power 2))"), ("2^3^2", "(2 caret (3 caret 2))"),
    ("2**-3**2", "(2 power (minus (3 power 2)))"), ("√x**2", "(squareRoot (x power 2))"),
    ("2**√4", "(2 power (squareRoot 4))"), ("√2*3", "((squareRoot 2) multiply 3)"),
    ("a-b-c", "((a subtract b) subtract c)"), ("a-b*c", "(a subtract (b multiply c))"),
    ("a/b*c", "((a divide b) multiply c)"), ("a+b<<c", "((a add b) leftShift c)"),
    ("a|b&c", "(a bitOr (b bitAnd c))"), ("a&b<<c", "(a bitAnd (b leftShift c))"),
    ("a|b<c", "((a bitOr b) less c)"), ("not a==b", "(not (a equal b))"),
    ("not a or b and not c", "((not a) or (b and (not c)))"),
    ("a or b and c", "(a or (b and c))"), ("a<b<=c", "(a less b lessEqual c)"),
    ("a not in b is not c", "(a notIn b isNotSame c)"), ("a is not b", "(a isNotSame b)"),
    ("a is (not b)", "(a isSame {(not b)})"), ("~x**2", "(invert (x power 2))"),
    ("-x.T[0]", "(minus index(x.T: 0))"), ("a if b else c if d else e", "(if b a (if d c e))"),
    ("a or b if c else d", "(if c (a or b) d)"),
    ("a×b÷c−d", "(((a multiply b) divide c) subtract d)"),
    ("a·b", "(a multiply b)"), ("a≤b≥c≠d", "(a lessEqual b greaterEqual c notEqual d)"),
    ("x²³", "(x power 23)"), ("x⁻¹", "(x power (minus 1))"), ("-x²", "(minus (x power 2))"),
    ("2**x²", "(2 power (x power 2))"),
    ("a//b%c@d", "(((a floorDivide b) remainder c) matrixMultiply d)"),
    ("lambda x: x if x else 0", "lambda(x: (if x x 0))"), ("- - x", "(minus (minus x))"),
  ])
  func `operators group as in Python`(_ text: String, _ shape: String) throws {
    #expect(try Syntax.shape(text) == shape)
  }
}
