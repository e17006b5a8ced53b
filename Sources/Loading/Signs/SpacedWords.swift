import Characters

/// Words that are found whatever parts their letters: `보 도 자 료`, `담당 부서`.
///
/// By its first character nearly every line is seen to have none of them, and nothing is allocated to find one.
struct SpacedWords: Sendable {
  /// Longest first.
  private let words: [[UInt8]]
  private let firsts: ScalarFilter

  init(_ words: some Sequence<String>) {
    let sorted = Set(words).filter { !$0.isEmpty }.sorted { ($1.utf8.count, $0) < ($0.utf8.count, $1) }
    self.words = sorted.map { Array($0.utf8) }
    let capitals = sorted.map { $0.uppercased() }
    firsts = ScalarFilter((sorted + capitals).compactMap(\.unicodeScalars.first))
  }

  /// Where a word ends that begins at an offset; capital letters of ASCII count as small ones.
  ///
  /// - Parameters:
  ///   - gap: how many bytes at an offset may be between letters.
  ///   - isEnd: whether the word may end at an offset.
  @inline(__always)
  func end(
    in bytes: UnsafeBufferPointer<UInt8>, from start: Int,
    gap: (UnsafeBufferPointer<UInt8>, Int) -> Int, isEnd: (Int) -> Bool
  ) -> Int? {
    guard start < bytes.count, firsts.mayContain(bytes.scalar(at: start)) else { return nil }
    for word in words {
      var index = start
      var matched = 0
      while matched < word.count, index < bytes.count {
        if bytes[index].lowercasedASCII == word[matched] {
          matched += 1
          index += 1
        } else {
          let width = gap(bytes, index)
          if width == 0 { break }
          index += width
        }
      }
      if matched == word.count, isEnd(index) { return index }
    }
    return nil
  }
}

/// A space or a tab between the letters of a word.
@inline(__always)
func blankLength(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  bytes[index].isASCIIBlank ? 1 : 0
}
