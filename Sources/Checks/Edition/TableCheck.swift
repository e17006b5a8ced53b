package import Diagnostics
import Figures
import Languages
import SourceReading
import TextReading

extension CheckRule {
  static let tables = CheckRule(
    .tables,
    .edition { pairs, segments, glossary in TableCheck(glossary: glossary).findings(in: pairs, segments) })
}

extension Rule {
  package static let tables = Rule(
    "tables", summary: "A cell of a translated table says what the source has in another cell.",
    explanation:
      "The cells of a table are compared as a table: figures, names, terms of the glossary and words that are known in both languages may stand in another row or column than in the source. Cells of nothing but figures are not translated and cannot move.",
    help: "Put the words where the source has them.",
    kinds: [.rowsExchanged, .columnsExchanged, .cellsExchanged, .cellMoved], waivedBy: .comment)
}

extension Rule.Kind {
  static let rowsExchanged = Self("exchanged-rows", .warning, "Two rows of a table were exchanged.")
  static let columnsExchanged = Self("exchanged-columns", .warning, "Two columns of a table were exchanged.")
  static let cellsExchanged = Self("exchanged-cells", .warning, "Two cells of a table were exchanged.")
  static let cellMoved = Self("moved", .warning, "A cell has the figure of another cell.")
}

/// Finds cells of a table that stand in each other's places in the translation.
struct TableCheck {
  private let glossary: GlossaryCheck?

  init(glossary: GlossaryCheck?) { self.glossary = glossary }

  /// - Parameters:
  ///   - pairs: of one edition, in reading order.
  ///   - segments: those of the pairs.
  /// - Complexity: linear in the texts, and for each table quadratic in the cells that do not agree, of which there is a limit.
  func findings(in pairs: [ReadPair], _ segments: [TranslatedSegment]) -> [CheckedEdition.Finding] {
    var tables: [Int: [GridComparison.Place: Int]] = [:]
    for (index, segment) in segments.enumerated() {
      guard let cell = segment.cell else { continue }
      tables[cell.table, default: [:]][.init(row: cell.row, column: cell.column)] = index
    }
    return tables.sorted { $0.key < $1.key }.flatMap { _, cells in
      let places = cells.keys.sorted()
      let compared = ComparedCells(pairs, glossary, cells)
      return GridComparison(places, agrees: compared.agrees).findings.compactMap { finding in
        disagreement(finding, places, cells, segments)
      }
    }
  }

  private func disagreement(
    _ finding: GridComparison.Finding, _ places: [GridComparison.Place],
    _ cells: [GridComparison.Place: Int], _ segments: [TranslatedSegment]
  ) -> CheckedEdition.Finding? {
    let seem = "seem to be exchanged in the translation"
    switch finding {
    case .rows(let one, let other):
      return places.first { $0.row == one }.flatMap { cells[$0] }.map {
        found($0, segments, .rowsExchanged, "Rows \(one) and \(other) of the table \(seem)")
      }
    case .columns(let one, let other):
      return places.first { $0.column == one }.flatMap { cells[$0] }.map {
        found($0, segments, .columnsExchanged, "Columns \(one) and \(other) of the table \(seem)")
      }
    case .cells(let one, let other):
      guard let first = cells[one], let second = cells[other] else { return nil }
      let words = [first, second].map { excerpt(segments[$0].pair.target) }
      let locations = [first, second].compactMap { segments[$0].cell?.words }
      return found(
        first, segments, .cellsExchanged,
        "\(words[0]) in \(locations[0]) and \(words[1]) in \(locations[1]) of the table \(seem)",
        reason: "each says what the source has in the place of the other")
    case .moved(let place, let origin):
      guard let cell = cells[place], let other = cells[origin], let here = segments[cell].cell,
        let there = segments[other].cell
      else { return nil }
      return found(
        cell, segments, .cellMoved,
        "\(excerpt(segments[cell].pair.target)) in \(here.words) of the table is what the source has in \(there.words)",
        reason: "there it says \(excerpt(segments[other].pair.source))")
    }
  }

  private func found(
    _ index: Int, _ segments: [TranslatedSegment], _ kind: Rule.Kind, _ message: String,
    reason: String? = nil
  ) -> CheckedEdition.Finding {
    let pair = segments[index].pair
    return CheckedEdition.Finding(
      segment: index,
      Disagreement(
        .tables, kind, message, reason: reason, suggestion: "Put the words where the source has them",
        source: [0..<pair.source.utf8.count], target: [0..<pair.target.utf8.count]))
  }
}

/// The cells of a table with what can be recognised in both languages.
private struct ComparedCells {
  private let pairs: [ReadPair]
  private let glossary: GlossaryCheck?
  private let cells: [GridComparison.Place: Int]

  init(_ pairs: [ReadPair], _ glossary: GlossaryCheck?, _ cells: [GridComparison.Place: Int]) {
    (self.pairs, self.glossary, self.cells) = (pairs, glossary, cells)
  }

  func agrees(_ source: GridComparison.Place, _ target: GridComparison.Place) -> Bool? {
    guard let here = cells[source], let there = cells[target] else { return nil }
    return here == there ? agrees(here) : agrees(here, there)
  }

  private func agrees(_ index: Int) -> Bool? {
    let pair = pairs[index]
    // A text that stays as it is says what it says.
    guard let figures = pair.figures else { return true }
    let matching = figures.matching
    if !matching.pairs.isEmpty || !matching.missing.isEmpty { return false }
    if !matching.added.isEmpty { return figures.source.isEmpty ? nil : false }
    if !figures.source.isEmpty { return true }
    return saysSame(index, index) ? true : nil
  }

  private func agrees(_ source: Int, _ target: Int) -> Bool? {
    let (here, there) = (pairs[source].figures?.source ?? [], pairs[target].figures?.target ?? [])
    guard here.isEmpty, there.isEmpty else {
      let (values, others) = (Self.values(here), Self.values(there))
      return !values.isEmpty && values == others
    }
    return saysSame(source, target) ? true : nil
  }

  private static func values(_ mentions: [Mention]) -> Set<Mention.Reading> {
    Set(
      mentions.filter { $0.firmness > .loose }.compactMap { mention in
        mention.readings.first.map { reading in
          // What a number counts is named in too many ways.
          if case .quantity(let quantity) = reading, quantity.kind.unit == nil {
            .quantity(Quantity(quantity.value))
          } else {
            reading
          }
        }
      })
  }

  /// Whether a name, a term or a word says that they belong together.
  private func saysSame(_ source: Int, _ target: Int) -> Bool {
    let (here, there) = (pairs[source].source, pairs[target].target)
    if !(here.profile?.usesLatinLetters ?? true) {
      let words = Set(here.words.lazy.filter { $0.range.count > 1 }.map(\.key))
      if there.words.contains(where: { words.contains($0.key) }) { return true }
    }
    if let glossary {
      var pair = pairs[target].pair
      pair.source = pairs[source].pair.source
      if glossary.agreement(in: pair).contains(true) { return true }
    }
    guard let languages = pairs[source].languages else { return false }
    let isFirstSource = here.profile?.subtag == languages.first.subtag
    let (first, second) = isFirstSource ? (here, there) : (there, here)
    if !languages.sharedWords(first.judged, 0..<first.judged.count, second.judged, second.judgedWords[...])
      .isEmpty
    {
      return true
    }
    return !languages.meanings(here.judged, isFirstSource).isDisjoint(
      with: languages.meanings(there.judged, !isFirstSource))
  }
}
