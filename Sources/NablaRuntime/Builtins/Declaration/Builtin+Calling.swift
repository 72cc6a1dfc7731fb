// nabla · Builtin+Calling.swift
// Running a builtin on the arguments of a call.
// SPDX-License-Identifier: Apache-2.0

extension Builtin {
  /// Gives the arguments their parameters and runs the function.
  package func run(
    _ arguments: CallArguments, _ evaluation: Evaluation
  ) throws(RuntimeFailure) -> Value {
    try form(for: arguments).value(of: arguments, evaluation, isMethod: false)
  }

  /// Runs this form of the function; a ufunc's call with nothing but its arrays needs no binding.
  func value(
    of arguments: CallArguments, _ evaluation: Evaluation, isMethod: Bool
  ) throws(RuntimeFailure) -> Value {
    if evaluation.isTrial { try PreviewLimits.check(self, arguments) }
    if let ufunc, arguments.keywords.isEmpty, arguments.positional.count == ufunc.inputs {
      return try ufunc.value(of: arguments.positional, evaluation)
    }
    if let alone, arguments.keywords.isEmpty, arguments.positional.count == 1,
      case .array(let object) = arguments.positional[0]
    {
      return try alone(evaluation, object.array)
    }
    // A template takes keywords of any name.
    if !arguments.keywords.isEmpty, name == "format", places == .textMethod {
      return try Builtin.filled(arguments, evaluation)
    }
    let bound = try signature.bind(arguments, function: name, hasReceiver: isMethod)
    return try body(evaluation, bound)
  }

  /// NumPy's function of the name, of one that Python has too.
  var numpyForm: Builtin? {
    guard places == .python, category == .language else { return nil }
    return BuiltinCatalog.shared.builtin(named: name, at: .np)
  }

  /// The function that a call without prefix means: of the names that Python and NumPy share, NumPy's
  /// for arrays and Python's for anything else.
  ///
  ///     sum([1, 2], axis=0)     # NumPy's: a bracket of numbers is an array
  ///     max(3, 5)               # Python's
  package func form(for arguments: CallArguments) -> Builtin {
    guard places == .python, category == .language,
      let first = arguments.positional.first ?? arguments.keywords.first?.value,
      let numpy = numpyForm
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
