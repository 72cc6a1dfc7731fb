// nabla · ModuleTests.swift
// House rules for modules: who may import whom, and where pointers may be.
// SPDX-License-Identifier: Apache-2.0

import Testing

struct ModuleTests {
  /// The arrows of the architecture picture: what each module may import, of ours and of others'.
  static let allowed: [String: Set<String>] = [
    "NablaDiagnostics": [],
    "NablaSyntax": ["NablaDiagnostics"],
    "NablaArrays": ["CMathShims"],
    "NablaCalculus": ["NablaArrays"],
    "NablaRuntime": [
      "BigInt", "NablaArrays", "NablaCalculus", "NablaDiagnostics", "NablaSyntax",
    ],
    "NablaLessons": ["NablaDiagnostics", "NablaRuntime", "NablaSyntax"],
    "NablaTranslation": ["NablaDiagnostics", "NablaRuntime", "NablaSyntax"],
    "NablaShell": [
      "ArgumentParser", "NablaDiagnostics", "NablaLessons", "NablaRuntime", "NablaSyntax",
      "NablaTranslation",
    ],
    "LineEditing": ["CEditLine", "CEditLineShims"],
    "nabla": [
      "LineEditing", "NablaDiagnostics", "NablaLessons", "NablaRuntime", "NablaShell",
      "NablaSyntax",
    ],
    "nabla-bench": [
      "NablaArrays", "NablaCalculus", "NablaDiagnostics", "NablaRuntime", "NablaSyntax",
    ],
    "nabla-fuzz": ["NablaDiagnostics", "NablaRuntime", "NablaSyntax", "NablaTranslation"],
  ]

  /// What a module may import besides: the language's own libraries and the C library.
  static let system: Set = ["Glibc", "Musl", "Synchronization", "Swift"]

  @Test func `imports follow the arrows of the architecture`() {
    let wrong = SourceTree.sources.flatMap { file in
      file.imports.filter {
        !Self.system.contains($0) && Self.allowed[file.module]?.contains($0) != true
      }.map { "\(file.path) imports \($0)" }
    }
    #expect(wrong == [])
  }

  @Test func `no source imports Foundation`() {
    let wrong = SourceTree.sources.filter { $0.imports.contains { $0.hasPrefix("Foundation") } }
    #expect(wrong.map(\.path) == [])
  }

  @Test func `imports are sorted`() {
    let wrong = SourceTree.sources.filter { $0.imports != $0.imports.sorted() }
    #expect(wrong.map(\.path) == [])
  }

  /// The folders where pointers and C calls are at home: those that hold elements, and system calls.
  static let unsafeFolders = [
    "Sources/LineEditing/", "Sources/NablaShell/System/", "Sources/nabla-bench/",
    "Sources/nabla-fuzz/Running/",
    "Sources/NablaArrays/Arrays/", "Sources/NablaArrays/Elementwise/",
    "Sources/NablaArrays/Indexing/", "Sources/NablaArrays/Kernels/",
    "Sources/NablaArrays/LinearAlgebra/LAPACK/", "Sources/NablaArrays/Fourier/",
    "Sources/NablaArrays/Reductions/", "Sources/NablaArrays/Shapes/",
    "Sources/NablaArrays/Sorting/", "Sources/NablaArrays/Storage/",
  ]

  @Test func `pointers stay where they are at home`() {
    let outside = SourceTree.sources.filter { file in
      !Self.unsafeFolders.contains { file.path.hasPrefix($0) }
        && file.code.contains { $0.text.contains("Unsafe") && $0.text.contains("Pointer") }
    }
    #expect(outside.map(\.path) == [])
  }

  @Test func `the library of arrays alone is public`() {
    let wrong = SourceTree.sources.filter { file in
      file.module != "NablaArrays"
        && file.code.contains { $0.text.split(separator: " ").first == "public" }
    }
    #expect(wrong.map(\.path) == [])
  }
}
