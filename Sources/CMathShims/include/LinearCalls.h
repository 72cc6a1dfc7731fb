// nabla · LinearCalls.h
// Calls of BLAS and LAPACK routines by their address, found at run time.
// SPDX-License-Identifier: Apache-2.0
//
// The routines are Fortran's: every argument goes by address, and the lengths of texts follow at the
// end. Matrices are column-major. Arrays of numbers are untyped, for the routine of each type (d and
// z) has the same shape. A work array's size of -1 asks for the best size, written to its first
// element. The calls of LAPACK return its `info`: 0 is success.

#ifndef NABLA_LINEAR_CALLS_H
#define NABLA_LINEAR_CALLS_H

#include <stdbool.h>

typedef void (*nabla_routine)(void);

// BLAS
void nabla_gemm(
    nabla_routine routine, char turned_a, char turned_b, int m, int n, int k, const void *one,
    const void *a, int lda, const void *b, int ldb, const void *zero, void *c, int ldc);
void nabla_gemv(
    nabla_routine routine, char turned, int m, int n, const void *one, const void *a, int lda,
    const void *x, int step_x, const void *zero, void *y);
void nabla_syrk(
    nabla_routine routine, char triangle, char turned, int n, int k, const void *one,
    const void *a, int lda, const void *zero, void *c, int ldc);
double nabla_ddot(nabla_routine routine, int n, const double *x, int step_x, const double *y, int step_y);
float nabla_sdot(nabla_routine routine, int n, const float *x, int step_x, const float *y, int step_y);
void nabla_zdotu(
    nabla_routine routine, int n, const void *x, int step_x, const void *y, int step_y,
    void *result);

// LAPACK: equations and factors
int nabla_gesv(nabla_routine routine, int n, int columns, void *a, int *pivots, void *b);
int nabla_getrf(nabla_routine routine, int n, void *a, int *pivots);
int nabla_potrf(nabla_routine routine, char triangle, int n, void *a);
int nabla_geqrf(nabla_routine routine, int m, int n, void *a, void *tau, void *work, int size);
int nabla_orgqr(
    nabla_routine routine, int m, int n, int k, void *q, const void *tau, void *work, int size);

// LAPACK: eigenvalues, singular values, least squares. `real_work` is for complex matrices, else null.
int nabla_geev(
    nabla_routine routine, bool wants_vectors, int n, void *a, void *values, void *imaginary_values,
    void *vectors, void *work, int size, double *real_work);
int nabla_heevd(
    nabla_routine routine, char job, char triangle, int n, void *a, double *values, void *work,
    int size, double *real_work, int real_size, int *integer_work, int integer_size);
int nabla_gesdd(
    nabla_routine routine, char job, int m, int n, void *a, double *values, void *u, int ldu,
    void *vh, int ldvh, void *work, int size, double *real_work, int *integer_work);
int nabla_gelsd(
    nabla_routine routine, int m, int n, int columns, void *a, void *b, int ldb, double *values,
    double limit, int *rank, void *work, int size, double *real_work, int *integer_work);

#endif
