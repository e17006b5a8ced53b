/// A line with all that its own text shows, read once: whatever asks later, asks here.
struct ClassifiedLine: Sendable {
  let line: SourceLine
  private(set) var sign: LineSign
  private(set) var traits: LineTraits
  /// How it would be cut into the cells of a table.
  let shape: RowShape

  /// - Complexity: O(length of the line).
  init(_ line: SourceLine) {
    self.line = line
    guard let text = LineText(line.trimmed) else {
      sign = .blank
      traits = []
      shape = RowShape()
      return
    }
    let sign = LineSign.read(text)
    let shape = text.text.withBytes(RowShape.init)
    self.sign = sign
    // A tab that only parts a sign from its words makes no cells.
    self.shape = sign.isPartedByTab(in: text.text, shape) ? RowShape() : shape
    traits = LineTraits(of: line, text, sign, self.shape)
  }
}

extension LineSign {
  /// `□⇥글쓰기와 그림책`.
  fileprivate func isPartedByTab(in text: Substring, _ shape: RowShape) -> Bool {
    guard case .marker(let marker, _) = self, marker.kind >= .square, shape.cellCount == 2, shape.hasTab
    else { return false }
    return text.utf8.dropFirst(marker.text.utf8.count).first == 0x09
  }
}

extension ClassifiedLine {
  /// Takes a sign away that the lines around it do not bear out.
  mutating func becomePlain() {
    sign = .plain
    if traits.contains(.shortPhrase), trimmed.firstScalar == "▲" { traits.insert(.headsNothing) }
  }

  /// Takes away that it names a part of a paper.
  mutating func isNoDivision() { traits.remove(.division) }

  var number: Int { line.number }
  var text: Substring { line.text }
  var trimmed: Substring { line.trimmed }
  var indentation: Int { line.indentation }

  var isBlank: Bool { line.isBlank }
  var isSentence: Bool { traits.contains(.sentence) }
  var isContact: Bool { traits.contains(.contact) }

  var marker: Marker? { if case .marker(let marker, _) = sign { marker } else { nil } }
  var isMarked: Bool { if case .marker = sign { true } else { false } }
  /// What follows the marker.
  var rest: Substring? { if case .marker(_, let rest) = sign { rest } else { nil } }

  /// Whether an attachment begins with it.
  var isAttachment: Bool { if case .attachment = sign { true } else { false } }
  var caption: TableCaption? { if case .caption(let caption) = sign { caption } else { nil } }
  var isNote: Bool { if case .note = sign { true } else { false } }
  /// Whether the line belongs to the text around it rather than to its flow.
  var isRemark: Bool {
    switch sign {
    case .note, .source: true
    default: false
    }
  }

  /// What is between the dashes of a line that ends as it begins, if it is more than a sign or two.
  var framedWords: Substring? {
    switch sign {
    case .framed(let words), .pageNumber(_, let words): trimmed.scalarCount > 4 ? words : nil
    default: nil
    }
  }
}
