import Characters

/// The markers of strong emphasis in a text.
struct Emphasis {
  /// Where each `**` is in the UTF-8, without those after a backslash.
  let markers: [Range<Int>]

  var count: Int { markers.count }

  /// - Complexity: linear in `text`.
  init(of text: String) {
    markers = text[...].withUTF8Bytes { bytes in
      var markers: [Range<Int>] = []
      var index = 0
      while index + 1 < bytes.count {
        switch bytes[index] {
        case UInt8(ascii: "\\"): index += 2
        case UInt8(ascii: "*") where bytes[index + 1] == UInt8(ascii: "*"):
          markers.append(index..<index + 2)
          index += 2
        default: index += 1
        }
      }
      return markers
    }
  }

  /// Whether both emphasise equally often. A marker without a partner in the source is text, a footnote's
  /// star, which a translation may write in its own way.
  func agrees(with source: Emphasis) -> Bool {
    count / 2 == source.count / 2 && (count.isMultiple(of: 2) || !source.count.isMultiple(of: 2))
  }
}
