import Briefings
import Catalogues
import Diagnostics
import FileReading
import Loading
import Publishing
import Records

/// A briefing as the desk has it before it: its files as they are at this moment, and what is read from them.
struct DeskBriefing: Sendable {
  let folder: FolderEntry
  let loaded: LoadedBriefing
  /// `briefing.yml`, if there is one.
  let settings: ContentFile?
  let reading: ReadingSettings
  let text: SourceText
  /// Of which lines the settings say what they are.
  let stated: [Int: ReadingOptions.Stated]

  var document: Document { loaded.briefing.document }
  var settingsPath: String { "\(folder.path)/briefing.yml" }
  var isTextForm: Bool { loaded.source.path.hasSuffix(".md") }

  /// Nil for one that cannot be read, which the findings of the site tell.
  init?(_ folder: FolderEntry, _ preparation: BriefingPreparation) {
    guard let loaded = preparation.content.load(folder).value else { return nil }
    self.folder = folder
    self.loaded = loaded
    let path = "\(folder.path)/briefing.yml"
    do {
      settings = try contents(of: path).map { ContentFile(path: path, bytes: $0) }
      reading = ReadingSettings(String(decoding: settings?.bytes ?? [], as: UTF8.self), file: path)
      let read = try Self.read(loaded, reading, preparation.site)
      (text, stated) = (read.text, read.options.stated)
    } catch {
      return nil
    }
  }

  /// The text, with what settings say of its lines.
  static func read(
    _ loaded: LoadedBriefing, _ reading: ReadingSettings, _ site: SiteSettings
  ) throws(UndecodableText) -> (text: SourceText, options: ReadingOptions, diagnostics: [Diagnostic]) {
    var options = ReadingOptions(
      timeZone: site.timeZone, disabledRepairs: reading.disabledRepairs,
      year: loaded.briefing.settings.published.year)
    let (file, bytes) = (loaded.source.path, loaded.source.bytes)
    let isTextForm = file.hasSuffix(".md")
    let text =
      isTextForm
      ? try SourceText(textForm: bytes, file: file, options: options)
      : try SourceText(bytes, file: file, options: options)
    let diagnostics = options.apply(
      isTextForm ? [] : reading.entries, conventions: site.conventions, to: text)
    return (text, options, diagnostics)
  }

  /// Tells all that a page shows: what an editor sees of the files is what they are.
  func digest(_ language: Language?) -> String {
    var record = RecordWriter()
    record.write(loaded.source.bytes)
    record.write(settings != nil)
    record.write(settings?.bytes ?? [])
    let catalogue = language.flatMap { language in loaded.catalogues.first { $0.language == language } }
    record.write(catalogue != nil)
    record.write(catalogue?.file.bytes ?? [])
    return hexadecimalDigest(of: record.bytes)
  }
}

/// What is in a file; nil for one that is not there.
func contents(of path: String) throws(FileFailure) -> [UInt8]? {
  do {
    return try readFile(path)
  } catch  where error.isMissing {
    return nil
  }
}
