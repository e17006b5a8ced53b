import Briefings
import Catalogues
package import Diagnostics
import Exchange
import FileReading
import Loading
import Publishing

/// A translation memory that was written.
package struct ExportedMemory: Hashable, Sendable {
  /// Path of the file.
  package var path: String
  /// How many pairs are in it.
  package var pairs: Int
  /// How many briefings they are from.
  package var briefings: Int
}

/// What came of a memory for two languages.
package struct ImportedMemory: Hashable, Sendable {
  /// Path of the file that was read.
  package var file: String
  /// Path of the catalogue that keeps the pairs with the site.
  package var catalogue: String
  /// Texts that it did not have.
  package var added: Int
  /// Other translations of texts that it has.
  package var variants: Int
  /// Pairs that it had already.
  package var known: Int
  /// Texts that were left as they are.
  package var untranslated: Int
}

extension Translations {
  /// Writes every confirmed translation of the site's catalogues as TMX 1.4. The same catalogues give the same bytes.
  ///
  /// Not confirmed is what is missing, stale, obsolete or marked as fuzzy.
  /// - Parameters:
  ///   - path: of the file.
  ///   - languages: tags of those that are translated into; none for all of the site.
  ///   - replaces: whether to write over a file that is there.
  /// - Returns: nil if nothing was written.
  /// - Complexity: linear in the texts and catalogues, but for sorting.
  package func exportMemory(
    to path: String, languages: [String] = [], replaces: Bool = false
  ) -> Outcome<ExportedMemory?> {
    var selection = BriefingSelection([], in: content)
    let wanted = languages.isEmpty ? selection.site?.languages ?? [] : selection.languages(languages)
    var diagnostics = selection.diagnostics
    var memory = TMXDocument()
    var briefings = 0
    for loaded in selection.briefings {
      let before = memory.units.count
      for language in wanted where language != loaded.briefing.source {
        let catalogue = loaded.catalogue(language)
        diagnostics += catalogue.diagnostics
        guard let catalogue = catalogue.value?.catalogue else { continue }
        memory.units += loaded.memoryUnits(in: language, with: catalogue)
      }
      if memory.units.count > before { briefings += 1 }
    }
    // A memory that lacks what could not be read would be taken for the whole.
    guard !diagnostics.hasErrors else { return Outcome(nil, diagnostics) }
    do {
      if !replaces, try isPresent(path) {
        diagnostics.append(
          Diagnostic(
            .existingFile, at: SourceLocation(file: path), "There is already a file here",
            help: "Write to another one, or ask for it to be replaced"))
        return Outcome(nil, diagnostics)
      }
      try replaceFile(path, with: memory.serialized(version: Site.version))
    } catch {
      diagnostics.append(
        Diagnostic(
          .unwritableFile, at: SourceLocation(file: path), "The file cannot be written: \(error)",
          help: "Check the rights and the space there"))
      return Outcome(nil, diagnostics)
    }
    return Outcome(
      ExportedMemory(path: path, pairs: memory.units.count, briefings: briefings), diagnostics)
  }

  /// Keeps the pairs of TMX files with the site, in `memory/SOURCE-TARGET.po` for each pair of its languages.
  ///
  /// Nothing of a file with a mistake in it is taken over. What is in the memory stays as it is.
  /// - Parameter isDryRun: whether only to say what would be done.
  /// - Complexity: linear in the files and the memory.
  package func importMemory(_ paths: [String], isDryRun: Bool = false) -> Outcome<[ImportedMemory]> {
    let settings = ContentFolder.open(content, checks: [])
    guard let site = settings.value?.site, settings.value?.settingsAreKnown ?? false else {
      return Outcome([], settings.diagnostics.filter { $0.severity == .error })
    }
    var diagnostics: [Diagnostic] = []
    var imported: [ImportedMemory] = []
    for path in paths {
      let read = readMemory(path)
      diagnostics += read.diagnostics
      guard !read.diagnostics.hasErrors else { continue }
      let pairs = read.value.pairs(among: site.languages)
      if pairs.isEmpty {
        diagnostics.append(nothingInCommon(path, read.value, site.languages))
        continue
      }
      for source in site.languages {
        for target in site.languages {
          let own = pairs.filter { $0.source == source && $0.target == target }
          guard !own.isEmpty else { continue }
          let outcome = remember(own, of: path, from: source, into: target, isDryRun: isDryRun)
          diagnostics += outcome.diagnostics
          if let value = outcome.value { imported.append(value) }
        }
      }
    }
    return Outcome(imported, diagnostics)
  }

  private func readMemory(_ path: String) -> Outcome<TMXDocument> {
    var bytes: [UInt8]
    do {
      bytes = try readFile(path)
    } catch {
      return Outcome(
        TMXDocument(),
        [
          Diagnostic(
            .unreadableFile, at: SourceLocation(file: path), "The file cannot be read: \(error)",
            help: error.help)
        ])
    }
    // Programs on Windows write UTF-16. Other encodings could be mistaken for one another.
    do {
      let (text, encoding) = try TextEncoding.decode(bytes)
      if [.utf16LittleEndian, .utf16BigEndian].contains(encoding) { bytes = Array(text.utf8) }
    } catch {
      if let attempt = error.attempts.first,
        [.utf16LittleEndian, .utf16BigEndian].contains(attempt.encoding)
      {
        return Outcome(
          TMXDocument(), [TMXDocument.undecodable(file: path, byte: attempt.byteOffset)])
      }
    }
    return TMXDocument.read(bytes, file: path)
  }

  private func nothingInCommon(
    _ path: String, _ memory: TMXDocument, _ languages: [Language]
  ) -> Diagnostic {
    let found = Set(memory.units.lazy.flatMap { $0.texts.map(\.language.tag) }).sorted()
    let shown = found.prefix(6).joined(separator: ", ") + (found.count > 6 ? " …" : "")
    return Diagnostic(
      .tmxLanguage, at: SourceLocation(file: path),
      memory.units.isEmpty
        ? "The file has no pairs of texts" : "The file has no pairs of texts in two languages of the site",
      reason: (found.isEmpty ? "" : "It has \(shown); ")
        + "the site has \(languages.map(\.tag).joined(separator: ", "))",
      help: "Compare the attributes 'xml:lang' of the file with 'languages' in site.yml")
  }

  private func remember(
    _ pairs: [MemoryPair], of path: String, from source: Language, into target: Language, isDryRun: Bool
  ) -> Outcome<ImportedMemory?> {
    let folder = "\(content)/\(ContentFolder.memory)"
    let file = memoryCatalogue("\(folder)/\(source)-\(target).po", from: source, into: target)
    guard let memory = file.value else { return Outcome(nil, file.diagnostics) }
    var changed = memory.catalogue
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let outcome = changed.remember(pairs, from: name)
    var diagnostics = file.diagnostics + outcome.diagnostics
    do {
      if !isDryRun { try makeFolders(folder) }
    } catch {
      diagnostics.append(
        Diagnostic(
          .unwritableFile, at: SourceLocation(file: folder), "The folder cannot be made: \(error)",
          help: "Check the rights and the space there"))
      return Outcome(nil, diagnostics)
    }
    if case .failure(let failure) = memory.replace(with: changed, isDryRun: isDryRun) {
      return Outcome(nil, diagnostics + [failure.diagnostic])
    }
    let counts = outcome.value
    return Outcome(
      ImportedMemory(
        file: path, catalogue: memory.path, added: counts.added, variants: counts.variants,
        known: counts.known, untranslated: counts.untranslated), diagnostics)
  }

  /// The catalogue that keeps pairs of two languages, or an empty one; nil with errors for one that cannot be read.
  private func memoryCatalogue(
    _ path: String, from source: Language, into target: Language
  ) -> Outcome<CatalogueFile?> {
    do {
      let bytes = try readFile(path)
      let read = Catalogue.read(bytes, file: path, expecting: target)
      guard !read.diagnostics.hasErrors else { return Outcome(nil, read.diagnostics) }
      return Outcome(CatalogueFile(path: path, bytes: bytes, catalogue: read.value), read.diagnostics)
    } catch  where error.isMissing {
      var catalogue = Catalogue(file: path, language: target)
      catalogue.header?.translation += "X-Source-Language: \(source.tag)\n"
      return Outcome(CatalogueFile(path: path, catalogue: catalogue))
    } catch {
      return Outcome(
        nil,
        [
          Diagnostic(
            .unreadableFile, at: SourceLocation(file: path), "The file cannot be read: \(error)",
            help: error.help)
        ])
    }
  }
}

extension LoadedBriefing {
  /// Its confirmed translations, with what is known of each.
  fileprivate func memoryUnits(in language: Language, with catalogue: Catalogue) -> [MemoryUnit] {
    passages(in: language, with: catalogue).compactMap { passage in
      guard passage.isTranslated, let entry = passage.entry else { return nil }
      let isReviewed = catalogue.isReviewed(entry)
      return MemoryUnit(
        source: briefing.source,
        texts: [
          MemoryUnit.Text(briefing.source, passage.segment.text),
          MemoryUnit.Text(language, passage.text.words),
        ],
        facts: MemoryUnit.Facts(
          briefing: briefing.name, place: passage.place, isReviewed: isReviewed,
          isMachineMade: catalogue.isMachineMade(entry), day: isReviewed ? entry.dayOfReview : nil))
    }
  }
}

extension CatalogueEntry {
  /// The day in a comment such as `# reviewed: Kim Haneul, 2026-03-02`; nil if none has one.
  var dayOfReview: String? {
    for comment in comments.translator.reversed() where comment.lowercased().hasPrefix("reviewed:") {
      let bytes = Array(comment.utf8)
      for start in bytes.indices where start + 10 <= bytes.count {
        let day = bytes[start..<start + 10]
        let isDay = day.enumerated().allSatisfy { place, byte in
          place == 4 || place == 7 ? byte == UInt8(ascii: "-") : (0x30...0x39).contains(byte)
        }
        if isDay { return String(decoding: day, as: UTF8.self) }
      }
    }
    return nil
  }
}
