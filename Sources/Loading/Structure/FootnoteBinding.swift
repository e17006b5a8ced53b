import Briefings

/// Binds footnotes to the marks that refer to them: those above it, up to an earlier note of the same label.
enum FootnoteBinding {
  /// - Complexity: O(length of the texts).
  static func bind(_ document: inout Document) {
    let hasFootnotes = document.blocks.contains { if case .footnote = $0.content { true } else { false } }
    guard hasFootnotes else { return }
    var open: [Substring: [Footnote.Reference]] = [:]
    for index in document.blocks.indices {
      if case .footnote(var note) = document.blocks[index].content {
        let key = note.label.last?.isNumber ?? false ? note.label + ")" : note.label
        note.references = open.removeValue(forKey: key[...]) ?? []
        document.blocks[index].content = .footnote(note)
      }
      for segment in document.blocks[index].content.segments {
        for mark in FootnoteMark.all(in: segment.text[...]) {
          for key in mark.keys {
            open[key, default: []].append(
              Footnote.Reference(
                segment: segment.index,
                mark: mark.range.upperBound - key.utf8.count..<mark.range.upperBound))
          }
        }
      }
    }
  }
}
