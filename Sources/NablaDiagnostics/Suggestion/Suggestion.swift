// nabla · Suggestion.swift
// The name that was probably meant.
// SPDX-License-Identifier: Apache-2.0

/// Finds the name that was probably meant.
package enum Suggestion {
  /// The one candidate that is clearly closest to a misspelt name; nil where none is.
  package static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    nil
  }
}
