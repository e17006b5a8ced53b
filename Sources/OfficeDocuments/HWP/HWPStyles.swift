/// What the head of a HWP document says of the looks that its paragraphs and runs refer to, and of its pictures.
struct HWPStyles {
  /// The number or sign before a paragraph.
  enum Heading {
    case outline(level: Int)
    case number(list: Int, level: Int)
    case bullet(list: Int)
  }

  struct Binary {
    /// Of its stream in the folder of such; nil for one that is elsewhere.
    var name: String?
    /// Nil as the document is.
    var isPacked: Bool?
  }

  /// By their places in the head.
  private(set) var characters: [RunLook] = []
  private(set) var headings: [Heading?] = []
  /// Counted from 1.
  private(set) var numberings: [NumberingFormat] = []
  private(set) var bullets: [String] = []
  private(set) var binaries: [Binary] = []
  private(set) var sectionCount: Int?
  private(set) var hasTrackedChanges = false

  init(_ records: HWPRecords) {
    for index in records.all {
      let fields = records.content(index)
      switch records.tag(index) {
      case HWPTag.documentProperties: sectionCount = fields.number16(0)
      case HWPTag.characterShape: characters.append(Self.character(fields))
      case HWPTag.paragraphShape: headings.append(Self.heading(fields))
      case HWPTag.numbering: numberings.append(Self.numbering(fields))
      case HWPTag.bullet: bullets.append(fields.sign(12))
      case HWPTag.binary: binaries.append(Self.binary(fields))
      case HWPTag.trackedChange: hasTrackedChanges = true
      default: break
      }
    }
  }

  private static func character(_ fields: HWPFields) -> RunLook {
    let flags = fields.number32(46) ?? 0
    // Below or above; the value between them is a line through the middle.
    let underline = flags >> 2 & 3
    return RunLook(
      isBold: flags & 2 != 0, isItalic: flags & 1 != 0, isStruck: flags >> 18 & 7 != 0,
      isUnderlined: underline == 1 || underline == 3, isRaised: flags >> 15 & 1 != 0,
      isLowered: flags >> 16 & 1 != 0)
  }

  private static func heading(_ fields: HWPFields) -> Heading? {
    let flags = fields.number32(0) ?? 0
    // Older versions know seven levels only.
    let level = min(fields.number32(54) ?? flags >> 25 & 7, 9)
    let list = fields.number16(30) ?? 0
    return switch flags >> 23 & 3 {
    case 1: .outline(level: level)
    case 2: .number(list: list, level: level)
    case 3: .bullet(list: list)
    default: nil
    }
  }

  private static func numbering(_ fields: HWPFields) -> NumberingFormat {
    var format = NumberingFormat()
    var place = 0
    func readLevels(_ levels: Range<Int>) {
      for level in levels {
        guard let flags = fields.number32(place), let (template, end) = fields.text(place + 12) else {
          return
        }
        format.levels[level].form = NumberForm(hwp: flags >> 5 & 0xFF)
        format.levels[level].template = template
        place = end
      }
    }
    func readStarts(_ levels: Range<Int>) {
      for level in levels {
        guard let start = fields.number32(place) else { return }
        format.levels[level].start = min(start, 0xFFFF)
        place += 4
      }
    }
    readLevels(0..<7)
    for level in 0..<7 { format.levels[level].start = fields.number16(place) ?? 1 }
    place += 2
    readStarts(0..<7)
    readLevels(7..<10)
    readStarts(7..<10)
    return format
  }

  private static func binary(_ fields: HWPFields) -> Binary {
    let flags = fields.number16(0) ?? 0
    guard flags & 0xF != 0, let id = fields.number16(2) else { return Binary() }
    let isPacked: Bool? =
      switch flags >> 4 & 3 {
      case 1: true
      case 2: false
      default: nil
      }
    let digits = String(id, radix: 16, uppercase: true)
    let number = String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
    let ending = flags & 0xF == 2 ? "OLE" : fields.text(4)?.text ?? ""
    return Binary(name: "BIN\(number).\(ending)", isPacked: isPacked)
  }
}

extension NumberForm {
  init(hwp number: Int) {
    let forms: [NumberForm] = [
      .digit, .circledDigit, .roman(isCapital: true), .roman(isCapital: false), .latin(isCapital: true),
      .latin(isCapital: false), .circledLatin(isCapital: true), .circledLatin(isCapital: false),
      .hangulSyllable, .circledHangulSyllable, .hangulJamo, .circledHangulJamo, .hangulPhonetic, .ideograph,
      .circledIdeograph, .list("갑을병정무기경신임계"), .list("甲乙丙丁戊己庚辛壬癸"),
    ]
    self = forms.indices.contains(number) ? forms[number] : .digit
  }
}
