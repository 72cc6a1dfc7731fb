// nabla · MatrixProduct.swift
// The loops of a matrix product.
// SPDX-License-Identifier: Apache-2.0

/// Multiplies row-major matrices, pair by pair; `accumulate` adds a product to a sum.
func product<Element: ArrayElement>(
  _ x: NDArray<Element>, _ y: NDArray<Element>, _ shapes: MatrixShapes,
  _ accumulate: (inout Element, Element, Element) -> Void
) throws(ArrayError) -> NDArray<Element> {
  let result = try NDArray<Element>.allocate(shape: shapes.result)
  let (m, k, n) = (shapes.rows, shapes.inner, shapes.columns)
  let pairs = shapes.batch.reduce(1, &*)
  // Safe: the operands are contiguous with `pairs` matrices of m·k and k·n elements, the result has
  // `pairs` of m·n, and the loops stay inside these.
  for pair in 0..<pairs {
    let left = x.base + pair * m * k
    let right = y.base + pair * k * n
    let target = result.base + pair * m * n
    target.update(repeating: .zero, count: m * n)
    for row in 0..<m {
      for step in 0..<k {
        // A row of the right matrix at a time: the inner loop runs along memory.
        let factor = left[row * k + step]
        for column in 0..<n {
          accumulate(&target[row * n + column], factor, right[step * n + column])
        }
      }
    }
  }
  return result
}
