import Briefings
import Diagnostics
import Records

/// From when on a briefing may be published, and what says so.
struct ReleaseTime: Hashable, Sendable {
  var moment: PublicationDate
  /// Whether it is an embargo in the text that says it, and not the day of publication.
  var isEmbargo: Bool
  var location: SourceLocation?
  /// Where it is said that it is a draft, which no time publishes; nil for one that is none.
  var draft: SourceLocation?

  init(_ briefing: Briefing) {
    let published = briefing.settings.published
    let embargo = briefing.document.release?.embargo
    moment = [embargo, published].compactMap(\.self).max() ?? published
    isEmbargo = moment != published
    location =
      isEmbargo
      ? briefing.document.release?.text.location()
      : briefing.settings.publishedLocation ?? SourceLocation(file: briefing.folder)
    draft = briefing.settings.draftLocation
  }
}

extension Briefing {
  /// Path of its folder, as shown in diagnostics.
  fileprivate var folder: String {
    sourceFile.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(sourceFile[..<$0]) } ?? sourceFile
  }
}

extension ReleaseTime: Recordable {
  func write(to record: inout RecordWriter) {
    record.write(moment)
    record.write(isEmbargo)
    record.write(location)
    record.write(draft)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    moment = try record.value()
    isEmbargo = try record.flag()
    location = try record.optional()
    draft = try record.optional()
  }
}
