@testable import Checks

/// A translated segment and where it is on the site.
struct SitePlace {
  var edition: Int
  var index: Int
  var segment: TranslatedSegment
}

extension SiteCheck {
  /// What the check finds in a site that has one edition.
  func findings(in places: [SitePlace]) -> [(SitePlace, Disagreement)] {
    let segments = places.map(\.segment)
    var contexts = [SiteContext()]
    compare([EditionFacts(segments)], [0], &contexts)
    return findings(in: segments, contexts[0]) { segments[$0.segment] }.map {
      (places[$0.segment], $0.disagreement)
    }
  }
}
