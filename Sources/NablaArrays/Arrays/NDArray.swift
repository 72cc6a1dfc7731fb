// nabla · NDArray.swift
// An n-dimensional array of one element type.
// SPDX-License-Identifier: Apache-2.0

/// An n-dimensional array: a value; views share storage until one of them is written to.
public struct NDArray<Element: ArrayElement>: Sendable {
  /// The memory; shared between views and copies.
  package var storage: Storage<Element>
  /// Where the elements lie in the storage.
  public package(set) var layout: Layout

  package init(storage: Storage<Element>, layout: Layout) {
    self.storage = storage
    self.layout = layout
  }

  /// Creates a row-major array of a small known shape and lets `body` write every element.
  ///
  /// For shapes that a user chooses there is `make(shape:_:)`, which throws when memory runs out.
  package init(
    uninitialized shape: [Int], _ body: (UnsafeMutableBufferPointer<Element>) -> Void
  ) {
    let layout = Layout(rowMajor: shape)
    guard let storage = Storage<Element>.allocate(layout.count) else {
      preconditionFailure("the shape is small, so there is room")
    }
    // Safe: the buffer spans exactly the new block, and does not outlive this call.
    body(UnsafeMutableBufferPointer(start: storage.base, count: layout.count))
    self.init(storage: storage, layout: layout)
  }

  /// Creates a one-dimensional array.
  public init(_ elements: [Element]) {
    self.init(uninitialized: [elements.count]) { target in
      _ = target.initialize(fromContentsOf: elements)
    }
  }

  /// Creates an array without axes: one element.
  public init(scalar: Element) {
    self.init(uninitialized: []) { $0[0] = scalar }
  }

  public var shape: [Int] { layout.shape }
  public var rank: Int { layout.rank }
  public var count: Int { layout.count }
}
