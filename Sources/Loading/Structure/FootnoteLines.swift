import Characters

/// Which lines are footnotes: a line that begins with a sign that the text above it refers to.
struct FootnoteLines {
  /// By the index of the line, where the words begin.
  private var notes: [Int: (label: Substring, words: Substring)] = [:]

  /// - Complexity: O(length of the lines).
  init(of lines: [ClassifiedLine]) {
    var open: Set<Substring> = []
    for (index, line) in lines.enumerated() where !line.isBlank {
      let text = line.trimmed
      if let mark = FootnoteMark.atStart(of: text), open.contains(mark.key) {
        notes[index] = (mark.label, mark.rest)
        open.remove(mark.key)
      }
      for mark in FootnoteMark.all(in: text) { open.formUnion(mark.keys) }
    }
  }

  subscript(index: Int) -> (label: Substring, words: Substring)? { notes[index] }
}
