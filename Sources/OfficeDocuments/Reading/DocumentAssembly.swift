import Diagnostics

/// What readers of all formats do alike: it gathers a document, numbers its paragraphs, and keeps what is not for readers
/// apart from what is.
struct DocumentAssembly {
  let file: String
  var document = OfficeDocument()
  /// Of the note that is being read.
  var noteLabel: String?
  private(set) var isInNote = false
  /// How many deletions are open that are kept as changes.
  var openDeletions = 0
  private var omissions = Omissions()
  /// By the list they are of; outlines have one for each form that a section gives them.
  private var counters: [String: NumberingCounter] = [:]
  /// Fields that have begun and not ended: their ids, and where they lead.
  private var fields: [(id: String, link: String?)] = []
  /// How many tables, text boxes and notes are around.
  private var depth = 0
  private var cellCount = 0
  /// How many parts are around that are left out.
  private var leftOutDepth = 0

  init(file: String) { self.file = file }

  func finish() -> OfficeDocument {
    var document = document
    document.omissions = omissions.list
    return document
  }

  func failure(_ failure: PackageFailure) -> OfficeFailure { OfficeFailure(failure, file: file) }

  // MARK: Words

  /// Adds words, to the run above if they look like it.
  mutating func add(_ text: String, _ look: RunLook = RunLook(), to content: inout [OfficeInline]) {
    guard !text.isEmpty else { return }
    guard openDeletions == 0 else { return omit(.deletedText, text) }
    content.append(
      OfficeRun(
        text: text, isBold: look.isBold, isItalic: look.isItalic, isStruck: look.isStruck,
        isUnderlined: look.isUnderlined, isRaised: look.isRaised, isLowered: look.isLowered,
        link: look.link ?? fields.last { $0.link != nil }?.link))
  }

  /// Adds an equation by what it is written as, and says that it does not look like one.
  mutating func addEquation(_ script: String, to content: inout [OfficeInline]) {
    guard openDeletions == 0 else { return omit(.deletedText, script) }
    omit(.equation, script)
    content.append(.equation(script))
  }

  /// Says that something is not in the document; what is within something that is left out is not counted by itself.
  mutating func omit(_ kind: OfficeDocument.Omission.Kind, _ words: String = "") {
    if leftOutDepth == 0 { omissions.add(kind, words) }
  }

  // MARK: Fields

  mutating func beginField(_ id: String, link: String?) { fields.append((id, link)) }

  mutating func endField(_ id: String) {
    if let index = fields.lastIndex(where: { $0.id == id }) { fields.remove(at: index) }
  }

  // MARK: Numbers

  /// Numbers a paragraph of a list as it is shown, or of an outline.
  mutating func number(
    _ paragraph: inout OfficeParagraph, _ list: String, _ level: Int, _ format: NumberingFormat?
  ) {
    // Numbers in what is left out count nothing.
    guard let format, leftOutDepth == 0, format.levels.indices.contains(level) else { return }
    let number = counters[list, default: NumberingCounter()].next(level, format)
    paragraph.numbering = number.isEmpty ? nil : number
  }

  /// Lets a list begin anew.
  mutating func restart(_ list: String, _ level: Int, at start: Int) {
    if leftOutDepth == 0 { counters[list, default: NumberingCounter()].restart(level, at: start) }
  }

  // MARK: Notes

  /// What was before a note, to go on with after it.
  struct Interruption {
    fileprivate var label: String?
    fileprivate var wasInNote: Bool
    fileprivate var index: Int
  }

  mutating func beginNote(_ kind: OfficeNote.Kind) -> Interruption {
    let interruption = Interruption(label: noteLabel, wasInNote: isInNote, index: document.notes.count)
    (noteLabel, isInNote) = (nil, true)
    document.notes.append(OfficeNote(kind: kind, label: "", paragraphs: []))
    return interruption
  }

  /// - Parameter number: where nothing in the note says how it is called.
  mutating func endNote(
    _ note: Interruption, _ paragraphs: [OfficeParagraph], number: String?, to content: inout [OfficeInline]
  ) {
    document.notes[note.index].paragraphs = paragraphs
    document.notes[note.index].label = noteLabel ?? number ?? String(note.index + 1)
    (noteLabel, isInNote) = (note.label, note.wasInNote)
    if openDeletions == 0 {
      content.append(.note(note.index))
    } else {
      omit(.deletedText, paragraphs.map(\.plainText).joined(separator: " "))
    }
  }

  // MARK: What is left out

  struct LeftOut {
    fileprivate var notes: Int
    fileprivate var fields: Int
    fileprivate var openDeletions: Int
  }

  /// Begins to read what is no part of the text, to say what it was.
  mutating func beginLeavingOut() -> LeftOut {
    leftOutDepth += 1
    defer { openDeletions = 0 }
    return LeftOut(notes: document.notes.count, fields: fields.count, openDeletions: openDeletions)
  }

  mutating func endLeavingOut(_ leftOut: LeftOut, _ kind: OfficeDocument.Omission.Kind?, _ words: String) {
    leftOutDepth -= 1
    document.notes.removeLast(document.notes.count - leftOut.notes)
    fields.removeLast(max(0, fields.count - leftOut.fields))
    openDeletions = leftOut.openDeletions
    if let kind { omit(kind, words) }
  }

  // MARK: Bounds

  /// Begins what is within something else; nested only so deep.
  mutating func enter() throws(OfficeFailure) {
    guard depth < OfficeLimits.nesting else {
      throw failure(
        .tooLarge("tables, text boxes and shapes are nested more than \(OfficeLimits.nesting) deep"))
    }
    depth += 1
  }

  mutating func leave() { depth -= 1 }

  /// Counts a cell, and the places that it covers.
  mutating func count(_ cell: OfficeTable.Cell) throws(OfficeFailure) {
    let sizes = [cell.row, cell.column, cell.rowSpan, cell.columnSpan]
    guard sizes.allSatisfy({ (0...OfficeLimits.span).contains($0) }) else {
      throw failure(.damaged("a cell of a table is out of place"))
    }
    cellCount += cell.rowSpan * cell.columnSpan
    guard cellCount <= InputLimits.cells else {
      throw failure(.tooLarge("its tables have more than \(InputLimits.cells) cells"))
    }
  }
}

/// How words look, as far as it means something.
struct RunLook: Hashable {
  var isBold = false
  var isItalic = false
  var isStruck = false
  var isUnderlined = false
  var isRaised = false
  var isLowered = false
  var link: String?
}

extension [OfficeInline] {
  /// Adds words, to the run above if they look like it.
  mutating func append(_ run: OfficeRun) {
    if case .text(var last)? = self.last, last.looksLike(run) {
      removeLast()
      last.text += run.text
      append(.text(last))
    } else {
      append(.text(run))
    }
  }
}

extension OfficeRun {
  func looksLike(_ other: OfficeRun) -> Bool {
    isBold == other.isBold && isItalic == other.isItalic && isStruck == other.isStruck
      && isUnderlined == other.isUnderlined && isRaised == other.isRaised && isLowered == other.isLowered
      && link == other.link
  }
}

extension OfficeTable {
  /// Puts the cells in order and finds the size of the grid.
  mutating func close() {
    rowCount = cells.map { $0.row + $0.rowSpan }.max() ?? 0
    columnCount = cells.map { $0.column + $0.columnSpan }.max() ?? 0
    cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
  }
}
