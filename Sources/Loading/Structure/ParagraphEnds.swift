/// Where a sentence ends with a full line, nothing shows whether its paragraph does.
extension DocumentReader {
  /// Whether a paragraph rather goes on after a sentence that fills its line.
  ///
  /// Two cases are weighed. The last line of a paragraph may be full by chance, as often as the first word of the next
  /// paragraph is long: one in ten or so of all paragraphs. And a sentence within a paragraph may end where a line does, as
  /// often as words are at the end of lines. How many paragraphs and sentences there are, those tell that end elsewhere.
  func goesOnAfterSentence(at index: Int) -> Bool {
    guard let wrapping, wrapping.width > 0, fillsLine(lines[index]) || lines[index].isSentence,
      !lines[index].traits.contains(.headsNothing), lines[index].trimmed.firstScalar != "<"
    else { return false }
    let line = lines[index].trimmed
    let word = line.prefix { $0 != " " }.columnCount
    var ending = Double(wrapping.endsShort + 1) * Double(word + 1) / Double(wrapping.width)
    var goingOn = (Double(wrapping.endsInside) + 1) / Self.wordsPerLine
    let opener = LineWords.firstWord(line)
    if LineWords.known.sentenceFollowers.contains(opener) { goingOn *= 6 }
    if LineWords.known.paragraphOpeners.contains(opener) { ending *= 3 }
    // What somebody says is mostly a paragraph of its own.
    if line.beginsWithSpeaker { ending *= 8 }
    if lines[index - 1].trimmed.unicodeScalars.contains("”") { ending *= 4 }
    // The first paragraph is mostly one sentence.
    if drafts.count == letterheadCount + 1 { ending *= 3 }
    return goingOn > ending
  }

  private static let wordsPerLine = 9.0
}

extension Substring {
  /// Whether somebody is named who then speaks: `김하늘 시장은 “…`.
  fileprivate var beginsWithSpeaker: Bool {
    guard let open = unicodeScalars.firstIndex(where: { $0 == "“" || $0 == "\"" }) else { return false }
    let before = self[..<open].trimmed
    return LineWords.known.topicParticles.contains { before.ends(with: $0) } && before.scalarCount <= 40
  }
}
