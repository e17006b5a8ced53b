import Briefings
import Diagnostics
@_spi(_Unicode) import Swift

/// Makes lines fit for reading: invisible characters go, spaces become plain ones, private-use bullets of
/// word processors become what they looked like, and the text becomes NFC.
struct LineNormalizer {
  let file: String
  private var diagnostics = Findings()
  private var invisible: (count: Int, first: SourceLocation)?

  private let disabledRepairs: Set<String>

  init(file: String, disabledRepairs: Set<String>) {
    self.file = file
    self.disabledRepairs = disabledRepairs
  }

  mutating func line(number: Int, _ raw: Substring) -> SourceLine {
    if raw.withBytes(isPlain) { return SourceLine(number: number, text: raw) }
    let kept = readableScalars(of: raw, number: number)
    let (composed, columns) = compose(kept)
    return SourceLine(number: number, text: composed[...], columns: columns)
  }

  mutating func finish() -> [Diagnostic] {
    if let invisible {
      diagnostics.add(
        Diagnostic(
          .invisibleCharacters, at: invisible.first,
          "Left out \(invisible.count) invisible character\(invisible.count == 1 ? "" : "s"), the first of them here",
          reason: "They would break searching, line breaking and emphasis without being seen"))
    }
    return diagnostics.list
  }

  private typealias Placed = (scalar: Unicode.Scalar, column: Int)

  private mutating func readableScalars(of text: Substring, number: Int) -> [Placed] {
    var kept: [Placed] = []
    var offset = 0
    for (column, scalar) in text.unicodeScalars.enumerated() {
      func here() -> SourceLocation {
        SourceLocation(
          file: file, line: number, column: column + 1,
          excerpt: text.withBytes { LineExcerpt($0, around: offset, column: column + 1) })
      }
      defer { offset += UTF8.width(scalar) }
      switch Readability(of: scalar, after: kept.last?.scalar) {
      case .keep: kept.append((scalar, column))
      case .space: kept.append((" ", column))
      case .drop where isOff(.invisibleCharacters), .replace where isOff(.privateUseCharacter):
        // A noncharacter can never be kept: Unicode reserves it for programs.
        if !scalar.isNoncharacter { kept.append((scalar, column)) }
      case .drop: invisible = (count: (invisible?.count ?? 0) + 1, first: invisible?.first ?? here())
      case .replace(let replacement):
        kept.append((replacement, column))
        diagnostics.add(
          Diagnostic(
            .privateUseCharacter, .note, at: here(),
            "Read \(codePoint(scalar)) as '\(replacement)'",
            reason:
              "Hancom's word processor keeps this sign in a private-use code point that other fonts lack"))
      case .unknownPrivateUse:
        kept.append((scalar, column))
        diagnostics.add(
          Diagnostic(
            .privateUseCharacter, at: here(),
            "\(codePoint(scalar)) is a private-use character: readers will see an empty box",
            help: "Replace it in the source text by the character it stood for"))
      case .lost:
        kept.append((scalar, column))
        diagnostics.add(
          Diagnostic(
            .lostCharacter, at: here(),
            "A character was lost here before the text came to us (U+FFFD)",
            help: "Put the character back in the source text"))
      }
    }
    return kept
  }

  private func isOff(_ rule: Rule) -> Bool { disabledRepairs.contains(rule.id) }

  /// NFC, cluster by cluster, so that every scalar that comes out still has a column.
  private func compose(_ scalars: [Placed]) -> (String, [Int]) {
    var text: [UInt8] = []
    var columns: [Int] = []
    text.reserveCapacity(scalars.count * 3)
    columns.reserveCapacity(scalars.count)
    func append(_ scalar: Unicode.Scalar, _ column: Int) {
      UTF8.encode(scalar).map { text.append(contentsOf: $0) }
      columns.append(column)
    }
    var start = 0
    while start < scalars.count {
      var end = start + 1
      while end < scalars.count, scalars[end].scalar.joinsPrevious { end += 1 }
      let column = scalars[start].column
      if let composed = composedHangul(scalars[start..<end]) {
        append(composed, column)
      } else {
        for scalar in ordered(scalars[start..<end])._nfc { append(scalar, column) }
      }
      start = end
    }
    return (String(decoding: text, as: UTF8.self), columns)
  }

  /// The scalars of one cluster as text. The standard library sorts marks by insertion, which is quadratic in a
  /// long pile of them: such a pile is handed over decomposed and sorted.
  private func ordered(_ cluster: ArraySlice<Placed>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: cluster.lazy.map(\.scalar))
    // Unicode's stream-safe text format allows no more marks in a row than this (UAX #15).
    guard cluster.count > 30 else { return String(view) }
    var sorted = String.UnicodeScalarView()
    var marks: [UInt8: [Unicode.Scalar]] = [:]
    func appendMarks() {
      for rank in marks.keys.sorted() { sorted.append(contentsOf: marks[rank, default: []]) }
      marks = [:]
    }
    for scalar in view.lazy.flatMap({ String($0)._nfd }) {
      let combiningClass = scalar.properties.canonicalCombiningClass
      if combiningClass == .notReordered {
        appendMarks()
        sorted.append(scalar)
      } else {
        marks[combiningClass.rawValue, default: []].append(scalar)
      }
    }
    appendMarks()
    return String(sorted)
  }

  /// The syllable of two or three letters, and what is alone and NFC already: the common cases, without
  /// the standard library's tables.
  private func composedHangul(_ cluster: ArraySlice<Placed>) -> Unicode.Scalar? {
    func offset(_ index: Int, from first: UInt32, count: UInt32) -> UInt32? {
      let offset = cluster[cluster.startIndex + index].scalar.value &- first
      return offset < count ? offset : nil
    }
    switch cluster.count {
    case 1: return cluster.first.flatMap { $0.scalar.isAlwaysComposed ? $0.scalar : nil }
    case 2, 3:
      guard let lead = offset(0, from: 0x1100, count: 19), let vowel = offset(1, from: 0x1161, count: 21)
      else { return nil }
      guard cluster.count == 3 else { return Unicode.Scalar(0xAC00 + (lead * 21 + vowel) * 28) }
      guard let tail = offset(2, from: 0x11A8, count: 27) else { return nil }
      return Unicode.Scalar(0xAC00 + (lead * 21 + vowel) * 28 + tail + 1)
    default: return nil
    }
  }
}

extension Unicode.Scalar {
  /// Whether NFC may merge the scalar with what comes before it.
  fileprivate var joinsPrevious: Bool {
    switch value {
    case ..<0x300, 0x1100...0x115F, 0x3131...0x318E, 0x4E00...0x9FFF, 0xAC00...0xD7A3: false
    case 0x1160...0x11FF: true
    default:
      properties.canonicalCombiningClass != .notReordered || properties.generalCategory == .spacingMark
    }
  }

  /// Whether the scalar, alone, is certainly NFC.
  fileprivate var isAlwaysComposed: Bool {
    switch value {
    case ..<0x300, 0x3131...0x318E, 0x4E00...0x9FFF, 0xAC00...0xD7A3: true
    default: false
    }
  }

  fileprivate var isNoncharacter: Bool { (0xFDD0...0xFDEF).contains(value) || value & 0xFFFE == 0xFFFE }
}

private func codePoint(_ scalar: Unicode.Scalar) -> String {
  "U+" + String(scalar.value, radix: 16, uppercase: true)
}

/// Whether a line of UTF-8 certainly needs no work. Errs on the side of work.
private func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var index = 0
  while index < bytes.count {
    let byte = bytes[index]
    switch byte {
    case 0x20...0x7E, 0x09: index += 1
    case 0xC2:
      // U+00A1…U+00BF except the soft hyphen.
      guard bytes[index + 1] > 0xA0, bytes[index + 1] != 0xAD else { return false }
      index += 2
    case 0xC3...0xCB: index += 2
    case 0xE2:
      guard isPlainSymbol(bytes[index + 1], bytes[index + 2]) else { return false }
      index += 3
    case 0xE3:
      // Not the ideographic space, the tone marks, the voicing marks and the Hangul filler.
      switch (bytes[index + 1], bytes[index + 2]) {
      case (0x80, 0x80), (0x80, 0xAA...0xAF), (0x82, 0x99...0x9A), (0x85, 0xA4): return false
      default: index += 3
      }
    case 0xE4...0xE9: index += 3
    case 0xEA:
      guard bytes[index + 1] >= 0xB0 else { return false }
      index += 3
    case 0xEB, 0xEC: index += 3
    case 0xED:
      guard bytes[index + 1] < 0x9E || (bytes[index + 1] == 0x9E && bytes[index + 2] <= 0xA3) else {
        return false
      }
      index += 3
    case 0xEF:
      // Full-width forms only; what else starts so is private, compatibility or not a character.
      guard bytes[index + 1] == 0xBC || bytes[index + 1] == 0xBD else { return false }
      index += 3
    case 0xF0:
      guard bytes[index + 1] == 0x9F else { return false }
      index += 4
    default: return false
    }
  }
  return true
}

private func isPlainSymbol(_ second: UInt8, _ third: UInt8) -> Bool {
  switch (second, third) {
  // Dashes, quotation marks, bullets, ellipses, primes.
  case (0x80, 0x90...0xA7), (0x80, 0xB0...0xBF), (0x81, 0x80...0x9E): true
  case (0x80, _), (0x81, _), (0x83, _): false
  // Ohm, kelvin and ångström signs and the angle brackets have other canonical forms.
  case (0x84, 0xA6), (0x84, 0xAA), (0x84, 0xAB), (0x8C, 0xA9), (0x8C, 0xAA), (0xAB, 0x9C): false
  default: true
  }
}
