// nabla · BuiltinCategory+Title.swift
// The chapters of the manual, in words.
// SPDX-License-Identifier: Apache-2.0

extension BuiltinCategory {
  /// The chapter's heading.
  package var title: String {
    switch self {
    case .calculus: "Derivatives"
    case .creation: "Making arrays"
    case .elementwise: "Element by element"
    case .reductions: "Sums, means and extremes"
    case .statistics: "Statistics"
    case .polynomials: "Polynomials"
    case .shapes: "Shapes"
    case .linearAlgebra: "Linear algebra"
    case .random: "Random numbers"
    case .fourier: "Fourier transforms"
    case .comparison: "Comparing and choosing"
    case .dates: "Dates and durations"
    case .printing: "Printing arrays"
    case .language: "Python's own functions"
    case .math: "The module math"
    case .text: "Methods of texts"
    case .textArrays: "Arrays of texts"
    case .testing: "Comparing in tests"
    case .constants: "Constants and dtypes"
    }
  }

  /// One sentence about the chapter.
  package var summary: String {
    switch self {
    case .calculus: "Derivatives of samples."
    case .creation: "Arrays of numbers, of a range, of one value."
    case .elementwise: "Functions that work on each element."
    case .reductions: "What is known of all elements, or along an axis."
    case .statistics: "Quantiles, averages, histograms and fits."
    case .polynomials: "Polynomials as lists of coefficients, the highest power first."
    case .shapes: "Elements in another shape; arrays joined and split."
    case .linearAlgebra:
      "Products of arrays, systems of equations, eigenvalues and factors of matrices."
    case .random: "Generators, distributions and samples, bit for bit NumPy's."
    case .fourier: "The module fft: from samples to frequencies and back."
    case .comparison: "Questions to each element, and choices by the answers."
    case .dates: "Dates, durations and days of business."
    case .printing: "How arrays are written."
    case .language: "What Python has without an import, and methods of lists."
    case .math: "Python's functions of single numbers: math.sqrt(2)."
    case .text: "What a text can do: \"a,b\".split(\",\")."
    case .textArrays: "What each text of an array can do: np.strings.upper(x)."
    case .testing: "The module testing: what must hold, or else an AssertionError."
    case .constants: "Names that stand for a number, a dtype or a module."
    }
  }
}
