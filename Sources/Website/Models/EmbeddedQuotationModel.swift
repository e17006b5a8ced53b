import Briefings
import Templating

/// Somebody's words within a sentence of a briefing.
struct EmbeddedQuotationModel: Presentable {
  /// Of the passage that has them.
  var id: String
  var words: String
  var speaker: String?
  var role: String?

  static let presentation = Presentation<EmbeddedQuotationModel>([
    .text("id") { $0.id },
    .text("words") { $0.words },
    .optionalText("speaker") { $0.speaker },
    .optionalText("role") { $0.role },
  ])
}

extension RenderedEdition {
  /// What is quoted within the sentences of the source; nothing of a translation, whose words stand elsewhere.
  func quotations(of briefing: RenderedBriefing) -> [EmbeddedQuotationModel] {
    guard language == briefing.briefing.source, !briefing.document.quotations.isEmpty else { return [] }
    let segments = briefing.document.segments
    return briefing.document.quotations.map { quotation in
      let segment = segments[quotation.segment]
      let words = segment.text.utf8.dropFirst(quotation.words.lowerBound).prefix(quotation.words.count)
      return EmbeddedQuotationModel(
        id: segment.id, words: String(Substring(words)), speaker: quotation.speaker, role: quotation.role)
    }
  }
}
