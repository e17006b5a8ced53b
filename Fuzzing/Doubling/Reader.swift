/// Something that reads what others write, to be given ever more of it.
struct Reader {
  let name: String
  let inputs: [Input]
  /// Of the smallest input, in bytes: large enough that what costs the same at any size is small beside the rest.
  let size: Int

  /// What is read, at a size.
  struct Input {
    let name: String
    /// Makes what is read at a size, outside of what is counted, and returns how it is read.
    let prepare: (Int) -> () -> Void
  }

  init(_ name: String, size: Int = 2 << 10, _ inputs: [Input]) {
    self.name = name
    self.size = size
    self.inputs = inputs
  }

  /// A reader of bytes, given each of the units over and over, on one line and a unit a line.
  init(
    _ name: String, size: Int = 2 << 10, units: [String] = hostileUnits, before: String = "",
    after: String = "", _ read: @escaping ([UInt8]) -> Void
  ) {
    self.name = name
    self.size = size
    inputs = units.flatMap { unit in
      [unit, unit + "\n"].map { unit in
        Input(name: "\(unit.debugDescription) × n") { size in
          let count = max(1, size / unit.utf8.count)
          let bytes = Array((before + String(repeating: unit, count: count) + after).utf8)
          return { read(bytes) }
        }
      }
    }
  }
}

/// What tempts a reader into going over the same ground again when it is repeated: what opens and never closes, what
/// asks for the line or the file around it, what begins a finding.
let hostileUnits = [
  "가", "가나 ", "가**나 ", "**가** ", "*", "_가_", "`", "[", "![", "[가](b:c) ", "<", "<a ", "<!--", "&", "\\", "(",
  "\"가",
  "“가", "”", "'", "- ", "- 가 ", "1. 가 ", "Ⅰ. 가 ", "□ ○ ", "|", "|가", "| 가 |", "│가│", "─", "+-", "\t", "가\t나 ",
  "  ",
  "가  나", "\u{FFFD}", "\u{E123}", "\u{200B}", "가\u{301}", "\u{1112}\u{1161}", "【서울】", "(단위: 개)", "표 1", "※ ",
  "붙임 ",
  "??", "http://a.b/c ", "www.a.b ", "a@b.c ", "3조 5천억 원 ", "2024. 10. 1. ", "10% ", "not ", "A.", ":", "가: ",
  "\u{0}",
  "\r", "{{", "{{a}}", "#", ",", "\"", "\"a\",", "문의: 가 ", "<총괄> 가 (044-000-1234) ", "담 당 ", "(서울=가) ", "‘가’",
  "「가", "가·", "① 가 ", "△", "⇒ ", "\u{1F1F0}\u{1F1F7}",
]
