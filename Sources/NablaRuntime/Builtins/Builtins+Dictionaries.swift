// nabla · Builtins+Dictionaries.swift
// Methods of dictionaries.
// SPDX-License-Identifier: Apache-2.0

import NablaArrays

extension Builtin {
  /// Methods of dictionaries, as the manual lists them.
  static let dictionaries: [Builtin] = [dictionaryKeys, dictionaryValues, dictionaryItems, get]

  private static let receiver = Parameter<DictionaryInstance>.instance("d", "a dictionary")

  static let dictionaryKeys = listing(
    "keys", "A list of the keys.", .shows("np.geterr().keys()[0]", "'divide'")
  ) { .text($0.key) }
  static let dictionaryValues = listing(
    "values", "A list of the values.", .shows("np.geterr().values()[0]", "'warn'")
  ) { $0.value }
  static let dictionaryItems = listing(
    "items", "A list of the keys, each in a tuple with its value.",
    .shows(
      "for key, value in np.geterr().items(): print(key, value)",
      """
      divide warn
      over warn
      under ignore
      invalid warn
      """)
  ) { .tuple([.text($0.key), $0.value]) }

  private static func listing(
    _ name: String, _ summary: String, _ example: BuiltinExample,
    _ item: @escaping @Sendable ((key: String, value: Value)) -> Value
  ) -> Builtin {
    Builtin(
      name, in: .language, places: .dictionaryMethod, receiver, summary: summary,
      examples: [
        example,
        .fails(
          "np.geterr().\(name)(1)",
          "TypeError: \(name)() takes 0 positional arguments but 1 was given"),
      ],
      seeAlso: ["geterr"]
    ) { _, dictionary in .list(dictionary.entries.map(item)) }
  }

  static let get = Builtin(
    "get", in: .language, places: .dictionaryMethod, receiver,
    Parameter.value("key").positionalOnly,
    Parameter.value("default", default: Value.none, shownAs: "None").positionalOnly,
    summary: "The value of a key, or another value if there is no such key.",
    examples: [
      .shows("np.geterr().get('over')", "'warn'"),
      .shows("np.geterr().get('beyond', 'nothing')", "'nothing'"),
      .fails(
        "np.geterr().get()", "TypeError: get() missing 1 required positional argument: 'key'"),
    ],
    seeAlso: ["keys"]
  ) { _, dictionary, key, absent in
    guard case .text(let object) = key else { return absent }
    return dictionary[object.text] ?? absent
  }
}
