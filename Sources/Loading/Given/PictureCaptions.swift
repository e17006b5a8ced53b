import Characters

/// Gives pictures the captions that stand beside them as paragraphs, which is where most authors write them.
///
/// A caption and its picture are next to each other, in one paragraph, one cell or in cells one above the other. What is in angle
/// brackets may be a heading as well; it is a caption where nothing is below it that it could head.
enum PictureCaptions {
  /// - Complexity: linear in the parts and O(n log n) in the cells of tables.
  static func assign(in parts: inout [GivenText.Part]) {
    for index in parts.indices {
      switch parts[index] {
      case .table(var table):
        for cell in table.cells.indices { assign(in: &table.cells[cell].parts) }
        assign(betweenCellsOf: &table)
        parts[index] = .table(table)
      case .picture(let picture):
        // One that is stated may have signs around it as well.
        if let caption = Caption(picture.caption) { parts[index].describe(caption.words) }
      case .line, .stated, .footnote: break
      }
    }
    assign(amongNeighboursIn: &parts)
  }

  // MARK: One below the other

  private static func assign(amongNeighboursIn parts: inout [GivenText.Part]) {
    let shown = parts.indices.filter { !parts[$0].isBlank }
    guard shown.contains(where: { parts[$0].hasLonePicture }) else { return }
    var taken: Set<Int> = []
    for (place, index) in shown.enumerated() {
      guard case .line(let text) = parts[index], let caption = Caption(text) else { continue }
      let above = place > 0 ? shown[place - 1] : nil
      let below = place + 1 < shown.count ? shown[place + 1] : nil
      /// Whether a picture is so near that no other could be meant, with a line between them at most.
      func isFree(_ other: Int?) -> Bool {
        guard let other, abs(other - index) <= 2, parts[other].hasLonePicture else { return false }
        // Of two pictures side by side, either may be meant.
        let beyond = place + (other < index ? -2 : 2)
        return !shown.indices.contains(beyond) || !parts[shown[beyond]].hasLonePicture
      }
      if let above, isFree(above), caption.isSure || parts[above].sharesParagraph || !isText(below, in: parts)
      {
        parts[above].describe(caption.words)
        taken.insert(index)
      } else if let below, isFree(below) {
        let beyond = place + 2 < shown.count ? shown[place + 2] : nil
        guard caption.isSure || !isText(beyond, in: parts) else { continue }
        parts[below].describe(caption.words)
        taken.insert(index)
      }
    }
    if !taken.isEmpty { parts = parts.indices.filter { !taken.contains($0) }.map { parts[$0] } }
  }

  /// Whether a part could be what a heading above it heads.
  private static func isText(_ index: Int?, in parts: [GivenText.Part]) -> Bool {
    guard let index else { return false }
    switch parts[index] {
    case .line(let text):
      return Caption(text) == nil && !ClassifiedLine(SourceLine(number: 0, text: text[...])).isAttachment
    case .stated(let role, _): if case .heading = role { return false } else { return true }
    case .table(let table): return !GivenGrid(table).isFrame
    case .footnote, .picture: return false
    }
  }

  // MARK: Cells

  /// A cell with one picture, and right below or above it one as wide with its caption.
  private static func assign(betweenCellsOf table: inout GivenTable) {
    guard table.cells.contains(where: { $0.parts.lonePicture != nil }) else { return }
    struct Place: Hashable { var row, column, span: Int }
    var captions: [Place: (cell: Int, caption: Caption)] = [:]
    for (index, cell) in table.cells.enumerated() {
      let shown = cell.parts.filter { !$0.isBlank }
      guard shown.count == 1, case .line(let text) = shown[0], let caption = Caption(text) else { continue }
      captions[Place(row: cell.row, column: cell.column, span: cell.columnSpan)] = (index, caption)
      if cell.rowSpan > 1 {
        // From below it is met at its last row.
        captions[Place(row: cell.row + cell.rowSpan - 1, column: cell.column, span: cell.columnSpan)] = (
          index, caption
        )
      }
    }
    guard !captions.isEmpty else { return }
    let order = table.cells.indices.sorted {
      (table.cells[$0].row, table.cells[$0].column) < (table.cells[$1].row, table.cells[$1].column)
    }
    // Where captions stand above their pictures, the first row has one.
    let firstRow = table.cells.map(\.row).min() ?? 0
    let areAbove = captions.keys.contains { $0.row == firstRow }
    var taken: Set<Int> = []
    for index in order {
      let cell = table.cells[index]
      guard let picture = cell.parts.lonePicture else { continue }
      let above = Place(row: cell.row - 1, column: cell.column, span: cell.columnSpan)
      let below = Place(row: cell.row + cell.rowSpan, column: cell.column, span: cell.columnSpan)
      for place in areAbove ? [above, below] : [below, above] {
        guard let (other, caption) = captions[place], taken.insert(other).inserted else { continue }
        table.cells[index].parts[picture].describe(caption.words)
        table.cells[other].parts = []
        break
      }
    }
  }
}

/// What a line says of a picture: `▲ 개관식에 모인 사람들`, `<2025년 분포 지도>`, `<그림 5> 업종별 비율`.
private struct Caption {
  /// Without the signs around them.
  var words: String
  /// Whether nothing else begins so.
  var isSure: Bool

  init?(_ text: String) {
    let line = text.inOneLine
    let trimmed = line[...].trimmed
    guard let first = trimmed.firstScalar, let last = trimmed.lastScalar, trimmed.scalarCount <= 200,
      trimmed.hasLetters
    else { return nil }
    if "▲△▼◀▶".unicodeScalars.contains(first) {
      let rest = trimmed.dropFirst().trimmed
      guard !rest.isEmpty, !rest.unicodeScalars.contains(first) else { return nil }
      self.init(words: String(rest), isSure: true)
    } else if first == "|", last == "|" {
      let inner = trimmed.withoutEnds.trimmed
      guard !inner.isEmpty, !inner.unicodeScalars.contains("|") else { return nil }
      self.init(words: String(inner), isSure: true)
    } else if Self.beginsWithPictureLabel(trimmed) {
      self.init(words: String(trimmed), isSure: true)
    } else if "<〈＜‹".unicodeScalars.contains(first), Bracket.closing(first) == last {
      let inner = trimmed.withoutEnds.trimmed
      // One pair of brackets around all of it.
      guard !inner.isEmpty, !inner.unicodeScalars.contains(last),
        !LineWords.known.tableLabels.contains(where: inner.begins),
        !ClassifiedLine(SourceLine(number: 0, text: trimmed)).isAttachment
      else { return nil }
      self.init(words: String(inner), isSure: inner.isSentence)
    } else {
      return nil
    }
  }

  private init(words: String, isSure: Bool) {
    // Spaces set it where it belongs on paper.
    self.words = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    self.isSure = isSure
  }

  /// `<그림 5> …`, `[사진] …`, `사진=…`, `그림 2. …`.
  private static func beginsWithPictureLabel(_ text: Substring) -> Bool {
    var rest = text
    let close = rest.firstScalar.flatMap { first in
      "<〈＜‹[［【(（".unicodeScalars.contains(first) ? Bracket.closing(first) : nil
    }
    if close != nil { rest = rest.dropFirst().trimmed }
    guard let label = LineWords.known.pictureLabels.first(where: rest.begins) else { return false }
    rest = rest[bytes: label.utf8.count..<rest.utf8.count].trimmed
    let number = rest.utf8.prefix { (0x2D...0x39).contains($0) }.count
    rest = rest[bytes: number..<rest.utf8.count].trimmed
    guard let next = rest.firstScalar else { return false }
    // `그림책 …` is a word that only begins so.
    return close == next || "=:：".unicodeScalars.contains(next)
      || number > 1 && close == nil
        && text[bytes: 0..<(text.utf8.count - rest.utf8.count)].trimmed.utf8.last == UInt8(ascii: ".")
  }
}

extension GivenText.Part {
  fileprivate var isBlank: Bool {
    switch self {
    case .line(let text), .stated(_, let text): !text.hasWords
    case .table, .footnote, .picture: false
    }
  }

  /// Whether it is a picture without a caption, or a frame around one and nothing else.
  fileprivate var hasLonePicture: Bool {
    switch self {
    case .picture(let picture): picture.caption.isEmpty
    case .table(let table): table.lonePicture != nil
    case .line, .stated, .footnote: false
    }
  }

  /// Whether the line below is of the paragraph that the picture is in.
  fileprivate var sharesParagraph: Bool {
    if case .picture(let picture) = self { picture.sharesParagraph } else { false }
  }

  fileprivate mutating func describe(_ words: String) {
    switch self {
    case .picture(var picture):
      picture.caption = words
      self = .picture(picture)
    case .table(var table):
      guard let cell = table.lonePicture, let part = table.cells[cell].parts.lonePicture else { return }
      table.cells[cell].parts[part].describe(words)
      self = .table(table)
    case .line, .stated, .footnote: break
    }
  }
}

extension [GivenText.Part] {
  /// The one picture, if it has no caption and nothing else is beside it.
  fileprivate var lonePicture: Int? {
    let shown = indices.filter { !self[$0].isBlank }
    return shown.count == 1 && self[shown[0]].hasLonePicture ? shown[0] : nil
  }
}

extension GivenTable {
  /// The cell with the one picture, where all others are empty.
  fileprivate var lonePicture: Int? {
    let shown = cells.indices.filter { !cells[$0].parts.allSatisfy(\.isBlank) }
    return shown.count == 1 && cells[shown[0]].parts.lonePicture != nil ? shown[0] : nil
  }
}
