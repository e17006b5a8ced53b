package import Briefings
package import Catalogues
package import Diagnostics

/// A document with a title and paragraphs, each on a line of its own in `ko.txt`.
package func document(_ texts: String..., numbers: Set<Int> = []) -> Document {
  let segments = texts.enumerated().map { index, text in
    Segment(
      index: index, id: index == 0 ? "title" : "lead-p\(index)", text: text,
      isTranslatable: !numbers.contains(index),
      origin: TextOrigin(
        SourceFile(name: "ko.txt", lines: texts.map { $0[...] }),
        anchors: [TextOrigin.Anchor(offset: 0, line: index + 1, column: 1)]))
  }
  let blocks = segments.dropFirst().map { segment in
    Block(id: segment.id, line: segment.index + 1, content: .paragraph(segment))
  }
  return Document(title: segments[0], blocks: blocks)
}

/// A document with a title and paragraphs, whose places are those of `ko.txt` with a text a line.
package func makeDocument(_ texts: [String]) -> Document {
  let segments = texts.enumerated().map { index, text in
    Segment(
      index: index, id: index == 0 ? "title" : "s0-p\(index)", text: text,
      origin: TextOrigin(
        SourceFile(name: "ko.txt", lines: [IndexedLine(text[...])], firstNumber: index + 1),
        anchors: [.init(offset: 0, line: index + 1, column: 1)]))
  }
  return Document(
    title: segments[0],
    blocks: segments.dropFirst().map { Block(id: $0.id, line: $0.index + 1, content: .paragraph($0)) })
}

/// A catalogue of `text` below a header of four lines, so that `text` begins on line 6.
package func catalogue(_ text: String) -> Outcome<Catalogue> {
  let header = """
    msgid ""
    msgstr ""
    "Language: en\\n"
    "Content-Type: text/plain; charset=UTF-8\\n"


    """
  return Catalogue.read(Array((header + text).utf8), file: "en.po", expecting: .english)
}

/// A finding as a test names it: `en.po:3:1 error po-syntax`.
package func summary(_ diagnostic: Diagnostic) -> String {
  "\(diagnostic.location?.description ?? "-") \(diagnostic.severity) \(diagnostic.rule)"
}

extension Catalogue {
  /// Without the places in its file, to compare what it says.
  package var content: Catalogue {
    var copy = self
    copy.header?.forgetPlaces()
    for index in copy.entries.indices { copy.entries[index].forgetPlaces() }
    copy.trailingComments.forgetPlaces()
    return copy
  }
}

extension CatalogueEntry {
  fileprivate mutating func forgetPlaces() {
    origin = nil
    comments.forgetPlaces()
  }
}

extension CatalogueComments {
  /// Leaves only what they say.
  package mutating func forgetPlaces() {
    for kind in CatalogueComment.Kind.allCases { edit(kind) { $0.location = nil } }
  }
}

/// A generator whose numbers are the same in every run (SplitMix64).
package struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
