import Briefings
import Characters
import Diagnostics
import TextCleaning

/// What a line stands for that its file states.
enum GivenBlock: Hashable, Sendable {
  case table(TableDraft)
  case footnote(label: String, SourceSpan)
}

/// Lays a text whose file states some structure out in lines: words as they are, and a line for each stated block.
///
/// A table that is only drawn around something is laid out as its words, since the loader knows letterheads, release
/// times, contacts and the names of attachments by their words.
struct GivenLines {
  private(set) var lines: [SourceLine] = []
  private(set) var originals: [Substring] = []
  private(set) var roles: [Int: ReadingOptions.Role] = [:]
  private(set) var blocks: [Int: GivenBlock] = [:]
  private(set) var pictures: [(line: Int, GivenPicture)] = []

  let emphasis: GivenEmphasis
  private let parts: [GivenText.Part]
  private var normalizer: LineNormalizer
  private let file: SourceFile
  private let options: ReadingOptions
  /// Footnotes that stand below what they are of.
  private var notes: [(label: String, text: String)] = []
  private var hasTitle = false
  /// Whether something was read that is neither above a title nor part of it.
  private var isInText = false
  private var hasLetterhead = false

  /// - Parameter file: whose lines are those that were laid out before; they are the same each time.
  init(_ text: GivenText, file: SourceFile, options: ReadingOptions) {
    var parts = text.parts
    PictureCaptions.assign(in: &parts)
    self.parts = parts
    emphasis = text.emphasis
    self.file = file
    self.options = options
    let kept: Set = [Rule.invisibleCharacters.id, Rule.privateUseCharacter.id]
    normalizer = LineNormalizer(
      "", file: file.name,
      disabledRepairs: options.disabledRepairs.intersection(kept).union([Rule.htmlLeftover.id]))
    if !text.parts.contains(where: Self.hasLine), text.parts.contains(where: Self.hasData),
      text.title.hasWords
    {
      hasTitle = true
      addLine(text.title.inOneLine, as: .title)
    }
    add(parts)
    flushNotes()
  }

  /// Whether there are words that may be a title: those of a table of data are none.
  private static func hasLine(_ part: GivenText.Part) -> Bool {
    switch part {
    case .line(let text), .stated(_, let text): return text.hasWords
    case .footnote, .picture: return false
    case .table(let table):
      return GivenGrid(table).isFrame && table.cells.contains { $0.parts.contains(where: hasLine) }
    }
  }

  private static func hasData(_ part: GivenText.Part) -> Bool {
    guard case .table(let table) = part else { return false }
    return table.cells.contains { GivenGrid.Cell(of: $0).hasWords }
  }

  mutating func finish() -> [Diagnostic] { normalizer.finish() }

  // MARK: Lines

  /// Adds a line of the file, without reading it.
  private mutating func normalized(_ text: String) -> [SourceLine] {
    originals.append(text[...])
    var made: [SourceLine] = []
    normalizer.add(text[...], number: originals.count, to: &made)
    return made
  }

  @discardableResult
  private mutating func addLine(_ text: String, as role: ReadingOptions.Role? = nil) -> Int {
    lines += normalized(text)
    if let role { roles[originals.count] = role }
    return originals.count
  }

  private mutating func addBlankLine() {
    if lines.last.map({ !$0.isBlank }) ?? false { addLine("") }
  }

  /// A paragraph: a line break within it parts two lines only where the second has a sign of its own.
  private mutating func addParagraph(_ text: String) {
    guard text.contains("\n") else {
      addOneLine(text)
      return
    }
    var line = ""
    for part in text.split(separator: "\n", omittingEmptySubsequences: true) {
      let isOwn: Bool
      switch ClassifiedLine(SourceLine(number: 0, text: part)).sign {
      case .plain, .openingMark, .speech, .blank: isOwn = false
      default: isOwn = true
      }
      if line.isEmpty {
        line = String(part)
      } else if isOwn {
        addOneLine(line)
        line = String(part)
      } else {
        line += line.last == " " || part.first == " " ? part : " " + part
      }
    }
    addOneLine(line)
  }

  private mutating func addOneLine(_ text: String) {
    let line = ClassifiedLine(SourceLine(number: 0, text: text[...]))
    if line.isAttachment || isAttachmentName(line.trimmed) { flushNotes() }
    if !line.isBlank {
      if line.traits.contains(.letterhead) || line.traits.contains(.release) {
        hasLetterhead = true
      } else if !isInText, line.traits.isDisjoint(with: [.releaseTime]), line.trimmed.scalarCount > 20 {
        isInText = true
      }
    }
    addLine(text)
  }

  /// Adds a line of which the file says what it is.
  private mutating func add(_ text: String, as role: ReadingOptions.Role) {
    guard text.hasWords else { return }
    let text = text.inOneLine
    switch role {
    case .title:
      guard !hasTitle else { return addParagraph(text) }
      hasTitle = true
    case .heading:
      // Notes stand at the end of what they are of.
      if ClassifiedLine(SourceLine(number: 0, text: text[...])).isAttachment { return addParagraph(text) }
      isInText = true
    default: isInText = true
    }
    addLine(text, as: role)
  }

  private mutating func flushNotes() {
    let notes = notes
    self.notes = []
    guard !notes.isEmpty else { return }
    addBlankLine()
    for note in notes {
      var words = SourceSpan(in: file)
      let made = normalized(note.text.inOneLine)
      for line in made { words.append(line.trimmed, of: line) }
      guard let number = made.first?.number, !words.isEmpty else { continue }
      addBlock(.footnote(label: note.label, words), number: number, words: "")
    }
    addBlankLine()
  }

  /// - Parameter words: what the lines around see of it.
  private mutating func addBlock(_ block: GivenBlock, number: Int, words: Substring) {
    lines.append(SourceLine(number: number, text: words.isEmpty ? "\u{FFFC}" : words))
    roles[number] = .given
    blocks[number] = block
  }

  // MARK: Parts

  private mutating func add(_ parts: [GivenText.Part]) {
    for part in parts {
      switch part {
      case .line(let text): addParagraph(text)
      case .stated(let role, let text): add(text, as: role)
      case .footnote(let label, let text): notes.append((label, text))
      case .picture(let picture): add(picture)
      case .table(let table): add(table)
      }
    }
  }

  private mutating func add(_ picture: GivenPicture) {
    // Where a picture is, in the order of lines.
    pictures.append((originals.count + 1, picture))
  }

  private mutating func add(_ table: GivenTable) {
    let grid = GivenGrid(table)
    if !hasTitle, !isInText, hasLetterhead, readTitle(grid) { return addCaption(of: table) }
    let pasted = grid.pastedRows
    let rows = pasted.enumerated().map { ClassifiedLine(SourceLine(number: $0 + 1, text: $1[...])) }
    let contacts = ContactBoxes(of: rows, ReadingOptions())
    if contacts.lineCount(from: rows.firstIndex { !$0.isBlank } ?? 0) > 0 {
      flushNotes()
      addBlankLine()
      isInText = true
      for row in pasted where row.hasWords { addLine(row) }
      addBlankLine()
      addRest(of: grid)
      return addCaption(of: table)
    }
    let isHead = !isInText && rows.contains { !$0.traits.isDisjoint(with: [.release, .letterhead]) }
    if isHead || grid.isFrame || isNoTable(rows[...]) {
      addFrame(grid, isFlow: !grid.isFrame && !isHead)
      return addCaption(of: table)
    }
    addData(grid, caption: table.caption, first: pasted.first { $0.hasWords } ?? "")
  }

  /// A caption of what turned out to be no table.
  private mutating func addCaption(of table: GivenTable) {
    if let caption = table.caption, caption.hasWords { addParagraph(caption) }
  }

  // MARK: Frames

  /// A box above the text with the title and what sums the text up: `제목 / - 부제`.
  private mutating func readTitle(_ grid: GivenGrid) -> Bool {
    let columns = grid.rows.map { $0.filter(\.hasWords) }.filter { !$0.isEmpty }
    guard (1...3).contains(columns.count), columns.allSatisfy({ $0.count == 1 && !$0[0].hasTable }) else {
      return false
    }
    let cells = columns.map {
      $0[0].lines.flatMap { $0.split(separator: "\n").map { String($0[...].trimmed) } }
    }
    guard
      !cells.joined().contains(where: { line in
        let line = ClassifiedLine(SourceLine(number: 0, text: line[...]))
        return !line.traits.isDisjoint(with: [.release, .contact, .contactStart]) || line.isAttachment
      })
    else { return false }
    // A dash may follow the title within its cell.
    let first = cells[0].filter { $0.hasWords }
    let end = first.indices.dropFirst().first { withoutLeadingDash(first[$0][...]) != nil } ?? first.endIndex
    let title = first[..<end].joined(separator: " ")
    guard title[...].scalarCount <= 240, title[...].hasLetters, withoutLeadingDash(title[...]) == nil else {
      return false
    }
    hasTitle = true
    addLine(title, as: .title)
    var deck: [String] = []
    var below: [String] = []
    for line in Array(first[end...]) + (cells.count > 1 ? cells[1] : []) {
      guard line.hasWords else { continue }
      if ClassifiedLine(SourceLine(number: 0, text: line[...])).isNote {
        below.append(line)
      } else if let last = deck.last, goesOn(line[...], after: last[...]) {
        deck[deck.count - 1] = last + " " + line
      } else {
        deck.append(line)
      }
    }
    for line in deck { addLine(line, as: .deck) }
    for line in below + cells.dropFirst(2).joined() where line.hasWords { addLine(line) }
    for row in columns { for cell in row { addObjects(of: cell) } }
    isInText = true
    return true
  }

  /// Whether a line of a deck goes on with the one above: others begin with a dash and it does not, or what is above stops in
  /// the middle.
  private func goesOn(_ line: Substring, after above: Substring) -> Bool {
    if withoutLeadingDash(line) != nil || above.endsWithDash { return false }
    return breaksOff(above) || withoutLeadingDash(above) != nil
  }

  /// What is in a frame, row by row.
  private mutating func addFrame(_ grid: GivenGrid, isFlow: Bool) {
    addBlankLine()
    for row in grid.rows {
      let worded = row.filter(\.hasWords)
      let isShort = worded.allSatisfy { cell in
        !cell.hasTable && cell.lines.count <= 3 && cell.lines.reduce(0) { $0 + $1.utf8.count } <= 600
      }
      if worded.count > 1, isShort {
        let text = row.map { $0.lines.joined(separator: " ").inOneLine }.joined(separator: "\t")
        addOneLine(text)
        for cell in row { addObjects(of: cell) }
      } else if let name = nameOfPicture(row) {
        addLine(name.inOneLine, as: .paragraph)
        for cell in row { addObjects(of: cell) }
      } else {
        for cell in row { add(cell.parts) }
      }
      if !isFlow { addBlankLine() }
    }
    addBlankLine()
  }

  /// A few words in one cell and a picture in another: they name it, and head nothing.
  private func nameOfPicture(_ row: [GivenGrid.Cell]) -> String? {
    let worded = row.filter(\.hasWords)
    guard worded.count == 1, !worded[0].hasTable, row.contains(where: { !$0.hasWords && $0.pictureCount > 0 })
    else { return nil }
    let name = worded[0].lines.joined(separator: " ")
    return name.unicodeScalars.count <= 30 && !name[...].isSentence ? name : nil
  }

  /// Pictures, notes and tables of cells whose words were read.
  private mutating func addRest(of grid: GivenGrid) {
    for row in grid.rows { for cell in row { addObjects(of: cell) } }
  }

  private mutating func addObjects(of cell: GivenGrid.Cell) {
    add(cell.parts.filter { $0.isObject })
  }

  // MARK: Data

  private mutating func addData(_ grid: GivenGrid, caption: String?, first: String) {
    var draft = TableDraft(line: originals.count + 1, header: [], rows: [])
    draft.headColumns = grid.headColumnCount
    let rows = grid.rows.map { row in row.map { cell in makeCell(cell) } }
    draft.header = Array(rows[..<grid.headerCount])
    draft.rows = Array(rows[grid.headerCount...])
    if let caption, caption.hasWords { addCaption(caption, to: &draft) }
    let number = draft.line
    addBlock(.table(draft), number: number, words: first[...])
    // What is below it does not go on with it.
    addBlankLine()
    isInText = true
    addRest(of: grid)
  }

  private mutating func makeCell(_ cell: GivenGrid.Cell) -> Table.Cell {
    var words = SourceSpan(in: file)
    for text in cell.lines {
      for part in text.split(separator: "\n") where String(part).hasWords {
        words.breakLine()
        for line in normalized(String(part)) { words.append(line.trimmed, of: line, glued: true) }
      }
    }
    return Table.Cell(text: words.makeSegment(), columnSpan: cell.columnSpan, rowSpan: cell.rowSpan)
  }

  private mutating func addCaption(_ caption: String, to draft: inout TableDraft) {
    for line in normalized(caption.inOneLine) {
      let classified = ClassifiedLine(line)
      let found =
        classified.caption ?? TableCaption(inBrackets: line.trimmed)
        ?? TableCaption(closingWithUnit: line.trimmed)
      draft.number = found?.number
      draft.unit = found?.unit.map { SourceSpan($0.words, of: line, in: file) }
      let words = found == nil ? line.trimmed : found?.words
      draft.caption = words.map { SourceSpan($0, of: line, in: file) }
    }
  }
}

extension GivenText.Part {
  /// Whether it is something else than words.
  fileprivate var isObject: Bool {
    switch self {
    case .line, .stated: false
    case .table, .footnote, .picture: true
    }
  }
}
