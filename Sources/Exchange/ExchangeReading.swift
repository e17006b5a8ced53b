import Briefings
import Characters
package import Diagnostics
import MarkupReading
import SourceReading
import TextCleaning

extension ExchangeFile {
  /// No exchange file is larger, in bytes.
  package static let sizeLimit = InputLimits.fileSize

  /// Reads an XLIFF 1.2 file, which may hold several briefings.
  ///
  /// Elements and attributes that are not known are passed over.
  /// - Returns: what could be read before a mistake; the diagnostics hold an error for it.
  /// - Complexity: linear in `bytes`.
  package static func read(_ bytes: [UInt8], file: String) -> Outcome<[ExchangeFile]> {
    func refusal(_ rule: Rule, _ message: String, _ help: String) -> Outcome<[ExchangeFile]> {
      Outcome([], [Diagnostic(rule, at: SourceLocation(file: file), message, help: help)])
    }
    guard bytes.count <= sizeLimit else {
      return refusal(
        .xliffSize, "\(file) is larger than \(sizeLimit >> 20) MiB",
        "Check whether it really is an XLIFF file")
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      return refusal(.xliffEncoding, "The file is in UTF-16", "Save it as UTF-8")
    }
    let encoding = encodingErrors(
      in: bytes, file: file, rule: .xliffEncoding, help: "Save the file as UTF-8")
    guard encoding.isEmpty else { return Outcome([], encoding) }
    var reader = ExchangeReader(xml: XMLReader(bytes, file: file, dialect: .xliff))
    do {
      try reader.readDocument()
      return Outcome(reader.files, reader.findings)
    } catch {
      return Outcome(reader.files, reader.findings + [error.diagnostic])
    }
  }
}

private struct ExchangeReader {
  private static let namespace = "urn:oasis:names:tc:xliff:document:1.2"

  private var xml: XMLReader
  private(set) var files: [ExchangeFile] = []
  private(set) var problems = Findings()
  private var cleaning = CleaningReport()
  /// Those of all files together.
  private var units = 0

  /// Everything that is to be told, in the order of the file.
  var findings: [Diagnostic] { (problems.list + cleaning.diagnostics()).sortedByLocation() }

  init(xml: XMLReader) { self.xml = xml }

  mutating func readDocument() throws(XMLFailure) {
    guard let root = try readRoot() else { return }
    guard root.name.local == "xliff", root.name.namespace == Self.namespace,
      root["version"] == "1.2"
    else {
      throw XMLFailure(
        diagnostic: Diagnostic(
          .xliffVersion, at: root.location, "The file is not XLIFF 1.2",
          reason: "It begins with '\(root.name.local)'"
            + (root["version"].map { ", version \($0)" } ?? ""),
          help: "Export it as XLIFF 1.2 from the program it comes from"))
    }
    try readChildren { (self, element) throws(XMLFailure) in
      if element.name.local == "file" { try self.readFile(element) } else { try self.skip() }
    }
    // What follows the outermost element can only be a mistake.
    while try xml.next() != nil {}
  }

  private mutating func readRoot() throws(XMLFailure) -> XMLElement? {
    while let event = try xml.next() {
      if case .start(let element) = event { return element }
    }
    return nil
  }

  private mutating func readFile(_ element: XMLElement) throws(XMLFailure) {
    let tags = ["source-language", "target-language"]
    let languages = tags.compactMap { element[$0].flatMap { Language($0) } }
    guard languages.count == 2, let original = element["original"] else {
      throw XMLFailure(
        diagnostic: Diagnostic(
          .xliffFile, at: element.location,
          "The element 'file' does not say which briefing and languages it is for",
          reason: "It needs 'original', 'source-language' and 'target-language' as they were exported",
          help: "Export the briefing again and compare"))
    }
    let briefing = String(original.utf8.prefix { $0 != UInt8(ascii: "/") }) ?? original
    var file = ExchangeFile(
      briefing: briefing, source: languages[0], target: languages[1], units: [], location: element.location)
    try readUnits(into: &file)
    files.append(file)
  }

  /// Reads the units of a file, a body or a group.
  private mutating func readUnits(into file: inout ExchangeFile) throws(XMLFailure) {
    var depth = 0
    while let event = try xml.next() {
      switch event {
      case .start(let element) where element.name.namespace == Self.namespace:
        switch element.name.local {
        case "body", "group": depth += 1
        case "trans-unit":
          try countUnit(at: element)
          if let unit = try readUnit(element, of: file) { file.units.append(unit) }
        default: try skip()
        }
      case .start: try skip()
      case .end:
        if depth == 0 { return }
        depth -= 1
      case .text, .instruction: continue
      }
    }
  }

  private mutating func countUnit(at element: XMLElement) throws(XMLFailure) {
    units += 1
    guard units > InputLimits.entries else { return }
    throw XMLFailure(
      diagnostic: Diagnostic(
        .xliffSize, at: element.location, "There are more than \(InputLimits.entries.grouped) units",
        reason: "The rest of the file is not read", help: "Check whether it really is an XLIFF file"))
  }

  private mutating func readUnit(
    _ element: XMLElement, of file: ExchangeFile
  ) throws(XMLFailure) -> ExchangeUnit? {
    var source: String?
    var unit = ExchangeUnit(
      id: element["id"] ?? "", source: "", target: "", state: ExchangeState(rawValue: ""),
      isApproved: element["approved"] == "yes", isMachineMade: false, notes: [], comments: [],
      exported: element["extradata"].flatMap(ExchangeOrigin.init), location: element.location)
    try readChildren { (self, child) throws(XMLFailure) in
      switch child.name.local {
      case "source": source = try self.readText(of: child, in: file.source)
      case "target":
        unit.state = ExchangeState(written: child["state"] ?? "")
        unit.isMachineMade = ["leveraged-mt", "mt-suggestion"].contains(child["state-qualifier"])
        unit.target = try self.readText(of: child, in: file.target)
      case "note":
        let isOurs = child["from"] == "developer"
        let note = try self.readText(of: child)
        if isOurs { unit.notes.append(note) } else { unit.comments += lines(of: note) }
      case "context-group":
        try self.readChildren { (self, context) throws(XMLFailure) in
          let text = try self.readText(of: context)
          if context["context-type"] == "x-gettext-msgctxt" { unit.context = text }
        }
      default: try self.skip()
      }
    }
    guard let source else {
      problems.add(
        Diagnostic(
          .xliffUnit, at: element.location, "The unit '\(unit.id)' has no source text",
          help: "Export the briefing again and compare"))
      return nil
    }
    unit.source = source
    return unit
  }

  /// The text of the element that has begun, without the tags of elements within it; an error if it is longer than a
  /// segment may be.
  /// - Parameter language: of the text; between sentences that a program has marked, it has a space or none.
  private mutating func readText(
    of element: XMLElement, in language: Language? = nil
  ) throws(XMLFailure) -> String {
    var bytes: [UInt8] = []
    var depth = 0
    var sentences = MarkedSentences()
    while let event = try xml.next() {
      switch event {
      case .text(let part):
        if sentences.needSpace(between: bytes, and: part, in: language) { bytes.append(UInt8(ascii: " ")) }
        bytes += part
        guard bytes.count <= InputLimits.segmentSize else {
          throw XMLFailure(
            diagnostic: Diagnostic(
              .xliffSize, at: element.location,
              "The text has more than \(InputLimits.segmentSize.grouped) bytes",
              reason: "No segment of a briefing is that long, and the rest of the file is not read",
              help: "Check whether it really is a translation"))
        }
      case .instruction: continue
      case .start(let inline):
        depth += 1
        sentences.enter(inline, at: bytes.count)
        if inline["ctype"] == "lb", let last = bytes.last, !last.isASCIISpace {
          bytes.append(UInt8(ascii: " "))
        }
      case .end:
        if depth == 0 { return words(bytes, of: element) }
        depth -= 1
        sentences.leave(at: bytes.count)
      }
    }
    return words(bytes, of: element)
  }

  /// Cleaned after references such as `&#8203;` have become characters.
  private mutating func words(_ bytes: [UInt8], of element: XMLElement) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let cleaned = TextCleaner(.words).cleaned(text) else { return text }
    cleaning.add(cleaned.changes) { _ in element.location }
    return cleaned.text
  }

  /// Calls `read` for every element of XLIFF in the one that has begun; it must read that to its end.
  private mutating func readChildren(
    _ read: (inout ExchangeReader, XMLElement) throws(XMLFailure) -> Void
  ) throws(XMLFailure) {
    while let event = try xml.next() {
      switch event {
      case .start(let element) where element.name.namespace == Self.namespace: try read(&self, element)
      case .start: try skip()
      case .end: return
      case .text, .instruction: continue
      }
    }
  }

  /// Passes over the element that has begun.
  private mutating func skip() throws(XMLFailure) {
    var depth = 0
    while let event = try xml.next() {
      switch event {
      case .start: depth += 1
      case .end:
        if depth == 0 { return }
        depth -= 1
      case .text, .instruction: continue
      }
    }
  }
}

/// The sentences that a program has marked within a text: `<mrk mtype="seg">…</mrk><mrk mtype="seg">…</mrk>`. Some leave out
/// the space between two of them.
private struct MarkedSentences {
  /// By open element: whether it is a sentence.
  private var open: [Bool] = []
  /// Where one has ended, and no text has come since.
  private var end: Int?
  private var hasBegunAfterEnd = false

  mutating func enter(_ element: XMLElement, at place: Int) {
    let isSentence = element.name.local == "mrk" && element["mtype"] == "seg"
    open.append(isSentence)
    if isSentence, end == place, place > 0 { hasBegunAfterEnd = true }
  }

  mutating func leave(at place: Int) {
    if open.removeLast() { (end, hasBegunAfterEnd) = (place, false) }
  }

  /// Whether text that comes now is the next sentence, without what languages that have spaces put before it.
  mutating func needSpace(between text: [UInt8], and next: [UInt8], in language: Language?) -> Bool {
    defer { hasBegunAfterEnd = false }
    guard hasBegunAfterEnd, let language, !languagesWithoutSpaces.contains(language.primarySubtag),
      let last = text.last, let first = next.first
    else { return false }
    return !last.isASCIISpace && !first.isASCIISpace
  }
}

/// Primary subtags of languages that have no spaces between sentences.
private let languagesWithoutSpaces: Set<String> = ["bo", "ja", "km", "lo", "my", "th", "yue", "zh"]

extension XMLReader.Dialect {
  fileprivate static let xliff = XMLReader.Dialect(
    rule: .xmlSyntax, help: "Ask for the file again, or mend it in a text editor")
}
