import Diagnostics
import Figures
import Languages
import TextReading

/// Says what is wrong with the dates of a pair.
struct DateReport {
  private let pair: ReadPair
  private let figures: PairFigures
  /// The parts of dates that the texts name; only known where a date is missing or was added.
  private let sourceNames: Set<DatePart>
  private let targetNames: Set<DatePart>
  /// Whether the translation names a day without its weekday.
  private let targetNamesDay: Bool
  /// The years that the texts give to a month and day.
  private let years: [CalendarDate: Set<Int>]

  init(_ pair: ReadPair, _ figures: PairFigures) {
    self.pair = pair
    self.figures = figures
    let isComplete = figures.matching.missing.isEmpty && figures.matching.added.isEmpty
    func names(_ mentions: [Mention]) -> Set<DatePart> {
      isComplete ? [] : Set(mentions.flatMap { $0.date?.parts.map(\.part) ?? [] })
    }
    sourceNames = names(figures.source)
    targetNames = names(figures.target)
    targetNamesDay = figures.target.contains { $0.date?.day != nil && $0.date?.weekday == nil }
    var years: [CalendarDate: Set<Int>] = [:]
    for mention in figures.source + figures.target {
      guard let date = mention.date, let month = date.month, let day = date.day, let year = date.year else {
        continue
      }
      years[CalendarDate(month: month, day: day), default: []].insert(year)
    }
    self.years = years
  }

  /// How findings say what a date is.
  private var meaning: any FigureWording { LanguageProfile.ofMessages.wording }
  private var wording: any FigureWording { figures.wording }

  private func sourceWords(_ mention: Mention) -> String { pair.source.words(mention.range) }
  private func targetWords(_ mention: Mention) -> String { pair.target.words(mention.range) }

  // MARK: Two that differ

  func difference(_ source: UnmatchedMention, _ target: UnmatchedMention) -> Disagreement? {
    switch (source.mention.readings.first, target.mention.readings.first) {
    case (.date(let left)?, .date?):
      return differ(
        source.mention, meaning.words(left), target.mention, suggestion: wording.words(left),
        parts: source.missingParts.filter { target.missingParts.contains($0) })
    case (.time(let left)?, .time?):
      return differ(
        source.mention, meaning.words(left), target.mention, suggestion: wording.words(left), parts: [])
    default: return nil
    }
  }

  private func differ(
    _ source: Mention, _ words: String, _ target: Mention, suggestion: String, parts: [DatePart]
  ) -> Disagreement {
    // A year may be told from a year that the source only hints at.
    let isHinted = parts == [.year] && !figures.sourceTimes.isEmpty
    let isCertain = source.firmness == .digits && target.firmness == .digits && !isHinted && isAlone
    let names = parts.map(\.name).joined(separator: " and ")
    return Disagreement(
      .dates, isCertain ? .dateDiffers : .dateMayDiffer,
      "'\(sourceWords(source))' is \(words), but the translation says '\(targetWords(target))'",
      reason: names.isEmpty ? nil : "the \(names) differs", suggestion: suggestion, source: [source.range],
      target: [target.range])
  }

  /// *yesterday*, *last year*: what only the translation counts from its own day.
  private var countedTimes: [RelativeTime] {
    RelativeTime.alone(figures.targetTimes, besides: figures.sourceTimes).filter {
      $0.unit != .halfDay && $0.unit != .end
    }
  }

  /// Whether no other date is without a counterpart, and neither text counts from its own day.
  private var isAlone: Bool {
    let others = figures.matching.missing + figures.matching.added
    return figures.matching.pairs.count(where: { $0.source.mention.isTime }) == 1
      && !others.contains { $0.mention.firmness > .loose && $0.mention.isTime }
      && countedTimes.isEmpty
  }

  // MARK: One alone

  func missing(_ unmatched: UnmatchedMention) -> Disagreement? {
    let mention = unmatched.mention
    guard mention.firmness > .loose, !isInCode(sourceWords(mention), of: pair.target) else { return nil }
    let words: String
    switch mention.readings.first {
    case .date(let date)?:
      // *yesterday*, *last September*: news in English count from their own day.
      guard countedTimes.isEmpty else { return nil }
      // A weekday beside its date may be left out.
      guard unmatched.missingParts != [.stage],
        !(date.day != nil && date.weekday == nil && targetNames.contains(.weekday)
          && !sourceNames.contains(.weekday)),
        !(date.parts.count == 1 && date.weekday != nil && targetNamesDay),
        unmatched.missingParts != [.weekday] || date.parts.count == 1,
        !(date.parts.count == 1 && date.day != nil && targetSaysDayOtherwise)
      else { return nil }
      words = wording.words(date)
    case .time(let time)?: words = wording.words(time)
    default: return nil
    }
    return Disagreement(
      .dates, .dateMissing, "'\(sourceWords(mention))' is missing in the translation", suggestion: words,
      source: [mention.range])
  }

  /// Whether the words stand in code of the other text, which is not read.
  private func isInCode(_ words: String, of other: ReadText) -> Bool {
    other.judged !== other.text && other.text.string.lowercased().contains(words.lowercased())
  }

  func added(_ unmatched: UnmatchedMention) -> Disagreement? {
    let mention = unmatched.mention
    guard mention.firmness > .loose, !isInCode(targetWords(mention), of: pair.source) else { return nil }
    switch mention.readings.first {
    case .date(let date)?:
      guard !isContext(date, unmatched.missingParts) else { return nil }
    case .time?: break
    default: return nil
    }
    return Disagreement(
      .dates, .dateAdded, "'\(targetWords(mention))' is not in the source", target: [mention.range])
  }

  /// Whether the parts of a date in the translation follow from what the source leaves to its reader: the year
  /// of a month, the month of a day, the weekday of a date.
  private func isContext(_ date: CalendarDate, _ missing: [DatePart]) -> Bool {
    let finest = date.parts.last?.part
    let isRelative = !figures.sourceTimes.isEmpty
    let isRelativeDay = figures.sourceTimes.contains { [.day, .week, .any].contains($0.unit) }
    return missing.allSatisfy { part in
      switch part {
      case .stage: true
      case .year: isRelative
      case .month:
        isRelative
          || part != finest && !missing.contains(.day) && !sourceNames.contains(.month)
      case .weekday: date.parts.count > 1 || isRelativeDay || sourceNames.contains(.day)
      case .day: isRelativeDay || date.parts.count == 1 && sourceNames.contains(.weekday)
      // A second term may be one in office.
      case .term: isRelative || !sourceNames.contains(.term)
      // The first half is one of a match where no year has been named.
      case .half: isRelative || !sourceNames.contains(.half)
      case .decade, .quarter, .week: isRelative
      }
    }
  }

  /// *on Friday*, *today*: what English news say for a day of the month.
  private var targetSaysDayOtherwise: Bool {
    targetNames.contains(.weekday)
      || !figures.targetTimes.isEmpty
  }

  // MARK: Relative times

  /// *this year* where the source says next year, if each is said by one text only.
  func opposedRelativeTimes() -> [Disagreement] {
    guard !figures.sourceTimes.isEmpty, !figures.targetTimes.isEmpty else { return [] }
    let alone = Dictionary(
      RelativeTime.alone(figures.targetTimes, besides: figures.sourceTimes).map { ($0.unit, $0) },
      uniquingKeysWith: { first, _ in first })
    return RelativeTime.alone(figures.sourceTimes, besides: figures.targetTimes).compactMap { source in
      guard let target = alone[source.unit] else { return nil }
      let words = (pair.source.words(source.range), pair.target.words(target.range))
      return Disagreement(
        .dates, .relativeTimeDiffers, "'\(words.0)' is not '\(words.1)'", source: [source.range],
        target: [target.range])
    }
  }

  // MARK: Weekdays

  /// Dates that are equal but for their weekday, where another date of the text has that weekday.
  func opposedWeekdays(besides differences: [Disagreement]) -> [Disagreement] {
    let known = Set(differences.flatMap(\.target))
    var targets: [CalendarDate: (first: Mention, weekdays: Set<Weekday>)] = [:]
    for mention in figures.target {
      guard let date = mention.date, let weekday = date.weekday, let day = date.day else { continue }
      targets[CalendarDate(month: date.month, day: day), default: (mention, [])].weekdays.insert(weekday)
    }
    return figures.source.compactMap { source in
      guard let date = source.date, let weekday = date.weekday, let day = date.day,
        let same = targets[CalendarDate(month: date.month, day: day)],
        !same.weekdays.contains(weekday), !known.contains(same.first.range)
      else { return nil }
      return differ(
        source, meaning.words(date), same.first, suggestion: wording.words(CalendarDate(weekday: weekday)),
        parts: [.weekday])
    }
  }

  /// Days that no month has, such as February 30.
  func impossibleDays() -> [Disagreement] {
    let targets = figures.target.filter { !($0.date?.exists ?? true) }
    guard targets.isEmpty else {
      return targets.map { mention in
        Disagreement(
          .dates, .dayDoesNotExist, "there is no '\(targetWords(mention))'", target: [mention.range])
      }
    }
    return figures.source.filter { !($0.date?.exists ?? true) }.map { mention in
      Disagreement(.dates, .dayDoesNotExist, "there is no '\(sourceWords(mention))'", source: [mention.range])
    }
  }

  /// Dates whose weekday is another one, in the translation, or in the source if the translation names none.
  func wrongWeekdays(besides differences: [Disagreement]) -> [Disagreement] {
    let wrongTargets = figures.target.filter(hasWrongWeekday)
    let known = Set(differences.flatMap(\.target))
    let knownSources = Set(differences.flatMap(\.source))
    if !wrongTargets.isEmpty {
      return wrongTargets.filter { !known.contains($0.range) }.map { mention in
        wrongWeekday(mention, words: targetWords(mention), isSource: false)
      }
    }
    return figures.source.filter { hasWrongWeekday($0) && !knownSources.contains($0.range) }.map { mention in
      wrongWeekday(mention, words: sourceWords(mention), isSource: true)
    }
  }

  private func hasWrongWeekday(_ mention: Mention) -> Bool {
    guard let date = mention.date, let weekday = date.weekday, let actual = actualWeekday(date) else {
      return false
    }
    return weekday != actual
  }

  /// The weekday of a date; its year may be in the only other date of the pair that has one for that day.
  private func actualWeekday(_ date: CalendarDate) -> Weekday? {
    if let actual = date.actualWeekday { return actual }
    guard date.year == nil, date.month != nil, date.day != nil else { return nil }
    let years = years[CalendarDate(month: date.month, day: date.day)] ?? []
    guard years.count == 1, let year = years.first else { return nil }
    var dated = date
    dated.year = year
    return dated.actualWeekday
  }

  private func wrongWeekday(_ mention: Mention, words: String, isSource: Bool) -> Disagreement {
    var date = mention.date ?? CalendarDate()
    let actual = actualWeekday(date)
    date.weekday = nil
    let place = isSource ? "the source" : "the translation"
    return Disagreement(
      .dates, .weekdayWrong,
      "\(place) says '\(words)', but \(meaning.words(date)) is a \(actual.map { meaning.words(CalendarDate(weekday: $0)) } ?? "day of another name")",
      suggestion: isSource ? nil : actual.map { wording.words(CalendarDate(weekday: $0)) },
      source: isSource ? [mention.range] : [], target: isSource ? [] : [mention.range])
  }
}
