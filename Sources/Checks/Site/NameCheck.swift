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
      "Names of speakers, of those who are quoted within sentences, reporters and contacts have to be spelt one way. In other texts a name that is known from these is looked for, and what is nearly spelt like it in the translation.",
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
    for named in places.flatMap({ place in [Named(place)].compactMap(\.self) + Named.speakers(in: place) }) {
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
    let told = Set(findings.map { Told(edition: $0.0.edition, index: $0.0.index) })
    return findings
      + misspellings(
        in: places.filter {
          ($0.segment.role == nil || $0.segment.role == .contact)
            && !told.contains(Told(edition: $0.edition, index: $0.index))
        }, usual)
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

/// A text of which something has been said.
private struct Told: Hashable {
  var edition: Int
  var index: Int
}

/// A name and how a translation spells it.
private struct Named {
  let place: SitePlace
  /// As the source has it, without title.
  let name: String
  let spelling: String
  /// Where they are in the UTF-8 of the two texts; all of these where they are nothing else.
  private var source: Range<Int>?
  private var target: Range<Int>?

  /// Nil for what is no name of a person or an outlet.
  init?(_ place: SitePlace) {
    guard place.segment.role == .speaker || place.segment.role == .byline else { return nil }
    let pair = place.segment.pair
    name = Self.withoutTitles(pair.source)
    spelling = Self.withoutTitles(pair.target)
    guard !name.isEmpty, !spelling.isEmpty else { return nil }
    self.place = place
  }

  private init(_ place: SitePlace, name: String, spelling: String, source: Range<Int>, target: Range<Int>) {
    (self.place, self.name, self.spelling, self.source, self.target) = (place, name, spelling, source, target)
  }

  /// Those who speak within its sentences by their full names, and the words of the translation that can only be these.
  static func speakers(in place: SitePlace) -> [Named] {
    let pair = place.segment.pair
    guard !place.segment.speakers.isEmpty, place.segment.role == nil,
      let language = LanguageProfile.of(pair.sourceLanguage)
    else { return [] }
    let text = ScannedText(pair.target)
    let spellings = capitalRuns(in: text)
    return place.segment.speakers.filter(language.looksLikeFullName).compactMap { name in
      guard let start = pair.source.utf8.firstRange(of: name.utf8)?.lowerBound else { return nil }
      let offset = pair.source.utf8.distance(from: pair.source.utf8.startIndex, to: start)
      let found = spellings.filter { language.maySpellName(name, $0.keys) }
      guard let first = found.first else { return nil }
      // `Kim Ha Neul` rather than `Ha Neul`; two people whose names are nearly the same are not told apart.
      guard
        found.allSatisfy({
          $0.range.overlaps(first.range) || text.rawString($0.range) == text.rawString(first.range)
        })
      else { return nil }
      let longest =
        found.filter { $0.range.overlaps(first.range) }.max { $0.range.count < $1.range.count } ?? first
      return Named(
        place, name: name, spelling: text.rawString(longest.range),
        source: offset..<(offset + name.utf8.count), target: text.utf8(longest.range))
    }
  }

  /// Two or three words with capitals, one after the other; a hyphen joins two to one.
  private static func capitalRuns(in text: ScannedText) -> [(keys: [String], range: Range<Int>)] {
    var words: [LatinWords.Word] = []
    for word in LatinWords(in: text).all {
      if let last = words.last, word.range.lowerBound == last.range.upperBound + 1,
        text[last.range.upperBound] == "-"
      {
        words[words.count - 1].range = last.range.lowerBound..<word.range.upperBound
        words[words.count - 1].key += word.key
      } else {
        words.append(word)
      }
    }
    return words.indices.flatMap { first in
      (2...3).compactMap { count in
        guard first + count <= words.count else { return nil }
        let run = words[first..<(first + count)]
        let isJoined = zip(run, run.dropFirst()).allSatisfy {
          $1.range.lowerBound == $0.range.upperBound + 1 && text[$0.range.upperBound] == " "
        }
        guard isJoined, run.allSatisfy(\.hasCapital), let last = run.last else { return nil }
        return (run.map(\.key), words[first].range.lowerBound..<last.range.upperBound)
      }
    }
  }

  func differs(from usual: Named) -> Disagreement {
    let pair = place.segment.pair
    return Disagreement(
      .names, .nameSpeltInTwoWays, "'\(name)' is spelt '\(spelling)' here and '\(usual.spelling)' elsewhere",
      reason: "See \(usual.place.description)", suggestion: "Spell it '\(usual.spelling)' everywhere",
      source: [source ?? 0..<pair.source.utf8.count], target: [target ?? 0..<pair.target.utf8.count])
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
