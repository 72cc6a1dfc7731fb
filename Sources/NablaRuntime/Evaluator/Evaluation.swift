// nabla · Evaluation.swift
// What a running evaluation offers to builtins.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays
import NablaDiagnostics
import NablaSyntax

/// The state and the services of the evaluation that is running.
///
/// One per session; builtins get it as their first argument.
package final class Evaluation {
  package var settings: Settings
  package var printOptions = PrintOptions()
  /// The names of the session.
  package var names = NameTable()
  /// The variables of the session.
  var globals = Globals()
  /// Who gets what is printed, shown and warned about; set while an input runs.
  var observer: (any SessionObserver)?
  /// Warnings that do not have their place yet.
  var pendingWarnings: [Wording] = []
  /// The warnings of the running statement.
  var warnings: [Diagnostic] = []
  /// Where the running statement stands; nil before the first.
  var statement: SourceSpan?
  /// What happens to floating-point errors: `seterr`.
  var floatErrors = FloatErrors()
  /// What is called for floating-point errors: `seterrcall`.
  var errorFunction: Value?
  /// What `setbufsize` was told.
  var bufferSize = 8192
  /// The messages of pending warnings that are calls instead, with what the function gets.
  private var calledMessages: [String: [Value]] = [:]
  /// The messages of pending warnings that `seterr` made errors.
  private var raisedMessages: Set<String> = []
  /// The arrays that the running builtin was given to change.
  var changing: [ArrayObject] = []
  /// How many calls of the language wait for builtins that call back.
  var depth = 0
  /// The values that inputs have shown.
  var shown = ShownValues()
  /// The signature of the builtin whose call failed, to find the argument at fault.
  var failedCall: (builtin: Builtin, isMethod: Bool)?
  /// The builtin that gave the pending warnings, to find the argument they are about.
  private var warningCall: (builtin: Builtin, isMethod: Bool)?
  /// The fact behind the last failure, before it became a picture; tests ask for it.
  package var failedFact: (any Fact)?
  /// The list that the running builtin was given to change.
  var changingList: ChangingList?
  /// The generator that the running method belongs to.
  var randomReceiver: RandomObject?
  /// The state that NumPy's older functions draw from; nil before the first draw.
  var sessionRandom: RandomState?
  /// Whether the input that runs is only tried: a preview.
  var isTrial = false
  /// What commands of the running input want to do after it.
  var followUps: [ShellCommand.FollowUp] = []
  /// The session, for command words.
  weak var session: Session?

  package init(settings: Settings) { self.settings = settings }

  /// Prints text on standard output; `text` includes its newline.
  package func print(_ text: String) { observer?.printed(text) }

  // MARK: - Warnings

  /// Warns at the place that is being evaluated; once per kind and statement.
  package func warn(_ wording: Wording) { pendingWarnings.append(wording) }

  /// Warns of what the floating-point unit noticed: `divide by zero encountered in sin`.
  package func warn(_ events: FloatingPointEvents, in function: String) {
    guard !events.isEmpty else { return }
    let kinds: [(event: FloatingPointEvents, way: FloatErrors.Way, phrase: String, flag: Int64)] = [
      (.divideByZero, floatErrors.divide, "divide by zero", 1),
      (.overflow, floatErrors.over, "overflow", 2),
      (.invalid, floatErrors.invalid, "invalid value", 8),
    ]
    for kind in kinds where events.contains(kind.event) && kind.way != .ignore {
      warnOnce("\(kind.phrase) encountered in \(function)", kind.way, kind.phrase, kind.flag)
    }
    if events.contains(.castOverflow), floatErrors.over != .ignore {
      warnOnce("overflow encountered in cast", floatErrors.over, "overflow", 2)
    }
  }

  /// Warns in NumPy's words of what the settings of one kind of floating-point error are about.
  func warn(_ message: String, of event: FloatingPointEvents) {
    let way = event == .invalid ? floatErrors.invalid : floatErrors.over
    if way != .ignore { warnOnce(message, way, "invalid value", 8) }
  }

  private func warnOnce(
    _ message: String, _ way: FloatErrors.Way, _ phrase: String, _ flag: Int64
  ) {
    if way == .raise { raisedMessages.insert(message) }
    if way == .call { calledMessages[message] = [.text(phrase), .int(flag)] }
    warn(Wording(.runtimeWarning, message, at: .sign))
  }

  /// Gives pending warnings their place.
  ///
  /// - Throws: the first of them, if warnings are errors.
  func placeWarnings(at node: NodeID, in tree: SyntaxTree) throws(RuntimeFailure) {
    let wordings = pendingWarnings
    pendingWarnings.removeAll(keepingCapacity: true)
    defer { warningCall = nil }
    for wording in wordings where !warnings.contains(where: { $0.message == wording.message }) {
      if let given = calledMessages.removeValue(forKey: wording.message) {
        try callErrorFunction(given, about: wording.message)
        continue
      }
      let warning = Locator(tree: tree, node: node, call: warningCall, evaluation: self)
        .diagnostic(wording)
      if settings.warningsAreErrors || raisedMessages.remove(wording.message) != nil {
        throw RuntimeFailure(LocatedFailure(diagnostic: warning))
      }
      warnings.append(warning)
    }
  }

  /// Calls the function for floating-point errors.
  private func callErrorFunction(
    _ arguments: [Value], about message: String
  ) throws(RuntimeFailure) {
    guard let errorFunction else {
      let parts = message.split(separator: " ").map { String($0) }
      let phrase = parts.prefix { $0 != "encountered" }.joined(separator: " ")
      let operation = parts.drop { $0 != "in" }.dropFirst().joined(separator: " ")
      throw RuntimeFailure(
        CallError.refused(
          .nameError, parameter: "",
          reason:
            "python callback specified for \(phrase) (in  \(operation)) but no function found.",
          help: "seterrcall(f) sets one"))
    }
    _ = try call(errorFunction, CallArguments(arguments))
  }

  // MARK: - Calls

  /// Calls a function of the language.
  package func call(
    _ callee: Value, _ arguments: CallArguments
  ) throws(RuntimeFailure) -> Value {
    guard case .function(let function) = callee else {
      return try Machine(Code.empty, evaluation: self).invoke(callee, arguments)
    }
    guard depth < settings.maxDepth, depth < Evaluation.hostDepthLimit else {
      throw RuntimeFailure(
        LimitFailure.recursion(limit: min(settings.maxDepth, Evaluation.hostDepthLimit)))
    }
    let bound = try FunctionBinding.bind(arguments, to: function, names: names)
    var machine = Machine(function.code, evaluation: self)
    for (offset, value) in bound.enumerated() { machine.registers[offset] = value }
    machine.start(function, at: 0)
    depth += 1
    defer { depth -= 1 }
    return try machine.runLocated()
  }

  /// Builtins that call back use the host's stack: so many may be nested.
  static let hostDepthLimit = 200

  /// Runs a builtin on arguments.
  func run(
    _ builtin: Builtin, _ arguments: CallArguments, isMethod: Bool
  ) throws(RuntimeFailure) -> Value {
    let builtin = builtin.form(for: arguments)
    do throws(RuntimeFailure) {
      let result = try builtin.value(of: arguments, self, isMethod: isMethod)
      if !pendingWarnings.isEmpty { warningCall = (builtin, isMethod) }
      return result
    } catch {
      failedCall = (builtin, isMethod)
      throw error
    }
  }

  /// Throws if the user pressed Ctrl-C or a limit is reached; cheap.
  package func checkInterrupt() throws(RuntimeFailure) {
    if settings.isInterrupted() { throw RuntimeFailure(LimitFailure.interrupted) }
  }
}

extension Code {
  /// Code without instructions, to call builtins from outside any code.
  static let empty = Code(
    CodeDraft(), name: "", tree: SyntaxTree(source: SourceText("", origin: .input(number: 0))),
    definition: "")
}
