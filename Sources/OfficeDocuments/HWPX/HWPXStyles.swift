import MarkupReading

/// What the head of a HWPX document says of the looks that its paragraphs and runs refer to.
struct HWPXStyles {
  /// The number or sign before a paragraph.
  enum Heading {
    case outline(level: Int)
    case number(list: String, level: Int)
    case bullet(list: String)
  }

  /// By their ids.
  private(set) var characters: [String: RunLook] = [:]
  private(set) var headings: [String: Heading] = [:]
  private(set) var numberings: [String: NumberingFormat] = [:]
  private(set) var bullets: [String: String] = [:]

  init() {}

  init(_ xml: inout PackageXML) throws(OfficeFailure) {
    while let event = try xml.next() {
      guard case .start(let element) = event else { continue }
      switch element.local {
      case "charPr": characters[element["id"] ?? ""] = try Self.character(&xml)
      case "paraPr": if let heading = try Self.heading(&xml) { headings[element["id"] ?? ""] = heading }
      case "numbering": numberings[element["id"] ?? ""] = try Self.numbering(&xml)
      case "bullet":
        bullets[element["id"] ?? ""] = element["char"] ?? ""
        try xml.skip()
      default: break
      }
    }
  }

  private static func character(_ xml: inout PackageXML) throws(OfficeFailure) -> RunLook {
    var character = RunLook()
    while let element = try xml.childElement() {
      switch element.local {
      case "bold": character.isBold = true
      case "italic": character.isItalic = true
      case "underline": character.isUnderlined = element["type"].map { $0 != "NONE" } ?? false
      case "supscript": character.isRaised = true
      case "subscript": character.isLowered = true
      // '3D' is what older versions of the word processor write for none.
      case "strikeout": character.isStruck = !["NONE", "3D", nil].contains(element["shape"])
      default: break
      }
      try xml.skip()
    }
    return character
  }

  private static func heading(_ xml: inout PackageXML) throws(OfficeFailure) -> Heading? {
    var heading: Heading?
    while let element = try xml.childElement() {
      switch element.local {
      case "heading":
        heading = heading ?? Self.heading(element)
        try xml.skip()
      case "switch":
        // The levels from the eighth are in the case for programs that know them, before what others get.
        while try xml.childElement() != nil {
          let found = try Self.heading(&xml)
          heading = heading ?? found
        }
      default: try xml.skip()
      }
    }
    return heading
  }

  private static func heading(_ element: XMLElement) -> Heading? {
    let level = max(0, min(element.number("level") ?? 0, 9))
    return switch element["type"] {
    case "OUTLINE": .outline(level: level)
    case "NUMBER": .number(list: element["idRef"] ?? "", level: level)
    case "BULLET": .bullet(list: element["idRef"] ?? "")
    default: nil
    }
  }

  private static func numbering(_ xml: inout PackageXML) throws(OfficeFailure) -> NumberingFormat {
    var format = NumberingFormat()
    while let element = try xml.childElement() {
      guard element.local == "paraHead" else {
        try xml.skip()
        continue
      }
      let level = max(1, min(element.number("level") ?? 1, 10))
      format.levels[level - 1] = NumberingFormat.Level(
        start: element.number("start") ?? 1, form: NumberForm(hwpx: element["numFormat"] ?? "DIGIT"),
        template: try xml.text())
    }
    return format
  }
}

extension NumberForm {
  init(hwpx name: String) {
    switch name {
    case "CIRCLED_DIGIT": self = .circledDigit
    case "ROMAN_CAPITAL": self = .roman(isCapital: true)
    case "ROMAN_SMALL": self = .roman(isCapital: false)
    case "LATIN_CAPITAL": self = .latin(isCapital: true)
    case "LATIN_SMALL": self = .latin(isCapital: false)
    case "CIRCLED_LATIN_CAPITAL": self = .circledLatin(isCapital: true)
    case "CIRCLED_LATIN_SMALL": self = .circledLatin(isCapital: false)
    case "HANGUL_SYLLABLE": self = .hangulSyllable
    case "CIRCLED_HANGUL_SYLLABLE": self = .circledHangulSyllable
    case "HANGUL_JAMO": self = .hangulJamo
    case "CIRCLED_HANGUL_JAMO": self = .circledHangulJamo
    case "HANGUL_PHONETIC": self = .hangulPhonetic
    case "IDEOGRAPH": self = .ideograph
    case "CIRCLED_IDEOGRAPH": self = .circledIdeograph
    case "DECAGON_CIRCLE": self = .list("갑을병정무기경신임계")
    case "DECAGON_CIRCLE_HANJA": self = .list("甲乙丙丁戊己庚辛壬癸")
    default: self = .digit
    }
  }
}
