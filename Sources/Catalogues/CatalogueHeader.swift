import Briefings
import Diagnostics

extension CatalogueEntry {
  /// The `Name: value` lines of a header entry.
  var headerFields: [(name: Substring, value: Substring)] {
    translation.split(separator: "\n").compactMap { line in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      return (line[..<colon], line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" })
    }
  }
}

extension Catalogue {
  /// Adds the header fields without which other programs would not read the file as UTF-8 in this language.
  mutating func completeHeader(for language: Language) {
    let complete = Catalogue(file: file, language: language)
    guard var header else {
      self.header = complete.header
      return
    }
    header.translation = header.translation.replacing("charset=CHARSET", with: "charset=UTF-8")
    if !header.translation.isEmpty, !header.translation.hasSuffix("\n") { header.translation += "\n" }
    let present = Set(header.headerFields.map { $0.name.lowercased() })
    for (name, value) in complete.header?.headerFields ?? []
    where !value.isEmpty && !present.contains(name.lowercased()) {
      header.translation += "\(name): \(value)\n"
    }
    if header != self.header { self.header = header }
  }

  /// What its header says that this program cannot follow.
  func headerFindings(expecting language: Language) -> [Diagnostic] {
    guard let header else {
      guard let first = entries.first?.origin?.start else { return [] }
      return [
        Diagnostic(
          .poHeader, at: first, "The catalogue has no header entry",
          reason: "Without it, other programs take the file for ASCII",
          help: "Begin the file with: msgid \"\" msgstr \"Content-Type: text/plain; charset=UTF-8\\n\"")
      ]
    }
    return [charsetFinding(in: header), languageFinding(in: header, expecting: language)].compactMap(\.self)
  }

  private func charsetFinding(in header: CatalogueEntry) -> Diagnostic? {
    let help = "Write 'Content-Type: text/plain; charset=UTF-8\\n'"
    guard let type = header.headerFields.first(where: { $0.name.lowercased() == "content-type" })?.value,
      let equals = type.firstIndex(of: "="), type[..<equals].lowercased().hasSuffix("charset")
    else {
      return Diagnostic(
        .poCharset, .warning, at: header.translationLocation(),
        "The header does not name the character set", reason: "Other programs take the file for ASCII",
        help: help)
    }
    let charset = type[type.index(after: equals)...].prefix { $0 != ";" && $0 != " " }
    if ["utf-8", "utf8"].contains(charset.lowercased()) { return nil }
    let location = header.translationLocation(of: charset)
    // What gettext's tools put there before anyone has filled it in.
    guard charset != "CHARSET" else {
      return Diagnostic(
        .poCharset, .warning, at: location, "The header does not name the character set", help: help)
    }
    return Diagnostic(
      .poCharset, .error, at: location, "The catalogue is in \(charset)",
      reason: "Catalogues are read as UTF-8", help: "Convert it: msgconv --to-code=UTF-8 -o \(file) \(file)")
  }

  private func languageFinding(in header: CatalogueEntry, expecting language: Language) -> Diagnostic? {
    guard let value = header.headerFields.first(where: { $0.name.lowercased() == "language" })?.value,
      !value.isEmpty, primarySubtag(value) != primarySubtag(language.tag)
    else { return nil }
    return Diagnostic(
      .poLanguage, at: header.translationLocation(of: value),
      "The header says that the translations are in '\(value)'",
      reason: "By its name, the catalogue is the one for '\(language)'",
      help: "Write 'Language: \(language)\\n', or rename the file")
  }
}

/// `zh` of `zh_TW` and `zh-Hant`: locales and language tags agree on no more than that.
private func primarySubtag(_ tag: some StringProtocol) -> String {
  tag.prefix { $0 != "-" && $0 != "_" && $0 != "." && $0 != "@" }.lowercased()
}

extension CatalogueEntry {
  /// Where `part` of the translation is in the file, or its beginning; nil if it was not read from one.
  func translationLocation(of part: Substring? = nil) -> SourceLocation? {
    let offset = part.map { translation.utf8.distance(from: translation.startIndex, to: $0.startIndex) } ?? 0
    return origin?.translation.location(
      in: translation, atUTF8Offset: offset, length: part?.unicodeScalars.count ?? 1)
  }
}
