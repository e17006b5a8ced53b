import Briefings
import Characters
package import Diagnostics
import MarkupReading
import SourceReading
import TextCleaning

extension TMXDocument {
  /// Reads a TMX file, of any version 1.
  ///
  /// Markup within texts is reduced to the words in it; elements and attributes that are not known are passed over, and so is
  /// a document type that declares nothing itself.
  /// - Parameter bytes: UTF-8, whatever the file says.
  /// - Returns: what could be read before a mistake; the diagnostics hold an error for it.
  /// - Complexity: linear in `bytes`.
  package static func read(_ bytes: [UInt8], file: String) -> Outcome<TMXDocument> {
    guard bytes.count <= ExchangeFile.sizeLimit else {
      let finding = Diagnostic(
        .tmxSize, at: SourceLocation(file: file),
        "\(file) is larger than \(ExchangeFile.sizeLimit >> 20) MiB", help: "Divide it into several files")
      return Outcome(TMXDocument(), [finding])
    }
    let encoding = encodingErrors(in: bytes, file: file, rule: .tmxEncoding, help: "Save the file as UTF-8")
    guard encoding.isEmpty else { return Outcome(TMXDocument(), encoding) }
    var reader = MemoryReader(xml: XMLReader(bytes, file: file, dialect: .tmx))
    do {
      try reader.readDocument()
      return Outcome(reader.memory, reader.findings)
    } catch {
      return Outcome(reader.memory, reader.findings + [error.diagnostic])
    }
  }

  /// The finding for a file in UTF-16 that cannot be read to its end.
  package static func undecodable(file: String, byte: Int) -> Diagnostic {
    Diagnostic(
      .tmxEncoding, at: SourceLocation(file: file), "The file is in UTF-16 and damaged at byte \(byte)",
      reason: "Half of a character is missing there", help: "Ask for the file again, or save it as UTF-8")
  }
}

private struct MemoryReader {
  private var xml: XMLReader
  private(set) var memory = TMXDocument()
  private var problems = Findings()
  private var cleaning = CleaningReport()
  /// The source language that the header names.
  private var source: Language?
  /// Pieces of markup that were left out, and where the first of them is.
  private var markup = (count: 0, first: SourceLocation?.none)

  /// Everything that is to be told, in the order of the file.
  var findings: [Diagnostic] {
    var findings = problems.list + cleaning.diagnostics()
    if let first = markup.first {
      let isOne = markup.count == 1
      findings.append(
        Diagnostic(
          .tmxMarkup, at: first,
          "\(isOne ? "A piece" : "\(markup.count.grouped) pieces") of markup within texts "
            + "\(isOne ? "was" : "were") left out",
          reason: "Texts of a site's memory are words; the codes of other programs mean nothing there",
          help: "Nothing needs to be done; compare a translation with its source before you use it"))
    }
    return findings.sortedByLocation()
  }

  init(xml: XMLReader) { self.xml = xml }

  mutating func readDocument() throws(XMLFailure) {
    guard let root = try readRoot() else { return }
    guard root.name.local == "tmx", root["version"]?.hasPrefix("1.") ?? false else {
      throw XMLFailure(
        diagnostic: Diagnostic(
          .tmxVersion, at: root.location, "The file is not TMX 1",
          reason: "It begins with '\(root.name.local)'" + (root["version"].map { ", version \($0)" } ?? ""),
          help: "Export it as TMX 1.4 from the program it comes from"))
    }
    try readChildren { (self, element) throws(XMLFailure) in
      switch element.name.local {
      case "header":
        self.source = element["srclang"].flatMap { Language($0) }
        try self.xml.skipElement()
      case "body":
        try self.readChildren { (self, unit) throws(XMLFailure) in
          if unit.name.local == "tu" { try self.readUnit(unit) } else { try self.xml.skipElement() }
        }
      default: try self.xml.skipElement()
      }
    }
    // What follows the outermost element is read, too, so that a damaged file is told as one.
    while try xml.next() != nil {}
  }

  private mutating func readRoot() throws(XMLFailure) -> XMLElement? {
    while let event = try xml.next() {
      if case .start(let element) = event { return element }
    }
    return nil
  }

  private mutating func readUnit(_ element: XMLElement) throws(XMLFailure) {
    guard memory.units.count < InputLimits.entries else {
      throw XMLFailure(
        diagnostic: Diagnostic(
          .tmxSize, at: element.location, "There are more than \(InputLimits.entries.grouped) units",
          reason: "The rest of the file is not read", help: "Divide it into several files"))
    }
    let declared = element["srclang"].map { Language($0) } ?? source
    var unit = MemoryUnit(source: declared, texts: [], location: element.location)
    var isWhole = true
    try readChildren { (self, child) throws(XMLFailure) in
      switch child.name.local {
      case "prop": try self.readProperty(child, into: &unit.facts)
      case "tuv":
        if let text = try self.readText(child) { unit.texts.append(text) } else { isWhole = false }
      default: try self.xml.skipElement()
      }
    }
    if unit.texts.count > 1 {
      memory.units.append(unit)
    } else if isWhole {
      problems.add(
        Diagnostic(
          .tmxUnit, at: element.location, "The unit has no two texts that translate each other",
          help: "Nothing needs to be done: it is left out"))
    }
  }

  private mutating func readProperty(
    _ element: XMLElement, into facts: inout MemoryUnit.Facts
  ) throws(XMLFailure) {
    let property = element["type"].flatMap(MemoryProperty.init)
    let text = try readWords(of: element)
    switch property {
    case .briefing: facts.briefing = text
    case .place: facts.place = text
    case .reviewed: facts.isReviewed = text == "yes"
    case .machineMade: facts.isMachineMade = text == "yes"
    case nil: break
    }
  }

  /// The text of a `tuv`; nil, after saying so, if it has none or is in no language.
  private mutating func readText(_ element: XMLElement) throws(XMLFailure) -> MemoryUnit.Text? {
    var words: String?
    try readChildren { (self, child) throws(XMLFailure) in
      if child.name.local == "seg" {
        words = try self.readWords(of: child)
      } else {
        try self.xml.skipElement()
      }
    }
    // Before version 1.4, the attribute had no prefix.
    let tag = element["xml:lang"] ?? element["lang"]
    guard let language = tag.flatMap({ Language($0) }), let words, !words.isEmpty else {
      problems.add(
        Diagnostic(
          .tmxUnit, at: element.location,
          words?.isEmpty ?? true
            ? "The text is empty"
            : tag.map { "'\($0)' is not the tag of a language" } ?? "The text says no language",
          help: "Nothing needs to be done: the text is left out"))
      return nil
    }
    return MemoryUnit.Text(language, words)
  }

  /// Elements whose content is code of another program, and no text.
  private static let codes: Set<String> = ["bpt", "ept", "it", "ph", "ut"]

  /// The words of the element that has begun, on one line.
  private mutating func readWords(of element: XMLElement) throws(XMLFailure) -> String {
    var bytes: [UInt8] = []
    var depth = 0
    while let event = try xml.next() {
      switch event {
      case .text(let part):
        bytes += part
        guard bytes.count <= InputLimits.segmentSize else {
          throw XMLFailure(
            diagnostic: Diagnostic(
              .tmxSize, at: element.location,
              "The text has more than \(InputLimits.segmentSize.grouped) bytes",
              reason: "No segment of a briefing is that long, and the rest of the file is not read",
              help: "Check whether it really is a translation"))
        }
      case .instruction: continue
      case .start(let inline):
        if Self.codes.contains(inline.name.local) {
          markup = (markup.count + 1, markup.first ?? inline.location)
          // A line break is one between words.
          if inline["type"] == "lb" { bytes.append(UInt8(ascii: "\n")) }
          try xml.skipElement()
        } else {
          depth += 1
        }
      case .end:
        if depth == 0 { return words(bytes, of: element) }
        depth -= 1
      }
    }
    return words(bytes, of: element)
  }

  /// Cleaned after references such as `&#8203;` have become characters.
  private mutating func words(_ bytes: [UInt8], of element: XMLElement) -> String {
    let text = onOneLine(String(decoding: bytes, as: UTF8.self))
    guard let cleaned = TextCleaner(.words).cleaned(text) else { return trimmed(text) }
    cleaning.add(cleaned.changes) { _ in element.location }
    return trimmed(cleaned.text)
  }

  /// Calls `read` for every element in the one that has begun; it must read that to its end.
  private mutating func readChildren(
    _ read: (inout MemoryReader, XMLElement) throws(XMLFailure) -> Void
  ) throws(XMLFailure) {
    while let event = try xml.next() {
      switch event {
      case .start(let element): try read(&self, element)
      case .end: return
      case .text, .instruction: continue
      }
    }
  }
}

extension XMLReader.Dialect {
  fileprivate static let tmx = XMLReader.Dialect(
    rule: .xmlSyntax, help: "Ask for the file again, or mend it in a text editor",
    passesOverDocumentType: true)
}
