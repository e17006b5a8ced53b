import Briefings

/// Which briefings each page that lists briefings has, found once.
///
/// Briefings are named by their positions, which ascend from the newest to the oldest.
struct Listings: Sendable {
  /// One table of one briefing.
  struct TablePlace: Hashable, Sendable {
    var briefing: Int
    /// From 1, as in the address of its data.
    var number: Int
  }

  private var all: [Language: [Int]] = [:]
  private var byTopic: [Language: [String: [Int]]] = [:]
  private var tablesByLanguage: [Language: [TablePlace]] = [:]
  private let days: [(year: Int, month: Int)]
  private let topicsOf: [[String]]

  /// - Complexity: linear in the briefings and their tables.
  init(_ briefings: [BriefingSummary]) {
    days = briefings.map { ($0.published.year, $0.published.month) }
    topicsOf = briefings.map(\.topics)
    for (position, briefing) in briefings.enumerated() {
      for edition in briefing.editions {
        all[edition.language, default: []].append(position)
        for topic in Set(briefing.topics) {
          byTopic[edition.language, default: [:]][topic, default: []].append(position)
        }
        tablesByLanguage[edition.language, default: []] += edition.tables.indices.map {
          TablePlace(briefing: position, number: $0 + 1)
        }
      }
    }
  }

  /// All that have an edition in the language.
  func briefings(in language: Language) -> [Int] { all[language] ?? [] }

  /// Those of a topic.
  func briefings(of topic: String, in language: Language) -> [Int] { byTopic[language]?[topic] ?? [] }

  func tables(in language: Language) -> [TablePlace] { tablesByLanguage[language] ?? [] }

  /// The month that a briefing is filed under.
  func day(of position: Int) -> (year: Int, month: Int) { days[position] }

  /// The next newer and the next older one with an edition in the language.
  /// - Complexity: O(log n).
  func neighbours(of position: Int, in language: Language) -> (newer: Int?, older: Int?) {
    let positions = briefings(in: language)
    let index = positions.firstIndex(notBefore: position)
    return (
      index > 0 ? positions[index - 1] : nil,
      index + 1 < positions.count ? positions[index + 1] : nil
    )
  }

  /// At most `count` others that share a topic, those with the most first.
  ///
  /// They are older ones as long as there are enough, so that a new briefing changes no page but those of the
  /// first few of its topics.
  /// - Complexity: O(log n) for each topic.
  func related(to position: Int, in language: Language, count: Int) -> [Int] {
    let (newer, older) = neighbours(of: position, in: language)
    var shared: [Int: Int] = [:]
    for topic in Set(topicsOf[position]) {
      let positions = briefings(of: topic, in: language).filter(around: position, count: count + 2)
      for other in positions where other != newer && other != older { shared[other, default: 0] += 1 }
    }
    let ranked = shared.sorted { a, b in
      let (isOlderA, isOlderB) = (a.key > position, b.key > position)
      if isOlderA != isOlderB { return isOlderA }
      if a.value != b.value { return a.value > b.value }
      return abs(a.key - position) < abs(b.key - position)
    }
    return ranked.prefix(count).map(\.key)
  }
}

extension [Int] {
  /// Where `position` is or would be among ascending positions.
  fileprivate func firstIndex(notBefore position: Int) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if self[middle] < position { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// The nearest ones after a position, and only where they are too few the nearest before it.
  fileprivate func filter(around position: Int, count: Int) -> [Int] {
    let index = firstIndex(notBefore: position)
    let after = self[index...].drop { $0 == position }.prefix(count)
    return after + self[..<index].suffix(count - after.count)
  }
}
