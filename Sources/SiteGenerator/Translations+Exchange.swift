import Briefings
import Catalogues
package import Diagnostics
import Exchange
import FileReading
import Loading
import Publishing

/// A file that was written for a translator.
package struct ExportedFile: Hashable, Sendable {
  /// Name of the briefing's folder.
  package var briefing: String
  /// Tag of the language of the translations.
  package var language: String
  /// Path of the file.
  package var path: String
  /// How many texts are in it.
  package var texts: Int
  /// How many of them wait for a translator: those without a translation, and those with a stale one.
  package var open: Int
}

/// What came of a translator's file for one briefing and language.
package struct ImportedFile: Hashable, Sendable {
  /// Path of the exchange file.
  package var file: String
  /// Path of the catalogue.
  package var catalogue: String
  /// Texts that had no translation.
  package var translated: Int
  /// Texts that have another translation now.
  package var changed: Int
  /// Stale translations that were found to be good as they are.
  package var confirmed: Int
  /// Translations of texts that have changed since the export.
  package var stale: Int
  /// Translations of texts that are gone, kept as obsolete entries.
  package var obsolete: Int
  /// Units without a translation.
  package var untranslated: Int
}

extension Translations {
  /// Writes an XLIFF file for each briefing and language, for translators and their programs.
  /// - Parameters:
  ///   - names: of briefings; none for all of them.
  ///   - languages: tags; none for all other languages of the site.
  ///   - output: folder to write to; made if it does not exist.
  ///   - replaces: whether to write over files that are there; what a translator did in them would be lost.
  ///   - showsSource: whether to put the source in the place of a stale translation, as OmegaT needs it.
  /// - Complexity: linear in the texts and catalogues, but for sorting.
  package func export(
    _ names: [String] = [], languages: [String] = [], to output: String, replaces: Bool = false,
    showsSource: Bool = false
  ) -> Outcome<[ExportedFile]> {
    var selection = BriefingSelection(names, in: content)
    let wanted = languages.isEmpty ? selection.site?.languages ?? [] : selection.languages(languages)
    var diagnostics = selection.diagnostics
    var files: [ExportedFile] = []
    for loaded in selection.briefings {
      let briefing = loaded.briefing
      for language in wanted where language != briefing.source {
        let catalogue = loaded.catalogue(language)
        diagnostics += catalogue.diagnostics
        guard let catalogue = catalogue.value?.catalogue else { continue }
        let exchange = catalogue.exported(
          of: briefing.document, briefing: briefing.name, from: briefing.source, into: language,
          showsSource: showsSource)
        let path = "\(output)/\(briefing.name).\(language).xlf"
        if let failure = write(exchange.serialized(), to: path, in: output, replaces: replaces) {
          diagnostics.append(failure)
          continue
        }
        let count = CatalogueCount(of: briefing.document, with: catalogue, in: language)
        files.append(
          ExportedFile(
            briefing: briefing.name, language: language.tag, path: path, texts: count.all.texts,
            open: count.missing.texts + count.stale.texts))
      }
    }
    return Outcome(files, diagnostics)
  }

  private func write(_ bytes: [UInt8], to path: String, in folder: String, replaces: Bool) -> Diagnostic? {
    do {
      if !replaces, try isPresent(path) {
        return Diagnostic(
          .existingFile, at: SourceLocation(file: path), "There is already a file here",
          reason: "A translator may have worked in it",
          help: "Import it first and then remove it, or ask for it to be replaced")
      }
      try makeFolders(folder)
      try replaceFile(path, with: bytes)
      return nil
    } catch {
      return Diagnostic(
        .unwritableFile, at: SourceLocation(file: path),
        "The file cannot be written: \(error)", help: "Check the rights and the space there")
    }
  }

  /// Takes the translations of XLIFF files into the catalogues that they are for.
  ///
  /// Nothing of a file with a mistake in it is taken over. Every catalogue is written whole or not at all.
  /// - Parameter isDryRun: whether only to say what would be done.
  /// - Complexity: linear in the files, texts and catalogues, but for sorting.
  package func `import`(_ paths: [String], isDryRun: Bool = false) -> Outcome<[ImportedFile]> {
    var diagnostics: [Diagnostic] = []
    var imported: [ImportedFile] = []
    for path in paths {
      let bytes: [UInt8]
      do {
        bytes = try readFile(path)
      } catch {
        diagnostics.append(
          Diagnostic(
            .unreadableFile, at: SourceLocation(file: path),
            "The file cannot be read: \(error)", help: error.help))
        continue
      }
      let read = ExchangeFile.read(bytes, file: path)
      diagnostics += read.diagnostics
      guard !read.diagnostics.hasErrors else { continue }
      for exchange in read.value {
        let outcome = take(exchange, from: path, isDryRun: isDryRun)
        diagnostics += outcome.diagnostics
        if let value = outcome.value { imported.append(value) }
      }
    }
    return Outcome(imported, diagnostics)
  }

  private func take(_ exchange: ExchangeFile, from path: String, isDryRun: Bool) -> Outcome<ImportedFile?> {
    let selection = BriefingSelection([exchange.briefing], in: content)
    var diagnostics = selection.diagnostics.map { finding in
      var finding = finding
      if finding.location == nil { finding.location = exchange.location }
      return finding
    }
    guard let loaded = selection.briefings.first, !diagnostics.hasErrors else {
      return Outcome(nil, diagnostics)
    }
    let briefing = loaded.briefing
    let known = selection.site?.languages ?? []
    guard let target = exchange.target.meant(among: known), target != briefing.source,
      exchange.source.meant(among: known) == briefing.source
    else {
      diagnostics.append(
        Diagnostic(
          .xliffLanguage, at: exchange.location,
          "The file translates from '\(exchange.source)' into '\(exchange.target)'",
          reason: "The briefing is in '\(briefing.source)', and the site's languages are "
            + known.map(\.tag).joined(separator: ", "),
          help: "Correct 'source-language' and 'target-language' of the element 'file'"))
      return Outcome(nil, diagnostics)
    }
    let file = loaded.catalogue(target)
    diagnostics += file.diagnostics
    guard let file = file.value else { return Outcome(nil, diagnostics) }
    let outcome = file.catalogue.importing(exchange, into: briefing.document, in: target)
    diagnostics += outcome.diagnostics
    if case .failure(let failure) = file.replace(with: outcome.catalogue, isDryRun: isDryRun) {
      return Outcome(nil, diagnostics + [failure.diagnostic])
    }
    let counts = outcome.counts
    return Outcome(
      ImportedFile(
        file: path, catalogue: file.path, translated: counts.translated, changed: counts.changed,
        confirmed: counts.confirmed, stale: counts.stale, obsolete: counts.obsolete,
        untranslated: counts.untranslated), diagnostics)
  }
}
