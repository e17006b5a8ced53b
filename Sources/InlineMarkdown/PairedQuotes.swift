import Characters

extension InlineTree {
  /// The tree with curly quotation marks for straight ones that come in pairs, as Korean has them: a mark may be written on
  /// to the words on both of its sides, so that only its place among the others tells whether it opens or closes.
  ///
  /// What cannot be paired stays as it is, and so does code. An apostrophe within a Latin word or before a particle that
  /// belongs to it is curly, too.
  /// - Complexity: O(words and nodes)
  package var withPairedQuotes: InlineTree {
    var bytes: [UInt8] = []
    var ranges: [Range<Int>] = nodes.isEmpty ? [0..<words.utf8.count] : []
    var depthOfCode = 0
    for node in nodes {
      switch node {
      case .text(let range) where depthOfCode == 0: ranges.append(range)
      case .begin(.code): depthOfCode += 1
      case .end(.code): depthOfCode -= 1
      default: break
      }
    }
    let replaced = withUTF8 { text in Quotes(text, ranges).replacements }
    guard !replaced.isEmpty else { return self }
    // By byte of the words as they were: how much longer they are before it.
    var places = replaced[...]
    var grown: [(place: Int, by: Int)] = []
    withUTF8 { text in
      bytes.reserveCapacity(text.count + 2 * replaced.count)
      for index in text.indices {
        if let next = places.first, next.place == index {
          bytes += next.mark
          grown.append((index, 2 * (grown.count + 1)))
          places = places.dropFirst()
        } else {
          bytes.append(text[index])
        }
      }
    }
    func moved(_ offset: Int) -> Int {
      var (low, high) = (0, grown.count)
      while low < high {
        let middle = (low + high) / 2
        if grown[middle].place < offset { low = middle + 1 } else { high = middle }
      }
      return offset + (low == 0 ? 0 : grown[low - 1].by)
    }
    return InlineTree(
      words: String(decoding: bytes, as: UTF8.self),
      nodes: nodes.map { node in
        if case .text(let range) = node {
          .text(moved(range.lowerBound)..<moved(range.upperBound))
        } else {
          node
        }
      })
  }
}

/// The straight quotation marks of a text, and what they become.
private struct Quotes {
  private(set) var replacements: [(place: Int, mark: [UInt8])] = []

  init(_ text: UnsafeBufferPointer<UInt8>, _ ranges: [Range<Int>]) {
    var single: [(place: Int, opens: Bool, closes: Bool)] = []
    var double: [(place: Int, opens: Bool, closes: Bool)] = []
    var last: UInt8?
    for (number, range) in ranges.enumerated() {
      for index in range {
        let byte = text[index]
        if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
          let next =
            index + 1 < range.upperBound
            ? text[index + 1]
            : ranges[(number + 1)...].first { !$0.isEmpty }.map { text[$0.lowerBound] }
          let isApostrophe =
            byte == UInt8(ascii: "'") && (last?.isASCIILetter ?? false) && (next?.isASCIILetter ?? false)
          if isApostrophe {
            replacements.append((index, Array("’".utf8)))
          } else {
            let place = (index, !(next?.isBlank ?? true), !(last?.isBlank ?? true))
            if byte == UInt8(ascii: "'") { single.append(place) } else { double.append(place) }
          }
        }
        last = byte
      }
    }
    pair(single, "‘", "’")
    pair(double, "“", "”")
    replacements.sort { $0.place < $1.place }
  }

  private mutating func pair(
    _ marks: [(place: Int, opens: Bool, closes: Bool)], _ open: String, _ close: String
  ) {
    guard marks.count.isMultiple(of: 2) else { return }
    let fit = marks.enumerated().allSatisfy {
      $0.offset.isMultiple(of: 2) ? $0.element.opens : $0.element.closes
    }
    guard fit else { return }
    for (number, mark) in marks.enumerated() {
      replacements.append((mark.place, Array((number.isMultiple(of: 2) ? open : close).utf8)))
    }
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool {
    self == UInt8(ascii: " ") || self == UInt8(ascii: "\n") || self == UInt8(ascii: "\t")
  }
}
