import Characters

extension ScannedText {
  /// What of a text says something to its reader: code between backquotes and the places of programs (`%2$s`) are signs
  /// that say nothing, and a character reference (`&#8212;`, `&quot;`) is the character that it stands for. The text itself
  /// if it has none of them.
  ///
  /// - Complexity: linear in the text.
  package var judged: ScannedText {
    var replacements: [(range: Range<Int>, scalar: Unicode.Scalar)] = []
    if scalars.contains("`") {
      for enclosure in Enclosures(in: self).all where enclosure.kind == .code {
        let whole = enclosure.content.lowerBound - 1..<enclosure.content.upperBound + 1
        guard whole.lowerBound >= replacements.last?.range.upperBound ?? 0 else { continue }
        replacements.append((whole, Self.codeSign))
      }
    }
    if scalars.contains("&") || scalars.contains("$") {
      let codes = replacements
      var next = 0
      var references: [(range: Range<Int>, scalar: Unicode.Scalar)] = []
      var index = 0
      while index < count {
        while next < codes.count, codes[next].range.upperBound <= index { next += 1 }
        if next < codes.count, codes[next].range.contains(index) {
          index = codes[next].range.upperBound
        } else if scalars[index] == "&", let (scalar, end) = characterReference(at: index) {
          references.append((index..<end, scalar))
          index = end
        } else if scalars[index] == "%", let end = endOfPlaceholder(at: index) {
          references.append((index..<end, Self.codeSign))
          index = end
        } else {
          index += 1
        }
      }
      replacements = (replacements + references).sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
    return replacements.isEmpty ? self : ScannedText(self, replacing: replacements)
  }

  /// Neither a letter nor a digit nor a space.
  private static let codeSign: Unicode.Scalar = "\u{FFFC}"

  private static let namedReferences: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "lsquo": "‘", "rsquo": "’",
    "ldquo": "“", "rdquo": "”", "ndash": "–", "mdash": "—", "hellip": "…", "middot": "·", "bull": "•",
    "euro": "€", "pound": "£", "yen": "¥", "cent": "¢", "deg": "°", "times": "×",
  ]

  /// The end of `%2$`, the place of an argument.
  private func endOfPlaceholder(at index: Int) -> Int? {
    guard isDigit(index + 1) else { return nil }
    let end = isDigit(index + 2) ? index + 3 : index + 2
    return self[end] == "$" && isLatin(end + 1) ? end + 1 : nil
  }

  /// The character that `&#8212;`, `&#x2014;` or `&mdash;` stands for. The semicolon is needed.
  private func characterReference(at index: Int) -> (Unicode.Scalar, end: Int)? {
    var end = index + 1
    while end < index + 10, end < count, scalars[end].isASCIILetter || isDigit(end) || scalars[end] == "#" {
      end += 1
    }
    guard end > index + 1, self[end] == ";" else { return nil }
    let name = String(scalars: scalars[index + 1..<end])
    if let scalar = Self.namedReferences[name] { return (scalar, end + 1) }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let code =
      digits.hasPrefix("x") || digits.hasPrefix("X") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let code, code > 0x1F, let scalar = Unicode.Scalar(code) else { return nil }
    return (scalar, end + 1)
  }
}
