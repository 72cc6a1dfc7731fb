// nabla · SortLibrary.swift
// Highway's vectorised quicksort, opened when sorting becomes work.
// SPDX-License-Identifier: Apache-2.0

import Glibc
import Synchronization

/// Highway's `Sorter`: sorts integers with the widest vectors that the processor has.
///
/// Opening the library takes milliseconds, as long as sorting some ten thousand numbers without it;
/// so it is opened when about as many have been sorted. Without the library the same results come
/// later.
enum SortLibrary {
  /// The file that the system's loader looks for; Debian's package `libhwy1` has it.
  static let fileName = "libhwy_contrib.so.1"

  /// A type of integers, by its letter in the names of C++ functions.
  ///
  /// Floats are sorted as such: with infinities among them, Highway 1.0.3 loses its way.
  enum Number: String, CaseIterable {
    case int16 = "s"
    case int32 = "i"
    case int64 = "l"
    case uint16 = "t"
    case uint32 = "j"
    case uint64 = "m"
  }

  /// `Sorter::operator()(T *keys, size_t count, SortAscending) const`.
  private typealias Function =
    @convention(c) (
      _ sorter: UnsafeMutableRawPointer, _ keys: UnsafeMutableRawPointer, _ count: Int
    ) -> Void

  /// How many integers are sorted before the library is opened.
  private static let patience = 30_000
  private static let sortedCount = Atomic<Int>(0)

  private static let functions: [Number: Function]? = {
    // Safe: the handle is handed to dlsym only, and never closed; every name asked for is that of a
    // function of this type, whose last argument is an empty class and not passed.
    guard let handle = dlopen(fileName, RTLD_LAZY | RTLD_LOCAL) else { return nil }
    var functions: [Number: Function] = [:]
    for number in Number.allCases {
      let name = "_ZNK3hwy6SorterclEP\(number.rawValue)mNS_13SortAscendingE"
      guard let address = dlsym(handle, name) else { return nil }
      functions[number] = unsafeBitCast(address, to: Function.self)
    }
    return functions
  }()

  /// Sorts integers in ascending order.
  ///
  /// - Returns: false, and nothing is changed, if it is not worth the while or there is no library.
  static func sort<Item>(_ items: UnsafeMutableBufferPointer<Item>, as number: Number) -> Bool {
    guard items.count > 16, let base = items.baseAddress else { return false }
    let before = sortedCount.load(ordering: .relaxed)
    if before < patience {
      sortedCount.store(before &+ items.count, ordering: .relaxed)
      if before &+ items.count < patience { return false }
    }
    guard let function = functions?[number] else { return false }
    // Safe: the object is one pointer, which sorting does not use; the block is the caller's.
    var sorter: UnsafeMutableRawPointer?
    withUnsafeMutablePointer(to: &sorter) { function($0, base, items.count) }
    return true
  }
}
