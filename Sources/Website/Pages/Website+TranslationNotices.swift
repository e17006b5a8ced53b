import Briefings
import Loading

/// What a page says in words of a translation that is not complete, or that a machine has made.
extension Website {
  /// The interface texts that every notice needs.
  static let noticeTexts = ["statusMissing", "statusStale", "statusComplete"]

  /// The notices on a whole edition, in the language of the page; nil when there is nothing to say.
  /// - Parameter source: the language that missing passages appear in.
  func status(of edition: RenderedEdition, from source: Language, in language: Language) -> String? {
    guard let texts = interface[language] else { return nil }
    let tally = edition.edition.tally
    let original = texts.languageNames[source.primarySubtag] ?? languageName(source)
    var notices: [String] = []
    func add(_ key: String, _ count: Int, whole: String? = nil) {
      guard count > 0 else { return }
      let isWhole = count == tally.translated
      notices.append(texts.filled(isWhole ? whole ?? key : key, ["count": "\(count)", "language": original]))
    }
    add("statusMissing", tally.missing)
    add("statusStale", tally.stale)
    add("statusMachine", tally.machine, whole: "statusMachineWhole")
    add("statusMachineReviewed", tally.reviewedMachine, whole: "statusMachineReviewedWhole")
    return notices.isEmpty ? nil : notices.joined(separator: " ")
  }

  /// Says of a translation that nothing is missing from it or older than its source; nil where a notice says what is.
  /// - Parameter status: the notice on the edition, if there is one.
  func completeness(
    of edition: RenderedEdition, _ briefing: RenderedBriefing, status: String?, in language: Language
  ) -> String? {
    guard edition.language != briefing.briefing.source, status == nil else { return nil }
    return text("statusComplete", language)
  }
}

/// How many passages of an edition are what.
private struct EditionTally {
  var missing = 0
  var stale = 0
  /// With those that are stale.
  var translated = 0
  var machine = 0
  var reviewedMachine = 0
}

extension Edition {
  /// Whether some of its passages, but not all of them, were made by a machine alone.
  var isPartlyMachineMade: Bool {
    let tally = tally
    return tally.machine > 0 && tally.machine < tally.translated
  }

  /// Whether more of it is missing than is there.
  var isMostlyMissing: Bool {
    let tally = tally
    return tally.missing > tally.translated
  }

  fileprivate var tally: EditionTally {
    var tally = EditionTally()
    // By index, as a copy of each text would cost more than looking at it.
    for index in texts.indices {
      switch texts[index].state {
      case .missing: tally.missing += 1
      case .stale:
        tally.stale += 1
        tally.translated += 1
      case .translated: tally.translated += 1
      case .original: break
      }
      switch texts[index].maker {
      case .machine: tally.machine += 1
      case .reviewedMachine: tally.reviewedMachine += 1
      case .person: break
      }
    }
    return tally
  }
}
