#ifndef NABLA_MATH_SHIMS_H
#define NABLA_MATH_SHIMS_H
#endif
