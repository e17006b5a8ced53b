import Briefings
import Checks
import Diagnostics
import Records
import Website

/// What a build has to know of a briefing beside the words on its own pages: small enough to be known of all briefings at
/// once, and to be kept until the next build.
struct PreparedBriefing: Sendable {
  var summary: BriefingSummary
  /// Of every language that has one, whether there is an edition or not.
  var slugs: [Language: String]
  var release: ReleaseTime
  /// Into every language of the site but its own.
  var progress: [TranslationProgress]
  /// What there is to say of its settings, its text and its catalogues.
  var diagnostics: [Diagnostic]
  /// What checks of the whole site need of its translations, those in each language.
  var facts: [EditionFacts]
  /// What checks found in its translations, as long as nothing follows from those of other briefings.
  var findings: [Diagnostic]
}

extension PreparedBriefing: Recordable {
  func write(to record: inout RecordWriter) {
    record.write(summary)
    record.write(slugs.count)
    for (language, slug) in slugs.sorted(by: { $0.key < $1.key }) {
      record.write(language)
      record.write(slug)
    }
    record.write(release)
    record.write(progress)
    record.write(diagnostics)
    record.write(facts)
    record.write(findings)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    summary = try record.value()
    slugs = [:]
    for _ in 0..<(try record.count()) {
      let language = try record.value(Language.self)
      slugs[language] = try record.string()
    }
    release = try record.value()
    progress = try record.values()
    diagnostics = try record.values()
    facts = try record.values()
    findings = try record.values()
  }
}
