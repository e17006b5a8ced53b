import Briefings
import Loading
import Records

/// A file that is published beside a briefing, as pages and feeds show it.
struct AttachmentSummary: Hashable, Sendable {
  /// With the hash of its content, so that a later version is another file.
  let publishedName: String
  /// By language; empty for the document that the text was made of.
  let titles: [AttachmentTitle]
  let isOriginal: Bool
  /// Of what is in it.
  let language: Language?
  /// `PDF`.
  let typeName: String
  let mediaType: String
  /// In bytes.
  let size: Int

  init(_ file: AttachedFile, languages: [Language]) {
    publishedName = SiteAssets.fingerprinted(file.attachment.file, file.bytes)
    titles =
      file.isOriginal
      ? []
      : languages.map {
        AttachmentTitle(language: $0, title: file.attachment.title[$0] ?? file.attachment.file)
      }
    isOriginal = file.isOriginal
    language = file.attachment.language
    typeName = file.type.name
    mediaType = file.type.mediaType
    size = file.bytes.count
  }

  func title(in language: Language) -> String? { titles.first { $0.language == language }?.title }
}

struct AttachmentTitle: Hashable, Sendable {
  let language: Language
  let title: String
}

extension AttachmentSummary: Recordable {
  func write(to record: inout RecordWriter) {
    record.write(publishedName)
    record.write(titles)
    record.write(isOriginal)
    record.write(language)
    record.write(typeName)
    record.write(mediaType)
    record.write(size)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    publishedName = try record.string()
    titles = try record.values()
    isOriginal = try record.flag()
    language = try record.optional()
    typeName = try record.string()
    mediaType = try record.string()
    size = try record.int()
  }
}

extension AttachmentTitle: Recordable {
  func write(to record: inout RecordWriter) {
    record.write(language)
    record.write(title)
  }

  init(from record: inout RecordReader) throws(DamagedRecord) {
    language = try record.value()
    title = try record.string()
  }
}
