/// Writes HWP documents: records in a compound file, as much of them as readers look at.
package struct HWPWriter {
  package var sections: [[UInt8]]
  /// Of the head: 1 packed, 2 with a password, 4 for distribution.
  package var flags = 0
  package var version = 5
  /// More records of the head, after the usual ones.
  package var head: [UInt8] = []
  package var files: [(path: String, content: [UInt8])] = []
  package var falseSectors: [Int: Int] = [:]

  package init(_ sections: [UInt8]...) { self.sections = sections }

  package var bytes: [UInt8] {
    var head = Array("HWP Document File".utf8)
    head += Array(repeating: 0, count: 32 - head.count) + [1, 0, 1, UInt8(version)]
    head.add(flags, 4)
    head += Array(repeating: 0, count: 216)
    func stream(_ bytes: [UInt8]) -> [UInt8] { flags & 1 == 1 ? ZipWriter.packed(bytes) : bytes }
    var streams = [("FileHeader", head), ("DocInfo", stream(documentInfo))]
    for (index, section) in sections.enumerated() {
      streams.append(("BodyText/Section\(index)", stream(section)))
    }
    var writer = CompoundWriter(streams + files)
    writer.falseSectors = falseSectors
    return writer.bytes
  }

  /// Looks 0 plain, 1 bold, 2 struck; paragraphs 0 plain, 1 an outline of the first level, 2 a number, 3 a bullet. Outlines have
  /// numbers of their own.
  private var documentInfo: [UInt8] {
    func look(_ flags: Int) -> [UInt8] {
      var content: [UInt8] = Array(repeating: 0, count: 46)
      content.add(flags, 4)
      return content
    }
    func paragraph(_ flags: Int, _ list: Int) -> [UInt8] {
      var content: [UInt8] = []
      content.add(flags, 4)
      content.add(0, 26)
      content.add(list, 2)
      return content
    }
    var numbering: [UInt8] = []
    for template in ["^1.", "^2)", "", "", "", "", ""] {
      numbering.add(0, 12)
      numbering += Self.string(template)
    }
    numbering.add(0, 2)
    for _ in 0..<7 { numbering.add(1, 4) }
    var count: [UInt8] = []
    count.add(sections.count, 2)
    return Self.record(0x10, 0, count)
      + [look(0), look(2), look(4 << 16)].flatMap { Self.record(0x15, 1, $0) }
      + [paragraph(0, 0), paragraph(1 << 23, 0), paragraph(2 << 23, 1), paragraph(3 << 23, 1)].flatMap {
        Self.record(0x19, 1, $0)
      } + Self.record(0x17, 1, numbering) + Self.record(0x17, 1, numbering)
      + Self.record(0x18, 1, Array(repeating: 0, count: 12) + Self.units("•"))
      + Self.record(0x12, 1, [1, 0, 1, 0] + Self.string("png")) + head
  }

  // MARK: Pieces

  package static func record(_ tag: Int, _ level: Int, _ content: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.add(tag | level << 10 | min(content.count, 0xFFF) << 20, 4)
    if content.count >= 0xFFF { bytes.add(content.count, 4) }
    return bytes + content
  }

  package static func units(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
  }

  package static func string(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.add(text.utf16.count, 2)
    return bytes + units(text)
  }

  /// What stands in a paragraph: words, or a sign with a control.
  package enum Piece {
    case text(String)
    /// One unit without data.
    case sign(Int)
    /// A sign with the name of its control, what that says, and the records within it.
    case control(Int, String, [UInt8], (_ level: Int) -> [UInt8])
    case fieldEnd(String)
  }

  package static func paragraph(
    _ pieces: Piece..., level: Int = 0, style: Int = 0, looks: [(Int, Int)] = [(0, 0)]
  ) -> [UInt8] {
    var (text, controls): ([UInt8], [UInt8]) = ([], [])
    for piece in pieces {
      switch piece {
      case .text(let words): text += units(words)
      case .sign(let sign): text.add(sign, 2)
      case .control(let sign, let name, let content, let inner):
        let name = Array(name.utf8.reversed())
        text.add(sign, 2)
        text += name
        text.add(0, 8)
        text.add(sign, 2)
        controls += record(0x47, level + 1, name + content) + inner(level + 2)
      case .fieldEnd(let name):
        text.add(4, 2)
        text += Array(name.utf8.reversed()).prefix(3) + [8]
        text.add(0, 8)
        text.add(4, 2)
      }
    }
    text.add(13, 2)
    var head: [UInt8] = []
    head.add(text.count / 2, 4)
    head.add(0, 4)
    head.add(style, 2)
    head.add(0, 12)
    var shapes: [UInt8] = []
    for (place, look) in looks {
      shapes.add(place, 4)
      shapes.add(look, 4)
    }
    return record(0x42, level, head) + record(0x43, level + 1, text) + record(0x44, level + 1, shapes)
      + controls
  }

  package static func text(_ words: String, level: Int = 0, style: Int = 0) -> [UInt8] {
    paragraph(.text(words), level: level, style: style)
  }

  /// The head of a list, and its paragraphs.
  package static func list(_ level: Int, _ paragraphs: [UInt8], head more: [UInt8] = []) -> [UInt8] {
    record(0x48, level, [1, 0, 0, 0, 0, 0, 0, 0] + more) + paragraphs
  }

  package static func section() -> Piece {
    var content: [UInt8] = []
    content.add(0, 14)
    content.add(2, 2)
    content.add(0, 20)
    return .control(2, "secd", content, { _ in [] })
  }

  package static func table(
    _ cells: [(row: Int, column: Int, rows: Int, columns: Int, text: String)], caption: String? = nil
  )
    -> Piece
  {
    .control(11, "tbl ", Array(repeating: 0, count: 42)) { level in
      var bytes: [UInt8] = []
      if let caption { bytes += list(level, text(caption, level: level), head: [2, 0, 0, 0]) }
      bytes += record(0x4D, level, Array(repeating: 0, count: 24))
      for cell in cells {
        var place: [UInt8] = []
        for number in [cell.column, cell.row, cell.columns, cell.rows] { place.add(number, 2) }
        bytes += list(level, text(cell.text, level: level), head: place)
      }
      return bytes
    }
  }

  package static func note(_ name: String, _ number: Int, _ words: String) -> Piece {
    var content: [UInt8] = []
    content.add(number, 4)
    return .control(17, name, content) { level in
      var sign: [UInt8] = [1, 0, 0, 0]
      sign.add(number, 2)
      sign.add(0, 6)
      return list(
        level, paragraph(.control(18, "atno", sign, { _ in [] }), .text(" " + words), level: level))
    }
  }

  package static func around(_ sign: Int, _ name: String, _ words: String) -> Piece {
    .control(sign, name, [0, 0, 0, 0]) { level in list(level, text(words, level: level)) }
  }

  package static func link(_ command: String) -> Piece {
    .control(3, "%hlk", [0, 0, 0, 0, 0] + string(command), { _ in [] })
  }

  /// - Parameter inner: records within the shape, for their level.
  package static func shape(comment: String = "", _ inner: @escaping (_ level: Int) -> [UInt8]) -> Piece {
    .control(11, "gso ", Array(repeating: 0, count: 40) + string(comment)) { level in
      record(0x4C, level, Array(repeating: 0, count: 8)) + inner(level + 1)
    }
  }

  package static func picture(_ id: Int, level: Int) -> [UInt8] {
    var content: [UInt8] = Array(repeating: 0, count: 71)
    content.add(id, 2)
    return record(0x55, level, content)
  }
}
