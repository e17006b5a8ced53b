import Briefings

/// Words of a text that look otherwise than those around them.
package struct GivenEmphasis: Sendable {
  /// A line with bold words in it.
  struct Line: Sendable {
    var text: String
    /// Of its bytes.
    var bold: [Range<Int>]
  }

  private(set) var lines: [Line] = []
  /// How often words are italic, underlined, struck out, raised or lowered, which a text cannot say.
  package var otherCount = 0

  package init() {}

  /// - Parameters:
  ///   - paragraph: its words; a line feed ends a line.
  ///   - bold: of its bytes, in ascending order.
  package mutating func add(_ paragraph: String, bold: [Range<Int>]) {
    var start = 0
    var rest = bold[...]
    for part in paragraph.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      let end = start + part.count
      var line = Line(text: String(part) ?? "", bold: [])
      while let range = rest.first, range.lowerBound < end {
        let inner = range.clamped(to: start..<end)
        if !inner.isEmpty { line.bold.append((inner.lowerBound - start)..<(inner.upperBound - start)) }
        guard range.upperBound <= end else { break }
        rest.removeFirst()
      }
      if !line.bold.isEmpty { lines.append(line) }
      start = end + 1
    }
  }

  package mutating func append(_ other: GivenEmphasis) {
    lines += other.lines
    otherCount += other.otherCount
  }
}

extension Document {
  /// Puts stars around the bold words of paragraphs, items and notes where they mean that and nothing else.
  ///
  /// A text that is bold as a whole is so by its style, and so are cells of tables.
  /// - Returns: how often words stay plain that are bold in the file.
  /// - Complexity: linear in the text and in what is emphasized.
  mutating func emphasize(_ emphasis: GivenEmphasis) -> Int {
    guard !emphasis.lines.isEmpty else { return 0 }
    var known: [String: Int] = [:]
    var others: Set<String> = []
    forEachProse { known[$0.text, default: 0] += 1 }
    for segment in segments where known[segment.text] == nil { others.insert(segment.text) }
    // Captions are bold by their style, too.
    for picture in pictures { others.insert(picture.caption) }
    var marked: [String: String] = [:]
    var lost = 0
    for line in emphasis.lines {
      let words = BoldWords(line)
      guard let (text, bold) = words.found(in: { known[$0] != nil || others.contains($0) }) else {
        lost += line.bold.count
        continue
      }
      guard let count = known[text] else { continue }
      let stars = StarredText(text, bold)
      // Which of several is meant is not known.
      if stars.isWhole { continue }
      lost += stars.lostCount
      guard count == 1, marked[text] == nil else {
        lost += stars.count
        continue
      }
      if stars.count > 0 { marked[text] = stars.text }
    }
    if !marked.isEmpty { changeProse { if let text = marked[$0.text] { $0.text = text } } }
    return lost
  }

  private func forEachProse(_ body: (Segment) -> Void) {
    func visit(_ items: [ListItem]) {
      for item in items {
        body(item.text)
        visit(item.items)
      }
    }
    for block in blocks {
      switch block.content {
      case .paragraph(let text): body(text)
      case .note(let note): body(note.text)
      case .list(let list): visit(list.items)
      default: break
      }
    }
  }

  private mutating func changeProse(_ change: (inout Segment) -> Void) {
    func visit(_ items: inout [ListItem]) {
      for index in items.indices {
        change(&items[index].text)
        visit(&items[index].items)
      }
    }
    for index in blocks.indices {
      switch blocks[index].content {
      case .paragraph(var text):
        change(&text)
        blocks[index].content = .paragraph(text)
      case .note(var note):
        change(&note.text)
        blocks[index].content = .note(note)
      case .list(var list):
        visit(&list.items)
        blocks[index].content = .list(list)
      default: break
      }
    }
  }
}

/// The scalars of a line as a segment has them, each with whether it is bold.
private struct BoldWords {
  private var scalars: [Unicode.Scalar] = []
  private var bold: [Bool] = []
  /// How many words before a text may be its marker or label.
  private static let wordsBefore = 8

  init(_ line: GivenEmphasis.Line) {
    var ranges = line.bold[...]
    var offset = 0
    var isSpace = false
    for scalar in line.text.unicodeScalars {
      while let range = ranges.first, range.upperBound <= offset { ranges.removeFirst() }
      let isBold = ranges.first?.contains(offset) ?? false
      offset += UTF8.width(scalar)
      if scalar == " " || scalar == "\t" {
        isSpace = true
        continue
      }
      if isSpace, !scalars.isEmpty {
        scalars.append(" ")
        bold.append(isBold && bold.last ?? false)
      }
      isSpace = false
      scalars.append(scalar)
      bold.append(isBold)
    }
  }

  /// The line, or what is left of it without its first words.
  func found(in isKnown: (String) -> Bool) -> (text: String, bold: [Bool])? {
    var start = 0
    for _ in 0...Self.wordsBefore {
      let text = String(String.UnicodeScalarView(scalars[start...]))
      if isKnown(text) { return (text, Array(bold[start...])) }
      guard let space = scalars[start...].firstIndex(of: " ") else { return nil }
      start = space + 1
    }
    return nil
  }
}

/// A text with stars around its bold words.
private struct StarredText {
  private(set) var text = ""
  /// How many pairs of stars there are.
  private(set) var count = 0
  /// How often words cannot have stars.
  private(set) var lostCount = 0
  /// Whether all words are bold.
  let isWhole: Bool

  init(_ words: String, _ bold: [Bool]) {
    let scalars = Array(words.unicodeScalars)
    let letters = scalars.indices.filter { scalars[$0].isWord }
    isWhole = letters.allSatisfy { bold[$0] }
    let hasStars = scalars.contains("*")
    var result = String.UnicodeScalarView()
    var index = 0
    while index < scalars.count {
      guard bold[index] else {
        result.append(scalars[index])
        index += 1
        continue
      }
      var end = index
      while end < scalars.count, bold[end] { end += 1 }
      // Punctuation at the ends stays outside, where stars would not be read.
      if let first = scalars[index..<end].firstIndex(where: \.isWord),
        let last = scalars[index..<end].lastIndex(where: \.isWord)
      {
        let opens = first == 0 || Self.opens(scalars[first - 1], before: first > 1 ? scalars[first - 2] : nil)
        if opens, !hasStars {
          result.append(contentsOf: scalars[index..<first])
          result.append(contentsOf: "**".unicodeScalars)
          result.append(contentsOf: scalars[first...last])
          result.append(contentsOf: "**".unicodeScalars)
          result.append(contentsOf: scalars[(last + 1)..<end])
          count += 1
          index = end
          continue
        }
        lostCount += 1
      }
      result.append(contentsOf: scalars[index..<end])
      index = end
    }
    text = String(result)
  }

  /// Whether stars after a sign begin something bold.
  private static func opens(_ scalar: Unicode.Scalar, before: Unicode.Scalar?) -> Bool {
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .openPunctuation, .initialPunctuation: true
    default: scalar == "\"" || scalar == "'" ? before.map { $0 == " " } ?? true : false
    }
  }
}

extension Unicode.Scalar {
  fileprivate var isWord: Bool { properties.isAlphabetic || properties.numericType != nil }
}
