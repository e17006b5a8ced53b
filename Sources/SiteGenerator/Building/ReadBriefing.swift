import FileReading
import Records
import Website

/// A briefing as a build has read it, or knows it from an earlier one.
///
/// A site may have very many of them: what is asked for no more is let go of, and only its bytes are held for the next build.
struct ReadBriefing: Sendable {
  let folder: FolderEntry
  private(set) var record: BriefingRecord
  /// The record as it is kept; empty for one that is not.
  private(set) var bytes: ArraySlice<UInt8>
  /// What was made of it.
  var pages: MadePages? { didSet { isKept = false } }
  /// Whether an earlier build has kept all of this.
  private(set) var isKept = false

  /// - Parameter bytes: of the record, where they are known.
  init(
    folder: FolderEntry, record: BriefingRecord, bytes: ArraySlice<UInt8>? = nil, pages: MadePages? = nil
  ) {
    self.folder = folder
    self.record = record
    self.bytes = bytes ?? record.kept
    self.pages = pages
  }

  var prepared: PreparedBriefing { record.prepared }
  var summary: BriefingSummary { record.prepared.summary }

  /// Takes down what checks found in its translations together with those of others, after which only its summary, its
  /// state and its time are asked for.
  mutating func settle(_ judged: JudgedBriefing?) {
    if judged?.key != record.judged?.key {
      record.judged = judged
      bytes = record.kept
      isKept = false
    }
    record.judged = nil
    record.traces = nil
    record.prepared.diagnostics = []
    record.prepared.facts = []
    record.prepared.findings = []
  }
}

extension ReadBriefing {
  /// All that is kept of it.
  var kept: RecordWriter {
    var writer = RecordWriter()
    writer.write(bytes)
    writer.write(pages)
    return writer
  }

  /// A briefing as it was kept.
  init(folder: FolderEntry, kept reader: inout RecordReader) throws(DamagedRecord) {
    let bytes = try reader.slice()
    var record = RecordReader(bytes)
    self.init(
      folder: folder, record: try BriefingRecord(from: &record), bytes: bytes, pages: try reader.optional())
    guard reader.isAtEnd else { throw DamagedRecord() }
    isKept = true
  }
}

extension BriefingRecord {
  fileprivate var kept: ArraySlice<UInt8> {
    guard digest != nil else { return [] }
    var writer = RecordWriter()
    writer.write(self)
    return writer.exactBytes[...]
  }
}
