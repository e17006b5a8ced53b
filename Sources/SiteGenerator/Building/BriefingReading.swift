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
  let key: String
  /// Told of each of which nothing is known.
  let readsBriefing: (@Sendable (String) -> Void)?

  /// - Returns: nil for one that cannot be read, which is an error among the diagnostics.
  func read(_ folder: FolderEntry) -> Outcome<ReadBriefing?> {
    let earlier = earlierBriefings(in: folder)
    if let briefing = earlier.first(where: { $0.record.state?.isState(of: folder.path) ?? false }) {
      return Outcome(briefing)
    }
    // What changes after this look is seen by the next build.
    let look = FolderState(of: folder.path)
    // Where links lead, the state of the folder does not tell.
    let state = look.flatMap { $0.hasLinks ? nil : $0 }
    let digest = shelf == nil ? nil : preparation.content.files(of: folder).map(Self.digest)
    if let briefing = earlier.first(where: { $0.record.digest == digest }) {
      var record = briefing.record
      record.state = state
      return Outcome(ReadBriefing(folder: folder, record: record, pages: briefing.pages))
    }
    readsBriefing?(folder.name)
    let made = preparation.prepare(folder)
    guard let (prepared, whole) = made.value else { return Outcome(nil, made.diagnostics) }
    wholes.hold(whole, at: folder)
    let record = BriefingRecord(state: state, digest: digest ?? "", key: key, prepared: prepared)
    return Outcome(ReadBriefing(folder: folder, record: record))
  }

  /// What an earlier build found out with the same settings, glossary and program.
  private func earlierBriefings(in folder: FolderEntry) -> [ReadBriefing] {
    (shelf?.records(named: folder.name) ?? []).compactMap { record in
      var record = record
      do {
        let briefing = try ReadBriefing(folder: folder, kept: &record)
        return briefing.record.key == key ? briefing : nil
      } catch {
        // A record that cannot be read is as good as none.
        return nil
      }
    }
  }

  private static func digest(of files: [ContentFile]) -> String {
    var all: [UInt8] = []
    for file in files {
      all += "\(file.path)/\(file.bytes.count)/".utf8
      all += file.bytes
    }
    return hexadecimalDigest(of: all)
  }
}
