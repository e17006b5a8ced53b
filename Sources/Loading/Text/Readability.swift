/// What becomes of a scalar when a text is made fit for reading.
enum Readability {
  case keep
  case space
  case drop
  case replace(Unicode.Scalar)
  case unknownPrivateUse
  /// The replacement character: something was lost before.
  case lost

  init(of scalar: Unicode.Scalar, after previous: Unicode.Scalar?) {
    switch scalar.value {
    case 0x09: self = .keep
    case 0x00...0x1F, 0x7F...0x9F: self = .drop
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: self = .space
    // The joiner holds emoji together; elsewhere in Korean and English text it is a stray.
    case 0x200D: self = previous.map(isEmojiPart) ?? false ? .keep : .drop
    case 0xAD, 0x115F, 0x3164, 0x200B, 0x200C, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x2064,
      0x2066...0x206F, 0xFEFF:
      self = .drop
    // A lone medial filler; between jamo it holds the place of a missing vowel.
    case 0x1160: self = previous.map { (0x1100...0x115E).contains($0.value) } ?? false ? .keep : .drop
    case 0xFDD0...0xFDEF: self = .drop
    case 0xFFFD: self = .lost
    case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD:
      self = hancomCharacters[scalar.value].map(Readability.replace) ?? .unknownPrivateUse
    case let value where value & 0xFFFE == 0xFFFE: self = .drop
    default: self = .keep
    }
  }
}

private func isEmojiPart(_ scalar: Unicode.Scalar) -> Bool {
  scalar.value == 0xFE0F || scalar.properties.isEmojiPresentation
    || (0x1F3FB...0x1F3FF).contains(scalar.value)
}

/// Private-use code points of Hancom's word processor and of Wingdings bullets, by what they look like.
private let hancomCharacters: [UInt32: Unicode.Scalar] = {
  var table: [UInt32: Unicode.Scalar] = [
    0xF02EF: "·", 0xF03DA: "□", 0xF03FF: "□", 0xF02EC: "◇", 0xF080F: "━", 0xF0848: "━", 0xF081A: "─",
    0xF081C: "┈", 0xF0832: "═", 0xF0854: "《", 0xF0855: "》", 0xF03A7: "⊟", 0xF03A8: "⊞",
    0xF0B7: "•", 0xF0A7: "▪", 0xF06C: "●", 0xF06E: "■", 0xF0D8: "➢", 0xF0E0: "→", 0xF0FC: "✓",
  ]
  // Boxed numbers from 1 to 20, dark on light and light on dark.
  let circled = (UInt32(0x2460)...0x2473).compactMap(Unicode.Scalar.init)
  for (offset, number) in circled.enumerated() { table[0xF02B1 + UInt32(offset)] = number }
  let inverse = [UInt32(0x2776)...0x277F, 0x24EB...0x24F4].joined().compactMap(Unicode.Scalar.init)
  for (offset, number) in inverse.enumerated() { table[0xF02CE + UInt32(offset)] = number }
  return table
}()
