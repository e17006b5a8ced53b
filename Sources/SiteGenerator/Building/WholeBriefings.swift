import BuildCache
import Diagnostics
import FileReading
import Synchronization
import Website

/// The briefings of a build with all their words. As many as fit are held, the others are read again when they are asked
/// for.
final class WholeBriefings: Sendable {
  /// How many a build holds: reading one takes as long as making half of its pages. Each has some hundred kilobytes.
  static let limitOfBuild = 1024
  /// How many a preview holds, which goes on for as long as somebody works and shows one page at a time.
  static let limitOfPreview = 128

  let preparation: BriefingPreparation
  private let limit: Int
  private let held = Mutex<[String: WholeBriefing]>([:])

  /// - Parameter limit: how many are held.
  init(_ preparation: BriefingPreparation, limit: Int) {
    (self.preparation, self.limit) = (preparation, limit)
  }

  /// Holds one that was made, if there is room.
  func hold(_ briefing: WholeBriefing, at folder: FolderEntry) {
    held.withLock { held in
      if held.count < limit { held[folder.name] = briefing }
    }
  }

  /// Lets go of one that nobody is going to ask for again.
  func letGo(of folder: FolderEntry) { held.withLock { $0[folder.name] = nil } }

  /// Holds one as it is now in place of what it was.
  func replace(_ briefing: WholeBriefing, at folder: FolderEntry) {
    held.withLock { held in
      held[folder.name] = held[folder.name] != nil || held.count < limit ? briefing : nil
    }
  }

  /// One of them as it is now, whatever is held of it.
  /// - Returns: nil for one that can no longer be read.
  func readAgain(_ folder: FolderEntry) -> RereadBriefing? {
    // What changes after this look is seen by the next.
    let state = FolderState(of: folder.path).flatMap { $0.hasLinks ? nil : $0 }
    guard let (prepared, whole) = preparation.prepare(folder).value else { return nil }
    // Without a digest of its files it is not kept for other builds.
    let record = BriefingRecord(state: state, digest: nil, grounds: ReadingGrounds(), prepared: prepared)
    return RereadBriefing(record: record, whole: whole)
  }

  /// One of them with what its checks have seen.
  /// - Parameter state: what the folder looked like when it was read first; nil where that is not known.
  func briefing(at folder: FolderEntry, as state: FolderState?) throws(ChangedContent) -> WholeBriefing {
    if let briefing = held(folder) { return briefing }
    return try read(folder, as: state, preparation.whole)
  }

  /// What the pages of one of them are made from; nothing is checked again.
  func rendered(at folder: FolderEntry, as state: FolderState?) throws(ChangedContent) -> RenderedBriefing {
    if let briefing = held(folder) { return briefing.rendered }
    return try read(folder, as: state, preparation.rendered)
  }

  private func held(_ folder: FolderEntry) -> WholeBriefing? { held.withLock { $0[folder.name] } }

  private func read<Part>(
    _ folder: FolderEntry, as state: FolderState?, _ read: (FolderEntry) -> Part?
  ) throws(ChangedContent) -> Part {
    guard let part = read(folder), state?.isState(of: folder.path) ?? true else {
      throw ChangedContent(folder: folder.path)
    }
    return part
  }
}

/// A briefing that was read once more.
struct RereadBriefing: Sendable {
  var record: BriefingRecord
  var whole: WholeBriefing
}

/// A briefing that is no longer what it was when the build read it first.
struct ChangedContent: Error {
  var folder: String

  var diagnostic: Diagnostic {
    Diagnostic(
      .changedContent, at: SourceLocation(file: folder),
      "The briefing was changed while the site was being made",
      reason: "A part of the site would show it as it was, and another as it is", help: "Build again")
  }
}
