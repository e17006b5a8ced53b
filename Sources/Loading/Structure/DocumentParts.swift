import Briefings

/// What a text was read as, before its parts have places in a document.
struct DocumentParts {
  struct Release {
    var text: SourceSpan
    var embargo: PublicationDate?
    var distributed: PublicationDate?
  }

  var title: SourceSpan?
  var deck: [SourceSpan] = []
  var release: Release?
  var dateline: DatelineDraft?
  var drafts: [Draft] = []
  /// How many of the drafts come before the title.
  var letterheadCount = 0
  /// How many of the drafts, the last ones, are below the text rather than of it.
  var endMatterCount = 0

  /// Hands the drafts over, so that nobody else holds them.
  mutating func takeDrafts() -> [Draft] {
    defer { drafts = [] }
    return drafts
  }
}
