// nabla · Comparison.swift
// Compares what a program does in nabla and in Python.
// SPDX-License-Identifier: Apache-2.0

/// Compares what a program does in nabla and in Python.
struct Comparison {
  let vocabulary: Vocabulary

  /// What a comparison found.
  struct Finding {
    var difference: Difference?
    /// The name of the deliberate difference that ended the comparison.
    var known: String?
    /// The statement that the translator cannot say in Python, where the comparison ended.
    var untranslated: Tree?
    /// The number of statements that did the same in both.
    var same = 0
  }

  /// Compares statement by statement up to the first difference, or until both have failed in a
  /// statement that Python may have carried out in part.
  func compare(
    _ program: Tree, nabla: Outcome, python: Outcome, translation: [String]
  ) -> Finding {
    var finding = Finding()
    let exactness = vocabulary.exactness(ofStatementsIn: program)
    for (index, statement) in program.parts.enumerated() {
      if index + 1 < translation.count, translation[index + 1].contains(TranslatedProgram.problem) {
        finding.untranslated = statement
        return finding
      }
      // NumPy itself may not survive a program; then there is nothing to compare with.
      if python.statements.isEmpty { return finding }
      let ours = index < nabla.statements.count ? nabla.statements[index] : []
      let theirs = index < python.statements.count ? python.statements[index] : []
      if let aspect = Self.aspect(ours, theirs, exactness[index]) {
        let difference = Difference(
          aspect: aspect, statement: index, program: program, nabla: ours, python: theirs)
        finding.known = KnownDifference.name(of: difference)
        if finding.known == nil { finding.difference = difference }
        return finding
      }
      finding.same += 1
      if ours.failure != nil, statement.isCompound { return finding }
    }
    return finding
  }

  /// In what two runs of a statement differ; nil if in nothing.
  static func aspect(
    _ nabla: [Event], _ python: [Event], _ exactness: Exactness
  ) -> Difference.Aspect? {
    for case .died in nabla { return .crash }
    if nabla.failure?.kind != python.failure?.kind { return .error }
    if !hasSameOutput(nabla, python, exactness) { return .output }
    if !isSame(nabla.types, python.types) { return .dtype }
    if nabla.failure == nil, !isSame(nabla.warnings, python.warnings) { return .warnings }
    return nil
  }

  private static func hasSameOutput(
    _ nabla: [Event], _ python: [Event], _ exactness: Exactness
  ) -> Bool {
    // What one side prints and the other shows has no values to compare beyond the text.
    let isPrinted = nabla.types.count != python.types.count
    if nabla.output == python.output,
      exactness != .ulps || isPrinted || nabla.values == python.values
    {
      return true
    }
    guard exactness != .exact else { return false }
    let shown = Precision(of: python.values)
    let precision = exactness == .rough && shown == .double ? .single : shown
    let haveValues =
      nabla.values.isEmpty == python.values.isEmpty && !nabla.values.isEmpty
      && !nabla.values.contains("null")
    if haveValues {
      return NumberText(nabla.values)
        .isClose(to: NumberText(python.values), exactness, precision: precision)
    }
    // Numbers alone are printed with all their digits, arrays with fewer.
    let isScalar = !nabla.values.isEmpty && !nabla.output.contains("[")
    return NumberText(nabla.output).isClose(
      to: NumberText(python.output), isScalar ? exactness : .bounded,
      precision: isScalar || precision == .half ? precision : .single)
  }

  /// Whether the dtypes and shapes of the shown values are the same; dtypes of texts differ in length.
  private static func isSame(_ nabla: [String], _ python: [String]) -> Bool {
    nabla.count != python.count
      || zip(nabla, python).allSatisfy { ours, theirs in
        ours == theirs || ours.hasPrefix("<U") || theirs.hasPrefix("str")
          // A comprehension over nothing is a list in Python, whatever its items would be.
          || ours == "float64[0]" && theirs.isEmpty
      }
  }

  /// Whether the warnings are the same; ours begin with NumPy's text and go on with facts.
  private static func isSame(_ nabla: Set<String>, _ python: Set<String>) -> Bool {
    nabla.allSatisfy { ours in python.contains { ours.hasPrefix($0) } }
      && python.allSatisfy { theirs in nabla.contains { $0.hasPrefix(theirs) } }
  }
}

extension Tree {
  /// Whether a failure may leave traces in Python: all but expressions that are shown.
  var isCompound: Bool { shape != .template(["", ""]) || text.contains(";") }
}
