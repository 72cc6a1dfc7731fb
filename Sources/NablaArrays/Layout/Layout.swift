// nabla · Layout.swift
// How the elements of an array lie in its storage.
// SPDX-License-Identifier: Apache-2.0

/// The shape of an array and where its elements lie: strides and offset count elements.
public struct Layout: Hashable, Sendable {
  /// The length of each axis.
  public var shape: [Int]
  /// The distance between neighbours along each axis; zero or negative in views.
  public var strides: [Int]
  /// The place of the first element.
  public var offset: Int
  /// The product of the shape.
  public let count: Int

  /// Creates a layout; the caller vouches that every element lies inside the storage.
  package init(shape: [Int], strides: [Int], offset: Int) {
    self.shape = shape
    self.strides = strides
    self.offset = offset
    self.count = shape.reduce(1, &*)
  }

  /// Creates the row-major layout of a shape whose element count fits an `Int`.
  package init(rowMajor shape: [Int]) {
    var strides = [Int](repeating: 1, count: shape.count)
    var step = 1
    for axis in shape.indices.reversed() {
      strides[axis] = step
      step = step &* max(shape[axis], 1)
    }
    self.init(shape: shape, strides: strides, offset: 0)
  }

  /// The number of axes.
  public var rank: Int { shape.count }

  /// True if one place in the storage stands for several elements, as in a broadcast view.
  public var repeatsElements: Bool {
    for axis in shape.indices where shape[axis] > 1 && strides[axis] == 0 { return true }
    return false
  }

  /// True if the elements lie side by side in row-major order.
  public var isContiguous: Bool {
    var step = 1
    for axis in shape.indices.reversed() where shape[axis] != 1 {
      if strides[axis] != step && count > 0 { return false }
      step = step &* shape[axis]
    }
    return true
  }
}
