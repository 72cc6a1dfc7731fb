// nabla · Theme.swift
// How the parts of a line look.
// SPDX-License-Identifier: Apache-2.0

/// The colours of the line: sixteen that each terminal knows, so that the user's own choice holds.
package enum Theme: String, CaseIterable, Sendable {
  /// For light text on a dark ground.
  case dark
  /// For dark text on a light ground.
  case light
  /// No colours and no other attributes.
  case none

  /// The attributes of a style as the terminal takes them.
  func attributes(of style: CellStyle) -> String {
    switch style {
    case .plain: ""
    case .prompt: ";1"
    // Grey, because many terminals do not show "dim".
    case .dim, .suggestion, .comment: ";90"
    case .match: ";7"
    case .keyword: self == .light ? ";35" : ";95"
    case .function: self == .light ? ";34" : ";96"
    case .number: self == .light ? ";36" : ";93"
    case .text: self == .light ? ";32" : ";92"
    case .unknown: self == .light ? ";31;4" : ";91;4"
    case .bracket: ";1;4"
    case .strayBracket: self == .light ? ";1;31" : ";1;91"
    }
  }
}
