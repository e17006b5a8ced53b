import Briefings
import Checks
import Diagnostics
import FileReading
import Loading
import Publishing
import Records

/// Says what checks found in the translations of briefings, when those of all are seen together.
struct BriefingJudgement: Sendable {
  private let checks: SiteChecks
  private let report: CheckReport
  private let wholes: WholeBriefings
  private let briefings: [ReadBriefing]
  private let contexts: [SiteContext]
  /// By the number of an edition on the site: the briefing, and the edition within it.
  private let owners: [(briefing: Int, edition: Int)]
  /// By briefing: the number of its first edition.
  private let firstEditions: [Int]

  init(_ briefings: [ReadBriefing], _ wholes: WholeBriefings, levels: [String: CheckLevel]) {
    self.briefings = briefings
    self.wholes = wholes
    checks = SiteChecks(rules: CheckRule.all.checked(at: levels))
    report = CheckReport(levels: levels)
    var owners: [(briefing: Int, edition: Int)] = []
    firstEditions = briefings.enumerated().map { number, briefing in
      defer { owners += briefing.prepared.facts.indices.map { (number, $0) } }
      return owners.count
    }
    self.owners = owners
    contexts = checks.contexts(of: briefings.flatMap(\.prepared.facts))
  }

  /// What was found in one of them.
  /// - Returns: nil where nothing follows from the other briefings.
  func judge(_ number: Int) throws(ChangedContent) -> JudgedBriefing? {
    let briefing = briefings[number]
    let first = firstEditions[number]
    let contexts = contexts[first..<(first + briefing.prepared.facts.count)]
    guard contexts.contains(where: { !$0.isEmpty }) else { return nil }
    let key = key(of: contexts)
    if let judged = briefing.record.judged, judged.key == key { return judged }
    var checked = try whole(number).checked
    guard checked.count == contexts.count else { throw ChangedContent(folder: briefing.folder.path) }
    var segments: [SitePlaceNumber: TranslatedSegment] = [:]
    for place in Set(contexts.flatMap(\.places)) { segments[place] = try segment(place) }
    for (edition, context) in contexts.enumerated() {
      // All places of the contexts are there.
      checked[edition].add(context, by: checks) { segments[$0]! }
    }
    return JudgedBriefing(key: key, findings: checked.flatMap(report.diagnostics))
  }

  private func whole(_ number: Int) throws(ChangedContent) -> WholeBriefing {
    try wholes.briefing(at: briefings[number].folder, as: briefings[number].record.state)
  }

  private func segment(_ place: SitePlaceNumber) throws(ChangedContent) -> TranslatedSegment {
    let owner = owners[place.edition]
    let checked = try whole(owner.briefing).checked
    guard checked.indices.contains(owner.edition),
      checked[owner.edition].segments.indices.contains(place.segment)
    else { throw ChangedContent(folder: briefings[owner.briefing].folder.path) }
    return checked[owner.edition].segments[place.segment]
  }

  /// Tells what the findings follow from beside the briefing's own files: where on the site something is otherwise, and
  /// what is written there.
  private func key(of contexts: ArraySlice<SiteContext>) -> ContentDigest {
    var record = RecordWriter()
    func write(_ place: SitePlaceNumber) {
      let owner = owners[place.edition]
      record.write(briefings[owner.briefing].record.digest)
      record.write(briefings[owner.briefing].folder.path)
      record.write(owner.edition)
      record.write(place.segment)
    }
    func write(_ name: SiteContext.UsualName) {
      write(name.place)
      record.write(bits: name.name)
    }
    for context in contexts {
      record.write(context.spellings.count)
      for departure in context.spellings {
        record.write(departure.segment)
        write(departure.usual)
      }
      record.write(context.names.count)
      for name in context.names { write(name) }
      record.write(context.lengths.count)
      for length in context.lengths {
        record.write(length.segment)
        record.write(length.tenths)
        record.write(length.isLong)
      }
      record.write(context.translations.count)
      for departure in context.translations {
        record.write(departure.segment)
        write(departure.usual)
      }
    }
    return ContentDigest(of: record.bytes)
  }
}
