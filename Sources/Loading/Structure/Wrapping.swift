/// How a text was broken into lines by hand or by a program that keeps to a width.
struct Wrapping: Hashable, Sendable {
  /// Columns that most lines stay within which go on below.
  var width = 0
  /// Whether blank lines part the paragraphs, or the first line of each is set in.
  var partsParagraphs: Bool

  /// Nil when every line is a paragraph.
  ///
  /// A text counts as wrapped when at least two in five of its running lines are about as long as most lines that stop
  /// in the middle of a sentence, and stop there too.
  init?(of lines: [ClassifiedLine]) {
    var running = 0
    var blank = 0
    var setIn = 0
    var openWidths: [Int] = []
    for index in lines.indices.dropFirst() {
      let above = lines[index - 1]
      if above.isBlank { blank += 1 }
      guard !above.isBlank, !lines[index].isBlank, !lines[index].isMarked, !above.shape.hasBar,
        !above.shape.hasTab
      else { continue }
      // A marked line above an unmarked one is a heading, unless what is below is set in deeper, or the line is a long one
      // with a sign that heads nothing.
      if let marker = above.marker, lines[index].indentation <= above.indentation,
        marker.kind < .square || above.trimmed.columnCount < 50
      {
        continue
      }
      running += 1
      if above.indentation == 0, lines[index].indentation > 0 { setIn += 1 }
      if !above.isSentence { openWidths.append(above.trimmed.columnCount) }
    }
    partsParagraphs = blank >= 2 || setIn >= 2
    openWidths.sort()
    width = openWidths.isEmpty ? 0 : openWidths[openWidths.count * 3 / 4]
    let open = openWidths.count(where: fills)
    guard open >= 2, open * 5 >= running * 2, width >= 40 else { return nil }
  }

  /// Whether a line of that many columns ends where it does because the next word had no room.
  func fills(_ columns: Int) -> Bool { columns * 10 > width * 7 }
}
