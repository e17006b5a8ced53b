import Briefings
import Diagnostics
import TextCleaning

/// Makes lines fit for reading, and keeps the columns that their characters had in the file.
struct LineNormalizer {
  private let file: String
  private let cleaner: TextCleaner
  private let rewriter: LineRewriter
  private var report = CleaningReport(isOfSource: true)
  private var rewritings = RewritingReport()

  init(_ text: Substring, file: String, disabledRepairs: Set<String>) {
    self.file = file
    rewriter = LineRewriter(
      text, undoesHTML: !disabledRepairs.contains(Rule.htmlLeftover.id),
      composesSyllables: !disabledRepairs.contains(Rule.eightByteSyllable.id))
    cleaner = TextCleaner(
      .source, keepsInvisible: disabledRepairs.contains(Rule.invisibleCharacters.id),
      keepsPrivateUse: disabledRepairs.contains(Rule.privateUseCharacter.id))
  }

  /// Adds what a line of the file is read as: more than one line where a web page broke it.
  mutating func add(_ raw: Substring, number: Int, to lines: inout [SourceLine]) {
    guard let rewritten = raw.withBytes(rewriter.rewrite) else {
      lines.append(line(number: number, raw))
      return
    }
    raw.withBytes { bytes in
      for (cause, column) in rewritten.changes {
        rewritings.add(cause) {
          SourceLocation(
            file: file, line: number, column: column + 1,
            excerpt: LineExcerpt(bytes, around: bytes.offset(ofScalar: column), column: column + 1))
        }
      }
    }
    let text = String(decoding: rewritten.bytes, as: UTF8.self)
    let cleaned = line(number: number, text[...], within: raw, rewritten.columns)
    // In a row of a table the cell has the break.
    if cleaned.isRow { lines.append(cleaned) } else { lines += cleaned.cutAtLineFeeds }
    if rewritten.endsBlock, lines.last?.isRow == false { lines.append(SourceLine(number: number, text: "")) }
  }

  /// A line that was rewritten.
  /// - Parameter columns: of each scalar of `text`, the zero-based column in the line of the file.
  private mutating func line(
    number: Int, _ text: Substring, within raw: Substring, _ columns: [Int]
  ) -> SourceLine {
    let found = text.withBytes { bytes in cleaner.clean(bytes).map { ($0, $0.columns(in: bytes)) } }
    guard let (cleaned, places) = found else {
      return SourceLine(number: number, text: text, columns: columns)
    }
    raw.withBytes { bytes in
      report.add(cleaned.changes) { offset in
        let scalar = text.withBytes { UnsafeBufferPointer(rebasing: $0[..<offset]).scalarCount }
        let column = columns.indices.contains(scalar) ? columns[scalar] : 0
        return SourceLocation(
          file: file, line: number, column: column + 1,
          excerpt: LineExcerpt(bytes, around: bytes.offset(ofScalar: column), column: column + 1))
      }
    }
    return SourceLine(
      number: number, text: cleaned.text[...],
      columns: places.map { columns.indices.contains($0) ? columns[$0] : columns.last ?? 0 })
  }

  private mutating func line(number: Int, _ raw: Substring) -> SourceLine {
    guard
      let (cleaned, columns) = raw.withBytes({ bytes in
        cleaner.clean(bytes).map { ($0, $0.columns(in: bytes)) }
      })
    else { return SourceLine(number: number, text: raw) }
    if !cleaned.changes.isEmpty {
      raw.withBytes { bytes in
        // Changes are in the order of the line.
        var (column, counted) = (1, 0)
        report.add(cleaned.changes) { offset in
          if offset < counted { (column, counted) = (1, 0) }
          column += UnsafeBufferPointer(rebasing: bytes[counted..<offset]).scalarCount
          counted = offset
          return SourceLocation(
            file: file, line: number, column: column,
            excerpt: LineExcerpt(bytes, around: offset, column: column))
        }
      }
    }
    return SourceLine(number: number, text: cleaned.text[...], columns: columns)
  }

  func finish() -> [Diagnostic] { report.diagnostics() + rewritings.diagnostics }
}

extension CleanedText {
  /// For each scalar, the zero-based column that it had in the line.
  fileprivate func columns(in line: UnsafeBufferPointer<UInt8>) -> [Int] {
    var columns: [Int] = []
    columns.reserveCapacity(bytes.count / 2)
    var runs = origin.runs[...]
    var shift = 0
    var (column, counted) = (0, 0)
    for index in bytes.indices where bytes[index] & 0xC0 != 0x80 {
      while let run = runs.first, run.cleaned <= index {
        shift = run.original - run.cleaned
        runs.removeFirst()
      }
      let original = index + shift
      while counted < original {
        counted += 1
        if counted == line.count || line[counted] & 0xC0 != 0x80 { column += 1 }
      }
      columns.append(column)
    }
    return columns
  }
}
