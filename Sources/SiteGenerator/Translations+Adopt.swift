import Alignment
import Briefings
import Catalogues
package import Diagnostics
import FileReading
import Loading
import TextCleaning

/// What came of a translated document that a catalogue was filled from.
package struct AdoptedTranslation: Hashable, Sendable {
  /// Tag of the language of the translation.
  package var language: String
  /// Path of the catalogue.
  package var catalogue: String
  /// Texts that have to be translated.
  package var texts: Int
  /// Those that have a translation now and had none, or a stale one.
  package var filled: Int
  /// Those among them that are not sure, and marked as fuzzy.
  package var doubtful: Int
  /// Those that keep the translation they had.
  package var kept: Int
}

extension Translations {
  /// Fills the catalogue of a briefing from a document that translates it as a whole.
  ///
  /// The document is read as any text is, and aligned with the source block by block. A translation that is
  /// neither missing nor fuzzy is kept; what is not sure is marked as fuzzy and reported with both places.
  /// - Parameters:
  ///   - path: of the translated document.
  ///   - language: tag; nil for the one that the file is named by, or else the only other one of the site.
  ///   - isDryRun: whether only to say what would be done.
  /// - Complexity: linear in both documents and the catalogue, but for sorting.
  package func adopt(
    _ path: String, for name: String, language: String? = nil, isDryRun: Bool = false
  ) -> Outcome<AdoptedTranslation?> {
    var selection = BriefingSelection([name], in: content)
    guard let loaded = selection.briefings.first, let site = selection.site else {
      return Outcome(nil, selection.diagnostics)
    }
    let briefing = loaded.briefing
    let others = site.languages.filter { $0 != briefing.source }
    let target =
      if let language { selection.languages([language]).first } else {
        others.first { $0.tag == languageTag(inNameOf: path) } ?? (others.count == 1 ? others.first : nil)
      }
    var diagnostics = selection.diagnostics
    guard let target, target != briefing.source else {
      if !diagnostics.hasErrors { diagnostics.append(unclearLanguage(path, briefing.source, others)) }
      return Outcome(nil, diagnostics)
    }
    let translation = document(at: path, like: briefing.document, ReadingOptions(timeZone: site.timeZone))
    let file = loaded.catalogue(target)
    diagnostics += translation.diagnostics + file.diagnostics
    guard let document = translation.value, let file = file.value else { return Outcome(nil, diagnostics) }
    let adoption = file.catalogue.adopting(
      document, of: briefing.document, from: briefing.source, in: target,
      glossary: selection.glossary)
    diagnostics += adoption.diagnostics.sortedByLocation()
    if case .failure(let failure) = file.replace(with: adoption.catalogue, isDryRun: isDryRun) {
      return Outcome(nil, diagnostics + [failure.diagnostic])
    }
    return Outcome(
      AdoptedTranslation(
        language: target.tag, catalogue: file.path,
        texts: adoption.catalogue.entries.count { !$0.isObsolete },
        filled: adoption.filled, doubtful: adoption.doubtful, kept: adoption.kept), diagnostics)
  }

  private func document(
    at path: String, like source: Document, _ options: ReadingOptions
  ) -> Outcome<Document?> {
    do {
      let file = ContentFile(path: path, bytes: try readFile(path))
      do {
        let text = try SourceText(file.bytes, file: path, options: options)
        var outcome = TextLoader.load(text, options: options)
        if let line = outcome.value.flatMap({ deckLine(in: $0, like: source) }) {
          var options = options
          options.roles = [line: .deck]
          outcome = TextLoader.load(text, options: options)
        }
        // How the text was taken apart matters little here; what is wrong with its characters stays in the catalogue.
        let told = Set(Rule.cleaning.map(\.id))
        return Outcome(
          outcome.value, outcome.diagnostics.filter { $0.severity == .error || told.contains($0.rule) })
      } catch {
        return Outcome(nil, [undecodable(file, error)])
      }
    } catch {
      return Outcome(
        nil,
        [
          Diagnostic(
            .unreadableFile, at: SourceLocation(file: path),
            "The text cannot be read: \(error)", help: error.help)
        ])
    }
  }

  /// The line that must be the deck, because the source has one and the translation seems to have none: the one
  /// right after the title, if it does not end as a sentence does.
  private func deckLine(in translation: Document, like source: Document) -> Int? {
    guard !source.deck.isEmpty, translation.deck.isEmpty, let first = translation.blocks.first,
      case .paragraph(let text) = first.content, let last = text.text.unicodeScalars.last,
      !".!?。”\"".unicodeScalars.contains(last)
    else { return nil }
    return first.line
  }

  /// `en` for `texts/en.txt`.
  private func languageTag(inNameOf path: String) -> String {
    let name = path.split(separator: "/").last ?? ""
    return String(name.prefix { $0 != "." })
  }

  private func unclearLanguage(_ path: String, _ source: Language, _ others: [Language]) -> Diagnostic {
    Diagnostic(
      .unclearLanguage, at: SourceLocation(file: path),
      "It is not clear into which language this text translates the briefing",
      reason: "The briefing is in '\(source)'; the site's other languages are "
        + others.map(\.tag).joined(separator: ", "),
      help: "Name the language, such as \(others.first?.tag ?? "en")")
  }
}
