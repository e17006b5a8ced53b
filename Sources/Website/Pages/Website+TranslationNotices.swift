import Briefings
import Loading

/// What a page says in words of a translation that is not complete, or that a machine has made.
extension Website {
  /// The interface texts that every notice needs.
  static let noticeTexts = ["statusMissing", "statusStale", "statusComplete"]

  /// The notices on a whole edition, in the language of the page; nil when there is nothing to say.
  func status(of edition: RenderedEdition, in language: Language) -> String? {
    guard let texts = interface[language] else { return nil }
    let edition = edition.edition
    var notices: [String] = []
    func add(_ key: String, _ count: Int, whole: String? = nil) {
      guard count > 0 else { return }
      let isWhole = count == edition.translatedCount
      notices.append(texts.filled(isWhole ? whole ?? key : key, ["count": "\(count)"]))
    }
    add("statusMissing", edition.texts.count { $0.state == .missing })
    add("statusStale", edition.texts.count { $0.state == .stale })
    add("statusMachine", edition.count(by: .machine), whole: "statusMachineWhole")
    add("statusMachineReviewed", edition.count(by: .reviewedMachine), whole: "statusMachineReviewedWhole")
    return notices.isEmpty ? nil : notices.joined(separator: " ")
  }

  /// Says of a translation that nothing is missing from it or older than its source; nil where a notice says what is.
  func completeness(of edition: RenderedEdition, _ briefing: RenderedBriefing, in language: Language)
    -> String?
  {
    guard edition.language != briefing.briefing.source, status(of: edition, in: language) == nil else {
      return nil
    }
    return text("statusComplete", language)
  }
}

extension Edition {
  /// Whether some of its passages, but not all of them, were made by a machine alone.
  var isPartlyMachineMade: Bool {
    let machineMade = count(by: .machine)
    return machineMade > 0 && machineMade < translatedCount
  }

  fileprivate var translatedCount: Int { texts.count { $0.state == .translated || $0.state == .stale } }

  fileprivate func count(by maker: EditionText.Maker) -> Int { texts.count { $0.maker == maker } }
}
