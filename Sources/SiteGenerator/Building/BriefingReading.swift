import BuildCache
import Diagnostics
import FileReading
import Loading
import Publishing

/// A briefing as a build has read it, or knows it from an earlier one.
struct ReadBriefing: Sendable {
  var folder: FolderEntry
  private(set) var record: BriefingRecord
  /// Whether the record is as an earlier build kept it.
  private(set) var isAsKept: Bool

  init(folder: FolderEntry, record: BriefingRecord, isAsKept: Bool = false) {
    (self.folder, self.record, self.isAsKept) = (folder, record, isAsKept)
  }

  /// Takes down what checks found in its translations together with those of others.
  mutating func note(_ judged: JudgedBriefing?) {
    guard judged?.key != record.judged?.key else { return }
    record.judged = judged
    isAsKept = false
  }

  /// Takes down what was made of it.
  mutating func note(_ pages: MadePages) {
    guard pages.key != record.pages?.key else { return }
    record.pages = pages
    isAsKept = false
  }

  var prepared: PreparedBriefing { record.prepared }
}

/// Reads briefings, those alone that are not what they were when an earlier build read them.
struct BriefingReading: Sendable {
  let preparation: BriefingPreparation
  let wholes: WholeBriefings
  /// What earlier builds found out; nil to neither use nor keep anything.
  let shelf: RecordShelf?
  /// Tells what briefings are read with.
  let key: String

  /// - Returns: nil for one that cannot be read, which is an error among the diagnostics.
  func read(_ folder: FolderEntry) -> Outcome<ReadBriefing?> {
    let earlier = earlierRecord(of: folder)
    if let earlier, let state = earlier.state, state.isState(of: folder.path) {
      return Outcome(ReadBriefing(folder: folder, record: earlier, isAsKept: true))
    }
    // What changes after this look is seen by the next build.
    let look = FolderState(of: folder.path)
    // Where links lead, the state of the folder does not tell.
    let state = look.flatMap { $0.hasLinks ? nil : $0 }
    let digest = shelf == nil ? nil : preparation.content.files(of: folder).map(Self.digest)
    if var earlier, earlier.digest == digest {
      earlier.state = state
      return Outcome(ReadBriefing(folder: folder, record: earlier))
    }
    let made = preparation.prepare(folder)
    guard let (prepared, whole) = made.value else { return Outcome(nil, made.diagnostics) }
    wholes.hold(whole, at: folder)
    let record = BriefingRecord(state: state, digest: digest ?? "", key: key, prepared: prepared)
    return Outcome(ReadBriefing(folder: folder, record: record))
  }

  private func earlierRecord(of folder: FolderEntry) -> BriefingRecord? {
    guard var reader = shelf?.record(named: folder.name) else { return nil }
    do {
      let record = try BriefingRecord(from: &reader)
      return record.key == key ? record : nil
    } catch {
      // A record that cannot be read is as good as none.
      return nil
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
