import Characters

/// What a line begins with, as far as its own text tells. Whether that makes it a heading, an item or a caption is for
/// those to judge who know the lines around it.
///
/// A new sign is a case here, a line in ``read(_:)``, a file with its reader, and what becomes of such a line in
/// ``DocumentReader``.
enum LineSign: Sendable {
  case blank
  /// `II.`, `1.`, `가.`, `□` with what follows it.
  case marker(Marker, rest: Substring)
  /// `※ …`, `* …`, `주) …`.
  case note(marker: String, words: Substring)
  /// `자료: 통계청`.
  case source
  /// `[붙임 1] 세부 일정`.
  case attachment
  /// `<표 1> 연도별 수출액 (단위: 억 원)`.
  indirect case caption(TableCaption)
  /// `이름 (직함): "…`: the line names a speaker and opens what he or she says.
  indirect case speech(Speech)
  /// A quotation mark, and no speaker before it.
  case openingMark(closing: Unicode.Scalar)
  /// `【서울/워싱턴 특별취재팀】 …`.
  indirect case dateline(DatelineSign)
  /// `- 3 -`; with words that another repair may leave, if the frame is wide enough for a deck.
  case pageNumber(Int, words: Substring)
  /// `- 북미·유럽 동반 성장 -`: the words between the dashes.
  case framed(words: Substring)
  /// None of these.
  case plain
}

extension LineSign {
  /// The first sign that the text has; signs that few lines have are told by their first character.
  ///
  /// - Complexity: O(length of the text).
  static func read(_ text: LineText) -> LineSign {
    note(text) ?? source(text) ?? marker(text) ?? caption(text) ?? attachment(text) ?? framed(text)
      ?? speech(text) ?? openingMark(text) ?? dateline(text) ?? .plain
  }
}

/// The text of a line that is not blank, without the white space around it, while its sign is looked for.
struct LineText {
  let text: Substring
  let first: Unicode.Scalar
  let last: Unicode.Scalar

  /// Nil for a text without characters.
  init?(_ text: Substring) {
    let ends = text.withBytes { bytes in bytes.lastScalar.map { (first: bytes.scalar(at: 0), last: $0) } }
    guard let ends else { return nil }
    self.text = text
    first = ends.first
    last = ends.last
  }

  /// The text without its first and its last character; it must have two.
  var withoutEnds: Substring { text.withoutEnds }
}
