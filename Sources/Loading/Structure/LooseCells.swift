import Characters

/// Finds tables whose cells have lost what parted them: each is on a line of its own, or those of a row are parted by
/// single spaces.
///
/// Such lines are short, end no sentence and have no sign. They are a table where figures or dates come back in the same
/// places down to the last line; else they stay together as lines, since short lines in a run are no headings.
///
/// - Complexity: O(length of the lines).
struct LooseCells {
  /// The places of a table's cells in the lines: a cell may have several.
  struct Grid: Sendable {
    var lineCount: Int
    var rows: [[[Piece]]]
  }

  struct Piece: Sendable {
    var line: Int
    var text: Substring
    /// Whether its letters, set apart, are a word that the text has elsewhere: `반 도 체`.
    var isOneWord = false
  }

  private(set) var grids: [Int: Grid] = [:]
  /// How many lines from one on stay together.
  private(set) var kept: [Int: Int] = [:]

  init() {}

  /// - Parameter isFree: whether a line is part of nothing else.
  init(of source: [ClassifiedLine], _ wrapping: Wrapping?, isFree: (Int) -> Bool) {
    var index = source.firstIndex(where: Self.beginsBody) ?? source.count
    while index < source.count {
      if isFree(index), let end = endOfComparedColumns(source, from: index, isFree) {
        kept[index] = end - index
        index = end
        continue
      }
      guard isFree(index), Self.canBeCell(source, index, wrapping), !Self.goesOn(source, index, wrapping),
        !Self.isTitleOfTable(source[index])
      else {
        index += 1
        continue
      }
      var end = index + 1
      while end < source.count, isFree(end), Self.canBeCell(source, end, wrapping) { end += 1 }
      read(source, index..<end)
      index = end
    }
    joinLetters(source)
  }

  /// Finds the words whose letters are set apart to fill their cells.
  private mutating func joinLetters(_ source: [ClassifiedLine]) {
    let spaced = grids.values.flatMap { $0.rows.joined().joined().map(\.text).filter(\.isLetterSpaced) }
    guard !spaced.isEmpty else { return }
    let words = WordBeginnings(spaced.map(\.withoutSpaces), of: source.lazy.filter { !$0.shape.hasTab })
    for index in grids.keys.sorted() {
      guard var grid = grids[index] else { continue }
      for row in grid.rows.indices {
        for cell in grid.rows[row].indices {
          for piece in grid.rows[row][cell].indices where grid.rows[row][cell][piece].text.isLetterSpaced {
            grid.rows[row][cell][piece].isOneWord = words.contains(
              grid.rows[row][cell][piece].text.withoutSpaces)
          }
        }
      }
      grids[index] = grid
    }
  }

  /// The head of a text is read otherwise.
  private static func beginsBody(_ line: ClassifiedLine) -> Bool {
    line.isSentence || line.marker.map { $0.kind != .dash } ?? false
  }

  private static func canBeCell(_ source: [ClassifiedLine], _ index: Int, _ wrapping: Wrapping?) -> Bool {
    let line = source[index]
    guard !line.isBlank, !(wrapping?.isPiece(line) ?? false),
      !line.isSentence || line.trimmed.endsWithDate
        || line.trimmed.scalarCount <= 12 && !line.trimmed.endsWithFullStop,
      line.text.utf8.count <= 240,
      line.shape.separator == nil || line.shape.separator == .gap && canHaveGaps(line.trimmed),
      !line.shape.isRule, !line.shape.hasTab,
      line.traits.isDisjoint(with: [.release, .letterhead, .contact, .contactStart, .contactLabel, .division]
      ),
      line.trimmed.scalarCount <= 60
    else { return false }
    switch line.sign {
    case .plain, .openingMark, .dateline: break
    case .marker(let marker, _):
      // The number of a cell, or a year before its half.
      let isYear =
        marker.kind == .decimal && CellKind(line.trimmed) == .quantity && !line.trimmed.has(UInt8(ascii: " "))
      if !isYear, marker.kind != .circled || line.trimmed.scalarCount > 2 { return false }
    default: return false
    }
    if isAttachmentName(line.trimmed) || TableCaption(inBrackets: line.trimmed) != nil { return false }
    if let (label, rest) = line.trimmed.splitAtColon(), label.scalarCount <= 12, !rest.isEmpty {
      return false
    }
    if !(wrapping?.fills(line.text.columnCount) ?? false) || CellKind(line.trimmed).isFigure { return true }
    // Names of columns may fill a line, and figures too.
    return (index..<min(index + 4, source.count)).contains { FigureRow(source[$0].trimmed) != nil }
  }

  /// Whether a line goes on with the one above it, which was broken there.
  private static func goesOn(_ source: [ClassifiedLine], _ index: Int, _ wrapping: Wrapping?) -> Bool {
    guard index > 0 else { return false }
    let above = source[index - 1]
    guard !above.isBlank, !above.isSentence, above.caption == nil, !above.shape.hasTab else { return false }
    return breaksOff(above.trimmed) || above.trimmed.hasOpenEnding
      || (wrapping?.fills(above.text.columnCount) ?? false) && above.trimmed.lastScalar != ")"
  }

  private static func canHaveGaps(_ text: Substring) -> Bool { text.isLetterSpaced || FigureRow(text) != nil }

  private static func isTitleOfTable(_ line: ClassifiedLine) -> Bool {
    TableCaption(closingWithUnit: line.trimmed) != nil
  }

  private mutating func read(_ source: [ClassifiedLine], _ range: Range<Int>) {
    if range.count >= 2, let grid = figureRows(source, range) ?? singleCells(source, range) {
      grids[range.lowerBound] = grid
      return
    }
    guard range.count >= 3 else { return }
    // Lines that go on below are of a sentence, as of a speech set line by line; an office may end like a particle.
    let open = range.count { index in
      let text = source[index].trimmed
      return text.lastScalar == "," || text.has(UInt8(ascii: " ")) && wantsMore(text)
    }
    let short = range.count { source[$0].trimmed.scalarCount <= 30 }
    guard open * 3 <= range.count, short * 4 >= range.count * 3 else { return }
    // What is above a sentence begins it, or is its heading.
    if range.upperBound < source.count, case .plain = source[range.upperBound].sign,
      source[range.upperBound].isSentence, !source[range.upperBound].isBlank
    {
      return
    }
    kept[range.lowerBound] = range.count
  }
}

// MARK: One cell a line

extension LooseCells {
  private func singleCells(_ source: [ClassifiedLine], _ range: Range<Int>) -> Grid? {
    var cells: [[Piece]] = []
    var kinds: [CellKind] = []
    for index in range {
      let text = source[index].trimmed
      let kind = CellKind(text)
      let last = cells.last?.last?.text ?? ""
      // What is in brackets says more of the words above it.
      let adds = text.firstScalar == "(" && kind != .rate && !(kinds.last?.isFigure ?? true)
      if adds || text.isOneSyllable && last.isOneSyllable {
        cells[cells.count - 1].append(Piece(line: index, text: text))
      } else {
        cells.append([Piece(line: index, text: text)])
        kinds.append(kind)
      }
    }
    guard cells.count >= 6, cells.count <= Limits.looseCells else { return nil }
    var best: (rank: Int, width: Int, header: Int, starts: [Int])?
    for width in 2...12 where width * 2 <= cells.count + 1 {
      for header in headerSizes(width) where header < cells.count {
        guard !kinds[..<header].contains(where: \.isFigure),
          let starts = bodyRows(kinds, from: header, width: width)
        else { continue }
        let isCorner = header == width - 1 && kinds[..<header].allSatisfy { $0 == .quantity }
        guard starts.count > 1 || isCorner && width >= 4 else { continue }
        let rank = header == width ? 3 : isCorner ? 2 : header > width ? 1 : 0
        if rank > best?.rank ?? -1 { best = (rank, width, header, starts) }
      }
    }
    guard let best else { return nil }
    let head = headerRows(Array(cells[..<best.header]), width: best.width)
    let ends = best.starts.dropFirst() + [cells.count]
    return Grid(lineCount: range.count, rows: head + zip(best.starts, ends).map { Array(cells[$0..<$1]) })
  }

  /// How many names a header of one row or two may have.
  private func headerSizes(_ width: Int) -> [Int] {
    [width] + [width - 1].filter { $0 >= 2 } + (width > 2 ? Array((width + 1)..<(width * 2)) : [])
  }

  /// Where rows begin that all hold the same, and end with the last cell.
  private func bodyRows(_ kinds: [CellKind], from header: Int, width: Int) -> [Int]? {
    let end = kinds.count
    guard header + width <= end else { return nil }
    let form = kinds[header..<(header + width)].map(form)
    guard form.contains(where: { $0 != 0 }), let first = form.first, form.contains(0) || first != 0 else {
      return nil
    }
    // A row of names says nothing.
    guard form.dropFirst().contains(where: { $0 != 0 }) else { return nil }
    var starts: [Int] = []
    var index = header
    let isLabelled = first == 0 && form.dropFirst().allSatisfy { $0 == 1 } && width > 2
    while index < end {
      starts.append(index)
      if index + width <= end, zip(kinds[index..<(index + width)], form).allSatisfy({ self.form($0) == $1 }) {
        index += width
      } else if isLabelled, index > header, index + width - 1 <= end,
        kinds[index..<(index + width - 1)].allSatisfy({ $0 == .rate })
      {
        index += width - 1
      } else {
        return nil
      }
    }
    return starts
  }

  /// What comes back in a column: figures, dates or times; 0 for what may be anything.
  private func form(_ kind: CellKind) -> Int {
    switch kind {
    case .number, .rate: 1
    case .date: 2
    case .time: 3
    case .empty, .counter, .quantity, .words: 0
    }
  }

  private func headerRows(_ cells: [[Piece]], width: Int) -> [[[Piece]]] {
    if cells.count == width { return [cells] }
    if cells.count < width { return [[[]] + cells] }
    let names = cells.map { cellShape($0.map { String($0.text) }.joined()) }
    let groups = cells.count - width
    // Every name of the second row stands below one of the first, unless those of its first column reach down.
    let second = names.suffix(width)
    let isPeriodic =
      width % groups == 0
      && zip(second, second.dropFirst(width / groups)).allSatisfy { $0 == $1 } && groups > 1
    let count = isPeriodic ? width : width - 1
    return [Array(cells.dropLast(count)), Array(cells.suffix(count))]
  }
}

// MARK: Cells parted by spaces

/// `고속도로 98 81 △17.3`: words and then at least two figures, maybe several times.
private struct FigureRow {
  var cells: [Substring]

  init?(_ text: Substring) {
    var cells: [Substring] = []
    var words: Substring?
    var figures = 0
    // Most lines end with a word.
    guard CellKind(text.lastWord).isFigureOfRow else { return nil }
    for token in text.words {
      let kind = CellKind(token)
      if kind == .number && (token.utf8.contains(where: \.isASCIIDigit) || !cells.isEmpty) || kind == .rate {
        if let words { cells.append(words) }
        words = nil
        cells.append(token)
        figures += 1
      } else {
        words = words.map { text[$0.startIndex..<token.endIndex] } ?? token
      }
    }
    guard words == nil, figures >= 2 else { return nil }
    self.cells = cells
  }

  var form: [Bool] { cells.map { CellKind($0) == .words || CellKind($0) == .quantity } }
}

extension CellKind {
  /// Whether a row of figures may end so.
  fileprivate var isFigureOfRow: Bool { self == .number || self == .rate }
}

extension LooseCells {
  private func figureRows(_ source: [ClassifiedLine], _ range: Range<Int>) -> Grid? {
    let found = range.map { FigureRow(source[$0].trimmed) }
    let widths = found.compactMap { $0?.cells.count }
    guard let width = widths.max(), width >= 3, found.last != nil, found[found.count - 1] != nil,
      let first = found.firstIndex(where: { $0 != nil }), first > 0,
      widths.count(where: { $0 >= width - 1 }) >= 2 || widths.count == 1 && width >= 5
    else { return nil }
    var body: [[[Piece]]] = []
    var label: [Piece] = []
    var headEnd = first
    // The label of the first row may be on lines of its own.
    if let row = found[first], row.cells.count == width - 1, row.form.allSatisfy({ !$0 }) {
      while headEnd > 1, source[range.lowerBound + headEnd - 1].trimmed.firstScalar == "(" { headEnd -= 1 }
      headEnd -= 1
    }
    for offset in headEnd..<found.count {
      let index = range.lowerBound + offset
      guard let row = found[offset] else {
        label.append(Piece(line: index, text: source[index].trimmed))
        continue
      }
      var cells = row.cells.map { [Piece(line: index, text: $0)] }
      if !label.isEmpty {
        guard cells.count == width - 1 else { return nil }
        cells.insert(label, at: 0)
        label = []
      }
      guard cells.count == width || cells.count == width - 1 && !body.isEmpty else { return nil }
      body.append(cells)
    }
    guard let head = header(source, range.lowerBound..<(range.lowerBound + headEnd), width: width) else {
      return nil
    }
    return Grid(lineCount: range.count, rows: head + body)
  }

  /// The names of columns, where there are as many words as columns.
  private func header(_ source: [ClassifiedLine], _ range: Range<Int>, width: Int) -> [[[Piece]]]? {
    var lines: [[[Piece]]] = []
    for index in range {
      let text = source[index].trimmed
      if text.firstScalar == "(", let row = lines.indices.last, let cell = lines[row].indices.last {
        lines[row][cell].append(Piece(line: index, text: text))
      } else {
        let words = text.isLetterSpaced ? [text] : text.words
        lines.append(words.map { [Piece(line: index, text: $0)] })
      }
    }
    guard lines.allSatisfy({ row in row.allSatisfy { CellKind($0[0].text) != .number } }) else { return nil }
    if lines.count == 1, lines[0].count == width { return lines }
    if lines.count == 1, lines[0].count == width - 1 { return [[[]] + lines[0]] }
    let cells = lines.flatMap { $0 }
    guard lines.count > 1, cells.count > width, cells.count < width * 2 else { return nil }
    let (top, below) = (lines[0], lines[1...].flatMap { $0 })
    if below.count == width {
      let names = below.map { cellShape(String($0[0].text)) }
      let size = width / top.count
      let isPeriodic =
        top.count > 1 && width % top.count == 0 && names.indices.allSatisfy { names[$0] == names[$0 % size] }
      return isPeriodic ? [top, below] : [[below[0]] + top, Array(below.dropFirst())]
    }
    return headerRows(cells, width: width)
  }
}

extension Substring {
  /// Whether it is one word with its letters set apart: `반 도 체`.
  var isLetterSpaced: Bool {
    // The first word tells of most texts.
    guard firstWord.isOneSyllable else { return false }
    let letters = words
    return letters.count > 1 && letters.allSatisfy(\.isOneSyllable)
  }

  /// Whether the full stop at its end is that of a day: `수입(4.1.~4.10.)`.
  var endsWithDate: Bool {
    let scalars = unicodeScalars.reversed().drop { $0 == ")" || $0 == "）" }
    return scalars.first == "." && scalars.dropFirst().first?.isASCIIDigit ?? false
  }
}
