import Briefings
import Diagnostics
import TextCleaning

/// Makes lines fit for reading, and keeps the columns that their characters had in the file.
struct LineNormalizer {
  private let file: String
  private let cleaner: TextCleaner
  private var report = CleaningReport(isOfSource: true)

  init(file: String, disabledRepairs: Set<String>) {
    self.file = file
    cleaner = TextCleaner(
      .source, keepsInvisible: disabledRepairs.contains(Rule.invisibleCharacters.id),
      keepsPrivateUse: disabledRepairs.contains(Rule.privateUseCharacter.id))
  }

  mutating func line(number: Int, _ raw: Substring) -> SourceLine {
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

  func finish() -> [Diagnostic] { report.diagnostics() }
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
