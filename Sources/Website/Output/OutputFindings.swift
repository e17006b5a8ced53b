import Diagnostics

/// What is wrong with finished files, with the places in them.
struct OutputFindings {
  private var findings = Findings()
  private let texts: [String: [UInt8]]
  /// Of the files in which something was found.
  private var places: [String: PlaceIndex] = [:]
  /// How many likely names were looked for.
  private var likelyNames = 0

  var diagnostics: [Diagnostic] { findings.list }

  init(texts: [String: [UInt8]]) { self.texts = texts }

  /// About a file as a whole.
  mutating func add(
    _ rule: Rule, _ path: String, _ message: String, reason: String? = nil
  ) {
    findings.add(
      Diagnostic(rule, at: SourceLocation(file: path), message, reason: reason))
  }

  /// About the tag at an offset.
  /// - Parameter severity: nil for that of the rule.
  mutating func add(
    _ rule: Rule, _ path: String, _ offset: Int, _ message: String, as severity: Diagnostic.Severity? = nil
  ) {
    findings.add(Diagnostic(rule, severity, at: location(path, offset), message))
  }

  mutating func add(
    _ rule: Rule, _ path: String, _ offset: Int, _ message: String, nearest name: String,
    among names: @autoclosure () -> Set<String>, as severity: Diagnostic.Severity? = nil
  ) {
    // Looking for a likely name takes time, and the first few tell what went wrong.
    let likely = likelyNames < 20 ? nearestName(to: name, among: names().sorted()) : nil
    likelyNames += 1
    let help = likely.map { "Did you mean '\($0)'?" }
    findings.add(Diagnostic(rule, severity, at: location(path, offset), message, help: help))
  }

  /// That a page has a title or a description, and not one that every reader would see cut off.
  /// - Parameter longest: in columns of a terminal, of which a Hangul syllable takes two.
  mutating func checkLength(
    of text: String?, _ name: String, in page: OutputPage, longest: Int, missing: Rule, tooLong: Rule
  ) {
    guard let text, !text.isEmpty else { return add(missing, page.path, "The page has no \(name)") }
    let columns = text.unicodeScalars.reduce(0) { $0 + $1.displayWidth }
    guard columns > longest else { return }
    add(
      tooLong, page.path, "The \(name) is \(columns) columns long: \(text)",
      reason: "A list of results shows about \(longest), a Hangul syllable counting as two")
  }

  private mutating func location(_ path: String, _ offset: Int) -> SourceLocation {
    if let index = places[path] { return index.location(file: path, at: offset) }
    guard let bytes = texts[path] else { return SourceLocation(file: path) }
    let index = PlaceIndex(bytes)
    places[path] = index
    return index.location(file: path, at: offset)
  }
}
