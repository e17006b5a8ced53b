import Briefings
import Diagnostics
import FileReading
import Glossaries
import Loading
import Publishing
import Records
import Website

/// What briefings depend on of the glossary: of each only those terms that may occur in it, as others change neither what
/// checks find in it nor its pages.
struct TermGrounds: Sendable {
  /// Tells the glossary.
  let key: ContentDigest
  private let terms: [Term]

  private struct Term: Sendable {
    /// One of which a text must have for the term to occur in it.
    var words: [TextTraces.Pattern]
    /// What checks go by.
    var checked: [UInt8]
    /// Where findings say that it is.
    var place: [UInt8]
    /// What pages show.
    var shown: [UInt8]
  }

  /// - Parameters:
  ///   - file: the glossary as it is; nil if there is none.
  ///   - pages: the glossary as a page; nil where there is none.
  init(_ file: ContentFile?, _ glossary: Glossary?, _ pages: SiteGlossary?) {
    key = ContentDigest { record in
      record.write(file?.bytes ?? [])
      record.write(pages != nil)
    }
    let shown = pages?.shownTerms ?? []
    terms = (glossary?.terms ?? []).enumerated().map { number, term in
      var checked = RecordWriter()
      checked.write(everythingIn: term.words)
      checked.write(everythingIn: term.forbidden)
      checked.write(term.note)
      var place = RecordWriter()
      place.write(term.location)
      return Term(
        words: term.words.values.flatMap { $0 }.map { TextTraces.Pattern($0) }, checked: checked.bytes,
        place: place.bytes, shown: number < shown.count ? shown[number].bytes : [])
    }
  }

  /// What of the glossary a briefing depends on.
  /// - Parameters:
  ///   - traces: of its texts.
  ///   - namesPlaces: whether something was found in it that names the places of terms.
  func terms(of traces: TextTraces?, namesPlaces: Bool) -> BriefingTermKeys {
    let ownTerms = terms.filter { term in traces.map { term.words.contains(where: $0.mayHave) } ?? true }
    return BriefingTermKeys(
      glossary: key,
      checked: ContentDigest { record in
        for term in ownTerms {
          record.write(term.checked)
          if namesPlaces { record.write(term.place) }
        }
      },
      shown: ContentDigest { record in for term in ownTerms { record.write(term.shown) } })
  }

  /// Whether there is any term, so that texts are worth a trace.
  var isEmpty: Bool { terms.isEmpty }
}

/// Tells what a briefing depends on of the glossary.
struct BriefingTermKeys: Hashable, Sendable {
  /// Tells all of the glossary.
  var glossary = ContentDigest.ofNothing
  /// Tells what checks go by.
  var checked = ContentDigest.ofNothing
  /// Tells what pages show.
  var shown = ContentDigest.ofNothing
}
