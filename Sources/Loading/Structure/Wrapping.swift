import Diagnostics

/// How a text was broken into lines by hand or by a program that keeps to a width.
struct Wrapping: Hashable, Sendable {
  /// Columns of the longest line that goes on below.
  var width: Int
  /// Whether blank lines part the paragraphs.
  var hasBlankLines: Bool

  /// Nil when every line is a paragraph.
  ///
  /// A text counts as wrapped when at least two in five of its running lines stop in the middle of a sentence
  /// and go on in the line below.
  init?(of lines: [SourceLine]) {
    var running = 0
    var open = 0
    var width = 0
    var blank = 0
    for (index, line) in lines.enumerated().dropLast() {
      let text = line.text[...].trimmed
      if text.isEmpty { blank += 1 }
      guard !text.isEmpty, !lines[index + 1].isBlank, !text.unicodeScalars.contains("|"),
        !text.utf8.contains(0x09),
        Marker.read(lines[index + 1].text[...].trimmed) == nil
      else { continue }
      // A marked line above an unmarked one is a heading, unless what is below stands deeper.
      if Marker.read(text) != nil, lines[index + 1].indentation <= line.indentation { continue }
      running += 1
      if !text.isSentence { open += 1 }
      width = max(width, text.displayWidth)
    }
    // Nobody wraps a text at less than twenty syllables; shorter lines are titles and names.
    guard open >= 2, open * 5 >= running * 2, width >= 40 else { return nil }
    self.width = width
    hasBlankLines = blank >= 2
  }
}
