import Diagnostics

/// Lays a string out over the lines of a PO file.
///
/// As `msgcat` does: on the line of the keyword if it fits and has one line, otherwise an empty string
/// there and one literal below per line of the text, broken after spaces. Unlike `msgcat`, never within
/// a Korean word.
enum StringLayout {
  /// Columns of a line, with its quotation marks.
  private static let lineWidth = 79

  /// The escaped strings, without quotation marks, the first for the line of the keyword.
  ///
  /// - Parameters:
  ///   - prefix: width of what comes before every line.
  ///   - keyword: width of the keyword and its space.
  static func literals(of text: String, prefix: Int, keyword: Int) -> [String] {
    let room = lineWidth - prefix - 2
    var layout = Lines(room: room)
    for scalar in text.unicodeScalars { layout.add(scalar) }
    let lines = layout.finish()
    if lines.count == 1, lines[0].width <= room - keyword { return [lines[0].text] }
    return [""] + lines.map(\.text)
  }

  private struct Line {
    var text = ""
    var width = 0

    mutating func append(_ other: Line) {
      text += other.text
      width += other.width
    }
  }

  private struct Lines {
    let room: Int
    private var lines: [Line] = []
    private var line = Line()
    /// From the last opportunity to break on.
    private var word = Line()
    private var endsWithSpace = false

    init(room: Int) { self.room = room }

    mutating func add(_ scalar: Unicode.Scalar) {
      if endsWithSpace, scalar != " ", scalar != "\n" { endWord() }
      endsWithSpace = scalar == " "
      if scalar.isASCII, let sequence = EscapeSequence.sequence(for: UInt8(truncatingIfNeeded: scalar.value))
      {
        word.text += String(decoding: sequence, as: UTF8.self)
        word.width += sequence.count
      } else {
        word.text.unicodeScalars.append(scalar)
        word.width += scalar.displayWidth
      }
      if scalar == "\n" {
        endWord()
        endLine()
      }
    }

    mutating func finish() -> [Line] {
      endWord()
      if !line.text.isEmpty || lines.isEmpty { endLine() }
      return lines
    }

    private mutating func endWord() {
      if !line.text.isEmpty, line.width + word.width > room { endLine() }
      line.append(word)
      word = Line()
    }

    private mutating func endLine() {
      lines.append(line)
      line = Line()
    }
  }
}
