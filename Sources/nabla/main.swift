// nabla · main.swift
// The program: the shell's library with a line editor for its prompt.
// SPDX-License-Identifier: Apache-2.0

import Glibc
import NablaShell

exit(Program.run(Array(CommandLine.arguments.dropFirst()), makeReader: makeLineReader))
