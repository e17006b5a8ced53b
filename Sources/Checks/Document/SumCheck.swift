import Briefings
package import Diagnostics
import Figures
import Languages
import SourceReading
import TextReading

extension CheckRule {
  static let sums = CheckRule(
    .sums, .document { document, profile in SumCheck(profile).findings(in: document) })
}

extension Rule {
  package static let sums = Rule(
    "sums", summary: "Figures of a text do not add up to the total that it gives.",
    explanation:
      "The rows and columns of a table that name a total, or a subtotal within a group that a merged cell or a name makes, are added up where the others show that the table is one of sums, and so are the parts that a sentence lists behind a total, and shares of which it names the rest. Rounding is allowed for. All editions have these figures, so that it is a note to the editor.",
    help: "Look up which of the figures is right.",
    kinds: [.totalDiffers, .sharesDiffer],
    waivedBy: .setting("checks: {sums: off}"))
}

extension Rule.Kind {
  static let totalDiffers = Self("total", .note, "Figures do not add up to their total.")
  static let sharesDiffer = Self("shares", .note, "Shares do not make 100 percent.")
}

/// Adds up what a text adds up.
struct SumCheck {
  private let profile: LanguageProfile

  init(_ profile: LanguageProfile) { self.profile = profile }

  /// - Complexity: linear in the document.
  func findings(in document: Document) -> [DocumentFinding] {
    document.blocks.flatMap { block -> [DocumentFinding] in
      switch block.content {
      case .table(let table): findings(in: table)
      case .paragraph, .list: block.content.segments.flatMap(findings)
      default: []
      }
    }
  }

  // MARK: Tables

  private func findings(in table: Table) -> [DocumentFinding] {
    guard table.mayHaveTotals(profile.sums) else { return [] }
    let figures = TableFigures(table, profile)
    guard figures.rowCount > 0, !figures.columns.isEmpty else { return [] }
    return TableTotals(figures, profile.sums).wrong.map(differs)
  }

  private func differs(_ wrong: WrongTotal) -> DocumentFinding {
    let words = CellFigure.words(wrong.summed.sum, decimals: wrong.summed.decimals)
    let named = wrong.name.isEmpty ? "The \(wrong.line)" : "The \(wrong.line) \(excerpt(wrong.name))"
    let message =
      if let part = wrong.part {
        "\(named) has \(words) in the parts of \(excerpt(part)), but their total is '\(wrong.segment.text)'"
      } else {
        "\(named) adds up to \(words), but its total is '\(wrong.segment.text)'"
      }
    return DocumentFinding(
      .sums, wrong.summed.isShare ? .sharesDiffer : .totalDiffers, at: wrong.segment, nil, message)
  }

  // MARK: Sentences

  private func findings(in segment: Segment) -> [DocumentFinding] {
    // A list in brackets, or shares.
    guard segment.text.utf8.contains(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: "%") }) else {
      return []
    }
    let text = ScannedText(segment.text)
    let words = profile.sums.wholes + profile.sums.rests
    guard (0..<text.count).contains(where: { index in words.contains { text.has($0, at: index) } }) else {
      return []
    }
    let figures = CountedFigure.all(in: text, profile)
    guard figures.count > 2 else { return [] }
    let sentences = profile.sentences(of: text)
    return sentences.flatMap { sentence -> [DocumentFinding] in
      let own = figures.filter { sentence.contains($0.start) }
      return [shares(own, sentence, text, segment), list(own, sentence, text, segment)].compactMap(\.self)
    }
  }

  /// 45%, 30%, 나머지 35%.
  private func shares(
    _ figures: [CountedFigure], _ sentence: Range<Int>, _ text: ScannedText, _ segment: Segment
  ) -> DocumentFinding? {
    guard figures.count > 2, figures.allSatisfy({ $0.kind == .percent && $0.isExact }),
      let rest = figures.last,
      profile.sums.rests.contains(where: { text.has($0, before: text.skippingBack(rest.start)) }),
      !profile.sums.parts.contains(where: { word in text.string(sentence).contains(word) })
    else { return nil }
    // What is left may be left of some of the others.
    let tolerance = figures.reduce(0.0001) { $0 + $1.roundingError }
    var sum = 0.0
    for figure in figures.reversed() {
      sum += figure.value
      if abs(sum - 100) <= tolerance { return nil }
    }
    guard (80...120).contains(sum) else { return nil }
    return DocumentFinding(
      .sums, .sharesDiffer, at: segment, text.utf8(rest.start..<rest.end),
      "The shares and the rest make \(Self.words(sum)) percent")
  }

  /// 총 100명(남 45명, 여 50명).
  private func list(
    _ figures: [CountedFigure], _ sentence: Range<Int>, _ text: ScannedText, _ segment: Segment
  ) -> DocumentFinding? {
    for (index, total) in figures.enumerated() where total.isExact && !total.suffix.isEmpty {
      let before = text.skippingBack(total.start)
      guard profile.sums.wholes.contains(where: { text.has($0, before: before) }),
        let opening = text.bracket(after: total.end),
        let closing = (opening..<sentence.upperBound).first(where: { text[$0] == ")" })
      else { continue }
      let parts = figures[(index + 1)...].prefix { $0.end <= closing }
      let list = text.string(opening + 1..<closing)
      guard parts.count > 1,
        parts.allSatisfy({ $0.isExact && $0.kind == total.kind && $0.suffix == total.suffix }),
        // A word beside each part, and no part of a part.
        list.split(whereSeparator: { ",·、，".contains($0) }).count >= parts.count, !list.contains("("),
        !profile.sums.openings.contains(where: { list.contains($0) })
      else { continue }
      let sum = parts.reduce(0) { $0 + $1.value }
      let tolerance = parts.reduce(total.roundingError + 1e-6) { $0 + $1.roundingError }
      guard abs(sum - total.value) > tolerance,
        sum < total.value * 1.3, sum > total.value * 0.7
      else { continue }
      return DocumentFinding(
        .sums, .totalDiffers, at: segment, text.utf8(total.start..<total.end),
        "'\(text.rawString(total.start..<total.end))' is not the \(Self.words(sum)) that the parts behind it make"
      )
    }
    return nil
  }

  private static func words(_ sum: Double) -> String {
    CellFigure.words(Int((sum * Double(CellFigure.one)).rounded()), decimals: sum == sum.rounded() ? 0 : 1)
  }
}
