import Briefings
import Diagnostics
import Loading

/// Reads a text by `reading` and `repairs` as in `briefing.yml`, and `conventions` as in `site.yml`.
func readWithSettings(_ bytes: [UInt8], _ settings: String, file: String) throws -> Outcome<Document?> {
  let conventions = settings.split(separator: "\n", omittingEmptySubsequences: false)
    .drop { !$0.hasPrefix("conventions:") }.joined(separator: "\n")
  let briefing = String(settings.dropLast(conventions.count))
  let site = """
    title: {ko: 가, en: a}
    description: {ko: 가, en: a}
    languages: [ko, en]
    time-zone: Asia/Seoul

    """
  let reading = ReadingSettings(briefing, file: "briefing.yml")
  let house = SiteSettings.read(
    ContentFile(path: "site.yml", bytes: Array((site + conventions).utf8)), checks: [])
  var options = ReadingOptions(disabledRepairs: reading.disabledRepairs)
  let source = try SourceText(bytes, file: file, options: options)
  let applied = options.apply(reading.entries, conventions: house.value?.conventions ?? [], to: source)
  let outcome = TextLoader.load(source, options: options)
  return Outcome(outcome.value, reading.diagnostics + house.diagnostics + applied + outcome.diagnostics)
}
