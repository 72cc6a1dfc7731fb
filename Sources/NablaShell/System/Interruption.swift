// nabla · Interruption.swift
// Ctrl-C while a script runs.
// SPDX-License-Identifier: Apache-2.0

import Glibc
import Synchronization

/// Ctrl-C as a flag that the evaluator asks for.
package enum Interruption {
  private static let flag = Atomic<Bool>(false)
  /// Where the handler writes so that a wait ends; -1 while nobody waits.
  private static let wakeEnd = Atomic<Int32>(-1)

  /// Whether Ctrl-C was pressed since the handlers were installed.
  package static var isRequested: Bool { flag.load(ordering: .relaxed) }

  /// Becomes readable when Ctrl-C is pressed, so that a wait for something else can end.
  ///
  /// Ask for it before looking at `isRequested`: a Ctrl-C after that look is then not missed.
  package static let wakeDescriptor: Int32 = {
    var ends: [Int32] = [-1, -1]
    // Safe: pipe writes two descriptors to the two elements.
    guard pipe(&ends) == 0 else { return -1 }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    wakeEnd.store(ends[1], ordering: .sequentiallyConsistent)
    return ends[0]
  }()

  /// What the signal handler does: nothing but what may be done in one.
  private static func noteSignal() {
    flag.store(true, ordering: .sequentiallyConsistent)
    let end = wakeEnd.load(ordering: .sequentiallyConsistent)
    guard end >= 0 else { return }
    let before = errno
    var byte: UInt8 = 0
    _ = write(end, &byte, 1)
    errno = before
  }

  /// Stops what is running, as Ctrl-C does: nobody is there to read its output.
  package static func request() { flag.store(true, ordering: .relaxed) }

  /// Makes Ctrl-C set the flag, and a reader that has gone an error instead of the end.
  ///
  /// The handler stays installed without SA_RESTART, so that a waiting read returns.
  package static func installHandlers() {
    // What the handler uses exists before the handler, which must not make it.
    flag.store(false, ordering: .relaxed)
    wakeEnd.store(-1, ordering: .relaxed)
    var action = sigaction()
    action.__sigaction_handler.sa_handler = { _ in Interruption.flag.store(true, ordering: .relaxed)
    }
    sigaction(SIGINT, &action, nil)
    // A parent may have handed the signal on blocked, as thread pools do.
    var interrupt = sigset_t()
    sigemptyset(&interrupt)
    sigaddset(&interrupt, SIGINT)
    sigprocmask(SIG_UNBLOCK, &interrupt, nil)
    signal(SIGPIPE, SIG_IGN)
  }
}
