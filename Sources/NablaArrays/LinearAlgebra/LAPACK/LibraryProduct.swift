// nabla · LibraryProduct.swift
// Matrix products that BLAS computes.
// SPDX-License-Identifier: Apache-2.0

import CMathShims

/// A type of elements that BLAS multiplies matrices of.
protocol ProductElement: ArrayElement {
  /// The routines for matrices, for a matrix with a vector, and for a matrix with itself transposed.
  static var routines: ProductRoutines? { get }
  static var unit: Self { get }
  /// The sum of products of two vectors, by BLAS.
  static func dot(
    _ routine: nabla_routine, _ count: Int32, _ x: UnsafeMutablePointer<Self>, _ stepX: Int32,
    _ y: UnsafeMutablePointer<Self>, _ stepY: Int32
  ) -> Self
}

/// The routines of BLAS for one type of elements.
struct ProductRoutines: Sendable {
  let gemm: nabla_routine
  let gemv: nabla_routine
  let syrk: nabla_routine
  let dot: nabla_routine

  /// Nil if the library is missing.
  init?(letter: String, dot name: String) {
    guard let gemm = LinearLibrary.routine(letter + "gemm_"),
      let gemv = LinearLibrary.routine(letter + "gemv_"),
      let syrk = LinearLibrary.routine(letter + "syrk_"),
      let dot = LinearLibrary.routine(name)
    else { return nil }
    self.gemm = gemm
    self.gemv = gemv
    self.syrk = syrk
    self.dot = dot
  }
}

extension Double: ProductElement {
  static let routines = ProductRoutines(letter: "d", dot: "cblas_ddot")
  static var unit: Double { 1 }
  static func dot(
    _ routine: nabla_routine, _ count: Int32, _ x: UnsafeMutablePointer<Double>, _ stepX: Int32,
    _ y: UnsafeMutablePointer<Double>, _ stepY: Int32
  ) -> Double { nabla_ddot(routine, count, x, stepX, y, stepY) }
}

extension Float: ProductElement {
  static let routines = ProductRoutines(letter: "s", dot: "cblas_sdot")
  static var unit: Float { 1 }
  static func dot(
    _ routine: nabla_routine, _ count: Int32, _ x: UnsafeMutablePointer<Float>, _ stepX: Int32,
    _ y: UnsafeMutablePointer<Float>, _ stepY: Int32
  ) -> Float { nabla_sdot(routine, count, x, stepX, y, stepY) }
}

extension Complex: ProductElement where Real: ComplexProductPart {
  static var routines: ProductRoutines? { Real.complexRoutines }
  static var unit: Complex { Complex(1) }
  static func dot(
    _ routine: nabla_routine, _ count: Int32, _ x: UnsafeMutablePointer<Complex>, _ stepX: Int32,
    _ y: UnsafeMutablePointer<Complex>, _ stepY: Int32
  ) -> Complex {
    var result = Complex.zero
    nabla_zdotu(routine, count, x, stepX, y, stepY, &result)
    return result
  }
}

/// The parts of complex numbers that BLAS multiplies matrices of.
protocol ComplexProductPart: KernelReal {
  static var complexRoutines: ProductRoutines? { get }
}

extension Double: ComplexProductPart {
  static let complexRoutines = ProductRoutines(letter: "z", dot: "cblas_zdotu_sub")
}

extension Float: ComplexProductPart {
  static let complexRoutines = ProductRoutines(letter: "c", dot: "cblas_cdotu_sub")
}

/// One product of two matrices as BLAS takes it.
///
/// BLAS counts columns first, so it computes the transposed product from the transposed matrices: the
/// memory of all three is the same.
private struct LibraryProduct<Element: ProductElement> {
  let routines: ProductRoutines
  let left: FortranForm
  let right: FortranForm
  let rows: Int32
  let inner: Int32
  let columns: Int32
  /// True if the right matrix is the left one transposed, in the same memory.
  let isSquareOfOne: Bool

  func run(
    _ x: UnsafeMutablePointer<Element>, _ y: UnsafeMutablePointer<Element>,
    to target: UnsafeMutablePointer<Element>
  ) {
    var one = Element.unit
    var zero = Element.zero
    if rows == 1 && columns == 1 {
      target[0] = Element.dot(routines.dot, inner, x, left.step, y, right.step)
    } else if columns == 1 {
      // Safe: the matrix has `rows` rows of `inner`, the vector `inner` elements, the target `rows`.
      nabla_gemv(
        routines.gemv, left.letter(turned: true), left.isTurned ? rows : inner,
        left.isTurned ? inner : rows, &one, x, left.leading, y, right.step, &zero, target)
    } else if rows == 1 {
      // Safe: the same with the roles exchanged.
      nabla_gemv(
        routines.gemv, right.letter(turned: false), right.isTurned ? inner : columns,
        right.isTurned ? columns : inner, &one, y, right.leading, x, left.step, &zero, target)
    } else if isSquareOfOne && x == y {
      // Safe: the target has `rows` rows and columns.
      nabla_syrk(
        routines.syrk, CChar(UInt8(ascii: "U")), left.letter(turned: true), rows, inner, &one, x,
        left.leading, &zero, target, rows)
      mirror(target)
    } else {
      // Safe: the forms say how far apart the columns of both lie; the target is row-major.
      nabla_gemm(
        routines.gemm, right.letter(turned: false), left.letter(turned: false), columns, rows,
        inner, &one, y, right.leading, x, left.leading, &zero, target, columns)
    }
  }

  /// Copies the triangle that was computed into the other.
  private func mirror(_ target: UnsafeMutablePointer<Element>) {
    let n = Int(rows)
    // Safe: the target has n rows and columns.
    for row in 0..<n {
      for column in 0..<row { target[column * n + row] = target[row * n + column] }
    }
  }
}

/// How the memory of a matrix looks to Fortran.
private struct FortranForm {
  /// False for rows that lie one after the other, true for columns.
  let isTurned: Bool
  /// The distance between rows, or columns.
  let leading: Int32
  /// The distance between the elements of a vector: a matrix of one row or column.
  let step: Int32

  /// The form of a matrix with these sizes and strides; nil if its memory has another order.
  init?(rows: Int, columns: Int, rowStride: Int, columnStride: Int) {
    guard let step = Int32(exactly: rows == 1 ? columnStride : rowStride) else { return nil }
    if rows == 1 || columns == 1 {
      guard step > 0 || rows == columns else { return nil }
      self.step = max(step, 1)
    } else {
      self.step = 1
    }
    let byRows = columnStride == 1 || columns == 1
    let byColumns = rowStride == 1 || rows == 1
    if byRows, let leading = Self.leading(rows == 1 ? columns : rowStride, atLeast: columns) {
      (isTurned, self.leading) = (false, leading)
    } else if byColumns,
      let leading = Self.leading(columns == 1 ? rows : columnStride, atLeast: rows)
    {
      (isTurned, self.leading) = (true, leading)
    } else if rows == 1 || columns == 1 {
      // A vector needs its step alone.
      (isTurned, self.leading) = (false, 1)
    } else {
      return nil
    }
  }

  private static func leading(_ stride: Int, atLeast least: Int) -> Int32? {
    stride >= max(least, 1) ? Int32(exactly: stride) : nil
  }

  /// Whether Fortran is to transpose what it sees, which is the matrix transposed.
  func letter(turned: Bool) -> CChar {
    CChar(UInt8(ascii: isTurned != turned ? "T" : "N"))
  }
}

extension MatrixShapes {
  /// True if a product is large enough for BLAS to be worth its call, and the opening of the library.
  var suitsLibrary: Bool {
    let longest = max(rows, inner, columns)
    guard rows > 0, inner > 0, columns > 0, longest <= Int(Int32.max) else { return false }
    return rows.multipliedFull(by: inner, columns) > 4096
  }
}

extension Int {
  /// The product of three sizes; the largest integer if it is too large.
  fileprivate func multipliedFull(by second: Int, _ third: Int) -> Int {
    let (first, overflow) = multipliedReportingOverflow(by: second)
    if overflow { return .max }
    let (product, overflowed) = first.multipliedReportingOverflow(by: third)
    return overflowed ? .max : product
  }
}

/// Multiplies the matrices in the last two axes of two arrays by BLAS.
///
/// - Returns: nil if there is no library.
/// - Throws: `outOfMemory`.
func blasProduct<Element: ProductElement>(
  _ x: NDArray<Element>, _ y: NDArray<Element>, _ shapes: MatrixShapes
) throws(ArrayError) -> NDArray<Element>? {
  guard let routines = Element.routines else { return nil }
  guard let left = FortranForm(x.layout) else {
    return try blasProduct(try x.copy(), y, shapes)
  }
  guard let right = FortranForm(y.layout) else {
    return try blasProduct(x, try y.copy(), shapes)
  }
  let result = try NDArray<Element>.allocate(shape: shapes.result)
  let product = LibraryProduct<Element>(
    routines: routines, left: left, right: right, rows: Int32(shapes.rows),
    inner: Int32(shapes.inner), columns: Int32(shapes.columns),
    isSquareOfOne: x.layout.turned.strides.suffix(2) == y.layout.strides.suffix(2)
      && shapes.rows == shapes.columns)
  let outerX = x.layout.batch
  let outerY = y.layout.batch
  for pair in 0..<outerX.count {
    // Safe: a layout names places inside its storage, and the result has one matrix for each pair.
    product.run(
      x.storage.base + outerX.place(ofPosition: pair),
      y.storage.base + outerY.place(ofPosition: pair),
      to: result.base + pair * shapes.rows * shapes.columns)
  }
  return result
}

extension FortranForm {
  fileprivate init?(_ layout: Layout) {
    let rank = layout.rank
    self.init(
      rows: layout.shape[rank - 2], columns: layout.shape[rank - 1],
      rowStride: layout.strides[rank - 2], columnStride: layout.strides[rank - 1])
  }
}

extension Layout {
  /// The layout of the first elements of the matrices in the last two axes.
  fileprivate var batch: Layout {
    Layout(shape: shape.dropLast(2), strides: strides.dropLast(2), offset: offset)
  }
}
