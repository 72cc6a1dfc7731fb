// nabla · KnownDifference.swift
// The deliberate differences, by the names that docs/numpy-differences.md gives them.
// SPDX-License-Identifier: Apache-2.0

/// A deliberate difference from NumPy.
struct KnownDifference: Sendable {
  /// How the paragraph in docs/numpy-differences.md begins, in bold.
  let name: String
  /// Whether it explains a difference that was found.
  let explains: @Sendable (Difference) -> Bool

  init(_ name: String, explains: @escaping @Sendable (Difference) -> Bool) {
    self.name = name
    self.explains = explains
  }

  /// The name of the deliberate difference that explains one that was found; nil if none does.
  static func name(of difference: Difference) -> String? {
    all.first { $0.explains(difference) }?.name
  }

  /// The beginning of a paragraph as a name: on one line, without its full stop.
  static func name(ofBold text: String) -> String {
    let words = text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
    return words.hasSuffix(".") ? String(words.dropLast()) : words
  }

  /// The differences that a comparison can meet.
  static let all: [KnownDifference] = language + ofDates + random + statistics + shapes

  private static let language: [KnownDifference] = [
    KnownDifference("Integers of arrays do not wrap around") {
      $0.nablaFails("OverflowError") && ($0.says("does not fit") || $0.says("out of bounds for"))
    },
    KnownDifference("NaN, infinity and numbers too large are no integers") {
      $0.nablaFails("ValueError", "OverflowError") && $0.says("cannot convert")
    },
    KnownDifference("A fraction does not fit an integer array") {
      $0.nablaFails("TypeError") && $0.says("cannot store")
    },
    KnownDifference("Python's integers grow to about 315,000 digits") {
      $0.says("would have about")
    },
    KnownDifference("dtypes") { $0.onlyNablaFails("TypeError") && $0.says("is not supported") },
    KnownDifference("A cast to integers does not cut fractions off unasked") {
      $0.onlyNablaFails("TypeError")
        && ($0.says("integers cannot") || $0.says("fraction")
          || $0.says("does not work with dtype int") || $0.says("does not work with dtype uint"))
    },
    KnownDifference("`edge_order` is 1 or 2") { $0.says("'edge_order' must be 1 or 2") },
    KnownDifference("Truth values are refused in every case") {
      $0.onlyNablaFails("TypeError") && $0.text.contains("gradient(")
        && $0.says("numpy boolean subtract")
    },
    KnownDifference("Equal neighbours among coordinates are named") {
      $0.aspect == .warnings && $0.text.contains("gradient(")
    },
    KnownDifference("A single coordinate") {
      $0.python.failure?.kind == "IndexError" && $0.says("too small to calculate")
    },
    KnownDifference("Complex steps for real samples") {
      $0.onlyNablaFails("TypeError") && $0.text.contains("gradient(")
        && $0.says("not 'complex'")
    },
    KnownDifference("A tuple of arrays is not repeated by `*`") {
      $0.onlyNablaFails("TypeError") && $0.says("a tuple that holds arrays")
    },
    KnownDifference("NaN has no eigenvalues") {
      $0.nabla.failure?.kind == "LinAlgError" && $0.text.contains("eig")
    },
    KnownDifference("A change needs a variable") {
      $0.nabla.failure?.kind == "TypeError"
        && ($0.says("changes the variable it is called on") || $0.says("is no variable here"))
    },
    KnownDifference("Arrays are values") {
      $0.text.contains("share")
        || $0.python.failure?.message.contains("does not own its data") == true
    },
    KnownDifference("`map`, `filter`, `zip`, `enumerate` and `reversed` give lists") {
      $0.text.contains("nditer") || $0.text.contains("ndenumerate")
        || $0.text.contains("ndindex")
        || [".keys()", ".items()", ".values()"].contains(where: $0.text.contains)
    },
    KnownDifference("Calls with `out=` show nothing") {
      $0.aspect == .output && $0.nabla.output.isEmpty && $0.givesOut
    },
    KnownDifference("Arguments are looked at before anything is computed") {
      $0.nablaFails("TypeError") && ($0.says("must be") || $0.says("real samples are transformed"))
        || $0.nabla.failure != nil && $0.pythonFailsInside
    },
    KnownDifference("An axis that is out of bounds is an AxisError") {
      $0.nablaFails("AxisError") && $0.python.failure != nil
    },
    KnownDifference("Where NumPy's code fails from its inside, nabla answers") {
      $0.nabla.failure == nil && $0.pythonFailsInside && $0.callsBuiltin
    },
    KnownDifference("Negative counts of shifts are errors") {
      $0.onlyNablaFails("ValueError") && $0.says("negative shift count")
    },
    KnownDifference("The reciprocal of an integer zero is 0") {
      $0.text.contains("reciprocal(") || $0.text.contains("** -1") || $0.text.contains("^ -1")
    },
    KnownDifference("`as_strided` stays inside the array") {
      $0.onlyNablaFails("ValueError") && $0.text.contains("as_strided")
    },
    KnownDifference("Equal elements keep their order") {
      $0.aspect == .output && $0.hasSameNumbers
        && ($0.text.contains("argsort") || $0.text.contains("argpartition"))
    },
    KnownDifference("`finfo` and `iinfo` show all of their fields") {
      $0.text.contains("finfo") || $0.text.contains("iinfo")
    },
    KnownDifference("Eigenvectors and singular vectors may point the other way") {
      $0.aspect == .output && $0.hasSameMagnitudes
        && ($0.text.contains("eig") || $0.text.contains("svd") || $0.text.contains("qr("))
    },
    KnownDifference("`out=` of a Fourier transform takes the result") {
      $0.program.text.contains("fft") && $0.program.text.contains("out=")
        && ($0.says("output array") || $0.aspect == .output)
    },
  ]

  /// The differences that a comparison never meets: the translation says in Python what nabla means,
  /// the comparison leaves them out, or random programs do not have them.
  static let notMet: [String] =
    topicsNotMet + [
      "Brackets make arrays", "`^` is the power operator",
      "Functions can be written as in mathematics", "Signs of mathematics are read",
      "Not in the language", "Names of NumPy stand without `np.`",
      "A name given to a builtin can be taken back", "Other modules cannot be imported",
      "`_` and `ans` are the last shown value",
      "A broadcast view can be written to",
      "A shown array has commas", "A tuple of tables shows each table under its label",
      "Shown tuples and lists hold plain values",
      "At the prompt, shown values are as wide as the terminal", "Scripts show values, too",
      "Messages begin with NumPy's phrase and go on with the facts",
      "A failed input changes nothing",
    ]
}

extension Difference {
  /// Whether nabla stops with one of these kinds of errors where NumPy goes on.
  func onlyNablaFails(_ kinds: String...) -> Bool {
    python.failure == nil && nabla.failure.map { kinds.contains($0.kind) } == true
  }

  /// Whether nabla stops with one of these kinds of errors, whatever NumPy does afterwards.
  func nablaFails(_ kinds: String...) -> Bool {
    nabla.failure.map { kinds.contains($0.kind) } == true
  }

  /// Whether both show the same numbers in another order.
  var hasSameNumbers: Bool {
    let (ours, theirs) = (NumberText(nabla.output), NumberText(python.output))
    return ours.rest == theirs.rest && ours.numbers.sorted() == theirs.numbers.sorted()
  }

  /// Whether both show the same numbers, some with another sign.
  var hasSameMagnitudes: Bool {
    let (ours, theirs) = (NumberText(nabla.output).numbers, NumberText(python.output).numbers)
    return ours.count == theirs.count && !ours.isEmpty
      && zip(ours, theirs).allSatisfy {
        abs($0.magnitude - $1.magnitude) <= 1e-6 * (1 + $1.magnitude)
      }
  }

  /// Whether NumPy's error is not its own, but one of Python that its code ran into.
  var pythonFailsInside: Bool {
    guard let failure = python.failure else { return false }
    let accidents = [
      "object has no attribute", "is not iterable", "has no len()", "of unsized object",
      "is not subscriptable", "does not support item assignment", "list index out of range",
      "tuple index out of range", "list assignment index", "cannot do a non-empty take",
      "not enough values to unpack", "modulo by zero", "order must be str",
      "cannot be interpreted as an integer", "return arrays must be of ArrayType",
      "descriptor '__getitem__' requires", "unexpected keyword argument 'correction'",
      "did not return an iterable", "requires a 'numpy.ndarray' object",
      "data type must provide an itemsize",
    ]
    return accidents.contains { failure.message.contains($0) }
  }

  /// Whether the statement names what takes a result.
  var givesOut: Bool {
    text.contains("out=")
      || program.parts.indices.contains(statement)
        && program.parts[statement].allLabels.contains { $0.hasSuffix("(out=)") }
  }

  /// Whether the statement calls a function of NumPy.
  var callsBuiltin: Bool {
    guard program.parts.indices.contains(statement) else { return false }
    return program.parts[statement].allLabels.contains { label in
      !label.hasPrefix("text.") && !label.hasPrefix("list.") && !label.contains(" ")
    }
  }

  /// Whether nabla's error says this.
  func says(_ words: String) -> Bool { nabla.failure?.message.contains(words) == true }
}
