// nabla · NodeKind.swift
// What a node of the syntax tree can be.
// SPDX-License-Identifier: Apache-2.0

/// What a node is, with its children.
///
/// Statements and expressions share one enum, so that a tree is one array. A `block` is a `NodeList`
/// of statements. Absent children are nil.
package enum NodeKind: Sendable {
  // MARK: Literals

  /// A whole number: decimal digits without `_`, or `0x…`, `0o…`, `0b…` in lower case.
  case integer(TextID)
  /// A small whole number that fits 64 bits (every `integer` that does becomes this).
  case smallInteger(Int64)
  case float(Double)
  /// `2j`: the imaginary part.
  case imaginary(Double)
  /// A string after escapes and joining.
  case string(TextID)
  /// An f-string: its items are `string` and `formatted` nodes.
  case formattedString(NodeList)
  /// `{value!conversion:format}`: the conversion is `r`, `s`, `a` or 0; `format` is a
  /// `formattedString` or `string` node; with `{x=}` the text `x=` is part of the `string` before it.
  case formatted(value: NodeID, conversion: UInt8, format: NodeID?)
  case boolean(Bool)
  case none
  case ellipsis

  // MARK: Names and operators

  case name(NameID)
  case unary(UnaryOperator, NodeID)
  case binary(BinaryOperator, NodeID, NodeID)
  /// A chain `a < b <= c`: the items are the operands with `comparisonOperator` nodes between them.
  case comparison(NodeList)
  /// Stands only between the operands of a `comparison`.
  case comparisonOperator(ComparisonOperator)
  case and(NodeID, NodeID)
  case or(NodeID, NodeID)
  case not(NodeID)
  case conditional(condition: NodeID, then: NodeID, else: NodeID)

  // MARK: Brackets

  /// `[a, b]`.
  case bracket(NodeList)
  /// `(a, b)` or `a, b`; `isParenthesized` says which.
  case tuple(NodeList, isParenthesized: Bool)
  /// `(a)`: kept, so that the printer and messages show what was typed.
  case parenthesized(NodeID)
  /// `[element for … in … if …]`; clauses are `comprehensionFor` and `comprehensionIf` nodes.
  /// `isBare` where the brackets were left out: the only argument of a call.
  case comprehension(element: NodeID, clauses: NodeList, isBare: Bool)
  case comprehensionFor(target: NodeID, iterable: NodeID)
  case comprehensionIf(NodeID)

  // MARK: Postfix

  /// Arguments are expressions, `keywordArgument` and `starred` nodes.
  case call(NodeID, arguments: NodeList)
  case keywordArgument(NameID, NodeID)
  case starred(NodeID)
  /// `x[i, j]`: the items are expressions and `slice` nodes; `hasComma` tells `x[i,]` from `x[i]`.
  case index(NodeID, items: NodeList, hasComma: Bool)
  case slice(lower: NodeID?, upper: NodeID?, step: NodeID?)
  case attribute(NodeID, NameID)
  /// `lambda x, n=2: body`; parameters are `parameter` nodes.
  case lambda(parameters: NodeList, body: NodeID)
  /// One parameter of a function.
  case parameter(NameID, ParameterKind, default: NodeID?)

  // MARK: Statements

  /// An expression statement; not shown when a `;` follows.
  case expressionStatement(NodeID, isShown: Bool)
  /// `a = b = value`: the targets in order, then the value.
  case assignment(targets: NodeList, value: NodeID)
  case augmentedAssignment(BinaryOperator, target: NodeID, value: NodeID)
  case delete(NodeList)
  /// `f(x, n=2) = body`, or `def f(…)` with a block. The docstring, if there is one, is the first
  /// statement of the block.
  case functionDefinition(NameID, parameters: NodeList, body: NodeList, style: DefinitionStyle)
  case returnStatement(NodeID?)
  case ifStatement(condition: NodeID, then: NodeList, else: NodeList)
  case forStatement(target: NodeID, iterable: NodeID, body: NodeList, else: NodeList)
  case whileStatement(condition: NodeID, body: NodeList, else: NodeList)
  case breakStatement
  case continueStatement
  case passStatement
  /// `import numpy as np, math`: the items are `importedName` nodes.
  case importStatement(NodeList)
  /// `from numpy import gradient as g`; the module's dotted name as text; `*` is one `importedName`
  /// with the path `*`.
  case fromImport(module: TextID, names: NodeList)
  /// A dotted path and the name it is bound to.
  case importedName(path: TextID, as: NameID?)
  /// `help gradient`, `gradient?`, `:q`: the word (`help`, `:q`, …) and the rest of the line as
  /// typed (trimmed). `gradient?` and `?gradient` are `help` with `gradient`. The node's mark is the
  /// place of the argument.
  case command(word: TextID, argument: TextID)
}

/// What kind of parameter a function takes.
package enum ParameterKind: UInt8, Sendable {
  case plain
  /// After a bare `*`.
  case keywordOnly
  /// `*args`.
  case variadic
}

/// How a function was written.
package enum DefinitionStyle: UInt8, Sendable {
  /// `f(x) = …`: the body is one `returnStatement`.
  case equation
  /// `def f(x): …`.
  case def
}

/// An operator before its operand.
package enum UnaryOperator: UInt8, Sendable, CaseIterable {
  case plus, minus, invert
  /// `√x`.
  case squareRoot
}

/// An operator between two operands that computes a value.
package enum BinaryOperator: UInt8, Sendable, CaseIterable {
  case add, subtract, multiply, divide, floorDivide, remainder, matrixMultiply, power
  /// `^`: power, except between bools.
  case caret
  case bitAnd, bitOr, leftShift, rightShift
}

/// An operator that compares.
package enum ComparisonOperator: UInt8, Sendable, CaseIterable {
  case less, lessEqual, greater, greaterEqual, equal, notEqual, isIn, notIn, isSame, isNotSame
}
