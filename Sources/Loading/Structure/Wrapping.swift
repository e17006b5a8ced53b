import Characters

/// How a text was broken into lines by hand or by a program that keeps to a width.
struct Wrapping: Sendable {
  /// Columns that most lines stay within which go on below.
  var width = 0
  /// Whether blank lines part the paragraphs, or the first line of each is set in.
  var partsParagraphs: Bool
  /// Whether more sentences end within lines than paragraphs do at short ones, so that one which ends with a full line is
  /// hardly the last of its paragraph.
  var runsOn = false
  /// Whether sentences end with full stops, so that what ends like one without a full stop may go on.
  var hasFullStops = false
  /// How many sentences end within lines, and how many paragraphs do at lines that are not full.
  private(set) var endsInside = 0
  private(set) var endsShort = 0
  /// Whether nearly every paragraph begins with a sign, so that what has none goes on with one.
  var isSigned = false
  /// Columns of what stands before a line in the same line on paper, by the number of the line: a raised star, and other
  /// signs in a type of their own, end a line in what is copied from a page.
  private var before: [Int: Int] = [:]
  /// The numbers of the lines that are only the beginning of one on paper.
  private var beginnings: Set<Int> = []

  /// Nil when every line is a paragraph.
  ///
  /// A text counts as wrapped when at least two in five of its running lines are about as long as most lines that stop
  /// in the middle of a sentence, and stop there too. Where tables lie about in single lines, as in what is copied from
  /// a page, those count that cannot end where they do, and hardly any line may be much longer.
  init?(of lines: [ClassifiedLine]) {
    var running = 0
    var blank = 0
    var setIn = 0
    var openWidths: [Int] = []
    var certainWidths: [Int] = []
    for index in lines.indices.dropFirst() {
      let above = lines[index - 1]
      if above.isBlank { blank += 1 }
      guard !above.isBlank, !lines[index].isBlank,
        !lines[index].isMarked || lines.isLoneLetter(at: index), !above.shape.hasBar,
        !above.shape.hasTab
      else { continue }
      let columns = above.trimmed.columnCount
      if !above.isSentence, columns >= 40, !lines[index].isRemark, breaksOff(above.trimmed) {
        certainWidths.append(columns)
      }
      // A marked line above an unmarked one is a heading, unless what is below is set in deeper, or the line is a long one
      // with a sign that heads nothing.
      if let marker = above.marker, !lines.isLoneLetter(at: index - 1),
        lines[index].indentation <= above.indentation,
        marker.kind < .square || columns < 50
      {
        continue
      }
      // Letters that were drawn one by one, and cells, are no running lines.
      guard columns >= 20 || above.isSentence else { continue }
      running += 1
      if above.indentation == 0, lines[index].indentation > 0 { setIn += 1 }
      if !above.isSentence { openWidths.append(columns) }
    }
    partsParagraphs = blank >= 2 || setIn >= 2
    openWidths.sort()
    width = Self.width(of: openWidths)
    // Rows of tables are shorter than the lines that cannot end where they do.
    if certainWidths.count >= 4 { width = max(width, certainWidths.sorted()[certainWidths.count / 2]) }
    let open = openWidths.count(where: fills)
    let isPlain = open >= 2 && open * 5 >= running * 2 && width >= 40
    guard isPlain || isWrappedAmongOthers(lines, certainWidths.sorted()) else { return nil }
    findPieces(in: lines)
    findSigns(in: lines)
  }

  /// Whether a line of that many columns ends where it does because the next word had no room.
  func fills(_ columns: Int) -> Bool { columns * 10 > width * 7 }

  /// What most lines stay within, unless some are in a smaller type: then what half of them do.
  private static func width(of sorted: [Int]) -> Int {
    guard !sorted.isEmpty else { return 0 }
    let (most, half) = (sorted[sorted.count * 3 / 4], sorted[sorted.count / 2])
    return half >= 40 && most * 100 > half * 115 ? half : most
  }

  private mutating func isWrappedAmongOthers(_ lines: [ClassifiedLine], _ certain: [Int]) -> Bool {
    guard certain.count >= 3 else { return false }
    width = Self.width(of: certain)
    var full = 0
    var wide = 0
    for line in lines where !line.isBlank && !line.shape.hasBar && !line.shape.hasTab {
      let columns = line.trimmed.columnCount
      if columns * 2 > width * 3 { wide += 1 } else if fills(columns) { full += 1 }
    }
    return wide * 8 <= full && certain.count * 8 >= full
  }
}

extension Wrapping {
  /// Columns that the line takes on paper.
  func columns(of line: ClassifiedLine) -> Int { line.text.columnCount + (before[line.number] ?? 0) }

  /// Whether the line is only a part of one on paper.
  func isPiece(_ line: ClassifiedLine) -> Bool { isBeginning(line) || before[line.number] != nil }

  /// Whether the line is only the beginning of one on paper.
  func isBeginning(_ line: ClassifiedLine) -> Bool { beginnings.contains(line.number) }

  private mutating func findPieces(in lines: [ClassifiedLine]) {
    for index in lines.indices.dropFirst() where !lines[index].isBlank && !lines[index - 1].isBlank {
      let (above, line) = (lines[index - 1], lines[index])
      guard !line.isMarked, !line.isRemark, !above.isRemark,
        endsPiece(above.trimmed)
          || !fills(above.trimmed.columnCount) && above.trimmed.columnCount >= 12
            && hasOpenBracket(above.trimmed) && closesBracket(line.trimmed)
      else { continue }
      let columns = self.columns(of: above)
      guard columns * 10 < width * 11, columns + line.trimmed.columnCount < width * 13 / 10 else { continue }
      before[line.number] = columns
      beginnings.insert(above.number)
    }
  }

  private mutating func findSigns(in lines: [ClassifiedLine]) {
    var signed = 0
    var unsigned = 0
    var inside = 0
    var ends = 0
    for index in lines.indices.dropFirst() where !lines[index].isBlank {
      let (above, line) = (lines[index - 1], lines[index])
      if let kind = line.marker?.kind, kind >= .square {
        signed += 1
      } else if fills(line.trimmed.columnCount),
        above.isBlank || above.isSentence && !fills(above.text.columnCount)
      {
        unsigned += 1
      }
      guard fills(line.trimmed.columnCount) || fills(above.trimmed.columnCount) else { continue }
      inside += line.trimmed.sentenceEndsInside
      if line.isSentence, !fills(line.trimmed.columnCount) { ends += 1 }
    }
    runsOn = ends >= 2 && inside > 2 * ends
    (endsInside, endsShort) = (inside, ends)
    let sentences = lines.filter { $0.isSentence && !$0.isMarked && $0.trimmed.columnCount >= 20 }
    let stops = sentences.count { $0.trimmed.endsWithFullStop }
    hasFullStops = stops >= 3 && (sentences.count - stops) * 2 <= stops
    isSigned = signed >= 4 && unsigned * 4 <= signed
  }
}

/// Whether a text closes a bracket that it did not open.
private func closesBracket(_ text: Substring) -> Bool {
  for scalar in text.unicodeScalars {
    switch scalar {
    case ")", "）", "]", "」", "』", "｣": return true
    case "(", "（", "[", "「", "『", "｢": return false
    default: break
    }
  }
  return false
}

/// Whether a text ends in a raised star, or in a sign that is set in a type of its own.
func endsPiece(_ text: Substring) -> Bool {
  guard let last = text.lastScalar else { return false }
  switch last {
  case "*":
    return text.contains { $0 != "*" } && text.unicodeScalars.dropLast().last.map { $0 != " " } ?? false
  default: return isSignOfOwnType(last)
  }
}

/// Whether a character is one that programs set in another type than the text around it.
func isSignOfOwnType(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar {
  case "▲", "△", "▶", "▷", "➊"..."➓", "❶"..."❿": true
  default: false
  }
}

extension Substring {
  /// How often a full stop after a syllable is followed by more.
  fileprivate var sentenceEndsInside: Int {
    var count = 0
    var last: (Unicode.Scalar, Unicode.Scalar) = (" ", " ")
    for scalar in unicodeScalars {
      if scalar == " ", last.1 == ".", last.0.isHangulSyllable { count += 1 }
      last = (last.1, scalar)
    }
    return count
  }
}
