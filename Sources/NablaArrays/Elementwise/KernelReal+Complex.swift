// nabla · KernelReal+Complex.swift
// The functions of complex numbers that libm has.
// SPDX-License-Identifier: Apache-2.0

import CMathShims

extension Double {
  @inline(__always) static func sqrt(_ z: Complex128) -> Complex128 {
    Complex128(nabla_csqrt(z.shim))
  }
  @inline(__always) static func exp(_ z: Complex128) -> Complex128 {
    Complex128(nabla_cexp(z.shim))
  }
  @inline(__always) static func log(_ z: Complex128) -> Complex128 {
    Complex128(nabla_clog(z.shim))
  }
  @inline(__always) static func sin(_ z: Complex128) -> Complex128 {
    Complex128(nabla_csin(z.shim))
  }
  @inline(__always) static func cos(_ z: Complex128) -> Complex128 {
    Complex128(nabla_ccos(z.shim))
  }
  @inline(__always) static func tan(_ z: Complex128) -> Complex128 {
    Complex128(nabla_ctan(z.shim))
  }
  @inline(__always) static func arcsin(_ z: Complex128) -> Complex128 {
    Complex128(nabla_casin(z.shim))
  }
  @inline(__always) static func arccos(_ z: Complex128) -> Complex128 {
    Complex128(nabla_cacos(z.shim))
  }
  @inline(__always) static func arctan(_ z: Complex128) -> Complex128 {
    Complex128(nabla_catan(z.shim))
  }
  @inline(__always) static func sinh(_ z: Complex128) -> Complex128 {
    Complex128(nabla_csinh(z.shim))
  }
  @inline(__always) static func cosh(_ z: Complex128) -> Complex128 {
    Complex128(nabla_ccosh(z.shim))
  }
  @inline(__always) static func tanh(_ z: Complex128) -> Complex128 {
    Complex128(nabla_ctanh(z.shim))
  }
  @inline(__always) static func arcsinh(_ z: Complex128) -> Complex128 {
    Complex128(nabla_casinh(z.shim))
  }
  @inline(__always) static func arccosh(_ z: Complex128) -> Complex128 {
    Complex128(nabla_cacosh(z.shim))
  }
  @inline(__always) static func arctanh(_ z: Complex128) -> Complex128 {
    Complex128(nabla_catanh(z.shim))
  }
  @inline(__always)
  static func power(_ z: Complex128, _ exponent: Complex128) -> Complex128 {
    Complex128(nabla_cpow(z.shim, exponent.shim))
  }
}

extension Float {
  @inline(__always) static func sqrt(_ z: Complex64) -> Complex64 {
    Complex64(nabla_csqrtf(z.shim))
  }
  @inline(__always) static func exp(_ z: Complex64) -> Complex64 { Complex64(nabla_cexpf(z.shim)) }
  @inline(__always) static func log(_ z: Complex64) -> Complex64 { Complex64(nabla_clogf(z.shim)) }
  @inline(__always) static func sin(_ z: Complex64) -> Complex64 { Complex64(nabla_csinf(z.shim)) }
  @inline(__always) static func cos(_ z: Complex64) -> Complex64 { Complex64(nabla_ccosf(z.shim)) }
  @inline(__always) static func tan(_ z: Complex64) -> Complex64 { Complex64(nabla_ctanf(z.shim)) }
  @inline(__always) static func arcsin(_ z: Complex64) -> Complex64 {
    Complex64(nabla_casinf(z.shim))
  }
  @inline(__always) static func arccos(_ z: Complex64) -> Complex64 {
    Complex64(nabla_cacosf(z.shim))
  }
  @inline(__always) static func arctan(_ z: Complex64) -> Complex64 {
    Complex64(nabla_catanf(z.shim))
  }
  @inline(__always) static func sinh(_ z: Complex64) -> Complex64 {
    Complex64(nabla_csinhf(z.shim))
  }
  @inline(__always) static func cosh(_ z: Complex64) -> Complex64 {
    Complex64(nabla_ccoshf(z.shim))
  }
  @inline(__always) static func tanh(_ z: Complex64) -> Complex64 {
    Complex64(nabla_ctanhf(z.shim))
  }
  @inline(__always) static func arcsinh(_ z: Complex64) -> Complex64 {
    Complex64(nabla_casinhf(z.shim))
  }
  @inline(__always) static func arccosh(_ z: Complex64) -> Complex64 {
    Complex64(nabla_cacoshf(z.shim))
  }
  @inline(__always) static func arctanh(_ z: Complex64) -> Complex64 {
    Complex64(nabla_catanhf(z.shim))
  }
  @inline(__always)
  static func power(_ z: Complex64, _ exponent: Complex64) -> Complex64 {
    Complex64(nabla_cpowf(z.shim, exponent.shim))
  }
}

extension Complex128 {
  /// The number as C has it.
  @inline(__always)
  fileprivate var shim: nabla_complex { nabla_complex(real: real, imaginary: imaginary) }

  @inline(__always)
  fileprivate init(_ shim: nabla_complex) { self.init(shim.real, shim.imaginary) }
}

extension Complex64 {
  /// The number as C has it.
  @inline(__always)
  fileprivate var shim: nabla_complex_float {
    nabla_complex_float(real: real, imaginary: imaginary)
  }

  @inline(__always)
  fileprivate init(_ shim: nabla_complex_float) { self.init(shim.real, shim.imaginary) }
}
