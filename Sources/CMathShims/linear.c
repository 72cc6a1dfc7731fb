// nabla · linear.c
// Calls of BLAS and LAPACK routines by their address, found at run time.
// SPDX-License-Identifier: Apache-2.0

#include "LinearCalls.h"

#include <stddef.h>

// The length of a text of one letter, which Fortran expects behind the other arguments.
typedef size_t length;
static const length one_letter = 1;

static int leading(int rows) { return rows > 1 ? rows : 1; }

void nabla_gemm(
    nabla_routine routine, char turned_a, char turned_b, int m, int n, int k, const void *one,
    const void *a, int lda, const void *b, int ldb, const void *zero, void *c, int ldc) {
  typedef void (*call)(
      const char *, const char *, const int *, const int *, const int *, const void *, const void *,
      const int *, const void *, const int *, const void *, void *, const int *, length, length);
  ((call)routine)(
      &turned_a, &turned_b, &m, &n, &k, one, a, &lda, b, &ldb, zero, c, &ldc, one_letter,
      one_letter);
}

void nabla_gemv(
    nabla_routine routine, char turned, int m, int n, const void *one, const void *a, int lda,
    const void *x, int step_x, const void *zero, void *y) {
  typedef void (*call)(
      const char *, const int *, const int *, const void *, const void *, const int *, const void *,
      const int *, const void *, void *, const int *, length);
  const int step_y = 1;
  ((call)routine)(
      &turned, &m, &n, one, a, &lda, x, &step_x, zero, y, &step_y, one_letter);
}

void nabla_syrk(
    nabla_routine routine, char triangle, char turned, int n, int k, const void *one,
    const void *a, int lda, const void *zero, void *c, int ldc) {
  typedef void (*call)(
      const char *, const char *, const int *, const int *, const void *, const void *, const int *,
      const void *, void *, const int *, length, length);
  ((call)routine)(
      &triangle, &turned, &n, &k, one, a, &lda, zero, c, &ldc, one_letter, one_letter);
}

// The dot products are those of CBLAS: Fortran compilers disagree on how functions return numbers.
double nabla_ddot(
    nabla_routine routine, int n, const double *x, int step_x, const double *y, int step_y) {
  typedef double (*call)(int, const double *, int, const double *, int);
  return ((call)routine)(n, x, step_x, y, step_y);
}

float nabla_sdot(
    nabla_routine routine, int n, const float *x, int step_x, const float *y, int step_y) {
  typedef float (*call)(int, const float *, int, const float *, int);
  return ((call)routine)(n, x, step_x, y, step_y);
}

void nabla_zdotu(
    nabla_routine routine, int n, const void *x, int step_x, const void *y, int step_y,
    void *result) {
  typedef void (*call)(int, const void *, int, const void *, int, void *);
  ((call)routine)(n, x, step_x, y, step_y, result);
}

int nabla_gesv(nabla_routine routine, int n, int columns, void *a, int *pivots, void *b) {
  typedef void (*call)(
      const int *, const int *, void *, const int *, int *, void *, const int *, int *);
  int info = 0, ld = leading(n);
  ((call)routine)(&n, &columns, a, &ld, pivots, b, &ld, &info);
  return info;
}

int nabla_getrf(nabla_routine routine, int n, void *a, int *pivots) {
  typedef void (*call)(const int *, const int *, void *, const int *, int *, int *);
  int info = 0, ld = leading(n);
  ((call)routine)(&n, &n, a, &ld, pivots, &info);
  return info;
}

int nabla_potrf(nabla_routine routine, char triangle, int n, void *a) {
  typedef void (*call)(const char *, const int *, void *, const int *, int *, length);
  int info = 0, ld = leading(n);
  ((call)routine)(&triangle, &n, a, &ld, &info, one_letter);
  return info;
}

int nabla_geqrf(nabla_routine routine, int m, int n, void *a, void *tau, void *work, int size) {
  typedef void (*call)(
      const int *, const int *, void *, const int *, void *, void *, const int *, int *);
  int info = 0, ld = leading(m);
  ((call)routine)(&m, &n, a, &ld, tau, work, &size, &info);
  return info;
}

int nabla_orgqr(
    nabla_routine routine, int m, int n, int k, void *q, const void *tau, void *work, int size) {
  typedef void (*call)(
      const int *, const int *, const int *, void *, const int *, const void *, void *, const int *,
      int *);
  int info = 0, ld = leading(m);
  ((call)routine)(&m, &n, &k, q, &ld, tau, work, &size, &info);
  return info;
}

int nabla_geev(
    nabla_routine routine, bool wants_vectors, int n, void *a, void *values, void *imaginary_values,
    void *vectors, void *work, int size, double *real_work) {
  const char left = 'N', right = wants_vectors ? 'V' : 'N';
  int info = 0, ld = leading(n);
  if (real_work) {
    typedef void (*call)(
        const char *, const char *, const int *, void *, const int *, void *, void *, const int *,
        void *, const int *, void *, const int *, double *, int *, length, length);
    ((call)routine)(
        &left, &right, &n, a, &ld, values, vectors, &ld, vectors, &ld, work, &size, real_work, &info,
        one_letter, one_letter);
  } else {
    typedef void (*call)(
        const char *, const char *, const int *, void *, const int *, void *, void *, void *,
        const int *, void *, const int *, void *, const int *, int *, length, length);
    ((call)routine)(
        &left, &right, &n, a, &ld, values, imaginary_values, vectors, &ld, vectors, &ld, work, &size,
        &info, one_letter, one_letter);
  }
  return info;
}

int nabla_heevd(
    nabla_routine routine, char job, char triangle, int n, void *a, double *values, void *work,
    int size, double *real_work, int real_size, int *integer_work, int integer_size) {
  int info = 0, ld = leading(n);
  if (real_work) {
    typedef void (*call)(
        const char *, const char *, const int *, void *, const int *, double *, void *, const int *,
        double *, const int *, int *, const int *, int *, length, length);
    ((call)routine)(
        &job, &triangle, &n, a, &ld, values, work, &size, real_work, &real_size, integer_work,
        &integer_size, &info, one_letter, one_letter);
  } else {
    typedef void (*call)(
        const char *, const char *, const int *, void *, const int *, double *, void *, const int *,
        int *, const int *, int *, length, length);
    ((call)routine)(
        &job, &triangle, &n, a, &ld, values, work, &size, integer_work, &integer_size, &info,
        one_letter, one_letter);
  }
  return info;
}

int nabla_gesdd(
    nabla_routine routine, char job, int m, int n, void *a, double *values, void *u, int ldu,
    void *vh, int ldvh, void *work, int size, double *real_work, int *integer_work) {
  int info = 0, ld = leading(m);
  if (real_work) {
    typedef void (*call)(
        const char *, const int *, const int *, void *, const int *, double *, void *, const int *,
        void *, const int *, void *, const int *, double *, int *, int *, length);
    ((call)routine)(
        &job, &m, &n, a, &ld, values, u, &ldu, vh, &ldvh, work, &size, real_work, integer_work,
        &info, one_letter);
  } else {
    typedef void (*call)(
        const char *, const int *, const int *, void *, const int *, double *, void *, const int *,
        void *, const int *, void *, const int *, int *, int *, length);
    ((call)routine)(
        &job, &m, &n, a, &ld, values, u, &ldu, vh, &ldvh, work, &size, integer_work, &info,
        one_letter);
  }
  return info;
}

int nabla_gelsd(
    nabla_routine routine, int m, int n, int columns, void *a, void *b, int ldb, double *values,
    double limit, int *rank, void *work, int size, double *real_work, int *integer_work) {
  int info = 0, ld = leading(m);
  if (real_work) {
    typedef void (*call)(
        const int *, const int *, const int *, void *, const int *, void *, const int *, double *,
        const double *, int *, void *, const int *, double *, int *, int *);
    ((call)routine)(
        &m, &n, &columns, a, &ld, b, &ldb, values, &limit, rank, work, &size, real_work,
        integer_work, &info);
  } else {
    typedef void (*call)(
        const int *, const int *, const int *, void *, const int *, void *, const int *, double *,
        const double *, int *, void *, const int *, int *, int *);
    ((call)routine)(
        &m, &n, &columns, a, &ld, b, &ldb, values, &limit, rank, work, &size, integer_work, &info);
  }
  return info;
}
