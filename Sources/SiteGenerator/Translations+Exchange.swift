import Briefings
import Catalogues
public import Diagnostics
import Exchange
import Loading
import Publishing

/// A file that was written for a translator.
public struct ExportedFile: Hashable, Sendable {
  /// Name of the briefing's folder.
  public var briefing: String
  /// Tag of the language of the translations.
  public var language: String
  /// Path of the file.
  public var path: String
  /// How many texts are in it.
  public var texts: Int
  /// How many of them wait for a translator: those without a translation, and those with a stale one.
  public var open: Int
}

/// What came of a translator's file for one briefing and language.
public struct ImportedFile: Hashable, Sendable {
  /// Path of the exchange file.
  public var file: String
  /// Path of the catalogue.
  public var catalogue: String
  /// Texts that had no translation.
  public var translated: Int
  /// Texts that have another translation now.
  public var changed: Int
  /// Stale translations that were found to be good as they are.
  public var confirmed: Int
  /// Translations of texts that have changed since the export.
  public var stale: Int
  /// Translations of texts that are gone, kept as obsolete entries.
  public var obsolete: Int
  /// Units without a translation.
  public var untranslated: Int
}

extension Translations {
  /// Writes an XLIFF file for each briefing and language, for translators and their programs.
  /// - Parameters:
  ///   - names: of briefings; none for all of them.
  ///   - languages: tags; none for all other languages of the site.
  ///   - output: folder to write to; made if it does not exist.
  ///   - replaces: whether to write over files that are there; what a translator did in them would be lost.
  ///   - showsSource: whether the source stands in the place of a stale translation, as OmegaT needs it.
  /// - Complexity: linear in the texts and catalogues, but for sorting.
  public func export(
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
      if !replaces, try exists(path) {
        return Diagnostic(
          .error, rule: "existing-file", at: SourceLocation(file: path), "There is a file here already",
          reason: "A translator may have worked in it",
          help: "Import it first: sitegen translate import \(path); then remove it, or export with --replace")
      }
      try makeFolders(folder)
      try replaceFile(path, with: bytes)
      return nil
    } catch {
      return Diagnostic(
        .error, rule: "unwritable-file", at: SourceLocation(file: path),
        "The file cannot be written: \(error)", help: "Check the rights and the space there")
    }
  }

  private func exists(_ path: String) throws(FileFailure) -> Bool {
    do {
      _ = try readFile(path)
      return true
    } catch  where error.isMissing {
      return false
    }
  }

  /// Takes the translations of XLIFF files up into the catalogues that they are for.
  ///
  /// Nothing of a file with a mistake in it is taken up. Every catalogue is written whole or not at all.
  /// - Parameter isDryRun: whether only to say what would be done.
  /// - Complexity: linear in the files, texts and catalogues, but for sorting.
  public func `import`(_ paths: [String], isDryRun: Bool = false) -> Outcome<[ImportedFile]> {
    var diagnostics: [Diagnostic] = []
    var imported: [ImportedFile] = []
    for path in paths {
      let bytes: [UInt8]
      do {
        bytes = try readFile(path)
      } catch {
        diagnostics.append(
          Diagnostic(
            .error, rule: "unreadable-file", at: SourceLocation(file: path),
            "The file cannot be read: \(error)",
            help: "Check the path and the rights of the file"))
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
    guard exchange.source == briefing.source, exchange.target != briefing.source,
      selection.site?.languages.contains(exchange.target) ?? false
    else {
      diagnostics.append(
        Diagnostic(
          .error, rule: "xliff-language", at: exchange.location,
          "The file translates from '\(exchange.source)' into '\(exchange.target)'",
          reason: "The briefing is in '\(briefing.source)', and the site's languages are "
            + (selection.site?.languages.map(\.tag) ?? []).joined(separator: ", "),
          help: "Mend 'source-language' and 'target-language' of the element 'file'"))
      return Outcome(nil, diagnostics)
    }
    let file = loaded.catalogue(exchange.target)
    diagnostics += file.diagnostics
    guard let file = file.value else { return Outcome(nil, diagnostics) }
    let outcome = file.catalogue.importing(exchange, into: briefing.document, in: exchange.target)
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
