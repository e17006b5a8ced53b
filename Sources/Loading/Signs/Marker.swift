import Characters

/// A sign at the start of a line that places it in an outline: `II.`, `1.`, `가.`, `①`, `□`, `-`.
struct Marker: Hashable, Sendable {
  /// In the official order of Korean public documents, highest first.
  enum Kind: Int, Hashable, Comparable, Sendable {
    case attachment, part, chapter, section, subsection, article, roman, latin, bracketedDecimal, decimal,
      decimalDotted,
      decimalDottedTwice, hangul
    case decimalParenthesis, hangulParenthesis, parenthesizedDecimal, parenthesizedHangul
    case circled, circledHangul, circledJamo, circledLatin
    case square, circle, dash, dot, pointer, arrow

    static func < (lhs: Kind, rhs: Kind) -> Bool { lhs.rawValue < rhs.rawValue }

    /// By the name that lexicons have for it.
    init?(division: String) {
      switch division {
      case "part": self = .part
      case "chapter": self = .chapter
      case "section": self = .section
      case "subsection": self = .subsection
      default: return nil
      }
    }

    /// Whether items of the kind count.
    var isOrdered: Bool { self < .square }
  }

  var kind: Kind
  /// As it is in the text, full-width signs as their ASCII forms.
  var text: String
  /// The number it says, where it counts; nil for one that a law has between two others, too.
  var ordinal: Int?
  /// How deep an author says the item is, from 1.
  var level: Int?

  /// A numeral without a full stop or bracket, as one in a box of its own is copied: `Ⅱ 추진 경과`. It may be a word as well.
  var isBareNumeral: Bool { kind == .roman && text.unicodeScalars.count == 1 }

  /// Whether nobody but one font knows what the sign looks like.
  var isPrivateUse: Bool { text.unicodeScalars.first?.isPrivateUse ?? false }
}

extension LineSign {
  static func marker(_ line: LineText) -> LineSign? {
    Marker.read(line.text).map { .marker($0.marker, rest: $0.rest) }
  }
}

extension Marker {
  /// The marker at the start of a trimmed line, and what follows it; nil for a line without one.
  ///
  /// A date (`2025. 10. 31.`), a negative number, a lone page number and a decimal fraction are no markers.
  static func read(_ line: Substring) -> (marker: Marker, rest: Substring)? {
    guard let first = line.firstScalar else { return nil }
    if (0xFF01...0xFF5E).contains(first.value) { return readFullWidth(line) }
    switch first.value {
    case 0x30...0x39: return readDecimal(line)
    case 0x49, 0x56, 0x58: return readLatinRoman(line) ?? readLatin(line)
    case 0x41...0x5A: return readLatin(line) ?? readSymbol(line, first)
    case 0x5B: return readBracketed(line)
    case 0x28: return readParenthesized(line)
    case 0x2160...0x216B:
      let ordinal = Int(first.value - 0x2160) + 1
      return readCounted(line, kind: .roman, ordinal: ordinal, closers: ".．)")
        ?? sign(line, .roman, ordinal: ordinal, needsSpace: true)
    case 0x2460...0x2473, 0x2776...0x2793:
      let base: UInt32 = first.value < 0x2776 ? 0x2460 : 0x2776 + (first.value - 0x2776) / 10 * 10
      return sign(line, .circled, ordinal: Int(first.value - base) + 1)
    case 0x24EB...0x24F4: return sign(line, .circled, ordinal: Int(first.value - 0x24EB) + 11)
    case 0x2474...0x2487:
      return sign(line, .parenthesizedDecimal, ordinal: Int(first.value - 0x2474) + 1)
    case 0x24D0...0x24E9: return sign(line, .circledLatin, ordinal: Int(first.value - 0x24D0) + 1)
    case 0x3260...0x326D: return sign(line, .circledJamo, ordinal: Int(first.value - 0x3260) + 1)
    case 0x326E...0x327B: return sign(line, .circledHangul, ordinal: Int(first.value - 0x326E) + 1)
    case 0x320E...0x321B: return sign(line, .parenthesizedHangul, ordinal: Int(first.value - 0x320E) + 1)
    case 0xAC00...0xD7A3: return readHangul(line, first)
    default: return readSymbol(line, first)
    }
  }

  /// Full-width digits, letters and signs are read as their ASCII forms: `１．`, `（１）`, `－`.
  private static func readFullWidth(_ line: Substring) -> (marker: Marker, rest: Substring)? {
    let folded = line.unicodeScalars.prefix(8).map { scalar in
      (0xFF01...0xFF5E).contains(scalar.value) ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
    }
    var text =
      String(String.UnicodeScalarView(folded)) + line.unicodeScalars.dropFirst(8).map(String.init).joined()
    // A full-width dash or full stop is as wide as one with a space after it.
    var added = 0
    if let end = text.firstIndex(where: { $0 == "." || $0 == "-" }),
      text[..<end].allSatisfy({ $0.isASCII && ($0.isNumber || $0.isLetter) }),
      text[end...].dropFirst().first != " "
    {
      text.insert(" ", at: text.index(after: end))
      added = 1
    }
    guard let (marker, rest) = read(text[...]) else { return nil }
    let scalars = line.unicodeScalars
    let start = scalars.index(
      scalars.startIndex, offsetBy: text.unicodeScalars.count - rest.unicodeScalars.count - added)
    return (marker, line[start...].trimmedStart)
  }

  private static func sign(
    _ line: Substring, _ kind: Kind, ordinal: Int? = nil, needsSpace: Bool = false
  ) -> (marker: Marker, rest: Substring)? {
    let end = line.unicodeScalars.index(after: line.startIndex)
    return finish(line, end, kind, ordinal, needsSpace: needsSpace)
  }

  private static func finish(
    _ line: Substring, _ end: String.Index, _ kind: Kind, _ ordinal: Int?, needsSpace: Bool
  ) -> (marker: Marker, rest: Substring)? {
    let after = line[end...]
    let rest = after.trimmedStart
    guard !rest.isEmpty, !needsSpace || rest.startIndex != after.startIndex else { return nil }
    return (Marker(kind: kind, text: String(line[..<end]), ordinal: ordinal), rest)
  }

  private static func readCounted(
    _ line: Substring, kind: Kind, ordinal: Int, closers: String
  ) -> (marker: Marker, rest: Substring)? {
    let scalars = line.unicodeScalars
    let end = scalars.index(after: line.startIndex)
    guard end < scalars.endIndex, closers.unicodeScalars.contains(scalars[end]) else { return nil }
    return finish(line, scalars.index(after: end), kind, ordinal, needsSpace: false)
  }

  private static func readLatinRoman(_ line: Substring) -> (marker: Marker, rest: Substring)? {
    let numeral = line.prefix { "IVX".contains($0) }
    guard let ordinal = romanNumerals.firstIndex(of: String(numeral)) else { return nil }
    let end = numeral.endIndex
    guard end < line.endIndex, line[end] == "." || line[end] == ")" else { return nil }
    return finish(line, line.index(after: end), .roman, ordinal + 1, needsSpace: true)
  }

  /// `A. 모집 분야`.
  private static func readLatin(_ line: Substring) -> (marker: Marker, rest: Substring)? {
    let bytes = line.utf8.prefix(2)
    guard bytes.count == 2, bytes.last == UInt8(ascii: "."), let letter = bytes.first else { return nil }
    return finish(line, bytes.endIndex, .latin, Int(letter - UInt8(ascii: "A")) + 1, needsSpace: true)
  }

  /// `[1] 추진 배경`.
  private static func readBracketed(_ line: Substring) -> (marker: Marker, rest: Substring)? {
    let digits = line.utf8.dropFirst().prefix(while: \.isASCIIDigit)
    guard (1...2).contains(digits.count), digits.endIndex < line.endIndex,
      line.utf8[digits.endIndex] == UInt8(ascii: "]"),
      let ordinal = Int(line[digits.startIndex..<digits.endIndex])
    else { return nil }
    return finish(
      line, line.utf8.index(after: digits.endIndex), .bracketedDecimal, ordinal, needsSpace: false)
  }

  private static func readDecimal(_ line: Substring) -> (marker: Marker, rest: Substring)? {
    let digits = line.utf8.prefix(while: \.isASCIIDigit)
    guard digits.count <= 2, let ordinal = Int(line[..<digits.endIndex]) else { return nil }
    let after = line[digits.endIndex...]
    if let end = endOfBranch(after) { return finish(line, end, .decimal, nil, needsSpace: true) }
    guard let closer = after.utf8.first else { return nil }
    let end = line.utf8.index(after: digits.endIndex)
    switch closer {
    case UInt8(ascii: ")"): return finish(line, end, .decimalParenthesis, ordinal, needsSpace: false)
    case UInt8(ascii: "."):
      let rest = line[end...]
      if let deeper = dottedDecimal(line) { return deeper }
      guard !beginsDate(rest) else { return nil }
      return finish(line, end, .decimal, ordinal, needsSpace: !isSyllable(rest.firstScalar) && !opens(rest))
    default: return nil
    }
  }

  /// Where the number of an item ends that a law got between two others: `1의2.`.
  private static func endOfBranch(_ text: Substring) -> String.Index? {
    guard text.firstScalar == branchSign else { return nil }
    let digits = text.utf8.dropFirst(3).prefix(while: \.isASCIIDigit)
    guard (1...2).contains(digits.count), text[digits.endIndex...].utf8.first == UInt8(ascii: ".") else {
      return nil
    }
    return text.utf8.index(after: digits.endIndex)
  }

  /// Between the number of an article or of its item and that of a later one set between it and the next.
  private static let branchSign: Unicode.Scalar = "의"

  /// `1.‘늘봄상’ 개요`.
  private static func opens(_ text: Substring) -> Bool {
    text.firstScalar.map { "‘“｢「『《〈".unicodeScalars.contains($0) } ?? false
  }

  /// `1.1`, `1.1.`, `2.3.1`: numbered below a numbered heading.
  private static func dottedDecimal(_ line: Substring) -> (marker: Marker, rest: Substring)? {
    let number = Substring(line.utf8.prefix { $0.isASCIIDigit || $0 == UInt8(ascii: ".") })
    let parts = number.parts(at: UInt8(ascii: "."))
    guard parts.count >= 2, parts.allSatisfy({ $0.count <= 2 && $0.first != "0" }), let last = parts.last,
      !number.contains("..")
    else { return nil }
    let rest = line[number.endIndex...]
    // `3.1 운동` and `1.5 배`: a second-level number comes before a space and a word that is not a unit.
    guard rest.first == " ", !rest.trimmedStart.startsWithUnit else { return nil }
    let kind = parts.count == 2 ? Kind.decimalDotted : .decimalDottedTwice
    return finish(line, number.endIndex, kind, Int(last), needsSpace: true)
  }

  /// Whether what follows `2025.` or `10.` goes on as a date: ` 10.`, ` 31.(금)`, `31.`.
  private static func beginsDate(_ rest: Substring) -> Bool {
    let trimmed = rest.trimmedStart
    let digits = trimmed.utf8.prefix(while: \.isASCIIDigit)
    guard (1...2).contains(digits.count) else { return false }
    let next = trimmed[digits.endIndex...].trimmedStart
    return next.isEmpty || next.utf8.first == UInt8(ascii: ".") || next.utf8.first == UInt8(ascii: "(")
  }

  private static func readParenthesized(_ line: Substring) -> (marker: Marker, rest: Substring)? {
    guard let close = line.utf8.prefix(8).firstIndex(of: UInt8(ascii: ")")) else { return nil }
    let inner = line[line.utf8.index(after: line.startIndex)..<close]
    let end = line.utf8.index(after: close)
    if inner.utf8.count <= 2, let ordinal = Int(inner) {
      return finish(line, end, .parenthesizedDecimal, ordinal, needsSpace: false)
    }
    if inner.scalarCount == 1, let ordinal = inner.firstScalar.flatMap({ LineWords.known.listLetters[$0] }) {
      return finish(line, end, .parenthesizedHangul, ordinal, needsSpace: false)
    }
    return nil
  }

  private static func readHangul(
    _ line: Substring, _ first: Unicode.Scalar
  ) -> (marker: Marker, rest: Substring)? {
    if LineWords.known.chapters.contains(where: { $0.prefix == first }) {
      return readChapter(line, first) ?? readArticle(line, first)
    }
    guard let closer = line.withBytes({ $0.count > 3 ? $0[3] : nil }),
      closer == UInt8(ascii: ".") || closer == UInt8(ascii: ")"),
      let ordinal = LineWords.known.listLetters[first]
    else { return nil }
    let end = line.utf8.index(line.startIndex, offsetBy: 4)
    return closer == UInt8(ascii: ".")
      ? finish(line, end, .hangul, ordinal, needsSpace: true)
      : finish(line, end, .hangulParenthesis, ordinal, needsSpace: false)
  }

  /// `제1장 총칙`, `제2절 신청`.
  private static func readChapter(
    _ line: Substring, _ first: Unicode.Scalar
  ) -> (marker: Marker, rest: Substring)? {
    let digits = line.dropFirst().prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, digits.count <= 2, let ordinal = Int(digits), digits.endIndex < line.endIndex,
      let chapter = LineWords.known.chapters.first(where: {
        $0.prefix == first && $0.suffix == line[digits.endIndex]
      })
    else { return nil }
    return finish(line, line.index(after: digits.endIndex), chapter.kind, ordinal, needsSpace: true)
  }

  /// `제1조(목적) …`, `제3조의2 ① …`.
  private static func readArticle(
    _ line: Substring, _ first: Unicode.Scalar
  ) -> (marker: Marker, rest: Substring)? {
    let digits = line.utf8.dropFirst(3).prefix(while: \.isASCIIDigit)
    guard (1...4).contains(digits.count), let ordinal = Int(line[digits.startIndex..<digits.endIndex]),
      let article = LineWords.known.articles.first(where: { $0.prefix == first }),
      line[digits.endIndex...].first == article.suffix
    else { return nil }
    var end = line.index(after: digits.endIndex)
    let branch = line[end...].utf8.dropFirst(3).prefix(while: \.isASCIIDigit)
    if line[end...].firstScalar == branchSign, !branch.isEmpty { end = branch.endIndex }
    let after = line[end...]
    let hasTitle = after.firstScalar == "(" || after.firstScalar == "（"
    // `제3조에 따라` speaks of an article, and so does `제3조 중 “1년”을 “2년”으로 한다.`
    if !hasTitle, LineWords.known.afterArticles.contains(String(after.trimmed.firstWord)) { return nil }
    return finish(line, end, .article, ordinal, needsSpace: !hasTitle)
  }

  private static func readSymbol(
    _ line: Substring, _ first: Unicode.Scalar
  ) -> (marker: Marker, rest: Substring)? {
    switch first {
    case "□", "■", "◆", "◇", "▣", "◈", "▢", "◻", "☐", "◼": return sign(line, .square)
    case "○", "●", "◯", "〇", "◎", "❍", "⚪", "⚫": return sign(line, .circle)
    case "ㅁ": return sign(line, .square, needsSpace: true)
    // Without a space only before a syllable: ㅇㅇ시 is a name left out.
    case "ㅇ": return sign(line, .circle, needsSpace: !isSyllable(line.unicodeScalars.dropFirst().first))
    case "o", "O":
      guard isSyllable(line.dropFirst().trimmedStart.unicodeScalars.first) else { return nil }
      return sign(line, .circle, needsSpace: true)
    case "-", "–", "—", "―", "ㅡ", "‐", "─":
      return isDashedLine(line) ? nil : sign(line, .dash, needsSpace: true)
    case "•", "▪", "◦", "▫", "⦁", "⋅", "‣", "⁃": return sign(line, .dot)
    case let dot where dot.isMiddleDot: return sign(line, .dot)
    case "▶", "▷", "➢", "✔", "✓", "▲", "▸", "►", "☑", "★", "☆", "✅", "▹", "❖": return sign(line, .pointer)
    // `△6.7%` is a number below zero.
    case "△", "▴", "▵", "▽", "▼":
      return line.unicodeScalars.dropFirst().first.map { $0 == " " || isSyllable($0) } ?? false
        ? sign(line, .pointer) : nil
    case "☞", "→", "⇒", "➔", "➡", "➜", "⇨": return sign(line, .arrow)
    // Hands and arrows of the font Wingdings.
    case "\u{F046}", "\u{F0D8}", "\u{F0E0}", "\u{F0E8}": return sign(line, .arrow, needsSpace: true)
    // A sign or a number in a box that only one font has.
    case _ where first.isPrivateUse: return sign(line, .square, needsSpace: true)
    default: return nil
    }
  }

  private static func isSyllable(_ scalar: Unicode.Scalar?) -> Bool {
    scalar?.isHangulSyllable ?? false
  }

  /// `- 끝 -`, `- 3 -`: dashes on both sides frame a line, they do not make an item of it.
  private static func isDashedLine(_ line: Substring) -> Bool {
    guard let last = line.lastScalar else { return false }
    return "-–—―ㅡ".unicodeScalars.contains(last)
  }
}

private let romanNumerals = [
  "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV",
]

extension Unicode.Scalar {
  /// Whether only one font or program has a character for it.
  var isPrivateUse: Bool {
    switch value {
    case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD: true
    default: false
    }
  }
}
