/// What a character is to the cleaning of texts; most are ``ordinary``.
package enum CharacterClass: String, CaseIterable, Sendable {
  case ordinary
  case lineEnd
  case lineSeparator
  case control
  case noncharacter
  case space
  case zeroWidth
  case joiner
  case graphemeJoiner
  case softHyphen
  case wordJoiner
  case directionMark
  case isolate
  case override
  case filler
  case variationSelector
  case tag
  case object
  case lost
  case privateUse
  case decomposed

  /// The class of a character by itself; that a sequence is ``decomposed`` is seen when it is composed.
  init(of scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x09, 0x20...0x7E: self = .ordinary
    case 0x0A, 0x0D: self = .lineEnd
    case 0x0B, 0x0C, 0x85, 0x2028, 0x2029: self = .lineSeparator
    case 0x00...0x1F, 0x7F...0x9F: self = .control
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: self = .space
    case 0xAD: self = .softHyphen
    case 0x034F: self = .graphemeJoiner
    case 0x061C, 0x200E, 0x200F: self = .directionMark
    case 0x115F, 0x1160, 0x3164, 0xFFA0: self = .filler
    case 0x180B...0x180D, 0x180F, 0xFE00...0xFE0F, 0xE0100...0xE01EF: self = .variationSelector
    case 0x200C, 0x200D, 0x180E: self = .joiner
    case 0x202D, 0x202E: self = .override
    case 0x202A...0x202C, 0x2066...0x2069: self = .isolate
    case 0x2060: self = .wordJoiner
    // Zero-width space, invisible operators, format characters that Unicode has given up, and interlinear marks, which
    // only programs understand; at the end, all that is reserved for characters that nobody will see.
    case 0x17B4, 0x17B5, 0x200B, 0x2061...0x2065, 0x206A...0x206F, 0xFEFF, 0xFFF0...0xFFFB: self = .zeroWidth
    case 0xFFFC: self = .object
    case 0xFFFD: self = .lost
    case 0xFDD0...0xFDEF: self = .noncharacter
    case 0xE0020...0xE007F: self = .tag
    case let value where value & 0xFFFE == 0xFFFE: self = .noncharacter
    case 0xE0000...0xE0FFF: self = .zeroWidth
    case 0xE000...0xF8FF, 0xF0000...0xFFFFF, 0x100000...0x10FFFF: self = .privateUse
    default: self = .ordinary
    }
  }
}

/// What the neighbours of an invisible character may be.
extension Unicode.Scalar {
  /// Whether a joiner, a selector or a tag can make a picture of it.
  var isPictograph: Bool { !isASCII && properties.isEmoji }

  /// A skin tone, or the selector that asks for the coloured form.
  var endsPictograph: Bool { value == 0xFE0F || (0x1F3FB...0x1F3FF).contains(value) }

  /// Whether letters of its script change their shape by what stands beside them, so that joiners mean something:
  /// Arabic and what is like it, the scripts of India and South-East Asia, Mongolian.
  var isOfJoiningScript: Bool {
    switch value {
    case 0x0600...0x06FF, 0x0700...0x07FF, 0x0840...0x08FF, 0x0900...0x0DFF, 0x0F00...0x0FFF, 0x1000...0x109F,
      0x1780...0x17FF, 0x1800...0x18AF, 0x1A20...0x1AAF, 0x1B00...0x1BFF, 0xA840...0xA87F, 0xA8E0...0xA8FF,
      0xA980...0xA9FF, 0xAA60...0xAA7F, 0xFB50...0xFDCF, 0xFDF0...0xFDFF, 0xFE70...0xFEFC, 0x10A00...0x10A5F,
      0x10AC0...0x10AFF, 0x10D00...0x10F6F, 0x11000...0x11FFF, 0x1E900...0x1E95F:
      CharacterClass(of: self) == .ordinary
    default: false
    }
  }

  /// Whether it runs from right to left.
  var isRightToLeft: Bool {
    switch value {
    case 0x0590...0x08FF, 0xFB1D...0xFDCF, 0xFDF0...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF,
      0x1E800...0x1EFFF:
      CharacterClass(of: self) == .ordinary
    default: false
    }
  }

  /// Whether one of Unicode's variants may be chosen of it, beside those of pictographs.
  var hasVariants: Bool {
    guard !joinsPrevious else { return false }
    return switch value {
    case 0x30, 0x1000...0x109F, 0x3000...0x303F, 0xA840...0xA87F, 0xAA60...0xAA7F, 0xFF01...0xFF5E: true
    // The one mathematical sign that is no longer one character when it is composed.
    case 0x2ADC: false
    default: properties.isIdeographic || properties.generalCategory == .mathSymbol
    }
  }

  var isMongolian: Bool { (0x1820...0x18AA).contains(value) && !joinsPrevious }

  /// A first letter of a Hangul syllable.
  var isLeadingJamo: Bool { (0x1100...0x115E).contains(value) || (0xA960...0xA97C).contains(value) }

  /// A vowel of a Hangul syllable.
  var isVowelJamo: Bool { (0x1161...0x11A7).contains(value) || (0xD7B0...0xD7C6).contains(value) }

  /// Whether anybody can see it.
  var isSeen: Bool {
    switch CharacterClass(of: self) {
    case .ordinary, .lost, .privateUse: !properties.isWhitespace
    default: false
    }
  }
}
