import Characters
import Diagnostics
import Figures
import Languages
import TextReading

/// The numbers of two sentences that say the same, with what stands beside each: dates, names and nouns that both name once.
struct SentenceFigures {
  /// What both sentences say once.
  private struct Shared {
    var source: Range<Int>
    var target: Range<Int>
  }

  private let texts: (source: ReadText, target: ReadText)
  private let languages: LanguagePair?
  private let source: [Mention]
  private let target: [Mention]
  /// In the UTF-8.
  private let sourceSentence: Range<Int>
  private let targetSentence: Range<Int>
  private let times: [Shared]

  /// What was exchanged in each of the sentences that have two numbers or more; in the whole texts where they have not as
  /// many sentences as each other.
  ///
  /// - Complexity: linear in the texts.
  static func exchanges(
    _ source: ReadText, _ target: ReadText, _ languages: LanguagePair?, _ figures: PairFigures
  ) -> [Disagreement] {
    let isNumber = { (mention: Mention) in mention.quantity != nil && mention.firmness > .loose }
    guard figures.source.count(where: isNumber) > 1, figures.target.count(where: isNumber) > 1 else {
      return []
    }
    var (sources, targets) = (
      source.sentences.map(source.judged.utf8), target.sentences.map(target.judged.utf8)
    )
    if sources.count != targets.count {
      guard max(sources.count, targets.count) <= 3 else { return [] }
      (sources, targets) = ([source.wholeRange], [target.wholeRange])
    }
    var (here, there) = (0, 0)
    return zip(sources, targets).compactMap { sentence, other in
      let first = take(figures.source, &here, before: sentence.upperBound)
      let second = take(figures.target, &there, before: other.upperBound)
      guard first.count(where: isNumber) > 1, second.count(where: isNumber) > 1, first.count <= limit,
        second.count <= limit
      else { return nil }
      return SentenceFigures((source, target), languages, figures, first, second, sentence, other).exchange
    }
  }

  /// More figures in a sentence than these are a list whose order nobody can tell.
  private static let limit = 16

  private static func take(_ mentions: [Mention], _ index: inout Int, before end: Int) -> ArraySlice<Mention>
  {
    let start = index
    while index < mentions.count, mentions[index].range.lowerBound < end { index += 1 }
    return mentions[start..<index]
  }

  private init(
    _ texts: (source: ReadText, target: ReadText), _ languages: LanguagePair?, _ figures: PairFigures,
    _ source: ArraySlice<Mention>, _ target: ArraySlice<Mention>,
    _ sourceSentence: Range<Int>, _ targetSentence: Range<Int>
  ) {
    (self.texts, self.languages) = (texts, languages)
    (self.source, self.target) = (Array(source), Array(target))
    (self.sourceSentence, self.targetSentence) = (sourceSentence, targetSentence)
    times = Self.sharedDates(source, target) + Self.sharedTimes(figures, sourceSentence, targetSentence)
  }

  /// Whether either text says that numbers belong to things in their order.
  private var isDistributed: Bool {
    [texts.source, texts.target].contains { $0.profile?.figures.isDistributed($0.judged) ?? false }
  }

  // MARK: What both sentences name

  private static func sharedDates(_ source: ArraySlice<Mention>, _ target: ArraySlice<Mention>) -> [Shared] {
    func places(_ mentions: ArraySlice<Mention>) -> [CalendarDate: [Range<Int>]] {
      var places: [CalendarDate: [Range<Int>]] = [:]
      for mention in mentions { mention.date.map { places[$0, default: []].append(mention.range) } }
      return places
    }
    let (here, there) = (places(source), places(target))
    return here.compactMap { date, ranges in
      guard ranges.count == 1, let others = there[date], others.count == 1 else { return nil }
      return Shared(source: ranges[0], target: others[0])
    }
  }

  private static func sharedTimes(
    _ figures: PairFigures, _ source: Range<Int>, _ target: Range<Int>
  ) -> [Shared] {
    struct Key: Hashable {
      let unit: RelativeTime.Unit
      let offset: Int
    }
    func places(_ times: [RelativeTime], _ sentence: Range<Int>) -> [Key: [Range<Int>]] {
      var places: [Key: [Range<Int>]] = [:]
      for time in times
      where sentence.contains(time.range.lowerBound) && time.unit != .any && time.offsets.count == 1 {
        places[Key(unit: time.unit, offset: time.offsets.lowerBound), default: []].append(time.range)
      }
      return places
    }
    let (here, there) = (places(figures.sourceTimes, source), places(figures.targetTimes, target))
    return here.compactMap { key, ranges in
      guard ranges.count == 1, let others = there[key], others.count == 1 else { return nil }
      return Shared(source: ranges[0], target: others[0])
    }
  }

  private func sharedWords(_ kind: SharedWord.Kind) -> [Shared] {
    guard let languages else { return [] }
    let isFirstSource = texts.source.profile?.subtag == languages.first.subtag
    let (first, second) = isFirstSource ? (texts.source, texts.target) : (texts.target, texts.source)
    let (here, there) = isFirstSource ? (sourceSentence, targetSentence) : (targetSentence, sourceSentence)
    let words = second.judgedWords.drop { second.judged.utf8($0.range).lowerBound < there.lowerBound }
      .prefix { second.judged.utf8($0.range).upperBound <= there.upperBound }
    return languages.sharedWords(first.judged, first.judged.scalars(inUTF8: here), second.judged, words)
      .filter {
        $0.kind == kind
      }.map {
        isFirstSource
          ? Shared(source: $0.first, target: $0.second) : Shared(source: $0.second, target: $0.first)
      }
  }

  // MARK: Exchanges

  /// The first exchange that shows.
  private var exchange: Disagreement? {
    let numbers = sharedNumbers
    guard !numbers.isEmpty else { return nil }
    for group in numbers {
      if let found = opposedChange(group) ?? misplaced(group, beside: times, .numbers) { return found }
    }
    let nouns = sharedWords(.noun)
    for group in numbers {
      if let found = misplaced(group, beside: nouns, .numbers) { return found }
    }
    let names = sharedWords(.name)
    for group in numbers {
      if let found = misplaced(group, beside: names, .names) { return found }
    }
    return nil
  }

  /// Two to four numbers of a kind that both sentences have once, where they have no others of that kind.
  private var sharedNumbers: [[(source: Mention, target: Mention)]] {
    func groups(_ mentions: [Mention]) -> [String: [Mention]] {
      var groups: [String: [Mention]] = [:]
      for mention in mentions {
        guard mention.firmness > .loose, let quantity = mention.quantity else { continue }
        groups[Self.scale(quantity), default: []].append(mention)
      }
      return groups
    }
    let (here, there) = (groups(source), groups(target))
    return here.sorted { $0.key < $1.key }.compactMap { scale, mentions in
      guard (2...4).contains(mentions.count), let others = there[scale], others.count == mentions.count else {
        return nil
      }
      var pairs: [(source: Mention, target: Mention)] = []
      for mention in mentions {
        let same = others.filter { Self.value($0) == Self.value(mention) }
        guard same.count == 1 else { return nil }
        pairs.append((mention, same[0]))
      }
      guard Set(pairs.map(\.target.range)).count == pairs.count else { return nil }
      return pairs
    }
  }

  private static func scale(_ quantity: Quantity) -> String {
    quantity.measured.map { "\($0.scale)" } ?? "number"
  }

  private static func value(_ mention: Mention) -> ExactValue? {
    mention.quantity.map { $0.measured?.value ?? $0.value }
  }

  /// *from 5 to 3 percent* for 3%에서 5%로.
  private func opposedChange(_ numbers: [(source: Mention, target: Mention)]) -> Disagreement? {
    let starts = numbers.filter { $0.source.endOfChange == .start && $0.target.endOfChange == .end }
    let ends = numbers.filter { $0.source.endOfChange == .end && $0.target.endOfChange == .start }
    guard let start = starts.first, let end = ends.first else { return nil }
    return disagreement([start, end], .numbers)
  }

  /// Numbers beside which the translation has what the source has beside another of them.
  private func misplaced(
    _ numbers: [(source: Mention, target: Mention)], beside shared: [Shared], _ rule: Rule
  ) -> Disagreement? {
    guard shared.count == numbers.count else { return nil }
    guard
      let here = Self.assignment(
        numbers.map(\.source.range), shared.map(\.source), isDistributed: isDistributed),
      let there = Self.assignment(
        numbers.map(\.target.range), shared.map(\.target), isDistributed: isDistributed)
    else { return nil }
    let wrong = numbers.indices.filter { here[$0] != there[$0] }
    guard wrong.count >= 2 else { return nil }
    // Where the numbers kept their order, it is the names that were exchanged.
    let keepsOrder = zip(numbers, numbers.dropFirst()).allSatisfy {
      ($0.source.range.lowerBound < $1.source.range.lowerBound)
        == ($0.target.range.lowerBound < $1.target.range.lowerBound)
    }
    return disagreement(wrong.map { numbers[$0] }, keepsOrder ? rule : .numbers)
  }

  /// For each number, which of the shared words it belongs to: they take turns, or all of the ones come before the others and
  /// a word says that they belong together in their order. Nil for any other order.
  private static func assignment(
    _ numbers: [Range<Int>], _ shared: [Range<Int>], isDistributed: @autoclosure () -> Bool
  ) -> [Int]? {
    let inOrder = { (ranges: [Range<Int>]) in
      ranges.indices.sorted { ranges[$0].lowerBound < ranges[$1].lowerBound }
    }
    let (numberOrder, sharedOrder) = (inOrder(numbers), inOrder(shared))
    let events =
      (numbers.map { ($0.lowerBound, true) } + shared.map { ($0.lowerBound, false) }).sorted { $0.0 < $1.0 }
      .map(\.1)
    let takesTurns = zip(events, events.dropFirst()).allSatisfy { $0 != $1 }
    let isInBlocks = zip(events, events.dropFirst()).count { $0 != $1 } == 1
    guard takesTurns || isInBlocks && isDistributed() else { return nil }
    var assignment = Array(repeating: 0, count: numbers.count)
    for (number, word) in zip(numberOrder, sharedOrder) { assignment[number] = word }
    return assignment
  }

  private func disagreement(_ numbers: [(source: Mention, target: Mention)], _ rule: Rule) -> Disagreement {
    let words = numbers.map { "'\(texts.source.words($0.source.range))'" }.joined(separator: " and ")
    let isOfNames = rule.id == Rule.names.id
    return Disagreement(
      rule, isOfNames ? .namesExchanged : .numberExchanged,
      isOfNames
        ? "The names beside \(words) seem to be exchanged"
        : "\(words) seem to be exchanged in the translation",
      reason: "each stands beside what the source has beside the other", source: numbers.map(\.source.range),
      target: numbers.map(\.target.range))
  }
}
