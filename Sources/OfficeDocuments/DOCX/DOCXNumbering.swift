import MarkupReading

/// How the lists of a document are numbered.
struct DOCXNumbering {
  struct List {
    /// Lists of the same form go on counting, one after the other.
    var form: String
    /// Where it begins anew, by level.
    var starts: [Int: Int] = [:]
    var format: NumberingFormat
    var bullets: Set<Int>
  }

  private(set) var lists: [String: List] = [:]

  init() {}

  private struct Form {
    var format = NumberingFormat()
    var bullets: Set<Int> = []
    /// The form is that of a list with this style.
    var link: String?
    var style: String?
  }

  init(_ xml: inout PackageXML) throws(OfficeFailure) {
    var forms: [String: Form] = [:]
    var pending:
      [(id: String, form: String, starts: [Int: Int], over: [Int: (NumberingFormat.Level, Bool)])] = []
    while let event = try xml.next() {
      guard case .start(let element) = event else { continue }
      switch element.local {
      case "abstractNum": forms[element.value("abstractNumId") ?? ""] = try Self.form(&xml)
      case "num":
        var (form, starts): (String, [Int: Int]) = ("", [:])
        var over: [Int: (NumberingFormat.Level, Bool)] = [:]
        while let part = try xml.childElement() {
          switch part.local {
          case "abstractNumId":
            form = part.value("val") ?? ""
            try xml.skip()
          case "lvlOverride":
            let level = Self.level(part)
            while let change = try xml.childElement() {
              if change.local == "lvl" {
                over[level] = try Self.readLevel(&xml)
              } else {
                if change.local == "startOverride" { starts[level] = change.value("val").flatMap { Int($0) } }
                try xml.skip()
              }
            }
          default: try xml.skip()
          }
        }
        pending.append((element.value("numId") ?? "", form, starts, over))
      default: break
      }
    }
    var styles: [String: Form] = [:]
    for (_, form) in forms { if let style = form.style { styles[style] = form } }
    for (id, name, starts, over) in pending {
      guard var form = forms[name] else { continue }
      if let link = form.link, let linked = styles[link] { form = linked }
      var list = List(form: name, starts: starts, format: form.format, bullets: form.bullets)
      for (level, change) in over {
        list.format.levels[level] = change.0
        if change.1 { list.bullets.insert(level) } else { list.bullets.remove(level) }
        list.form = "\(name)/\(id)"
      }
      lists[id] = list
    }
  }

  private static func level(_ element: XMLElement) -> Int {
    max(0, min(element.value("ilvl").flatMap { Int($0) } ?? 0, 8))
  }

  private static func form(_ xml: inout PackageXML) throws(OfficeFailure) -> Form {
    var form = Form()
    while let element = try xml.childElement() {
      switch element.local {
      case "lvl":
        let level = level(element)
        let (read, isBullet) = try readLevel(&xml)
        form.format.levels[level] = read
        if isBullet { form.bullets.insert(level) }
      case "numStyleLink":
        form.link = element.value("val")
        try xml.skip()
      case "styleLink":
        form.style = element.value("val")
        try xml.skip()
      default: try xml.skip()
      }
    }
    return form
  }

  private static func readLevel(_ xml: inout PackageXML) throws(OfficeFailure) -> (
    NumberingFormat.Level, Bool
  ) {
    var level = NumberingFormat.Level()
    var isBullet = false
    while let element = try xml.childElement() {
      let value = element.value("val") ?? ""
      switch element.local {
      case "start": level.start = max(0, min(Int(value) ?? 1, 0xFFFF))
      case "numFmt":
        isBullet = value == "bullet"
        level.form = NumberForm(docx: value)
      case "lvlText": level.template = value.replacing("^", with: "").replacing("%", with: "^")
      default: break
      }
      try xml.skip()
    }
    if isBullet { level.template = SymbolFont.text(level.template) }
    return (level, isBullet)
  }
}

extension NumberForm {
  init(docx name: String) {
    switch name {
    case "decimalZero": self = .paddedDigit
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": self = .circledDigit
    case "upperRoman": self = .roman(isCapital: true)
    case "lowerRoman": self = .roman(isCapital: false)
    case "upperLetter": self = .latin(isCapital: true)
    case "lowerLetter": self = .latin(isCapital: false)
    case "ganada": self = .hangulSyllable
    case "chosung": self = .hangulJamo
    case "koreanCounting", "koreanDigital", "koreanDigital2", "koreanLegal": self = .hangulPhonetic
    case "ideographDigital", "japaneseCounting", "chineseCounting", "taiwaneseCounting": self = .ideograph
    case "none", "bullet": self = .none
    default: self = .digit
    }
  }
}

/// Signs of fonts whose letters are pictures, which have their places where Unicode has none.
enum SymbolFont {
  static func text(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { sign($0) }))
  }

  static func sign(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xF000...0xF0FF).contains(scalar.value) else { return scalar }
    return switch scalar.value & 0xFF {
    case 0xA7, 0x6E: "■"
    case 0x6F, 0x71, 0xA8: "□"
    case 0x6C: "●"
    case 0xA1: "○"
    case 0xD8: "➢"
    case 0xE0: "→"
    case 0xFC: "✓"
    case 0xFE: "☑"
    case 0x46: "☞"
    case 0x2D: "–"
    default: "•"
    }
  }
}
