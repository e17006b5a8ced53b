import Briefings
import Characters
package import Diagnostics
import Figures
import Languages
import TextReading

extension CheckRule {
  static let ownFigures = CheckRule(
    .ownFigures, .document { document, profile in OwnFiguresCheck(document, profile).findings })
}

extension Rule {
  package static let ownFigures = Rule(
    "own-figures", summary: "A text contradicts the figures of its own table or of its own headline.",
    explanation:
      "A number that the text gives as that of all is compared with the total of the table that is about the same thing, and the number of a headline with the one that the first lines give for the same thing, if the headline's is nowhere in the text.",
    help: "Look up which of the two is right.",
    kinds: [.tableContradicts, .leadContradicts], waivedBy: .setting("checks: {own-figures: off}"))
}

extension Rule.Kind {
  static let tableContradicts = Self("table", .warning, "The total of the table is another one.")
  static let leadContradicts = Self(
    "headline", .warning, "The first lines have another figure than the headline.")
}

/// Compares the figures of a text with each other.
struct OwnFiguresCheck {
  private let document: Document
  private let profile: LanguageProfile

  init(_ document: Document, _ profile: LanguageProfile) {
    (self.document, self.profile) = (document, profile)
  }

  /// - Complexity: linear in the document for each of the figures of the headline and for each table with a total, of both of
  ///   which there are few.
  var findings: [DocumentFinding] {
    let title = ScannedText(document.title.text)
    let named = CountedFigure.all(in: title, profile).filter {
      $0.isExact && ($0.kind != .number || !$0.suffix.isEmpty)
    }
    let totals = document.blocks.compactMap { block -> Total? in
      guard case .table(let table) = block.content else { return nil }
      return total(of: table)
    }
    // Most texts have neither, and are not read for it.
    let isAsked = [(named.count, Self.mostFigures), (totals.count, Self.mostTables)].map { 1...$1 ~= $0 }
    guard isAsked.contains(true) else { return [] }
    var texts = CountedTexts(document.deck + document.blocks.flatMap(\.prose), profile)
    return (isAsked[0] ? headline(title, named, &texts) : []) + (isAsked[1] ? tables(totals, &texts) : [])
  }

  /// More figures than these are not looked for.
  private static let mostFigures = 8
  private static let mostTables = 16

  // MARK: Headline

  private func headline(_ title: ScannedText, _ figures: [CountedFigure], _ texts: inout CountedTexts)
    -> [DocumentFinding]
  {
    guard !texts.isEmpty else { return [] }
    var cells = CountedTexts(document.blocks.flatMap(\.cells), profile)
    var found: [DocumentFinding] = []
    for figure in figures {
      let isThere = { (other: CountedFigure) in
        other.kind == figure.kind || other.kind == .number || figure.kind == .number
          ? abs(abs(other.value) - abs(figure.value)) < max(figure.coarseness, figure.roundingError) * 1.0001
          : false
      }
      let digits = title.digits(at: figure.start..<figure.end)
      if texts.hasFigure(writtenLike: digits, isThere) || cells.hasFigure(writtenLike: digits, isThere) {
        continue
      }
      let lead = texts.first(max(1, document.deck.count + 1))
      let alike = lead.flatMap { read in
        read.figures.filter {
          $0.isExact && $0.counts(like: figure, profile)
            && isSameThing(title, figure, read.text, $0)
        }.map { (read, $0) }
      }
      // Where the first lines have several of them, the headline may have added them up.
      guard let (read, other) = alike.first, alike.allSatisfy({ $0.1.value == other.value }),
        lead.flatMap(\.figures).count(where: { $0.counts(like: figure, profile) }) == alike.count,
        other.value != 0, (0.1...10).contains(figure.value / other.value)
      else { continue }
      let words = (
        title.rawString(figure.start..<figure.end), read.text.rawString(other.start..<other.end)
      )
      found.append(
        DocumentFinding(
          .ownFigures, .leadContradicts, at: document.title, title.utf8(figure.start..<figure.end),
          "The headline has '\(words.0)', which is nowhere in the text; the first lines have '\(words.1)'",
          reason:
            "See \(read.segment.location(atUTF8Offset: read.text.utf8(other.start..<other.end).lowerBound))"))
    }
    return found
  }

  /// Whether the words before both, or behind both, are one.
  private func isSameThing(
    _ text: ScannedText, _ figure: CountedFigure, _ other: ScannedText, _ otherFigure: CountedFigure
  ) -> Bool {
    let (before, otherBefore) = (
      words(in: text, before: figure.start), words(in: other, before: otherFigure.start)
    )
    let (after, otherAfter) = (words(in: text, after: figure.end), words(in: other, after: otherFigure.end))
    return isOne(before, otherBefore) || (profile.usesLatinLetters && isOne(after, otherAfter))
  }

  private func isOne(_ one: String?, _ other: String?) -> Bool {
    guard let one, let other, one.unicodeScalars.count > 1, other.unicodeScalars.count > 1 else {
      return false
    }
    return one == other || CountedFigure.stem(one, other, profile)
  }

  /// The word right before a figure, apart from one that says that it is all.
  private func words(in text: ScannedText, before index: Int) -> String? {
    var end = text.skippingBack(index)
    for whole in profile.sums.wholes where text.has(whole, before: end) {
      end = text.skippingBack(end - whole.unicodeScalars.count)
      break
    }
    var start = end
    while let scalar = text[raw: start - 1], scalar.properties.isAlphabetic, end - start < 24 { start -= 1 }
    return start < end ? text.lowercased(start..<end) : nil
  }

  private func words(in text: ScannedText, after index: Int) -> String? {
    let start = text.skippingSpaces(index)
    var end = start
    while let scalar = text[raw: end], scalar.properties.isAlphabetic, end - start < 24 { end += 1 }
    return start < end ? text.lowercased(start..<end) : nil
  }

  // MARK: Tables

  private struct Total {
    var segment: Segment
    var figure: CellFigure
    /// What the table and its columns are called, in lower case.
    var names: String
  }

  private func tables(_ totals: [Total], _ texts: inout CountedTexts) -> [DocumentFinding] {
    let cells = Set(document.blocks.flatMap(\.cells).compactMap { CellFigure($0.text)?.value })
    var found: [DocumentFinding] = []
    for read in texts.thatHave(profile.sums.wholes) {
      for figure in read.figures where figure.kind == .number && figure.isExact && !figure.suffix.isEmpty {
        let start = read.text.skippingBack(figure.start)
        guard profile.sums.wholes.contains(where: { read.text.has($0, before: start) }),
          let noun = words(in: read.text, before: figure.start), noun.unicodeScalars.count > 1,
          !cells.contains(Int((figure.value * Double(CellFigure.one)).rounded()))
        else { continue }
        let own = totals.filter { total in
          let value = Double(total.figure.value) / Double(CellFigure.one)
          return total.names.contains(noun) && (0.8...1.25).contains(figure.value / max(value, 1e-9))
            && (total.figure.suffix.isEmpty || figure.suffix.hasPrefix(total.figure.suffix))
        }
        guard own.count == 1, let total = own.first,
          abs(Double(total.figure.value) / Double(CellFigure.one) - figure.value) >= figure.coarseness
        else { continue }
        let words = read.text.rawString(figure.start..<figure.end)
        found.append(
          DocumentFinding(
            .ownFigures, .tableContradicts, at: read.segment, read.text.utf8(figure.start..<figure.end),
            "The text has '\(words)' in all, and the total of the table is '\(total.segment.text)'",
            reason: "See \(total.segment.location())"))
      }
    }
    return found
  }

  /// The total of a table with one column of figures.
  private func total(of table: Table) -> Total? {
    guard table.mayHaveTotals(profile.sums) else { return nil }
    let figures = TableFigures(table, profile)
    guard let row = figures.totalRow else { return nil }
    let own = figures.columns.compactMap { column in
      figures.figure(row, column).flatMap { figure in
        figure.value > 0 && !figure.isPercent && !figures.isShare(column)
          ? figures.segment(row, column).map { ($0, figure) } : nil
      }
    }
    guard own.count == 1, let (segment, figure) = own.first else { return nil }
    let names =
      [table.caption?.text, table.unit?.text].compactMap(\.self) + table.header.joined().map(\.text.text)
    return Total(segment: segment, figure: figure, names: names.joined(separator: " ").lowercased())
  }
}

extension Block {
  /// Texts of sentences, apart from letterhead and end matter.
  fileprivate var prose: [Segment] {
    guard part == nil else { return [] }
    switch content {
    case .heading, .paragraph, .list, .quotation, .note, .footnote: return content.segments
    case .table, .source, .contact: return []
    }
  }

  fileprivate var cells: [Segment] {
    if case .table(let table) = content { return table.allRows.joined().map(\.text) }
    return []
  }
}
