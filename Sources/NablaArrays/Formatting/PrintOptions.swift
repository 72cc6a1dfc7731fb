// nabla · PrintOptions.swift
// NumPy's print options.
// SPDX-License-Identifier: Apache-2.0

/// How arrays are written, as `numpy.set_printoptions` sets it.
public struct PrintOptions: Hashable, Sendable {
  /// How many digits a float shows.
  public enum FloatMode: String, CaseIterable, Sendable {
    /// `precision` digits after the point, zeros included.
    case fixed
    /// As few digits as tell the value from its neighbours, however many these are.
    case unique
    /// As few digits as `unique`, but at most `precision`.
    case maxprec
    /// As `maxprec`, and every element as many as the longest.
    case maxprecEqual = "maxprec_equal"
  }
  /// The most digits after the point; `nil` for no limit.
  public var precision: Int? = 8
  /// The number of elements above which only the corners are shown.
  public var threshold = 1000
  /// How many items at both ends of an axis a corner has.
  public var edgeItems = 3
  /// The characters of a line.
  public var lineWidth = 75
  /// Whether small numbers show as zero rather than make exponents necessary.
  public var suppress = false
  /// How NaN shows.
  public var nanText = "nan"
  /// How infinity shows, without its sign.
  public var infinityText = "inf"
  /// What stands before numbers that are not negative: `-` for nothing, `+`, or a blank.
  public var sign: Character = "-"
  /// How many digits a float shows.
  public var floatMode = FloatMode.maxprec

  /// Creates NumPy's options.
  public init() {}
}
