// nabla · PrintOptions.swift
// NumPy's print options.
// SPDX-License-Identifier: Apache-2.0

/// How arrays are written, as `numpy.set_printoptions` sets it.
public struct PrintOptions: Hashable, Sendable {
  /// How many digits a float shows.
  public enum FloatMode: String, CaseIterable, Sendable {
    case fixed, unique, maxprec
    case maxprecEqual = "maxprec_equal"
  }
  public var precision: Int? = 8
  public var threshold = 1000
  public var edgeItems = 3
  public var lineWidth = 75
  public var suppress = false
  public var nanText = "nan"
  public var infinityText = "inf"
  public var sign: Character = "-"
  public var floatMode = FloatMode.maxprec

  public init() {}
}
