package import Briefings
package import Diagnostics
import SourceReading
import TextReading

extension Glossary {
  /// In bytes; what is larger is no glossary.
  private static let sizeLimit = InputLimits.fileSize

  /// Reads `ko,en,note[,forbidden]`: a column per language, the first one that of the terms. What `forbidden` holds
  /// must not be used in any other language, what `forbidden-en` holds not in that one.
  ///
  /// Reports all mistakes at once and returns the terms that have none.
  ///
  /// - Parameters:
  ///   - file: its path, as it should be shown.
  ///   - languages: those of the site.
  /// - Complexity: linear in `bytes`.
  package static func read(
    _ bytes: [UInt8], file: String, languages: [Language]
  ) -> Outcome<Glossary> {
    guard bytes.count <= Glossary.sizeLimit else {
      let finding = Diagnostic(
        .glossarySize, at: SourceLocation(file: file),
        "\(file) is larger than \(Glossary.sizeLimit >> 20) MiB",
        help: "Check whether it really is a glossary")
      return Outcome(Glossary(), [finding])
    }
    let encoding = encodingErrors(
      in: bytes, file: file, rule: .glossaryEncoding, help: "Save the file as 'CSV UTF-8'")
    let table = CommaSeparatedValues(bytes, file: file, rule: .glossarySyntax)
    var reader = GlossaryReader(file: file, languages: languages)
    reader.read(table.records)
    return Outcome(
      Glossary(terms: reader.terms, columns: table.records.first?.map { trimmed($0.text) } ?? []),
      (encoding + table.findings.list + reader.findings.list).sortedByLocation())
  }
}

private struct GlossaryReader {
  private enum Column: Hashable {
    case words(Language)
    case forbidden(Language)
    case forbiddenInTranslations
    case note
    case definition(Language)
    /// Without a name, and so without anything in it.
    case unnamed
  }

  /// Longer terms would make the search for them slow; in characters.
  private static let lengthLimit = 200

  private(set) var terms: [Glossary.Term] = []
  private(set) var findings: Findings
  private let file: String
  private let languages: [Language]
  private var firstLines: [String: Int] = [:]

  init(file: String, languages: [Language]) {
    self.file = file
    self.languages = languages
    findings = Findings()
  }

  mutating func read(_ records: [[CommaSeparatedValues.Field]]) {
    guard let header = records.first else { return }
    let columns = header.map { column($0) }
    reportRepetitions(in: columns, header)
    let languages = columns.compactMap { if case .words(let language) = $0 { language } else { nil } }
    guard let source = languages.first else {
      return report(
        .glossaryColumn, header[0].location, "The first line names no language of the site",
        help: "Begin with a line like \(expectedNames.joined(separator: ","))")
    }
    var empty: [SourceLocation] = []
    for record in records.dropFirst() {
      if record.allSatisfy({ trimmed($0.text).isEmpty }) {
        empty.append(record[0].location)
      } else {
        read(record, columns, source: source)
      }
    }
    if let first = empty.first {
      report(
        .glossaryEmptyRow, first,
        empty.count == 1
          ? "The row has nothing but commas"
          : "\(empty.count) rows have nothing but commas; this is the first",
        help: "Nothing needs to be done: they are left out")
    }
  }

  private var expectedNames: [String] {
    languages.map(\.tag) + ["note", "forbidden"] + languages.map { "forbidden-\($0.tag)" }
      + languages.map { "definition-\($0.tag)" }
  }

  private mutating func column(_ field: CommaSeparatedValues.Field) -> Column? {
    let name = trimmed(field.text)
    // Spreadsheets write columns that once had something in them.
    if name.isEmpty { return .unnamed }
    if name == "note" { return .note }
    if name == "forbidden" { return .forbiddenInTranslations }
    if let language = language(named: name[...]) { return .words(language) }
    if name.hasPrefix("forbidden-"), let language = language(named: name.dropFirst("forbidden-".count)) {
      return .forbidden(language)
    }
    if name.hasPrefix("definition-"), let language = language(named: name.dropFirst("definition-".count)) {
      return .definition(language)
    }
    report(
      .glossaryColumn, field.location, "'\(name)' is not a column of a glossary",
      reason: "There may be \(expectedNames.joined(separator: ", "))",
      help: nearestName(to: name, among: expectedNames).map { "Did you mean '\($0)'?" })
    return nil
  }

  /// The site's language of that tag, or the only one of that primary subtag: `en` names `en-GB` as well.
  private func language(named name: Substring) -> Language? {
    if let language = languages.first(where: { $0.tag == name }) { return language }
    let candidates = languages.filter { $0.primarySubtag == name }
    return candidates.count == 1 ? candidates[0] : nil
  }

  private mutating func reportRepetitions(in columns: [Column?], _ header: [CommaSeparatedValues.Field]) {
    var seen: Set<Column> = []
    for (column, field) in zip(columns, header) {
      guard let column, column != .unnamed, !seen.insert(column).inserted else { continue }
      report(
        .glossaryColumn, field.location, "There are two columns '\(trimmed(field.text))'",
        help: "Remove one; | separates alternatives within a field")
    }
  }

  private mutating func read(
    _ record: [CommaSeparatedValues.Field], _ columns: [Column?], source: Language
  ) {
    guard record.count == columns.count else {
      return report(
        .glossaryRow, record[min(columns.count, record.count - 1)].location,
        "The row has \(record.count) fields and the first line has \(columns.count)",
        help: "Put a field that contains a comma in quotation marks, and leave empty what has no text: a,b,,")
    }
    var term = Glossary.Term(words: [:], forbidden: [:], location: record[0].location)
    var sourceLocation = record[0].location
    for (column, field) in zip(columns, record) {
      switch column {
      case .words(let language):
        term.words[language] = alternatives(in: field)
        if language == source { sourceLocation = field.location }
      case .forbidden(let language): term.forbidden[language, default: []] += alternatives(in: field)
      case .forbiddenInTranslations:
        let words = alternatives(in: field)
        for language in languages where language != source { term.forbidden[language, default: []] += words }
      case .definition(let language):
        let text = trimmed(field.text)
        if !text.isEmpty { term.definitions[language] = text }
      case .unnamed:
        guard !trimmed(field.text).isEmpty else { continue }
        report(
          .glossaryColumn, field.location, "\(excerpt(field.text)) is in a column without a name",
          reason: "There may be \(expectedNames.joined(separator: ", "))",
          help: "Name the column in the first line, or put a text with a comma in quotation marks")
      case .note: term.note = trimmed(field.text).isEmpty ? nil : trimmed(field.text)
      case nil: break
      }
    }
    term.location = sourceLocation
    if isNew(term, in: source) { terms.append(term) }
  }

  private mutating func alternatives(in field: CommaSeparatedValues.Field) -> [String] {
    let alternatives = field.text.split(separator: "|").map(trimmed).filter { !$0.isEmpty }
    for alternative in alternatives where alternative.unicodeScalars.count > Self.lengthLimit {
      report(
        .glossaryTermLength, field.location,
        "\(excerpt(alternative)) is longer than \(Self.lengthLimit) characters",
        help: "Separate alternatives by |; a glossary holds terms, not sentences")
    }
    return alternatives.filter { $0.unicodeScalars.count <= Self.lengthLimit }
  }

  private mutating func isNew(_ term: Glossary.Term, in source: Language) -> Bool {
    let words = term.words[source] ?? []
    guard !words.isEmpty else {
      report(
        .glossaryEmptyTerm, term.location, "The row has no term in '\(source)'",
        help: "Fill in the field, or remove the row")
      return false
    }
    var isNew = true
    for word in words {
      let key = String(decoding: FoldedText(word).bytes, as: UTF8.self)
      if let line = firstLines[key] {
        report(
          .glossaryDuplicate, term.location, "\(excerpt(word)) is already a term on line \(line)",
          help: "Join the two rows; | separates alternatives")
        isNew = false
      } else {
        firstLines[key] = term.location.line
      }
    }
    return isNew
  }

  private mutating func report(
    _ rule: Rule, _ location: SourceLocation, _ message: String, reason: String? = nil, help: String? = nil
  ) {
    findings.add(Diagnostic(rule, at: location, message, reason: reason, help: help))
  }
}
