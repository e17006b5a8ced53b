import Characters

/// The parts of a text that are between quotation marks, brackets or backquotes.
package struct Enclosures {
  package enum Kind { case bracket, quotation, code }

  package struct Enclosure {
    package var kind: Kind
    /// Scalars between the marks.
    package var content: Range<Int>
  }

  /// By where they begin; one inside another follows it.
  package private(set) var all: [Enclosure] = []

  /// Deeper nesting is not looked into; it bounds the work on a text of nothing but openers.
  private static let depthLimit = 16
  private static let closers: [Unicode.Scalar: (closer: Unicode.Scalar, kind: Kind)] = [
    "(": (")", .bracket), "[": ("]", .bracket), "（": ("）", .bracket), "［": ("］", .bracket),
    "〔": ("〕", .bracket), "【": ("】", .bracket), "“": ("”", .quotation), "‘": ("’", .quotation),
    "「": ("」", .quotation), "『": ("』", .quotation), "《": ("》", .quotation), "〈": ("〉", .quotation),
    "«": ("»", .quotation), "‹": ("›", .quotation), "\"": ("\"", .quotation), "'": ("'", .quotation),
    "`": ("`", .code),
  ]

  /// - Complexity: linear in `text`.
  package init(in text: ScannedText) {
    var open: [(closer: Unicode.Scalar, kind: Kind, start: Int)] = []
    for (index, scalar) in text.scalars.enumerated() {
      if let depth = open.lastIndex(where: { $0.closer == scalar }), Self.mayClose(text, index) {
        all.append(Enclosure(kind: open[depth].kind, content: open[depth].start..<index))
        open.removeSubrange(depth...)
      } else if let (closer, kind) = Self.closers[scalar], open.count < Self.depthLimit,
        Self.mayOpen(text, index)
      {
        open.append((closer, kind, index + 1))
      }
    }
    all.sort {
      ($0.content.lowerBound, $1.content.upperBound) < ($1.content.lowerBound, $0.content.upperBound)
    }
  }

  /// An apostrophe comes inside a word or after it.
  private static func mayOpen(_ text: ScannedText, _ index: Int) -> Bool {
    text.scalars[index] != "'" || text[raw: index - 1].map { !$0.isWordPart } ?? true
  }

  private static func mayClose(_ text: ScannedText, _ index: Int) -> Bool {
    let isApostrophe = text.scalars[index] == "'" || text.scalars[index] == "’"
    return !isApostrophe || text[raw: index + 1].map { !$0.isLatinLetter } ?? true
  }

  /// For each of `ranges`, which ascend, the enclosures around it, the innermost last.
  /// - Complexity: linear in both.
  package func around(_ ranges: [Range<Int>]) -> [[Enclosure]] {
    var active: [Enclosure] = []
    var next = 0
    return ranges.map { range in
      while next < all.count, all[next].content.lowerBound <= range.lowerBound {
        active.removeAll { $0.content.upperBound <= all[next].content.lowerBound }
        active.append(all[next])
        next += 1
      }
      active.removeAll { $0.content.upperBound <= range.lowerBound }
      return active
    }
  }
}
