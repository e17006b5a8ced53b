/// A text as scalars, with the way back to its UTF-8.
struct TextScalars {
  let scalars: [Unicode.Scalar]
  /// By index of the scalar where its UTF-8 begins; one more for the end.
  private let offsets: [Int]

  /// - Complexity: linear in `text`.
  init(_ text: String) {
    var scalars: [Unicode.Scalar] = []
    var offsets: [Int] = []
    var offset = 0
    scalars.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      scalars.append(scalar)
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    self.scalars = scalars
    self.offsets = offsets
  }

  var count: Int { scalars.count }

  /// Nil beyond either end.
  subscript(_ index: Int) -> Unicode.Scalar? { scalars.indices.contains(index) ? scalars[index] : nil }

  /// The UTF-8 offsets of a range of scalars.
  func utf8(_ range: Range<Int>) -> Range<Int> { offsets[range.lowerBound]..<offsets[range.upperBound] }

  func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  /// Whether `words` stand at `index`.
  func hasWords(_ words: [Unicode.Scalar], at index: Int) -> Bool {
    index >= 0 && index + words.count <= scalars.count
      && scalars[index..<index + words.count].elementsEqual(words)
  }
}

extension Unicode.Scalar {
  /// A syllable or letter of Korean's own script.
  var isHangul: Bool { WordBoundary.isHangul(self) }

  var isLatinLetter: Bool {
    isASCII ? isASCIILetter : (0xC0...0x24F).contains(value) && properties.isAlphabetic
  }

  var isASCIILetter: Bool { (0x61...0x7A).contains(value | 0x20) }

  var isASCIIDigit: Bool { (0x30...0x39).contains(value) }

  /// A letter or digit of any script.
  var isWordPart: Bool {
    isASCII ? isASCIILetter || isASCIIDigit : properties.isAlphabetic || properties.numericType != nil
  }

  var isSpace: Bool { value == 0x20 || (0x09...0x0D).contains(value) || value == 0xA0 || value == 0x3000 }
}
