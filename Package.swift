// swift-tools-version: 6.2
// nabla · a calculator shell for arrays
// SPDX-License-Identifier: Apache-2.0
//
// This manifest is the picture of the house (docs/design/architecture.md): one section per target,
// its tests beside it, from what knows nothing of ours up to the program. Arrows go one way.

import PackageDescription

/// What every target of ours is compiled with: on CI, warnings are errors.
let common: [SwiftSetting] =
  Context.environment["NABLA_WARNINGS_AS_ERRORS"] == nil ? [] : [.treatAllWarnings(as: .error)]

/// Modules that must not touch a pointer: the compiler holds them to it.
let safe: [SwiftSetting] = common + [.strictMemorySafety()]

let package = Package(
  name: "nabla",
  products: [
    .library(name: "NablaArrays", targets: ["NablaArrays"]),
    .executable(name: "nabla", targets: ["nabla"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
  ],
  targets: [
    // MARK: NablaDiagnostics · source text, spans, diagnostics and their pictures
    .target(name: "NablaDiagnostics", swiftSettings: safe),
    .testTarget(
      name: "NablaDiagnosticsTests", dependencies: ["NablaDiagnostics"], swiftSettings: common),

    // MARK: NablaSyntax · lexer, operator table, parser, syntax tree, canonical printer
    .target(name: "NablaSyntax", dependencies: ["NablaDiagnostics"], swiftSettings: safe),
    .testTarget(name: "NablaSyntaxTests", dependencies: ["NablaSyntax"], swiftSettings: common),

    // MARK: NablaArrays · dtypes, layouts, arrays, kernels, number and array formatting
    .target(name: "CMathShims"),
    .target(name: "NablaArrays", dependencies: ["CMathShims"], swiftSettings: common),
    .testTarget(name: "NablaArraysTests", dependencies: ["NablaArrays"], swiftSettings: common),

    // MARK: NablaCalculus · derivatives of samples
    .target(name: "NablaCalculus", dependencies: ["NablaArrays"], swiftSettings: safe),
    .testTarget(name: "NablaCalculusTests", dependencies: ["NablaCalculus"], swiftSettings: common),

    // MARK: NablaRuntime · values, builtins, evaluator, session
    .target(
      name: "NablaRuntime",
      dependencies: ["BigInt", "NablaArrays", "NablaCalculus", "NablaDiagnostics", "NablaSyntax"],
      swiftSettings: safe),
    .testTarget(name: "NablaRuntimeTests", dependencies: ["NablaRuntime"], swiftSettings: common),

    // MARK: NablaLessons · documents that run
    .target(
      name: "NablaLessons", dependencies: ["NablaDiagnostics", "NablaRuntime", "NablaSyntax"],
      swiftSettings: safe),
    .testTarget(
      name: "NablaLessonsTests", dependencies: ["NablaLessons", "NablaShell"],
      swiftSettings: common),

    // MARK: NablaTranslation · programs in NumPy and Dask source
    .target(
      name: "NablaTranslation", dependencies: ["NablaDiagnostics", "NablaRuntime", "NablaSyntax"],
      swiftSettings: safe),
    .testTarget(
      name: "NablaTranslationTests", dependencies: ["NablaTranslation"], swiftSettings: common),

    // MARK: NablaShell · prompt loop, script runner, commands, history, options
    .target(
      name: "NablaShell",
      dependencies: [
        "NablaDiagnostics", "NablaLessons", "NablaRuntime", "NablaSyntax", "NablaTranslation",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: common),
    .testTarget(
      name: "NablaShellTests", dependencies: ["NablaShell", "NablaTranslation"],
      swiftSettings: common),

    // MARK: LineEditing · libedit as editing, key-map and history engine, with our own renderer
    .systemLibrary(name: "CEditLine", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
    .target(
      name: "CEditLineShims", dependencies: ["CEditLine"], linkerSettings: [.linkedLibrary("edit")]),
    .target(name: "LineEditing", dependencies: ["CEditLineShims"], swiftSettings: common),
    .testTarget(name: "LineEditingTests", dependencies: ["LineEditing"], swiftSettings: common),

    // MARK: nabla · the program
    .executableTarget(
      name: "nabla",
      dependencies: ["LineEditing", "NablaDiagnostics", "NablaShell", "NablaSyntax"],
      swiftSettings: common,
      linkerSettings: [
        .unsafeFlags(
          [
            "-L\(Context.packageDirectory)/.build/static-libs",
            "-Xclang-linker", "-static-libgcc", "-Xlinker", "--no-export-dynamic",
            "-Xclang-linker", "-no-pie",
          ],
          .when(configuration: .release))
      ]),
    .executableTarget(
      name: "nabla-bench", dependencies: ["NablaArrays", "NablaCalculus"], swiftSettings: common),

    // MARK: nabla-fuzz · random programs, run here and in Python, and compared
    .executableTarget(
      name: "nabla-fuzz",
      dependencies: ["NablaDiagnostics", "NablaRuntime", "NablaSyntax", "NablaTranslation"],
      swiftSettings: common),
    .testTarget(name: "NablaFuzzTests", dependencies: ["nabla-fuzz"], swiftSettings: common),

    // MARK: tests of the program, and of the sources
    .testTarget(name: "EndToEndTests", dependencies: ["NablaShell"], swiftSettings: common),
    .testTarget(name: "HygieneTests", swiftSettings: common),
  ],
  swiftLanguageModes: [.v6]
)
