@_spi(_Unicode) import Swift

/// A text as it is searched: its letters and digits in one form each, without what stands between words but with where words
/// begin.
///
/// Capitals, accents, full-width letters and the signs within numbers make no difference. The script of the search page folds
/// queries and passages in the same way; a test compares the two.
package struct SearchText: Sendable {
  /// What is between a unit and the one before it.
  package enum Gap: Sendable {
    case none, hyphen, space
    /// A full stop after a number, as in dates.
    case stop
  }

  /// Folded letters and digits, and the point within a number.
  package private(set) var units: [UInt16] = []
  /// By unit: what is before it; a space before the first one.
  package private(set) var gaps: [Gap] = []
  /// By unit: where it stands in the UTF-8 of the text.
  package private(set) var offsets: [Int] = []
  /// By unit: how many bytes it has there.
  private(set) var lengths: [Int] = []
  /// Before which units, and the end, a number has a full stop that is no point: `4.16.` has one after 4.16.
  private(set) var stops: Set<Int> = []

  /// - Complexity: linear in `text`.
  package init(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    units.reserveCapacity(scalars.count)
    gaps.reserveCapacity(scalars.count)
    offsets.reserveCapacity(scalars.count)
    var gap = Gap.space
    var offset = 0
    for (index, scalar) in scalars.enumerated() {
      defer { offset += UTF8.width(scalar) }
      if let unit = Self.folded(scalar) {
        append(unit, gap, offset, UTF8.width(scalar))
        gap = .none
        continue
      }
      switch scalar {
      case "\u{AD}", "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}": break
      case "'", "\u{2019}":
        if gap != .none || !isLetter(before: index, scalars) || !isLetter(after: index, scalars) {
          gap = .space
        }
      case ",": if gap != .none || !isGroup(at: index, scalars) { gap = .space }
      case ".":
        if gap == .none, isPoint(at: index, scalars) {
          append(Self.point, .none, offset, 1)
        } else if gap == .none, isDigit(index - 1, scalars) {
          gap = .stop
          stops.insert(units.count)
        } else {
          gap = .space
        }
      case " " where gap == .stop: break
      case "-", "&", "\u{2010}", "\u{2011}":
        gap =
          gap == .none && isLetter(before: index, scalars) && isLetter(after: index, scalars)
          ? .hyphen : .space
      default: gap = .space
      }
    }
  }

  private mutating func append(_ unit: UInt16, _ gap: Gap, _ offset: Int, _ length: Int) {
    units.append(unit)
    gaps.append(gap)
    offsets.append(offset)
    lengths.append(length)
  }

  // MARK: Kinds of units

  package enum Kind: Sendable {
    case letter, digit, point
    /// What is written without spaces between words, or with few: Hangul, Han and kana.
    case syllable
    /// A letter of Hangul that stands alone.
    case jamo
  }

  static let point = UInt16(UInt8(ascii: "."))

  package static func kind(_ unit: UInt16) -> Kind {
    switch unit {
    case point: .point
    case 0x30...0x39: .digit
    case 0x3131...0x318E: .jamo
    case 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0xF900...0xFAFF: .syllable
    default: .letter
    }
  }

  /// Nil for what is no part of a word.
  private static func folded(_ scalar: Unicode.Scalar) -> UInt16? {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: UInt16(scalar.value)
    case 0x41...0x5A: UInt16(scalar.value + 0x20)
    case 0xAC00...0xD7A3, 0x3131...0x318E, 0x3400...0x9FFF, 0x3041...0x3096, 0x30A1...0x30FA, 0x30FC,
      0xF900...0xFAFF:
      UInt16(scalar.value)
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A:
      Unicode.Scalar(scalar.value - 0xFEE0).flatMap(folded)
    case 0xD7, 0xF7: nil
    case 0xC0...0x24F, 0x1E00...0x1EFF: base(of: scalar) ?? lowercased(scalar)
    case 0x370...0x52F: lowercased(scalar)
    default: nil
    }
  }

  /// The letter without its accent.
  private static func base(of scalar: Unicode.Scalar) -> UInt16? {
    guard let first = String(scalar)._nfd.first(where: { _ in true }), first.isASCII else { return nil }
    return lowercased(first)
  }

  private static func lowercased(_ scalar: Unicode.Scalar) -> UInt16? {
    scalar.properties.lowercaseMapping.unicodeScalars.first.map { UInt16(truncatingIfNeeded: $0.value) }
  }

  // MARK: Signs within words and numbers

  private func isLetter(before index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    units.last.map { Self.kind($0) == .letter } ?? false
  }

  private func isLetter(after index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    guard index + 1 < scalars.count, let unit = Self.folded(scalars[index + 1]) else { return false }
    return Self.kind(unit) == .letter
  }

  private func isDigit(_ index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    scalars.indices.contains(index) && (0x30...0x39).contains(scalars[index].value)
  }

  /// Whether a comma parts three digits from those before it.
  private func isGroup(at index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    isDigit(index - 1, scalars) && (1...3).allSatisfy { isDigit(index + $0, scalars) }
      && !isDigit(index + 4, scalars)
  }

  /// Whether a full stop is the point of a number, and not one of those of a date.
  private func isPoint(at index: Int, _ scalars: [Unicode.Scalar]) -> Bool {
    guard isDigit(index - 1, scalars), isDigit(index + 1, scalars) else { return false }
    var start = index - 1
    while isDigit(start - 1, scalars) { start -= 1 }
    var end = index + 1
    while isDigit(end + 1, scalars) { end += 1 }
    func isStop(_ index: Int) -> Bool { scalars.indices.contains(index) && scalars[index] == "." }
    return !(isStop(start - 1) && isDigit(start - 2, scalars))
      && !(isStop(end + 1) && isDigit(end + 2, scalars))
  }
}

extension SearchText {
  /// The words in letters and digits other than syllables, in reading order: `2026`, `kier`, `5g`.
  package var tokens: [Range<Int>] {
    var tokens: [Range<Int>] = []
    var start: Int?
    for index in units.indices {
      let isPart = Self.isTokenPart(units[index])
      if let begin = start, !isPart || gaps[index] != .none {
        tokens.append(begin..<index)
        start = nil
      }
      if isPart, start == nil { start = index }
    }
    if let start { tokens.append(start..<units.count) }
    return tokens
  }

  static func isTokenPart(_ unit: UInt16) -> Bool {
    switch kind(unit) {
    case .letter, .digit, .point: true
    case .syllable, .jamo: false
    }
  }

  package func string(_ range: Range<Int>) -> String {
    let part = units[range]
    // Each unit is a character, none half of one, so that no decoder is needed.
    return String(unsafeUninitializedCapacity: part.count * 3) { bytes in
      var count = 0
      func write(_ byte: UInt16) {
        bytes[count] = UInt8(truncatingIfNeeded: byte)
        count += 1
      }
      for unit in part {
        switch unit {
        case ..<0x80: write(unit)
        case ..<0x800:
          write(0xC0 | unit >> 6)
          write(0x80 | unit & 0x3F)
        default:
          write(0xE0 | unit >> 12)
          write(0x80 | unit >> 6 & 0x3F)
          write(0x80 | unit & 0x3F)
        }
      }
      return count
    }
  }
}
