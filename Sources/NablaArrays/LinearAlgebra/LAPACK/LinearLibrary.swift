// nabla · LinearLibrary.swift
// OpenBLAS, opened when the first matrix needs it.
// SPDX-License-Identifier: Apache-2.0

import CMathShims
import Glibc

/// OpenBLAS: BLAS and LAPACK in one library.
///
/// Opening it takes milliseconds and starts its threads, one for each processor, so it is opened by the
/// first operation that needs it and not when the program starts.
enum LinearLibrary {
  /// The file that the system's loader looks for; Debian's package `libopenblas0-pthread` has it.
  static let fileName = "libopenblas.so.0"

  // Safe: the handle is handed to dlsym only, which every thread may call, and it is never closed.
  nonisolated(unsafe) private static let handle = dlopen(fileName, RTLD_LAZY | RTLD_LOCAL)

  /// A routine by its name in the library; nil if the library or the routine is missing.
  static func routine(_ name: String) -> nabla_routine? {
    guard let handle, let address = dlsym(handle, name) else { return nil }
    // Safe: every name asked for is that of a function, and data and code addresses have one size.
    return unsafeBitCast(address, to: nabla_routine.self)
  }

  /// A routine by its name in the library.
  ///
  /// - Throws: `libraryMissing`.
  static func needed(_ name: String) throws(LinearAlgebraError) -> nabla_routine {
    guard let routine = routine(name) else { throw .libraryMissing(file: fileName) }
    return routine
  }
}
