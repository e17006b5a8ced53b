import Briefings
import Diagnostics
@_spi(_Unicode) import Swift

/// Makes lines fit for reading: invisible characters go, spaces become plain ones, private-use bullets of
/// word processors become what they looked like, and the text becomes NFC.
struct LineNormalizer {
  let file: String
  private var diagnostics: [Diagnostic] = []
  private var invisible: (count: Int, first: SourceLocation)?

  private let disabledRepairs: Set<String>

  init(file: String, disabledRepairs: Set<String>) {
    self.file = file
    self.disabledRepairs = disabledRepairs
  }

  mutating func line(number: Int, _ raw: Substring) -> SourceLine {
    var text = String(raw)
    text.makeContiguousUTF8()
    if text.utf8.withContiguousStorageIfAvailable(isPlain) ?? false {
      return SourceLine(number: number, text: text, original: text)
    }
    let kept = readableScalars(of: text, number: number)
    let (composed, columns) = compose(kept)
    return SourceLine(number: number, text: composed, original: text, columns: columns)
  }

  mutating func finish() -> [Diagnostic] {
    if let invisible {
      diagnostics.append(
        Diagnostic(
          .note, rule: "invisible-characters", at: invisible.first,
          "Left out \(invisible.count) invisible character\(invisible.count == 1 ? "" : "s"), the first of them here",
          reason: "They would break searching, line breaking and emphasis without being seen"))
    }
    return diagnostics
  }

  private typealias Placed = (scalar: Unicode.Scalar, column: Int)

  private mutating func readableScalars(of text: String, number: Int) -> [Placed] {
    var kept: [Placed] = []
    for (column, scalar) in text.unicodeScalars.enumerated() {
      func here() -> SourceLocation {
        SourceLocation(file: file, line: number, column: column + 1, text: text)
      }
      switch Readability(of: scalar, after: kept.last?.scalar) {
      case .keep: kept.append((scalar, column))
      case .space: kept.append((" ", column))
      case .drop where isOff("invisible-characters"), .replace where isOff("private-use-character"):
        // A noncharacter can never be kept: Unicode reserves it for programs.
        if !scalar.isNoncharacter { kept.append((scalar, column)) }
      case .drop: invisible = (count: (invisible?.count ?? 0) + 1, first: invisible?.first ?? here())
      case .replace(let replacement):
        kept.append((replacement, column))
        diagnostics.append(
          Diagnostic(
            .note, rule: "private-use-character", at: here(),
            "Read \(codePoint(scalar)) as '\(replacement)'",
            reason:
              "Hancom's word processor keeps this sign in a private-use code point that other fonts lack"))
      case .unknownPrivateUse:
        kept.append((scalar, column))
        diagnostics.append(
          Diagnostic(
            .warning, rule: "private-use-character", at: here(),
            "\(codePoint(scalar)) is a private-use character: readers will see an empty box",
            help: "Replace it in the source text by the character it stood for"))
      case .lost:
        kept.append((scalar, column))
        diagnostics.append(
          Diagnostic(
            .warning, rule: "lost-character", at: here(),
            "A character was lost here before the text came to us (U+FFFD)",
            help: "Put the character back in the source text"))
      }
    }
    return kept
  }

  private func isOff(_ rule: String) -> Bool { disabledRepairs.contains(rule) }

  /// NFC, cluster by cluster, so that every scalar that comes out still has a column.
  private func compose(_ scalars: [Placed]) -> (String, [Int]) {
    var text = String.UnicodeScalarView()
    var columns: [Int] = []
    var start = 0
    while start < scalars.count {
      var end = start + 1
      while end < scalars.count, joinsPrevious(scalars[end].scalar) { end += 1 }
      var cluster = String.UnicodeScalarView()
      cluster.append(contentsOf: scalars[start..<end].lazy.map(\.scalar))
      for scalar in String(cluster)._nfc {
        text.append(scalar)
        columns.append(scalars[start].column)
      }
      start = end
    }
    return (String(text), columns)
  }
}

/// Whether NFC may merge the scalar with what stands before it.
private func joinsPrevious(_ scalar: Unicode.Scalar) -> Bool {
  (0x1160...0x11FF).contains(scalar.value) || scalar.properties.canonicalCombiningClass != .notReordered
    || scalar.properties.generalCategory == .spacingMark
}

extension Unicode.Scalar {
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
