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
      "The rows and columns of a table that name a total are added up where the others show that the table is one of sums, and so are the parts that a sentence lists behind a total, and shares of which it names the rest. Rounding is allowed for. All editions have these figures, so that it is a note to the editor.",
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
    let figures = TableFigures(table, profile)
    guard figures.rowCount > 1, !figures.columns.isEmpty else { return [] }
    let rows = Array(0..<figures.rowCount)
    var found: [DocumentFinding] = []
    if let total = figures.totalRow {
      let lines = figures.columns.map { column -> SummedLine? in
        figures.isRate(column)
          ? nil
          : SummedLine(
            rows.map { figures.figure($0, column) }, total: total, isShare: figures.isShare(column))
      }
      found += report(lines).compactMap { line, sum in
        let column = figures.columns[line]
        return figures.segment(total, column).map {
          differs($0, sum, "column", figures.name(ofColumn: column), lines[line])
        }
      }
    }
    if let total = figures.totalColumn, let index = figures.columns.firstIndex(of: total) {
      let lines = rows.map { row in
        SummedLine(figures.columns.map { figures.figure(row, $0) }, total: index, isShare: false)
      }
      found += report(lines).compactMap { row, sum in
        figures.segment(row, total).map { differs($0, sum, "row", figures.name(ofRow: row), lines[row]) }
      }
    }
    return found
  }

  /// The lines whose sum is not their total, where the others show that the table is one of sums, or the only one is
  /// near it.
  private func report(_ lines: [SummedLine?]) -> [(line: Int, sum: Int)] {
    var right = 0
    var wrong: [(line: Int, sum: Int)] = []
    for (number, line) in lines.enumerated() {
      guard let line else { continue }
      if line.isRight { right += 1 } else if line.isNear { wrong.append((number, line.sum)) }
    }
    // A paste that lost merged cells has its totals in other columns.
    let totals = Set(lines.compactMap { $0?.total })
    guard !wrong.contains(where: { totals.contains($0.sum) }) else { return [] }
    if right > 0 { return wrong.count <= right ? wrong : [] }
    guard wrong.count == 1, let line = lines[wrong[0].line], line.parts > 2 else { return [] }
    return wrong
  }

  private func differs(
    _ segment: Segment, _ sum: Int, _ line: String, _ name: String, _ summed: SummedLine?
  ) -> DocumentFinding {
    let words = CellFigure.words(sum, decimals: summed?.decimals ?? 0)
    let named = name.isEmpty ? "The \(line)" : "The \(line) \(excerpt(name))"
    return DocumentFinding(
      .sums, summed?.isShare ?? false ? .sharesDiffer : .totalDiffers, at: segment, nil,
      "\(named) adds up to \(words), but its total is '\(segment.text)'")
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

/// Figures of a table and the total of them.
private struct SummedLine {
  let sum: Int
  let total: Int
  let parts: Int
  let decimals: Int
  let isShare: Bool

  /// Nil unless all are figures of one kind, and two or more of them something.
  init?(_ figures: [CellFigure?], total index: Int, isShare: Bool) {
    let all = figures.compactMap(\.self)
    guard all.count == figures.count, let total = figures[index], total.value != 0 else { return nil }
    let parts = figures.enumerated().filter { $0.offset != index }.compactMap(\.element)
    let suffixes = Set(all.filter { $0.value != 0 }.map(\.suffix))
    guard suffixes.count == 1, parts.count(where: { $0.value != 0 }) > 1, all.allSatisfy({ $0.value >= 0 })
    else {
      return nil
    }
    let isShare = isShare || total.isPercent
    // Rates have a total too, which is no sum.
    guard !isShare || total.value == 100 * CellFigure.one else { return nil }
    self.isShare = isShare
    self.total = total.value
    self.parts = parts.count
    decimals = all.map(\.decimals).max() ?? 0
    sum = parts.reduce(0) { $0 + $1.value }
    // Years and numbers of rows add up to nothing.
    guard sum < 10 * total.value else { return nil }
  }

  /// Whether it is the total, within the rounding of its parts.
  var isRight: Bool { abs(sum - total) * 2 <= tolerance }

  private var tolerance: Int {
    var unit = CellFigure.one
    for _ in 0..<decimals { unit /= 10 }
    return unit * (parts + 1)
  }

  /// Whether the total can hardly be anything but a sum that is wrong.
  var isNear: Bool { abs(sum - total) * 5 <= total }
}
