// nabla · Builtin+Calling.swift
// Running a builtin on the arguments of a call.
// SPDX-License-Identifier: Apache-2.0

extension Builtin {
  /// Gives the arguments their parameters and runs the function.
  package func run(
    _ arguments: CallArguments, _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> Value {
    let form = form(for: arguments)
    return try form.body(evaluation, form.signature.bind(arguments, function: form.name))
  }

  /// The function that a call without prefix means: of the names that Python and NumPy share, NumPy's
  /// for arrays and Python's for anything else.
  ///
  ///     sum([1, 2], axis=0)     # NumPy's: a bracket of numbers is an array
  ///     max(3, 5)               # Python's
  package func form(for arguments: CallArguments) -> Builtin {
    guard places == .python, category == .language,
      let first = arguments.positional.first ?? arguments.keywords.first?.value,
      let numpy = BuiltinCatalog.shared.builtin(named: name, at: .np)
    else { return self }
    let keywords = Set(arguments.keywords.map(\.name))
    if !keywords.isDisjoint(with: numpy.signature.onlyKeywords(besides: signature)) {
      return numpy
    }
    if !keywords.isDisjoint(with: signature.onlyKeywords(besides: numpy.signature)) {
      return self
    }
    if case .array(let object) = first, object.array.rank > 0 { return numpy }
    return self
  }
}

extension Signature {
  /// The keywords that another signature does not have.
  fileprivate func onlyKeywords(besides other: Signature) -> Set<String> {
    Set(keywordNames).subtracting(other.keywordNames)
  }
}
