// nabla · NumPySpelling.swift
// One line as it is written in NumPy.
// SPDX-License-Identifier: Apache-2.0

import NablaDiagnostics
import NablaRuntime

/// One line as it is written in NumPy.
package enum NumPySpelling {
  /// What the line is in NumPy, or what is wrong with it.
  ///
  ///     numpy ∇(x², 2)      np.gradient(x**2, 2)
  ///
  /// - Parameters:
  ///   - line: An expression or a statement.
  ///   - variables: The variables of the session with their values.
  package static func of(
    _ line: String, variables: [String: Value]
  ) -> Result<String, SyntaxProblem> {
    of(line, kinds: variables.mapValues(Kinds.init(of:)))
  }

  /// The same for variables of which no more than the kinds are known.
  static func of(_ line: String, kinds: [String: Kinds]) -> Result<String, SyntaxProblem> {
    do throws(SyntaxProblem) {
      let program = try Program(
        line, commandWords: [], variables: Set(kinds.keys), origin: { .input(number: $0) })
      let facts = ProgramFacts(of: program, variables: kinds)
      let emitter = Emitter(program: program, facts: facts, dialect: .numpy, isSpelling: true)
      return .success(emitter.spelling())
    } catch {
      return .failure(error)
    }
  }
}

extension Kinds {
  /// The kind of a value.
  init(of value: Value) {
    switch value {
    case .none: self = .none
    case .bool, .int, .bigInteger, .float, .complex: self = .number
    case .numpyBool, .numpyInt, .numpyFloat, .numpyScalar: self = .scalar
    case .text: self = .text
    case .array(let object): self = object.array.rank > 1 ? .table : .row
    case .list: self = .list
    case .tuple, .record: self = .tuple
    case .range: self = .range
    case .function, .builtin, .method: self = .function
    default: self = .other
    }
  }
}
