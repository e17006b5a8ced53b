package import Briefings
@_spi(_Unicode) import Swift

/// The visible characters of a text that are nowhere in the document read from it; empty when nothing was lost.
///
/// Only these may leave:
/// - white space, controls and characters that nobody sees;
/// - the signs that frame words (``framingSigns``): bars, rules, the brackets and marks of datelines, captions,
///   contacts and quotations, and the question marks that a flag replaces;
/// - in a line that is nothing but a rule of a table, the corners and crossings that it is drawn with;
/// - in the line above a table, `표` with its number, and the word `단위`;
/// - the sign before somebody who speaks to a reporter (`▶ 인터뷰`);
/// - the number of a page between its dashes;
/// - what stands for a character in a web page, and tags of its elements;
/// - the letters of a syllable of eight bytes;
/// - the name of an attachment in a line of its own above one that begins with it.
///
/// Characters are compared decomposed, so that it does not matter how they were composed, and full-width signs
/// as their ASCII forms, which markers take.
package func lostCharacters(of text: String, in document: Document) -> String {
  let readable = String(String.UnicodeScalarView(text.unicodeScalars.compactMap(readable)))
  var kept = Tally()
  for words in document.words { kept.add(words) }
  for line in readable.split(separator: "\n") { kept.add(leavingWords(of: line)) }
  kept.add(namesTwice(in: readable))
  kept.add(leftovers(in: text))
  kept.add(lettersOfSyllables(in: text))
  var lost = String.UnicodeScalarView()
  for scalar in readable._nfd where !isSpace(scalar) && !framingSigns.contains(scalar) {
    if !kept.take(scalar) { lost.append(scalar) }
  }
  return String(lost)
}

private let framingSigns = Set(
  "|│┃║｜-–—―━─═:：+?\\()（）[]［］【】<>〈〉＜＞‹›《》\"“”「」『』＂=/·,・ㆍ☎☏📞".unicodeScalars)

/// How often each scalar occurs.
private struct Tally {
  private var counts: [Unicode.Scalar: Int] = [:]

  mutating func add(_ text: String) {
    for scalar in text._nfd { counts[comparable(scalar), default: 0] += 1 }
  }

  mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard let count = counts[comparable(scalar)], count > 0 else { return false }
    counts[comparable(scalar)] = count - 1
    return true
  }
}

private func comparable(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
  return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
}

/// What a rule of a table, a line above one or at the foot of a page may lose: what it is drawn with, its number, and
/// what says that it is a unit.
private func leavingWords(of line: Substring) -> String {
  if line.unicodeScalars.allSatisfy({ isCorner($0) || "|│┃║｜-━─═:+ ".unicodeScalars.contains($0) }) {
    return String(String.UnicodeScalarView(line.unicodeScalars.filter(isCorner)))
  }
  // Before somebody who speaks to a reporter: `▶ 인터뷰 : 김하늘 한빛시장`.
  if line.contains("인터뷰") || line.contains("녹취"), let sign = line.first(where: { !" \t".contains($0) }),
    "▶►▷■□◆◇●○".contains(sign)
  {
    return String(sign)
  }
  let hasUnit = line.filter { $0 != " " && $0 != "\t" }.contains("단위")
  let bare = line.drop { " \t<〈[【＜".contains($0) }
  if bare.first == "표" {
    return (hasUnit ? "단위" : "")
      + bare.prefix { !">〉]】＞".contains($0) }.filter { $0 == "표" || $0.isASCII }
  }
  if hasUnit { return "단위" }
  let isPageNumber = line.allSatisfy { $0.isASCII && $0.isNumber || " \t-–—―".contains($0) }
  return isPageNumber ? line.filter(\.isNumber) : ""
}

/// `붙임 1` above `붙임 1 세부 일정`.
private func namesTwice(in text: String) -> String {
  let lines = text.split(separator: "\n").map { $0.filter { $0 != " " } }.filter { !$0.isEmpty }
  return zip(lines, lines.dropFirst()).filter { name, below in
    name.count <= 12 && below.hasPrefix(name) && ["붙임", "참고", "별첨", "별지"].contains { name.hasPrefix($0) }
  }.map { String($0.0) }.joined()
}

/// The references (`&middot;`) and tags (`<br>`) of web pages.
private func leftovers(in text: String) -> String {
  guard text.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }) else { return "" }
  let tags =
    /<\/?(?:a|b|big|blockquote|br|center|code|dd|div|dl|dt|em|font|h[1-6]|hr|i|img|li|mark|ol|p|q|s|small|span|strike|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul)(?:\s[^<>]*)?\/?>/
    .ignoresCase()
  let references = /&(?:[A-Za-z][A-Za-z0-9]{1,8}|#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6});/
  return text.matches(of: tags).map { String($0.output) }.joined()
    + text.matches(of: references).map { String($0.output) }.joined()
}

/// What follows each fill character of KS X 1001, up to three letters.
private func lettersOfSyllables(in text: String) -> String {
  var letters = String.UnicodeScalarView()
  var left = 0
  for scalar in text.unicodeScalars {
    if scalar.value == 0x3164 {
      left = left > 0 ? left - 1 : 3
    } else if left > 0, (0x3131...0x3163).contains(scalar.value) {
      letters.append(scalar)
      left -= 1
    } else {
      left = 0
    }
  }
  return String(letters)
}

/// A corner or a crossing of lines that are thin, thick or double.
private func isCorner(_ scalar: Unicode.Scalar) -> Bool {
  (0x250C...0x254B).contains(scalar.value) || (0x2552...0x256C).contains(scalar.value)
}

/// The scalar as the comparison sees it: nil if nobody does, any line break as a line feed.
private func readable(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
  switch scalar.value {
  case 0x0A...0x0D, 0x85, 0x2028, 0x2029: return "\n"
  case 0x09: return " "
  case 0xFFFC, 0xFFFD: return nil
  default: break
  }
  if scalar.properties.isDefaultIgnorableCodePoint { return nil }
  switch scalar.properties.generalCategory {
  case .control, .format, .surrogate, .privateUse, .unassigned: return nil
  case .spaceSeparator: return " "
  default: return scalar
  }
}

private func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\n" }

extension Document {
  /// Everything that a page shows of the document.
  fileprivate var words: [String] {
    segments.map(\.text) + dropped.map(\.text) + blocks.flatMap(\.content.markers)
  }
}

extension Block.Content {
  fileprivate var markers: [String] {
    switch self {
    case .heading(let heading): [heading.marker].compactMap(\.self)
    case .note(let note): [note.marker]
    case .list(let list): list.items.flatMap(\.markers)
    case .table(let table): [table.number].compactMap(\.self)
    case .footnote(let footnote): [footnote.label]
    case .paragraph, .quotation, .source, .contact: []
    }
  }
}

extension ListItem {
  fileprivate var markers: [String] { [marker] + items.flatMap(\.markers) }
}
