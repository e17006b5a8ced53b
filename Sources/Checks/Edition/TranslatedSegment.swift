package import Briefings
import Characters
package import Diagnostics

/// A segment that has a translation which is not stale, and the places of both.
package struct TranslatedSegment: Hashable, Sendable {
  /// Whose name the segment is, if it is one.
  package enum Role: Hashable, Sendable {
    case speaker, byline, contact
  }

  package var segment: Segment
  /// In words for a translator: `II, table 1, row 2`.
  package var place: String
  package var role: Role?
  /// Where it is in a table, if it is in one.
  package var cell: TableCell?
  package var pair: TextPair
  /// Of the translation, in its catalogue.
  package var origin: TextOrigin
  /// Whether the catalogue says that the text is translated in its own way at this place.
  package var hasContext: Bool
  /// Who speaks within its sentences, the first few.
  package var speakers: [String]
  package var waivers: [Waiver]

  package init(
    segment: Segment, place: String, role: Role? = nil, cell: TableCell? = nil, pair: TextPair,
    origin: TextOrigin,
    hasContext: Bool = false, speakers: [String] = [], waivers: [Waiver] = []
  ) {
    self.segment = segment
    self.place = place
    self.role = role
    self.cell = cell
    self.pair = pair
    self.origin = origin
    self.hasContext = hasContext
    self.speakers = speakers
    self.waivers = waivers
  }

  /// - Parameter range: of the UTF-8 of the translation.
  package func location(_ range: Range<Int>) -> SourceLocation {
    let words = pair.target.utf8.prefix(range.upperBound).dropFirst(range.lowerBound)
    return origin.location(
      in: pair.target, atUTF8Offset: range.lowerBound, length: words.count { !$0.isUTF8Continuation })
  }
}

extension Document {
  /// No paragraph has more people who speak, but for those that are written to be costly: each is looked for.
  private static let mostSpeakers = 16

  /// Who speaks within the sentences of each segment, by ``Segment/index``.
  var speakers: [Int: [String]] {
    quotations.reduce(into: [:]) { speakers, quotation in
      guard let name = quotation.speaker else { return }
      let others = speakers[quotation.segment, default: []]
      guard others.count < Self.mostSpeakers, !others.contains(name) else { return }
      speakers[quotation.segment, default: []].append(name)
    }
  }

  /// What each segment names, by ``Segment/index``.
  var roles: [Int: TranslatedSegment.Role] {
    var roles: [Int: TranslatedSegment.Role] = [:]
    if let byline = dateline?.byline { roles[byline.index] = .byline }
    for block in blocks {
      switch block.content {
      case .quotation(let quotation): roles[quotation.speaker.index] = .speaker
      case .contact(let contact):
        if let text = contact.text { roles[text.index] = .contact }
        for person in contact.people { if let name = person.name { roles[name.index] = .contact } }
      default: break
      }
    }
    return roles
  }
}
