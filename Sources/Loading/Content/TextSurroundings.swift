package import Briefings
package import Diagnostics
import FileReading
import SourceReading

/// What the settings around a text say of how it is to be read, for a text in the folder of a briefing.
package struct TextSurroundings: Sendable {
  /// The files that say something, as they can be opened from here.
  package private(set) var files: [String] = []
  package private(set) var diagnostics: [Diagnostic] = []
  package private(set) var markdown = MarkdownUse.bold
  package private(set) var repairsEmphasis = true

  private var timeZone = SiteTimeZone.korea
  private var reading: ReadingSettings?
  private var conventions: [LineEntry] = []

  /// - Parameter checks: the names of the checks that the site's settings may set.
  /// - Returns: nil for a text that is in no folder of a briefing.
  package init?(of path: String, checks: [String]) {
    let folder = parent(of: path)
    let briefings = parent(of: folder)
    let content = parent(of: briefings)
    do throws(FileFailure) {
      guard try isPresent("\(content)/site.yml") else { return nil }
      let (named, real) = (try RealPlace(of: "\(content)/briefings"), try RealPlace(of: briefings))
      guard named.holds(real), real.holds(named) else { return nil }
    } catch {
      return nil
    }
    guard let site = readSite("\(content)/site.yml", checks) else { return }
    readBriefing("\(folder)/briefing.yml", site)
  }

  /// What holds before the text is taken apart.
  package var options: ReadingOptions {
    ReadingOptions(timeZone: timeZone, disabledRepairs: reading?.disabledRepairs ?? [])
  }

  /// Adds to options what the settings say of the lines of the text.
  package func apply(to options: inout ReadingOptions, _ source: SourceText) -> [Diagnostic] {
    options.apply(reading?.entries ?? [], conventions: conventions, to: source)
  }

  private mutating func readSite(_ path: String, _ checks: [String]) -> SiteSettings? {
    guard let file = readFile(path) else { return nil }
    let settings = SiteSettings.read(file, checks: checks)
    diagnostics += settings.diagnostics
    guard let site = settings.value else { return nil }
    files.append(path)
    timeZone = site.timeZone
    conventions = site.conventions
    return site
  }

  private mutating func readBriefing(_ path: String, _ site: SiteSettings) {
    do {
      guard try isPresent(path) else { return }
    } catch {
      diagnostics.append(error.diagnostic())
      return
    }
    guard let file = readFile(path) else { return }
    guard let text = String(validating: file.bytes, as: UTF8.self) else {
      diagnostics += encodingErrors(
        in: file.bytes, file: path, rule: .invalidUTF8, help: "Save it as UTF-8")
      return
    }
    files.append(path)
    let reading = ReadingSettings(text, file: path)
    diagnostics += reading.diagnostics
    repairsEmphasis = !reading.disabledRepairs.contains("emphasis-before-particle")
    self.reading = reading
    // What else the file says, a build judges: here is only its text.
    let settings = readBriefingSettings(text, file: path, folder: "text", document: nil, site: site)
    markdown = settings.value?.markdown ?? .bold
  }

  private mutating func readFile(_ path: String) -> ContentFile? {
    do {
      return ContentFile(path: path, bytes: try FileReading.readFile(path))
    } catch {
      diagnostics.append(error.diagnostic())
      return nil
    }
  }
}

/// The folder that something is in, as it can be opened from here.
private func parent(of path: String) -> String {
  let path = withoutSlashesAtEnd(path)
  if path == "." { return ".." }
  let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
  let name = slash.map { path[path.utf8.index(after: $0)...] } ?? path[...]
  if name == ".." { return path + "/.." }
  guard let slash else { return "." }
  return slash == path.startIndex ? "/" : String(path[..<slash])
}
