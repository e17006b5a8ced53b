/// The markers of strong emphasis in a text.
struct Emphasis {
  /// How many `**` there are, without those behind a backslash.
  private(set) var count = 0
  private(set) var firstMarker: Range<String.Index>?

  init(of text: String) {
    let bytes = text.utf8
    var index = bytes.startIndex
    while index < bytes.endIndex {
      let next = bytes.index(after: index)
      guard next < bytes.endIndex else { break }
      switch (bytes[index], bytes[next]) {
      case (UInt8(ascii: "\\"), _): index = bytes.index(after: next)
      case (UInt8(ascii: "*"), UInt8(ascii: "*")):
        let end = bytes.index(after: next)
        count += 1
        firstMarker = firstMarker ?? index..<end
        index = end
      default: index = next
      }
    }
  }

  /// Whether both emphasise equally often. A marker without a partner in the source is text, a footnote's
  /// star, which a translation may write in its own way.
  func agrees(with source: Emphasis) -> Bool {
    count / 2 == source.count / 2 && (count.isMultiple(of: 2) || !source.count.isMultiple(of: 2))
  }
}
