/// Offset of the first character from `start` on of well-formed UTF-8 that may need work; the count if none does.
/// Errs on the side of work.
///
/// Everything before it is composed, visible or a plain space, and allowed wherever texts go.
func firstNotPlain(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
  var index = start
  while index < bytes.count {
    switch bytes[index] {
    case 0x20...0x7E, 0x09, 0x0A: index += 1
    case 0x0D:
      guard index + 1 < bytes.count, bytes[index + 1] == 0x0A else { return index }
      index += 2
    case 0xC2:
      // U+00A1…U+00BF except the soft hyphen.
      guard bytes[index + 1] > 0xA0, bytes[index + 1] != 0xAD else { return index }
      index += 2
    case 0xC3...0xCB: index += 2
    case 0xE2:
      guard isPlainSymbol(bytes[index + 1], bytes[index + 2]) else { return index }
      index += 3
    case 0xE3:
      // Not the ideographic space, the tone marks, the voicing marks and the Hangul filler.
      switch (bytes[index + 1], bytes[index + 2]) {
      case (0x80, 0x80), (0x80, 0xAA...0xAF), (0x82, 0x99...0x9A), (0x85, 0xA4): return index
      default: index += 3
      }
    case 0xE4...0xE9: index += 3
    case 0xEA:
      guard bytes[index + 1] >= 0xB0 else { return index }
      index += 3
    case 0xEB, 0xEC: index += 3
    case 0xED:
      guard bytes[index + 1] < 0x9E || (bytes[index + 1] == 0x9E && bytes[index + 2] <= 0xA3) else {
        return index
      }
      index += 3
    case 0xEF:
      // Full-width forms only; what else starts so is private, compatibility or not a character.
      guard bytes[index + 1] == 0xBC || bytes[index + 1] == 0xBD else { return index }
      index += 3
    case 0xF0:
      // Pictographs; the last two of the plane are no characters.
      guard bytes[index + 1] == 0x9F, bytes[index + 2] != 0xBF || bytes[index + 3] < 0xBE else {
        return index
      }
      index += 4
    default: return index
    }
  }
  return index
}

private func isPlainSymbol(_ second: UInt8, _ third: UInt8) -> Bool {
  switch (second, third) {
  // Dashes, quotation marks, bullets, ellipses, primes.
  case (0x80, 0x90...0xA7), (0x80, 0xB0...0xBF), (0x81, 0x80...0x9E): true
  case (0x80, _), (0x81, _), (0x83, _): false
  // Ohm, kelvin and ångström signs and the angle brackets have other canonical forms.
  case (0x84, 0xA6), (0x84, 0xAA), (0x84, 0xAB), (0x8C, 0xA9), (0x8C, 0xAA), (0xAB, 0x9C): false
  // Combining marks of Coptic, Tifinagh and Cyrillic.
  case (0xB3, _), (0xB5, _), (0xB7, _): false
  default: true
  }
}
