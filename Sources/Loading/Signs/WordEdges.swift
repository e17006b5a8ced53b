import Characters

/// Words with which a text may begin or end, compared byte by byte.
struct WordEdges: Sendable {
  private let words: [[UInt8]]
  private let firsts: ScalarFilter
  private let lasts: ScalarFilter

  init(_ words: some Sequence<String>) {
    let words = words.filter { !$0.isEmpty }
    self.words = words.map { Array($0.utf8) }
    firsts = ScalarFilter(words.compactMap(\.unicodeScalars.first))
    lasts = ScalarFilter(words.compactMap(\.unicodeScalars.last))
  }

  func begin(_ bytes: UnsafeBufferPointer<UInt8>, first: Unicode.Scalar) -> Bool {
    firsts.mayContain(first) && words.contains { bytes.begin(with: $0) }
  }

  func end(_ bytes: UnsafeBufferPointer<UInt8>, last: Unicode.Scalar) -> Bool {
    lasts.mayContain(last) && words.contains { bytes.end(with: $0) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  func begin(with prefix: [UInt8]) -> Bool {
    guard count >= prefix.count else { return false }
    for index in prefix.indices where self[index] != prefix[index] { return false }
    return true
  }

  func end(with suffix: [UInt8]) -> Bool {
    guard count >= suffix.count else { return false }
    let start = count - suffix.count
    for index in suffix.indices where self[start + index] != suffix[index] { return false }
    return true
  }
}
