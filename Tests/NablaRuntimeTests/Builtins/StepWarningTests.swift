// nabla · StepWarningTests.swift
// Warnings of functions that compute in several steps, as NumPy gives them.
// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import NablaRuntime

struct StepWarningTests {
  @Test(arguments: [
    ("norm([1e308])", "overflow encountered in dot"),
    ("norm([1e308], 3)", "overflow encountered in power"),
    ("norm([1e308], axis=0)", "overflow encountered in multiply"),
    ("norm([2, 0], -1)", "divide by zero encountered in reciprocal"),
    ("norm([2, 0], -2)", "divide by zero encountered in power"),
    ("norm([1e308, 1e308], 1)", "overflow encountered in reduce"),
    ("matrix_norm([[1e308]])", "overflow encountered in multiply"),
    ("vector_norm([-520.7].astype(float16))", "overflow encountered in multiply"),
    ("inner(1j, inf)", "invalid value encountered in dot"),
    ("linalg.vecdot([1e308], [10])", "overflow encountered in vecdot"),
    ("linalg.outer([1e308], [10])", "overflow encountered in multiply"),
    ("cross([inf, 1, 2], [inf, 2, 3])", "invalid value encountered in subtract"),
    ("linalg.cross([0.5, 1e308, 0.5], [5.865, 0.5, 0])", "overflow encountered in multiply"),
    ("[[1j]].trace(dtype=float)", "Casting complex values to real discards the imaginary part"),
    ("linspace(1, -inf, 3)", "invalid value encountered in multiply"),
    ("linspace(inf, inf, 3)", "invalid value encountered in subtract"),
    ("geomspace(1, inf, 3)", "invalid value encountered in multiply"),
    ("geomspace(0.5, -2, 3)", "invalid value encountered in log10"),
    ("logspace(1, inf, 3)", "invalid value encountered in multiply"),
    ("fft.ifft([inf, -inf, 2, 3])", "invalid value encountered in ifft"),
    ("fft.rfft([inf, -inf, 2])", "invalid value encountered in rfft_n_odd"),
    ("fft.rfftn([[0.5, -inf, 0.5], [6.5, 0.5, inf]])", "invalid value encountered in fft"),
  ])
  func `a step of a function warns`(_ input: String, _ warning: String) {
    #expect(Inputs.answer(to: input).contains("RuntimeWarning: \(warning)"))
  }

  @Test(arguments: [
    "norm([nan, inf], 0)", "vdot([1e308], [10])", "linspace(nan, 1, 3)",
    "einsum('i,i', [1e308], [10])", "fft.fft([nan, 1, 2, 3])",
    "correlate([0.5, -inf, -973.4], [0.5, -inf, -973.4], 'same')",
  ])
  func `nothing warns where NumPy does not look`(_ input: String) {
    #expect(!Inputs.answer(to: input).contains("Warning"))
  }
}
