import Characters

/// The words of a text that are written in Latin letters, with their places.
package struct LatinWords {
  package struct Word {
    /// Of scalars.
    package var range: Range<Int>
    /// In lower case, with ASCII apostrophes.
    package var key: String
    /// How the text writes it.
    package var hasCapital: Bool
  }

  package private(set) var all: [Word] = []

  /// A word may hold apostrophes; a hyphen ends it.
  /// - Complexity: linear in `text`.
  package init(in text: ScannedText) {
    var start = 0
    while start < text.count {
      guard text.scalars[start].isLatinLetter else {
        start += 1
        continue
      }
      var end = start
      while let scalar = text[raw: end], scalar.isLatinLetter || Self.isApostrophe(scalar, in: text, at: end)
      {
        end += 1
      }
      let letters = text.scalars[start..<end]
      let hasCapital = letters.contains { $0.isASCII ? $0.isASCIIUppercase : $0.properties.isUppercase }
      all.append(Word(range: start..<end, key: Self.key(letters), hasCapital: hasCapital))
      start = end
    }
  }

  private static func key(_ letters: ArraySlice<Unicode.Scalar>) -> String {
    guard letters.allSatisfy({ $0.isASCII || $0 == "’" }) else {
      return String(scalars: letters.map { $0 == "’" || $0 == "´" ? "'" : $0 }).lowercased()
    }
    return String(unsafeUninitializedCapacity: letters.count) { bytes in
      for (index, letter) in letters.enumerated() {
        bytes[index] =
          letter == "’" ? UInt8(ascii: "'") : UInt8(truncatingIfNeeded: letter.value).lowercasedASCII
      }
      return letters.count
    }
  }

  private static func isApostrophe(_ scalar: Unicode.Scalar, in text: ScannedText, at index: Int) -> Bool {
    (scalar == "'" || scalar == "’" || scalar == "´") && text[raw: index + 1].map(\.isLatinLetter) ?? false
  }
}
