import BuildCache
import Diagnostics
import FileReading
import Loading
import Publishing

/// Reads briefings, those alone that are not what they were when an earlier build read them.
struct BriefingReading: Sendable {
  let preparation: BriefingPreparation
  let wholes: WholeBriefings
  /// What earlier builds found out; nil to neither use nor keep anything.
  let shelf: RecordShelf?
  /// Tells what briefings are read with.
  let grounds: ReadingGrounds
  let terms: TermGrounds
  /// What folders looked like at the beginning of the build, by their names; one that is not among them is looked at.
  let looks: [String: FolderState]
  /// Told of each of which nothing is known.
  let readsBriefing: (@Sendable (String) -> Void)?

  /// - Returns: nil for one that cannot be read, which is an error among the diagnostics.
  func read(_ folder: FolderEntry) -> Outcome<ReadBriefing?> {
    let kept = keptBriefings(in: folder)
    let earlier = kept.compactMap(valid)
    // What changes after this look is seen by the next build.
    let look = looks[folder.name] ?? FolderState(of: folder.path)
    if let look,
      let briefing = earlier.first(where: { $0.record.state?.isState(in: look, of: folder.path) ?? false })
    {
      return Outcome(briefing)
    }
    // Where links lead, the state of the folder does not tell.
    let state = look.flatMap { $0.hasLinks ? nil : $0 }
    let digest =
      shelf == nil ? nil : preparation.content.files(of: folder).map { Self.digest(of: $0, in: folder.name) }
    if let digest, let briefing = earlier.first(where: { $0.record.digest == digest }) {
      var record = briefing.record
      record.state = state
      return Outcome(ReadBriefing(folder: folder, record: record, pages: briefing.pages))
    }
    readsBriefing?(folder.name)
    let made = preparation.prepare(folder)
    guard let (prepared, whole) = made.value else { return Outcome(nil, made.diagnostics) }
    wholes.hold(whole, at: folder)
    var record = BriefingRecord(state: state, digest: digest, grounds: grounds, prepared: prepared)
    if digest != nil {
      record.traces = terms.isEmpty ? nil : whole.rendered.traces
      record.terms = terms.terms(of: record.traces, namesPlaces: prepared.namesTerms)
    }
    // Whether its pages are still right, their own key tells.
    return Outcome(
      ReadBriefing(folder: folder, record: record, pages: kept.lazy.compactMap(\.pages).first))
  }

  /// What earlier builds found out, whatever they read it with.
  private func keptBriefings(in folder: FolderEntry) -> [ReadBriefing] {
    (shelf?.records(named: folder.name) ?? []).compactMap { record in
      var record = record
      do {
        return try ReadBriefing(folder: folder, kept: &record)
      } catch {
        // A record that cannot be read is as good as none.
        return nil
      }
    }
  }

  /// A briefing as it was kept, with what it depends on of the glossary as that is now; nil where it was read with something
  /// else, or checks may find something else in it.
  private func valid(_ briefing: ReadBriefing) -> ReadBriefing? {
    var record = briefing.record
    guard record.grounds == grounds else { return nil }
    if record.terms.glossary == terms.key { return briefing }
    let now = terms.terms(of: record.traces, namesPlaces: record.prepared.namesTerms)
    guard now.checked == record.terms.checked else { return nil }
    record.terms = now
    return ReadBriefing(folder: briefing.folder, record: record, pages: briefing.pages)
  }

  /// - Parameter folder: its name: two briefings may have the same files, and other addresses.
  private static func digest(of files: [ContentFile], in folder: String) -> ContentDigest {
    var all = Array("\(folder)/".utf8)
    for file in files {
      all += "\(file.path)/\(file.bytes.count)/".utf8
      all += file.bytes
    }
    return ContentDigest(of: all)
  }
}
