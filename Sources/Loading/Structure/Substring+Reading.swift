import Characters
import Diagnostics

extension Substring {
  var trimmedStart: Substring {
    withBytes { bytes in
      let start = bytes.firstIndex { !$0.isASCIIBlank } ?? bytes.count
      return start == 0 ? self : self[bytes: start..<bytes.count]
    }
  }

  var trimmed: Substring {
    withBytes { bytes in
      let start = bytes.firstIndex { !$0.isASCIIBlank } ?? bytes.count
      let end = (bytes.lastIndex { !$0.isASCIIBlank } ?? bytes.count - 1) + 1
      return start == 0 && end == bytes.count ? self : self[bytes: start..<Swift.max(start, end)]
    }
  }

  /// Whether there is white space only inside, and that single spaces.
  var isTidy: Bool {
    withBytes { bytes in
      guard let first = bytes.first, let last = bytes.last else { return false }
      return !first.isASCIIBlank && !last.isASCIIBlank && bytes.isEvenlySpaced
    }
  }

  /// The text without its first and its last scalar; it must have two.
  var withoutEnds: Substring {
    let inner = unicodeScalars.dropFirst().dropLast()
    return self[inner.startIndex..<inner.endIndex]
  }

  /// Columns a terminal gives the text.
  var columnCount: Int {
    withBytes { bytes in
      var columns = 0
      var index = 0
      while index < bytes.count {
        switch bytes[index] {
        case 0x20..<0x7F:
          columns += 1
          index += 1
        // From U+B000 to U+CFFF all are Hangul syllables.
        case 0xEB, 0xEC:
          columns += 2
          index += 3
        default:
          let scalar = bytes.scalar(at: index)
          columns += scalar.displayWidth
          index += UTF8.width(scalar)
        }
      }
      return columns
    }
  }

  /// Whether there is a letter in the text; without one it says the same in every language.
  var hasLetters: Bool { withBytes { $0.hasLetters } }

  /// Whether the text closes as a sentence does, quotation marks and brackets after
  /// the full stop not counted.
  var isSentence: Bool { withBytes { $0.isSentence } }

  /// Whether the text closes with a mark, brackets and quotation marks after it not counted.
  var endsWithFullStop: Bool {
    let last = unicodeScalars.last { $0 != " " && $0 != "\t" && !isClosingPunctuation($0) }
    return last.map { ".!?。…".unicodeScalars.contains($0) } ?? false
  }

  /// A unit, or the name of a day, that makes the number before it no section number: `1.5 배로`, `3.1 운동`.
  var startsWithUnit: Bool {
    if begins(with: "%") { return true }
    let words = LineWords.known
    if words.numberedNames.contains(where: begins) { return true }
    let word = prefix { $0 != " " }
    return words.numberedUnits.contains { unit in
      guard word.begins(with: unit) else { return false }
      let particle = word.dropFirst(unit.count)
      return particle.first.map { words.unitParticles.contains($0) && particle.count <= 2 } ?? true
    }
  }

  /// Position and text of the first label colon: not inside brackets, an address or a time.
  func splitAtColon() -> (before: Substring, after: Substring)? {
    withBytes { bytes in
      // Few lines have a colon; 0xEF begins the full-width one.
      guard bytes.contains(UInt8(ascii: ":")) || bytes.contains(0xEF) else { return nil }
      var depth = 0
      var index = 0
      var previous: UInt8 = 0
      while index < bytes.count {
        let scalar = bytes.scalar(at: index)
        let next = index + UTF8.width(scalar)
        switch scalar {
        case "(", "[", "（", "［", "「", "『", "<", "〈", "《": depth += 1
        case ")", "]", "）", "］", "」", "』", ">", "〉", "》": depth -= 1
        case ":", "：":
          guard depth <= 0 else { break }
          let after = UnsafeBufferPointer(rebasing: bytes[next...])
          let isTime = previous.isASCIIDigit && after.first?.isASCIIDigit ?? false
          if isTime || after.starts(with: "//".utf8) { break }
          return (self[bytes: 0..<index], self[bytes: next..<bytes.count])
        default: break
        }
        previous = bytes[next - 1]
        index = next
      }
      return nil
    }
  }
}

private func isClosingPunctuation(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "\"", "'", "”", "’", "」", "』", "》", "〉", ")", "）", "]", "］", "*": true
  default: false
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// As ``Substring/isSentence``.
  var isSentence: Bool {
    var end = count
    while let last = UnsafeBufferPointer(rebasing: self[..<end]).lastScalar,
      last == " " || last == "\t" || isClosingPunctuation(last)
    { end -= UTF8.width(last) }
    let text = UnsafeBufferPointer(rebasing: self[..<end])
    guard let last = text.lastScalar else { return false }
    switch last {
    case ".", "!", "?", "。", "…": return true
    default: return !last.isASCII && LineWords.known.sentenceEnds.close(text, last: last)
    }
  }
}
