import Briefings
import BuildCache
import Checks
import Diagnostics
import Glossaries
import Loading
import Publishing
import Records
import Website

/// What was found out of a briefing, as it is kept from one build to the next.
struct BriefingRecord: Sendable {
  /// What its folder looked like; nil where that does not tell whether it has changed.
  var state: FolderState?
  /// Of all that is in its files, and of the name of its folder; nil for one that is not kept.
  var digest: ContentDigest?
  /// What it was read with.
  var grounds: ReadingGrounds
  /// What it depends on of the glossary.
  var terms = BriefingTermKeys()
  /// Of its texts, for whoever asks whether a term may occur in them; nil where nobody did when it was read.
  var traces: TextTraces?
  var prepared: PreparedBriefing
  var judged: JudgedBriefing?
}

/// Tells what briefings are read and checked with, beside the glossary.
struct ReadingGrounds: Hashable, Sendable {
  /// The program, and the folder of the content.
  var program = ContentDigest.ofNothing
  /// The settings that are about reading.
  var reading = ContentDigest.ofNothing
  /// The settings that are about checks.
  var checks = ContentDigest.ofNothing

  /// For a build that keeps nothing.
  init() {}

  /// - Parameters:
  ///   - program: tells the program.
  ///   - folder: of the content, which findings name as it was named.
  init(_ program: String, _ folder: String, _ content: ContentFolder) {
    self.program = ContentDigest { record in
      record.write(program)
      record.write(folder)
      record.write(content.settingsAreKnown)
    }
    reading = ContentDigest { $0.write(everythingIn: content.site.ofReadings) }
    checks = ContentDigest { record in
      record.write(everythingIn: content.site.checks)
      record.write(content.site.isTechnical)
    }
  }
}

/// What checks found in the translations of a briefing together with those of others.
struct JudgedBriefing: Sendable {
  /// Tells what follows from the others.
  var key: ContentDigest
  var findings: [Diagnostic]
}

/// The files that were made of a briefing.
struct MadePages: Sendable {
  /// Tells everything they were made from.
  var key: ContentDigest
  var files: [MadeFile]
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
    record.write(grounds)
    record.write(terms)
    record.write(traces?.bits ?? [])
    record.write(prepared)
    record.write(judged)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    state = try record.optional()
    digest = try record.optional()
    grounds = try record.value()
    terms = try record.value()
    traces = TextTraces(bits: try record.bytes())
    prepared = try record.value()
    judged = try record.optional()
    guard record.isAtEnd else { throw DamagedRecord() }
  }
}

extension ReadingGrounds: Recordable {
  func write(to record: inout RecordWriter) {
    record.write(program)
    record.write(reading)
    record.write(checks)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    program = try record.value()
    reading = try record.value()
    checks = try record.value()
  }
}

extension PreparedBriefing {
  /// Whether something was found in it that names the places of terms in the glossary.
  var namesTerms: Bool { findings.contains { $0.rule == Rule.glossary.id } }
}

extension RenderedBriefing {
  /// Of the words of its source as they came, by which checks go, and of all its editions as they are on pages.
  var traces: TextTraces {
    TextTraces(of: briefing.document.segments.map(\.text) + editions.flatMap(\.plainTexts))
  }
}

extension BriefingTermKeys: Recordable {
  func write(to record: inout RecordWriter) {
    record.write(glossary)
    record.write(checked)
    record.write(shown)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    self.init(glossary: try record.value(), checked: try record.value(), shown: try record.value())
  }
}

extension JudgedBriefing: Recordable {
  func write(to record: inout RecordWriter) {
    record.write(key)
    record.write(findings)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    key = try record.value()
    findings = try record.values()
  }
}

extension MadePages: Recordable {
  func write(to record: inout RecordWriter) {
    record.write(key)
    record.write(files)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    key = try record.value()
    files = try record.values()
  }
}

extension MadeFile: Recordable {
  func write(to record: inout RecordWriter) {
    record.write(path)
    record.write(digest)
    record.write(size)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    path = try record.string()
    digest = try record.value()
    size = try record.int()
  }
}
