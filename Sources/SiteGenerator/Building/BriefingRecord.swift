import BuildCache
import Diagnostics
import Publishing
import Records

/// What was found out of a briefing, as it is kept from one build to the next.
struct BriefingRecord: Sendable {
  /// What its folder looked like; nil where that does not tell whether it has changed.
  var state: FolderState?
  /// Of all that is in its files.
  var digest: String
  /// What it was read with: settings, glossary, program.
  var key: String
  var prepared: PreparedBriefing
  var judged: JudgedBriefing?
}

/// What checks found in the translations of a briefing together with those of others.
struct JudgedBriefing: Sendable {
  /// Tells what follows from the others.
  var key: String
  var findings: [Diagnostic]
}

/// The files that were made of a briefing.
struct MadePages: Sendable {
  /// Tells everything they were made from.
  var key: String
  var files: [MadeFile]
  /// The record of what the briefing is found by; empty where nobody searches.
  var searchTerms: ArraySlice<UInt8> = []
}

struct MadeFile: Hashable, Sendable {
  var path: String
  var digest: ContentDigest
  /// In bytes.
  var size: Int
}

extension BriefingRecord: Recordable {
  func write(to record: inout RecordWriter) {
    record.write(state)
    record.write(digest)
    record.write(key)
    record.write(prepared)
    record.write(judged)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    state = try record.optional()
    digest = try record.string()
    key = try record.string()
    prepared = try record.value()
    judged = try record.optional()
    guard record.isAtEnd else { throw DamagedRecord() }
  }
}

extension JudgedBriefing: Recordable {
  func write(to record: inout RecordWriter) {
    record.write(key)
    record.write(findings)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    key = try record.string()
    findings = try record.values()
  }
}

extension MadePages: Recordable {
  func write(to record: inout RecordWriter) {
    record.write(key)
    record.write(files)
    record.write(searchTerms)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    key = try record.string()
    files = try record.values()
    searchTerms = try record.slice()
  }
}

extension MadeFile: Recordable {
  func write(to record: inout RecordWriter) {
    record.write(path)
    record.write(digest.bytes)
    record.write(size)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    path = try record.string()
    guard let digest = ContentDigest(bytes: try record.slice()) else { throw DamagedRecord() }
    self.digest = digest
    size = try record.int()
  }
}
