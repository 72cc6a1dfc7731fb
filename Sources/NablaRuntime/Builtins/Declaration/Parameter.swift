// nabla · Parameter.swift
// A typed parameter of a builtin.
// SPDX-License-Identifier: Apache-2.0

/// What users see of a parameter.
package struct ParameterInfo: Sendable {
  /// How arguments reach a parameter.
  package enum Passing: Sendable {
    /// By position only (`/` follows in Python's notation).
    case positionalOnly
    /// By position or by keyword.
    case standard
    /// By keyword only.
    case keywordOnly
    /// All positional arguments that are left: `*spacing`.
    case variadic
    /// All keyword arguments that are left: `**kwargs`.
    case otherKeywords
  }

  package let name: String
  package let passing: Passing
  /// What it takes, for messages: `an array`, `an integer`.
  package let expectation: String
  /// The default as written in the signature; nil if the argument is required.
  package let defaultText: String?
}

/// A parameter whose arguments become an `Input`.
package struct Parameter<Input: Sendable>: Sendable {
  package let info: ParameterInfo
  /// What the body gets when the argument is left out; nil if it is required.
  let absent: Input?
  /// Turns the values given (one, or all of a variadic parameter) into the input.
  let convert: @Sendable ([Value], ParameterInfo, Evaluation) throws(RuntimeFailure) -> Input

  package init(
    _ name: String, passing: ParameterInfo.Passing = .standard, expecting expectation: String,
    default absent: Input? = nil, shownAs defaultText: String? = nil,
    convert: @escaping @Sendable (Value, ParameterInfo, Evaluation) throws(RuntimeFailure) -> Input
  ) {
    self.info = ParameterInfo(
      name: name, passing: passing, expectation: expectation, defaultText: defaultText)
    self.absent = absent
    self.convert = { values, info, evaluation throws(RuntimeFailure) in
      try convert(values[0], info, evaluation)
    }
  }

  /// Creates a parameter that takes all positional arguments that are left.
  package init(
    variadic name: String, expecting expectation: String,
    convert:
      @escaping @Sendable ([Value], ParameterInfo, Evaluation) throws(RuntimeFailure) -> Input
  ) {
    self.info = ParameterInfo(
      name: name, passing: .variadic, expectation: expectation, defaultText: nil)
    self.absent = nil
    self.convert = convert
  }

  /// Creates a parameter that takes all keyword arguments that are left, each as a tuple of its name
  /// and its value.
  package init(
    otherKeywords name: String, default absent: Input,
    convert:
      @escaping @Sendable ([Value], ParameterInfo, Evaluation) throws(RuntimeFailure) -> Input
  ) {
    self.info = ParameterInfo(
      name: name, passing: .otherKeywords, expectation: "keywords", defaultText: "")
    self.absent = absent
    self.convert = convert
  }

  private init(_ other: Parameter, info: ParameterInfo) {
    self.info = info
    self.absent = other.absent
    self.convert = other.convert
  }

  /// Turns what was given for the parameter into the input.
  ///
  /// Made once for each declaration: what is left to do at a call asks for nothing about `Input`.
  var reader: @Sendable ([Value], Evaluation) throws(RuntimeFailure) -> Input {
    let (info, convert) = (info, convert)
    guard info.passing != .variadic, let absent else {
      return { given, evaluation throws(RuntimeFailure) in try convert(given, info, evaluation) }
    }
    return { given, evaluation throws(RuntimeFailure) in
      given.isEmpty ? absent : try convert(given, info, evaluation)
    }
  }

  /// The same parameter, taken by keyword only.
  package var keywordOnly: Parameter {
    Parameter(
      self,
      info: ParameterInfo(
        name: info.name, passing: .keywordOnly, expectation: info.expectation,
        defaultText: info.defaultText))
  }

  /// The same parameter, taken by position only.
  package var positionalOnly: Parameter {
    Parameter(
      self,
      info: ParameterInfo(
        name: info.name, passing: .positionalOnly, expectation: info.expectation,
        defaultText: info.defaultText))
  }
}
