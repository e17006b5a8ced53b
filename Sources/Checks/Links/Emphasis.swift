/// The markers of strong emphasis in a text.
struct Emphasis {
  /// Where each `**` is in the UTF-8, without those after a backslash.
  private(set) var markers: [Range<Int>] = []

  var count: Int { markers.count }

  /// - Complexity: linear in `text`.
  init(of text: String) {
    let bytes = Array(text.utf8)
    var index = 0
    while index + 1 < bytes.count {
      switch (bytes[index], bytes[index + 1]) {
      case (UInt8(ascii: "\\"), _): index += 2
      case (UInt8(ascii: "*"), UInt8(ascii: "*")):
        markers.append(index..<index + 2)
        index += 2
      default: index += 1
      }
    }
  }

  /// Whether both emphasise equally often. A marker without a partner in the source is text, a footnote's
  /// star, which a translation may write in its own way.
  func agrees(with source: Emphasis) -> Bool {
    count / 2 == source.count / 2 && (count.isMultiple(of: 2) || !source.count.isMultiple(of: 2))
  }
}
