/// What a request asks for of a file (RFC 9110, section 14).
enum ByteRange: Equatable {
  /// All of it: nothing was asked for that can be understood, or several ranges, which a server may answer with all.
  case all
  case part(Range<Int>)
  /// Beyond the end.
  case none

  /// - Parameter size: of the file, in bytes.
  init(_ header: String?, size: Int) {
    self = .all
    guard let header, header.hasPrefix("bytes=") else { return }
    let sides = header.dropFirst("bytes=".count).split(
      separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard sides.count == 2, !header.contains(",") else { return }
    if sides[0].isEmpty {
      // The last so many bytes.
      guard let count = Self.number(sides[1]) else { return }
      self = count == 0 || size == 0 ? .none : .part(max(0, size - count)..<size)
      return
    }
    guard let first = Self.number(sides[0]) else { return }
    let last = sides[1].isEmpty ? size - 1 : Self.number(sides[1])
    guard let last, sides[1].isEmpty || last >= first else { return }
    self = first < size ? .part(first..<min(last + 1, size)) : .none
  }

  /// Digits alone, and no more than are needed for any file.
  private static func number(_ text: Substring) -> Int? {
    guard !text.isEmpty, text.utf8.count <= 15, text.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else {
      return nil
    }
    return Int(text)
  }
}
