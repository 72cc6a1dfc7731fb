// nabla · shims.c
// What Swift cannot say about floating point: its exception flags, and complex libm.
// SPDX-License-Identifier: Apache-2.0

#include "CMathShims.h"

#include <complex.h>
#include <fenv.h>

#pragma STDC FP_CONTRACT OFF

#if defined(__x86_64__)

#include <xmmintrin.h>

// All our arithmetic is SSE's: reading its register alone takes 5 ns, fetestexcept with x87's 60.
void nabla_events_clear(void) { _mm_setcsr(_mm_getcsr() & ~0x3fu); }

uint8_t nabla_events_seen(void) {
  unsigned flags = _mm_getcsr();
  uint8_t seen = 0;
  if (flags & _MM_EXCEPT_DIV_ZERO) seen |= nabla_event_divide_by_zero;
  if (flags & _MM_EXCEPT_OVERFLOW) seen |= nabla_event_overflow;
  if (flags & _MM_EXCEPT_INVALID) seen |= nabla_event_invalid;
  return seen;
}

void nabla_raise_overflow(void) { _mm_setcsr(_mm_getcsr() | _MM_EXCEPT_OVERFLOW); }
void nabla_raise_invalid(void) { _mm_setcsr(_mm_getcsr() | _MM_EXCEPT_INVALID); }

#else

void nabla_events_clear(void) { feclearexcept(FE_ALL_EXCEPT); }

uint8_t nabla_events_seen(void) {
  int flags = fetestexcept(FE_DIVBYZERO | FE_OVERFLOW | FE_INVALID);
  uint8_t seen = 0;
  if (flags & FE_DIVBYZERO) seen |= nabla_event_divide_by_zero;
  if (flags & FE_OVERFLOW) seen |= nabla_event_overflow;
  if (flags & FE_INVALID) seen |= nabla_event_invalid;
  return seen;
}

void nabla_raise_overflow(void) { feraiseexcept(FE_OVERFLOW); }
void nabla_raise_invalid(void) { feraiseexcept(FE_INVALID); }

#endif

static double complex from(nabla_complex z) { return __builtin_complex(z.real, z.imaginary); }

static nabla_complex to(double complex z) { return (nabla_complex){creal(z), cimag(z)}; }

nabla_complex nabla_csqrt(nabla_complex z) { return to(csqrt(from(z))); }
nabla_complex nabla_cexp(nabla_complex z) { return to(cexp(from(z))); }
nabla_complex nabla_clog(nabla_complex z) { return to(clog(from(z))); }
nabla_complex nabla_csin(nabla_complex z) { return to(csin(from(z))); }
nabla_complex nabla_ccos(nabla_complex z) { return to(ccos(from(z))); }
nabla_complex nabla_ctan(nabla_complex z) { return to(ctan(from(z))); }
nabla_complex nabla_casin(nabla_complex z) { return to(casin(from(z))); }
nabla_complex nabla_cacos(nabla_complex z) { return to(cacos(from(z))); }
nabla_complex nabla_catan(nabla_complex z) { return to(catan(from(z))); }
nabla_complex nabla_csinh(nabla_complex z) { return to(csinh(from(z))); }
nabla_complex nabla_ccosh(nabla_complex z) { return to(ccosh(from(z))); }
nabla_complex nabla_ctanh(nabla_complex z) { return to(ctanh(from(z))); }
nabla_complex nabla_casinh(nabla_complex z) { return to(casinh(from(z))); }
nabla_complex nabla_cacosh(nabla_complex z) { return to(cacosh(from(z))); }
nabla_complex nabla_catanh(nabla_complex z) { return to(catanh(from(z))); }
nabla_complex nabla_cpow(nabla_complex z, nabla_complex exponent) {
  return to(cpow(from(z), from(exponent)));
}

static float complex from_float(nabla_complex_float z) {
  return __builtin_complex(z.real, z.imaginary);
}

static nabla_complex_float to_float(float complex z) {
  return (nabla_complex_float){crealf(z), cimagf(z)};
}

nabla_complex_float nabla_csqrtf(nabla_complex_float z) { return to_float(csqrtf(from_float(z))); }
nabla_complex_float nabla_cexpf(nabla_complex_float z) { return to_float(cexpf(from_float(z))); }
nabla_complex_float nabla_clogf(nabla_complex_float z) { return to_float(clogf(from_float(z))); }
nabla_complex_float nabla_csinf(nabla_complex_float z) { return to_float(csinf(from_float(z))); }
nabla_complex_float nabla_ccosf(nabla_complex_float z) { return to_float(ccosf(from_float(z))); }
nabla_complex_float nabla_ctanf(nabla_complex_float z) { return to_float(ctanf(from_float(z))); }
nabla_complex_float nabla_casinf(nabla_complex_float z) { return to_float(casinf(from_float(z))); }
nabla_complex_float nabla_cacosf(nabla_complex_float z) { return to_float(cacosf(from_float(z))); }
nabla_complex_float nabla_catanf(nabla_complex_float z) { return to_float(catanf(from_float(z))); }
nabla_complex_float nabla_csinhf(nabla_complex_float z) { return to_float(csinhf(from_float(z))); }
nabla_complex_float nabla_ccoshf(nabla_complex_float z) { return to_float(ccoshf(from_float(z))); }
nabla_complex_float nabla_ctanhf(nabla_complex_float z) { return to_float(ctanhf(from_float(z))); }
nabla_complex_float nabla_casinhf(nabla_complex_float z) {
  return to_float(casinhf(from_float(z)));
}
nabla_complex_float nabla_cacoshf(nabla_complex_float z) {
  return to_float(cacoshf(from_float(z)));
}
nabla_complex_float nabla_catanhf(nabla_complex_float z) {
  return to_float(catanhf(from_float(z)));
}
nabla_complex_float nabla_cpowf(nabla_complex_float z, nabla_complex_float exponent) {
  return to_float(cpowf(from_float(z), from_float(exponent)));
}
