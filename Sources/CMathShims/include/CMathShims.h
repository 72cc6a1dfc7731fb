// nabla · CMathShims.h
// What Swift cannot say about numbers: the flags of floating point, complex libm, Fortran's calls.
// SPDX-License-Identifier: Apache-2.0

#ifndef NABLA_MATH_SHIMS_H
#define NABLA_MATH_SHIMS_H

#include <stdint.h>

#include "LinearCalls.h"

// The bits that nabla_events_seen returns.
enum { nabla_event_divide_by_zero = 1, nabla_event_overflow = 2, nabla_event_invalid = 4 };

// Clears the exception flags of this thread.
void nabla_events_clear(void);
// The exception flags raised since they were cleared.
uint8_t nabla_events_seen(void);
// Raises the exception flag of an overflow.
void nabla_raise_overflow(void);
// Raises the exception flag of an invalid operation.
void nabla_raise_invalid(void);

typedef struct {
  double real, imaginary;
} nabla_complex;

nabla_complex nabla_csqrt(nabla_complex z);
nabla_complex nabla_cexp(nabla_complex z);
nabla_complex nabla_clog(nabla_complex z);
nabla_complex nabla_csin(nabla_complex z);
nabla_complex nabla_ccos(nabla_complex z);
nabla_complex nabla_ctan(nabla_complex z);
nabla_complex nabla_casin(nabla_complex z);
nabla_complex nabla_cacos(nabla_complex z);
nabla_complex nabla_catan(nabla_complex z);
nabla_complex nabla_csinh(nabla_complex z);
nabla_complex nabla_ccosh(nabla_complex z);
nabla_complex nabla_ctanh(nabla_complex z);
nabla_complex nabla_casinh(nabla_complex z);
nabla_complex nabla_cacosh(nabla_complex z);
nabla_complex nabla_catanh(nabla_complex z);
nabla_complex nabla_cpow(nabla_complex z, nabla_complex exponent);

typedef struct {
  float real, imaginary;
} nabla_complex_float;

nabla_complex_float nabla_csqrtf(nabla_complex_float z);
nabla_complex_float nabla_cexpf(nabla_complex_float z);
nabla_complex_float nabla_clogf(nabla_complex_float z);
nabla_complex_float nabla_csinf(nabla_complex_float z);
nabla_complex_float nabla_ccosf(nabla_complex_float z);
nabla_complex_float nabla_ctanf(nabla_complex_float z);
nabla_complex_float nabla_casinf(nabla_complex_float z);
nabla_complex_float nabla_cacosf(nabla_complex_float z);
nabla_complex_float nabla_catanf(nabla_complex_float z);
nabla_complex_float nabla_csinhf(nabla_complex_float z);
nabla_complex_float nabla_ccoshf(nabla_complex_float z);
nabla_complex_float nabla_ctanhf(nabla_complex_float z);
nabla_complex_float nabla_casinhf(nabla_complex_float z);
nabla_complex_float nabla_cacoshf(nabla_complex_float z);
nabla_complex_float nabla_catanhf(nabla_complex_float z);
nabla_complex_float nabla_cpowf(nabla_complex_float z, nabla_complex_float exponent);

#endif
