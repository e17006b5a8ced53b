import Characters
package import Checks
import Diagnostics
import Figures
import Languages
import TextReading

/// A translation with other numbers and dates in it, because its text has others now.
package struct FigureRevision: Hashable, Sendable {
  package struct Change: Hashable, Sendable {
    package var old: String
    package var new: String
  }

  package let translation: String
  /// What was changed in it, in its order.
  package let changes: [Change]
}

extension FigureRevision {
  /// Puts the figures of an edited text into the translation of the text before.
  ///
  /// A figure is changed only where nothing is in doubt: the old text and its translation agree in all numbers and dates, the
  /// new text has the figure in the place of the old one, the translation says the old one just as often, and the
  /// outcome agrees with the new text in all numbers and dates.
  /// - Parameters:
  ///   - pair: the old text and its translation.
  ///   - text: the new text.
  /// - Returns: nil where no figure changed, or not all can be changed without doubt.
  /// - Complexity: linear in the texts but for their comparison, which is bounded.
  package init?(of pair: TextPair, to text: String) {
    let read = ReadPair(pair)
    guard let figures = read.figures, Self.agrees(read),
      let source = LanguageProfile.of(pair.sourceLanguage)
    else { return nil }
    let new = ReadText(text, in: pair.sourceLanguage)
    let mentions = source.figures.figures(of: new.judged).mentions
    guard let substitutions = Self.substitutions(read.source, figures.source, new, mentions),
      !substitutions.isEmpty
    else { return nil }

    var replacements: [(range: Range<Int>, words: String)] = []
    for substitution in substitutions {
      let places = figures.target.filter { substitution.old.agrees(with: $0) }
      guard places.count == substitution.count else { return nil }
      for place in places {
        let words = read.target.words(place.range)
        guard let revised = substitution.revised(words, figures.wording) else { return nil }
        replacements.append((place.range, revised))
      }
    }
    replacements.sort { $0.range.lowerBound < $1.range.lowerBound }
    for (one, other) in zip(replacements, replacements.dropFirst())
    where one.range.upperBound > other.range.lowerBound { return nil }

    var bytes: [UInt8] = []
    var end = 0
    let old = Array(pair.target.utf8)
    for (range, words) in replacements {
      bytes += old[end..<range.lowerBound]
      bytes += words.utf8
      end = range.upperBound
    }
    bytes += old[end...]
    let revised = String(decoding: bytes, as: UTF8.self)
    let outcome = TextPair(
      source: text, in: pair.sourceLanguage, target: revised, in: pair.targetLanguage)
    guard Self.agrees(ReadPair(outcome)) else { return nil }
    translation = revised
    changes = replacements.map { Change(old: read.target.words($0.range), new: $0.words) }
  }

  /// Whether numbers and dates of both texts are the same without a doubt.
  private static func agrees(_ pair: ReadPair) -> Bool {
    figureChecks.disagreements(in: pair).allSatisfy { $0.rule != Rule.numbers.id && $0.rule != Rule.dates.id }
  }

  private static let figureChecks = PairChecks(
    rules: CheckRule.all.filter { $0.id == Rule.numbers.id || $0.id == Rule.dates.id })

  /// Which figure took the place of which; nil where that is in doubt.
  private static func substitutions(
    _ old: ReadText, _ oldMentions: [Mention], _ new: ReadText, _ newMentions: [Mention]
  ) -> [Substitution]? {
    let (before, after) = (Piece.pieces(of: old, oldMentions), Piece.pieces(of: new, newMentions))
    guard let common = commonSubsequence(before, after) else { return nil }
    var substitutions: [Substitution] = []
    for (first, second) in common {
      guard case .figure(_, let one) = before[first], case .figure(_, let other) = after[second] else {
        continue
      }
      let substitution = Substitution(
        old: oldMentions[one], new: newMentions[other], oldWords: old.words(oldMentions[one].range),
        newWords: new.words(newMentions[other].range))
      if let index = substitutions.firstIndex(where: { $0.old.agrees(with: substitution.old) }) {
        // The same figure that became two: which of them the translation means is not known.
        guard substitutions[index].new.readings == substitution.new.readings else { return nil }
        substitutions[index].count += 1
      } else {
        substitutions.append(substitution)
      }
    }
    return substitutions.filter { $0.old.readings != $0.new.readings }
  }
}

/// A figure of the new text in the place of one of the old.
private struct Substitution {
  var old: Mention
  var new: Mention
  var oldWords: String
  var newWords: String
  /// In how many places.
  var count = 1

  /// The words of the translation with the new figure in place of the old one; nil where it is written in a way that is
  /// not known.
  func revised(_ words: String, _ wording: any FigureWording) -> String? {
    for (before, after) in renderings(wording) where before != after {
      if let revised = words.replacingFigure(before, with: after) { return revised }
    }
    guard let from = old.date, let to = new.date else { return nil }
    return DateRevision(words, from, to, wording).words
  }

  private func renderings(_ wording: any FigureWording) -> [(String, String)] {
    var renderings: [(String, String)] = []
    if let from = old.quantity, let to = new.quantity {
      renderings.append((wording.words(from), wording.words(to)))
      renderings.append((wording.words(Quantity(from.value)), wording.words(Quantity(to.value))))
      renderings.append((from.value.description, to.value.description))
      renderings.append((from.value.ungrouped, to.value.ungrouped))
    }
    if let from = old.date, let to = new.date { renderings.append((wording.words(from), wording.words(to))) }
    if let from = old.time, let to = new.time { renderings.append((wording.words(from), wording.words(to))) }
    // What both languages write alike: 10:30, 2026. 3. 2.
    renderings.append((oldWords, newWords))
    return renderings.filter { !$0.0.isEmpty }
  }
}

/// The parts of a date that changed, put into the words that a translation has for it.
private struct DateRevision {
  private(set) var words: String?

  init(_ words: String, _ old: CalendarDate, _ new: CalendarDate, _ wording: any FigureWording) {
    guard old.parts.map(\.part) == new.parts.map(\.part) else { return }
    var revised = words
    for part in old.parts.map(\.part) {
      guard let before = old[part], let after = new[part], before != after else { continue }
      // A part that is written with letters says which it is: March, Monday.
      let names = (wording.words(old.only(part)), wording.words(new.only(part)))
      if names.0 != "\(before)", let named = revised.replacingFigure(names.0, with: names.1) {
        revised = named
      } else if old.parts.count(where: { $0.value == before }) == 1,
        let numbered = revised.replacingFigure("\(before)", with: "\(after)")
      {
        revised = numbered
      } else {
        return
      }
    }
    self.words = revised
  }
}

extension CalendarDate {
  fileprivate func only(_ part: DatePart) -> CalendarDate {
    switch part {
    case .decade: CalendarDate(decade: decade)
    case .year: CalendarDate(year: year)
    case .half: CalendarDate(half: half)
    case .quarter: CalendarDate(quarter: quarter)
    case .term: CalendarDate(term: term)
    case .week: CalendarDate(week: week)
    case .stage: CalendarDate(stage: stage)
    case .month: CalendarDate(month: month)
    case .day: CalendarDate(day: day)
    case .weekday: CalendarDate(weekday: weekday)
    }
  }
}

extension ExactValue {
  fileprivate var ungrouped: String { description.replacing(",", with: "") }
}

extension Mention {
  /// Whether the other says what this one says.
  fileprivate func agrees(with other: Mention) -> Bool {
    let matching = MentionMatching(source: [self], target: [other])
    return matching.pairs.isEmpty && matching.missing.isEmpty && matching.added.isEmpty
  }
}

extension String {
  /// The text with a figure replaced that is in it just once, and not as a part of a longer one.
  fileprivate func replacingFigure(_ figure: String, with other: String) -> String? {
    let (bytes, wanted) = (Array(utf8), Array(figure.utf8))
    guard !wanted.isEmpty, bytes.count >= wanted.count else { return nil }
    var place: Int?
    for start in 0...(bytes.count - wanted.count)
    where bytes[start..<start + wanted.count].elementsEqual(wanted) {
      let end = start + wanted.count
      guard !bytes.continuesFigure(before: start, wanted[0]),
        !bytes.continuesFigure(at: end, wanted[wanted.count - 1])
      else { continue }
      guard place == nil else { return nil }
      place = start
    }
    guard let place else { return nil }
    return String(
      decoding: bytes[..<place] + Array(other.utf8) + bytes[(place + wanted.count)...], as: UTF8.self)
  }
}

extension [UInt8] {
  /// Whether a digit or letter at the edge of a figure goes on before it.
  fileprivate func continuesFigure(before start: Int, _ edge: UInt8) -> Bool {
    guard start > 0, edge.isASCIILetterOrDigit else { return false }
    let byte = self[start - 1]
    if edge.isASCIIDigit, byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") {
      return start > 1 && self[start - 2].isASCIIDigit
    }
    return edge.isASCIIDigit ? byte.isASCIIDigit : byte.isASCIILetter
  }

  /// Whether a digit or letter at the edge of a figure goes on after it.
  fileprivate func continuesFigure(at end: Int, _ edge: UInt8) -> Bool {
    guard end < count, edge.isASCIILetterOrDigit else { return false }
    let byte = self[end]
    if edge.isASCIIDigit, byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",") {
      return end + 1 < count && self[end + 1].isASCIIDigit
    }
    return edge.isASCIIDigit ? byte.isASCIIDigit : byte.isASCIILetter
  }
}

/// A part of a text: what is between spaces, and each figure by itself.
private enum Piece: Equatable {
  case word(Substring)
  /// What it counts, and its position among the mentions.
  case figure(FigureKind, Int)

  /// Figures that count the same stand for each other, whatever their values are.
  static func == (one: Piece, other: Piece) -> Bool {
    switch (one, other) {
    case (.word(let first), .word(let second)): first.utf8.elementsEqual(second.utf8)
    case (.figure(let first, _), .figure(let second, _)): first == second
    default: false
    }
  }

  static func pieces(of text: ReadText, _ mentions: [Mention]) -> [Piece] {
    var pieces: [Piece] = []
    let utf8 = text.text.string.utf8
    var (place, index) = (0, utf8.startIndex)
    func append(upTo end: Int) {
      let stop = utf8.index(index, offsetBy: max(0, end - place))
      pieces += text.text.string[index..<stop].split(separator: " ").map { .word($0) }
      (place, index) = (max(place, end), stop)
    }
    for (position, mention) in mentions.enumerated() where mention.range.lowerBound >= place {
      append(upTo: mention.range.lowerBound)
      pieces.append(.figure(FigureKind(mention), position))
      index = utf8.index(index, offsetBy: mention.range.upperBound - place)
      place = mention.range.upperBound
    }
    append(upTo: utf8.count)
    return pieces
  }
}

private enum FigureKind: Hashable {
  case quantity(QuantityKind)
  case date([DatePart])
  case time, other

  init(_ mention: Mention) {
    switch mention.readings.first {
    case .quantity(let quantity)?: self = .quantity(quantity.kind)
    case .date(let date)?: self = .date(date.parts.map(\.part))
    case .time?: self = .time
    default: self = .other
    }
  }
}
