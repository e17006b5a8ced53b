import Characters
package import Diagnostics
import Glossaries
import Languages
import TextReading

extension CheckRule {
  static let names = CheckRule(.names, .site { NameCheck().findings(in: $0) })
}

extension Rule {
  package static let names = Rule(
    "names", summary: "A name is spelt in two ways across the site.",
    explanation:
      "Names of speakers, reporters and contacts have to be spelt one way. In other texts a name that is known from these is looked for, and what is nearly spelt like it in the translation.",
    help: "Spell it in one way everywhere.", kinds: [.nameSpeltInTwoWays, .nameMisspelt],
    waivedBy: .comment)
}

extension Rule.Kind {
  static let nameSpeltInTwoWays = Self(
    "two-spellings", .warning, "Elsewhere the name is spelt in another way.")
  static let nameMisspelt = Self("misspelt", .warning, "A name is nearly spelt as it is elsewhere.")
}

/// Finds names of speakers, reporters and contacts that are spelt in two ways across the site.
struct NameCheck {
  /// - Parameter places: in one pair of languages.
  /// - Complexity: linear in the texts times the length of the longest name.
  func findings(in places: [SitePlace]) -> [(SitePlace, Disagreement)] {
    var groups: [String: [Named]] = [:]
    var order: [String] = []
    for place in places {
      guard let named = Named(place) else { continue }
      if groups[named.name] == nil { order.append(named.name) }
      groups[named.name, default: []].append(named)
    }
    var usual: [String: Named] = [:]
    var findings: [(SitePlace, Disagreement)] = []
    for name in order {
      let group = groups[name] ?? []
      guard let first = group.mostFrequent(\.spelling) else { continue }
      usual[name] = first
      findings += group.filter { $0.spelling != first.spelling }.map { ($0.place, $0.differs(from: first)) }
    }
    return findings
      + misspellings(in: places.filter { $0.segment.role == nil || $0.segment.role == .contact }, usual)
  }

  /// Texts that have a known name and, in its place, one that is nearly spelt like it.
  private func misspellings(in places: [SitePlace], _ usual: [String: Named]) -> [(SitePlace, Disagreement)] {
    guard let language = places.first.flatMap({ LanguageProfile.of($0.segment.pair.sourceLanguage) }) else {
      return []
    }
    let names = usual.keys.filter(language.looksLikeFullName).sorted()
    let finder = TermFinder(names)
    guard finder.count > 0 else { return [] }
    let numbered = Dictionary(names.compactMap { name in finder.number(of: name).map { ($0, name) } }) {
      first, _ in first
    }
    return places.flatMap { place in
      let pair = place.segment.pair
      let folded = FoldedText(pair.source)
      var found: [String: Range<Int>] = [:]
      for start in folded.bytes.indices where folded.bytes[start] & 0xC0 != 0x80 {
        for match in finder.matches(in: folded.bytes, at: start) {
          guard let name = numbered[match.number], found[name] == nil,
            WordBoundary.wordEnd(of: start..<match.end, in: folded) != nil
          else { continue }
          found[name] = folded.originalOffsets(start..<match.end)
        }
      }
      return found.sorted { $0.value.lowerBound < $1.value.lowerBound }.compactMap { name, range in
        usual[name].flatMap { $0.misspelling(in: pair, at: range) }.map { (place, $0) }
      }
    }
  }
}

/// A name and how a translation spells it.
private struct Named {
  let place: SitePlace
  /// As the source has it, without title.
  let name: String
  let spelling: String

  /// Nil for what is no name of a person or an outlet.
  init?(_ place: SitePlace) {
    guard place.segment.role == .speaker || place.segment.role == .byline else { return nil }
    let pair = place.segment.pair
    name = Self.withoutTitles(pair.source)
    spelling = Self.withoutTitles(pair.target)
    guard !name.isEmpty, !spelling.isEmpty else { return nil }
    self.place = place
  }

  func differs(from usual: Named) -> Disagreement {
    let pair = place.segment.pair
    return Disagreement(
      .names, .nameSpeltInTwoWays, "'\(name)' is spelt '\(spelling)' here and '\(usual.spelling)' elsewhere",
      reason: "See \(usual.place.description)", suggestion: "Spell it '\(usual.spelling)' everywhere",
      source: [0..<pair.source.utf8.count], target: [0..<pair.target.utf8.count])
  }

  /// What in a translation is nearly spelt like this name, if the name itself is not there.
  func misspelling(in pair: TextPair, at source: Range<Int>) -> Disagreement? {
    let text = ScannedText(pair.target)
    let expected = words(spelling)
    guard expected.count > 1 else { return nil }
    let wanted = expected.joined(separator: " ")
    let all = LatinWords(in: text).all
    var nearest: Range<Int>?
    for first in all.indices where all[first].hasCapital {
      let last = min(first + expected.count, all.count) - 1
      let candidate = all[first...last].map(\.key).joined(separator: " ")
      if candidate == wanted { return nil }
      guard nearest == nil, all[first].key == expected[0] || all[last].key == expected[expected.count - 1]
      else { continue }
      if Self.isNear(candidate, wanted) { nearest = all[first].range.lowerBound..<all[last].range.upperBound }
    }
    guard let nearest else { return nil }
    return Disagreement(
      .names, .nameMisspelt,
      "'\(name)' is spelt '\(text.rawString(nearest))' here and '\(spelling)' elsewhere",
      reason: "See \(place.description)", suggestion: "Spell it '\(spelling)' everywhere", source: [source],
      target: [text.utf8(nearest)])
  }

  private func words(_ text: String) -> [String] { LatinWords(in: ScannedText(text)).all.map(\.key) }

  /// Whether two names differ by a letter or two.
  private static func isNear(_ name: String, _ other: String) -> Bool {
    guard abs(name.utf8.count - other.utf8.count) <= 2, name.utf8.count <= 60 else { return false }
    return (1...2).contains(editDistance(Array(name.utf8), Array(other.utf8)))
  }

  // MARK: Titles

  private static func withoutTitles(_ text: String) -> String {
    let beforeComma = text.prefix { $0 != "," && $0 != "(" && $0 != "=" }
    let words = beforeComma.split { $0.isWhitespace || $0 == "*" }.filter { word in
      !titles.contains(word.lowercased().filter { $0 != "." })
    }
    return words.joined(separator: " ")
  }

  private static let titles = LanguageProfile.all.reduce(into: Set<String>()) { $0.formUnion($1.titles) }
}
