// nabla · main.swift
// Measures nabla against its peers and prints a table.
// SPDX-License-Identifier: Apache-2.0

// Rows whose peer is not installed are left out. Ratios are of one run; times of other machines, or of
// the same one an hour later, say little.

let program = CommandLine.arguments.dropFirst().first ?? ".build/release/nabla"
print(Row.head)
for row in ProcessRows.rows(nabla: program) + GradientRows.rows() { print(row.text) }
for row in OperationRows.rows(nabla: program) { print(row.text) }
