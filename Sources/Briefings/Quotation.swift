/// Lines that are nothing but somebody's words.
package struct Quotation: Hashable, Sendable {
  package var speaker: Segment
  package var role: Segment?
  /// Without the outer quotation marks.
  package var words: Segment

  package init(speaker: Segment, role: Segment?, words: Segment) {
    self.speaker = speaker
    self.role = role
    self.words = words
  }
}

/// Somebody's words within a sentence that goes on around them.
package struct EmbeddedQuotation: Hashable, Sendable {
  /// ``Segment/index`` of the text that has them.
  package var segment: Int
  /// ``Block/id`` of the block that has the segment.
  package var block: String
  /// Of the UTF-8 of the segment, without the quotation marks.
  package var words: Range<Int>
  package var speaker: String?
  package var role: String?

  package init(segment: Int, block: String, words: Range<Int>, speaker: String? = nil, role: String? = nil) {
    self.segment = segment
    self.block = block
    self.words = words
    self.speaker = speaker
    self.role = role
  }
}
