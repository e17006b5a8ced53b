import Characters

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Paths in the order of their bytes, one after the other in one array: of a large site, as many strings would each be compared
/// at another place in memory.
struct SortedPaths: Sendable {
  private var bytes: [UInt8] = []
  /// Where each path ends, and the next begins.
  private var ends: [Int] = []
  /// Where each stood among those that were given.
  let order: [Int]

  /// - Complexity: O(n log n) in the number of paths, for paths of bounded length.
  init(_ paths: some Sequence<String>) {
    var given: [UInt8] = []
    var places: [Range<Int>] = []
    for path in paths {
      let start = given.count
      given.append(contentsOf: path.utf8)
      places.append(start..<given.count)
    }
    order = given.withUnsafeBufferPointer { given in
      places.indices.sorted { first, second in
        let (first, second) = (places[first], places[second])
        return compare(given, first, given, second) < 0
      }
    }
    bytes.reserveCapacity(given.count)
    ends.reserveCapacity(places.count)
    for place in order {
      bytes += given[places[place]]
      ends.append(bytes.count)
    }
  }

  var count: Int { ends.count }

  subscript(position: Int) -> String { String(decoding: bytes[place(position)], as: UTF8.self) }

  /// Whether two that follow each other are the same.
  func isRepeated(_ position: Int) -> Bool {
    position > 0
      && bytes.withUnsafeBufferPointer { compare($0, place(position - 1), $0, place(position)) } == 0
  }

  /// Does something with the bytes of each, in order, until that says that it is enough.
  func forEach(_ body: (_ position: Int, _ path: UnsafeBufferPointer<UInt8>) -> Bool) {
    bytes.withUnsafeBufferPointer { bytes in
      for position in ends.indices
      where !body(position, UnsafeBufferPointer(rebasing: bytes[place(position)])) {
        return
      }
    }
  }

  /// Whether a path is one of them.
  /// - Complexity: O(log n).
  func contains(_ path: String) -> Bool {
    let position = firstPosition(notBefore: path)
    return position < count && self[position].isIdentical(to: path)
  }

  /// Whether a path is that of a folder on the way to one of them.
  /// - Complexity: O(log n).
  func leadThrough(_ folder: String) -> Bool {
    let start = folder + "/"
    let position = firstPosition(notBefore: start)
    return position < count && bytes[place(position)].starts(with: start.utf8)
  }

  private func firstPosition(notBefore path: String) -> Int {
    var path = path
    return path.withUTF8 { path in
      bytes.withUnsafeBufferPointer { bytes in
        var (low, high) = (0, count)
        while low < high {
          let middle = (low + high) / 2
          if compare(bytes, place(middle), path, 0..<path.count) < 0 {
            low = middle + 1
          } else {
            high = middle
          }
        }
        return low
      }
    }
  }

  private func place(_ position: Int) -> Range<Int> {
    (position == 0 ? 0 : ends[position - 1])..<ends[position]
  }
}

/// Less than 0 where the first comes before the second, 0 where they are the same.
private func compare(
  _ bytes: UnsafeBufferPointer<UInt8>, _ first: Range<Int>, _ others: UnsafeBufferPointer<UInt8>,
  _ second: Range<Int>
) -> Int {
  guard let start = bytes.baseAddress, let other = others.baseAddress else {
    return first.count - second.count
  }
  let order = memcmp(start + first.lowerBound, other + second.lowerBound, min(first.count, second.count))
  return order == 0 ? first.count - second.count : Int(order)
}
