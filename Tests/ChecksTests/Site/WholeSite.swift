import Briefings
import Characters
import Foundation
import Glossaries
import Languages
import SourceReading
import TextReading

@testable import Checks

/// The checks of a site as they are to one who has all its texts at hand: nothing is hashed, everything is compared with
/// everything.
struct WholeSite {
  private let editions: [[TranslatedSegment]]
  private var found: [[CheckedEdition.Finding]]

  static func findings(in editions: [[TranslatedSegment]]) -> [[CheckedEdition.Finding]] {
    var site = WholeSite(editions: editions, found: editions.map { _ in [] })
    let places = editions.enumerated().flatMap { edition, segments in
      segments.enumerated().map { SitePlace(edition: edition, index: $0, segment: $1) }
    }
    let directions = Set(places.map { [$0.segment.pair.sourceLanguage, $0.segment.pair.targetLanguage] })
    for direction in directions {
      let places = places.filter {
        [$0.segment.pair.sourceLanguage, $0.segment.pair.targetLanguage] == direction
      }
      site.compareNames(places)
      site.compareLengths(places)
      site.compareTranslations(places)
    }
    return site.found
  }

  private mutating func add(_ place: SitePlace, _ disagreement: Disagreement) {
    found[place.edition].append(CheckedEdition.Finding(segment: place.index, disagreement))
  }

  private func grouped<Member, Key: Hashable>(_ members: [Member], by key: (Member) -> Key) -> [[Member]] {
    let groups = Dictionary(grouping: members, by: key)
    var seen: Set<Key> = []
    return members.map(key).filter { seen.insert($0).inserted }.map { groups[$0] ?? [] }
  }

  private mutating func compareNames(_ places: [SitePlace]) {
    var usual: [String: SpeltName] = [:]
    var told: Set<[Int]> = []
    let names = places.flatMap { place in
      SpeltName.all(in: place.segment).map { (place: place, name: $0) }
    }
    for group in grouped(names, by: { $0.name.name }) {
      guard let first = group.mostFrequent({ $0.name.spelling })?.name else { continue }
      usual[first.name] = first
      for (place, name) in group where name.spelling != first.spelling {
        add(place, name.differs(from: first))
        told.insert([place.edition, place.index])
      }
    }
    guard let language = places.first.flatMap({ LanguageProfile.of($0.segment.pair.sourceLanguage) }) else {
      return
    }
    let sought = usual.values.filter { $0.isPerson && language.looksLikeFullName($0.name) }
    for place in places where place.segment.role == nil || place.segment.role == .contact {
      if told.contains([place.edition, place.index]) { continue }
      let folded = FoldedText(place.segment.pair.source)
      let target = ScannedText(place.segment.pair.target)
      let found = sought.compactMap { name in
        folded.bytes.indices.map { $0..<$0 + name.name.utf8.count }.first {
          folded.bytes[$0.lowerBound...].starts(with: name.name.utf8)
            && WordBoundary.wordEnd(of: $0, in: folded) != nil
        }.map { (name: name, range: $0) }
      }.sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
      for (name, range) in found {
        let range = folded.originalOffsets(range)
        if let misspelling = name.misspelling(in: target, LatinWords(in: target).all, at: range) {
          add(place, misspelling)
        }
      }
    }
  }

  private mutating func compareLengths(_ places: [SitePlace]) {
    let samples = places.compactMap { place -> (place: SitePlace, ratio: Double)? in
      let pair = place.segment.pair
      let (source, target) = (length(of: pair.source), length(of: pair.target))
      return source >= 20 && target > 0 ? (place, log(Double(target) / Double(source))) : nil
    }
    guard samples.count >= 30 else { return }
    let median = median(samples.map(\.ratio))
    let deviation = max(0.1, 1.4826 * self.median(samples.map { abs($0.ratio - median) }))
    for (place, ratio) in samples where abs(ratio - median) > max(4.5 * deviation, log(1.8)) {
      let tenths = Int((exp(abs(ratio - median)) * 10).rounded())
      let isLong = ratio > median
      let pair = place.segment.pair
      add(
        place,
        Disagreement(
          .length, .lengthUnusual,
          "The translation is \(tenths / 10).\(tenths % 10) times \(isLong ? "longer" : "shorter") than this site's usually are",
          suggestion: isLong ? "Look for what the source does not say" : "Look for what is missing",
          source: [0..<pair.source.utf8.count], target: [0..<pair.target.utf8.count]))
    }
  }

  private func length(of text: String) -> Int { text.unicodeScalars.count { !$0.isSpace } }

  private func median(_ values: [Double]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count.isMultiple(of: 2) ? (sorted[middle - 1] + sorted[middle]) / 2 : sorted[middle]
  }

  private mutating func compareTranslations(_ places: [SitePlace]) {
    let compared = places.filter { !$0.segment.hasContext && $0.segment.role == nil }
    func words(_ text: String) -> [Substring] {
      String(decoding: FoldedText(text).bytes, as: UTF8.self)
        .split { !$0.isLetter && !$0.isNumber && $0 != "%" }.filter { !["a", "an", "the"].contains($0) }
    }
    for group in grouped(compared, by: { FoldedText($0.segment.pair.source).bytes }) {
      guard let usual = group.mostFrequent({ words($0.segment.pair.target) })?.segment else { continue }
      for place in group where words(place.segment.pair.target) != words(usual.pair.target) {
        let pair = place.segment.pair
        add(
          place,
          Disagreement(
            .consistency, .translatedInTwoWays,
            "\(excerpt(pair.source)) is translated as \(excerpt(usual.pair.target)) elsewhere",
            reason: "See \(usual.location(0..<1))",
            suggestion: "Translate it in one way, or give the entry a msgctxt if it must differ",
            source: [0..<pair.source.utf8.count], target: [0..<pair.target.utf8.count]))
      }
    }
  }
}
