import Briefings

/// Says what is wrong with the dates of a pair.
struct DateReport {
  let reading: PairReading
  private let sources: [RelativeTime]
  private let targets: [RelativeTime]
  private let sourceNames: Set<DatePart>
  private let targetNames: Set<DatePart>
  /// Whether the translation names a day without its weekday.
  private let targetNamesDay: Bool
  /// The years that the texts give to a month and day.
  private let years: [CalendarDate: Set<Int>]

  init(reading: PairReading) {
    self.reading = reading
    sources = RelativeTime.all(in: reading.pair.source, reading.pair.sourceLanguage)
    targets = RelativeTime.all(in: reading.pair.target, reading.pair.targetLanguage)
    sourceNames = Set(reading.source.flatMap { $0.date?.parts.map(\.part) ?? [] })
    targetNames = Set(reading.target.flatMap { $0.date?.parts.map(\.part) ?? [] })
    targetNamesDay = reading.target.contains { $0.date?.day != nil && $0.date?.weekday == nil }
    var years: [CalendarDate: Set<Int>] = [:]
    for mention in reading.source + reading.target {
      guard let date = mention.date, let month = date.month, let day = date.day, let year = date.year else {
        continue
      }
      years[CalendarDate(month: month, day: day), default: []].insert(year)
    }
    self.years = years
  }

  private var english: DateWording { DateWording(language: .english) }
  private var wording: DateWording { DateWording(language: reading.pair.targetLanguage) }

  // MARK: Two that differ

  func difference(_ source: UnmatchedMention, _ target: UnmatchedMention) -> Disagreement? {
    switch (source.mention.readings.first, target.mention.readings.first) {
    case (.date(let left)?, .date?):
      return differ(
        source.mention, english.words(left), target.mention, suggestion: wording.words(left),
        parts: source.missingParts.filter { target.missingParts.contains($0) })
    case (.time(let left)?, .time?):
      return differ(
        source.mention, english.words(left), target.mention, suggestion: wording.words(left), parts: [])
    default: return nil
    }
  }

  private func differ(
    _ source: Mention, _ meaning: String, _ target: Mention, suggestion: String, parts: [DatePart]
  ) -> Disagreement {
    // A year may be told from a year that the source only hints at.
    let isHinted = parts == [.year] && !sources.isEmpty
    let isCertain = source.firmness > .loose && target.firmness > .loose && !isHinted
    let names = parts.map(\.name).joined(separator: " and ")
    return Disagreement(
      .dates, isCertain ? .certain : .doubtful,
      "'\(reading.sourceWords(source))' is \(meaning), but the translation says '\(reading.targetWords(target))'",
      reason: names.isEmpty ? nil : "the \(names) differs", suggestion: suggestion, source: [source.range],
      target: [target.range])
  }

  // MARK: One alone

  func missing(_ unmatched: UnmatchedMention) -> Disagreement? {
    let mention = unmatched.mention
    guard mention.firmness > .loose else { return nil }
    let words: String
    switch mention.readings.first {
    case .date(let date)?:
      // A weekday beside its date may be left out.
      guard unmatched.missingParts != [.stage],
        !(date.parts.count == 1 && date.weekday != nil && targetNamesDay),
        unmatched.missingParts != [.weekday] || date.parts.count == 1,
        !(date.parts.count == 1 && date.day != nil && targetSaysDayOtherwise)
      else { return nil }
      words = wording.words(date)
    case .time(let time)?: words = wording.words(time)
    default: return nil
    }
    return Disagreement(
      .dates, .doubtful, "'\(reading.sourceWords(mention))' is missing in the translation", suggestion: words,
      source: [mention.range])
  }

  func added(_ unmatched: UnmatchedMention) -> Disagreement? {
    let mention = unmatched.mention
    guard mention.firmness > .loose else { return nil }
    switch mention.readings.first {
    case .date(let date)?:
      guard !isContext(date, unmatched.missingParts) else { return nil }
    case .time?: break
    default: return nil
    }
    return Disagreement(
      .dates, .doubtful, "'\(reading.targetWords(mention))' is not in the source", target: [mention.range])
  }

  /// Whether the parts of a date in the translation follow from what the source leaves to its reader: the year
  /// of a month, the month of a day, the weekday of a date.
  private func isContext(_ date: CalendarDate, _ missing: [DatePart]) -> Bool {
    let finest = date.parts.last?.part
    let isRelative = !sources.isEmpty
    return missing.allSatisfy { part in
      switch part {
      case .stage: true
      case .year: isRelative
      case .month:
        isRelative
          || part != finest && !missing.contains(.day) && !sourceNames.contains(.month)
      case .weekday: date.parts.count > 1 || isRelative || sourceNames.contains(.day)
      case .day: date.parts.count == 1 && sourceNames.contains(.weekday)
      // A second term may be one in office.
      case .term: isRelative || !sourceNames.contains(.term)
      case .decade, .half, .quarter, .week: isRelative
      }
    }
  }

  /// *on Friday*, *today*: what English news say for a day of the month.
  private var targetSaysDayOtherwise: Bool {
    targetNames.contains(.weekday)
      || !targets.isEmpty
  }

  // MARK: Relative times

  /// *this year* where the source says next year, if each is said by one text only.
  func opposedRelativeTimes() -> [Disagreement] {
    let alone = Dictionary(
      RelativeTime.alone(targets, besides: sources).map { ($0.unit, $0) },
      uniquingKeysWith: { first, _ in first })
    return RelativeTime.alone(sources, besides: targets).compactMap { source in
      guard let target = alone[source.unit] else { return nil }
      let words = [(reading.pair.source, source.range), (reading.pair.target, target.range)].map {
        text, range in
        String(decoding: text.utf8.prefix(range.upperBound).dropFirst(range.lowerBound), as: UTF8.self)
      }
      return Disagreement(
        .dates, .doubtful, "'\(words[0])' is not '\(words[1])'", source: [source.range],
        target: [target.range])
    }
  }

  // MARK: Weekdays

  /// Dates that are equal but for their weekday, where another date of the text has that weekday.
  func opposedWeekdays(besides differences: [Disagreement]) -> [Disagreement] {
    let known = Set(differences.flatMap(\.target))
    var targets: [CalendarDate: [Mention]] = [:]
    for mention in reading.target {
      guard let date = mention.date, date.weekday != nil, let day = date.day else { continue }
      targets[CalendarDate(month: date.month, day: day), default: []].append(mention)
    }
    return reading.source.compactMap { source in
      guard let date = source.date, let weekday = date.weekday, let day = date.day,
        let same = targets[CalendarDate(month: date.month, day: day)],
        same.allSatisfy({ $0.date?.weekday != weekday }),
        let target = same.first, !known.contains(target.range)
      else { return nil }
      return differ(
        source, english.words(date), target, suggestion: wording.words(CalendarDate(weekday: weekday)),
        parts: [.weekday])
    }
  }

  /// Days that no month has, such as February 30.
  func impossibleDays() -> [Disagreement] {
    let targets = reading.target.filter { !($0.date?.exists ?? true) }
    guard targets.isEmpty else {
      return targets.map { mention in
        Disagreement(
          .dates, .certain, "there is no '\(reading.targetWords(mention))'", target: [mention.range])
      }
    }
    return reading.source.filter { !($0.date?.exists ?? true) }.map { mention in
      Disagreement(.dates, .certain, "there is no '\(reading.sourceWords(mention))'", source: [mention.range])
    }
  }

  /// Dates whose weekday is another one, in the translation, or in the source if the translation names none.
  func wrongWeekdays(besides differences: [Disagreement]) -> [Disagreement] {
    let wrongTargets = reading.target.filter(hasWrongWeekday)
    let known = Set(differences.flatMap(\.target))
    let knownSources = Set(differences.flatMap(\.source))
    if !wrongTargets.isEmpty {
      return wrongTargets.filter { !known.contains($0.range) }.map { mention in
        wrongWeekday(mention, words: reading.targetWords(mention), isSource: false)
      }
    }
    return reading.source.filter { hasWrongWeekday($0) && !knownSources.contains($0.range) }.map { mention in
      wrongWeekday(mention, words: reading.sourceWords(mention), isSource: true)
    }
  }

  private func hasWrongWeekday(_ mention: Mention) -> Bool {
    guard let date = mention.date, let weekday = date.weekday, let actual = actualWeekday(date) else {
      return false
    }
    return weekday != actual
  }

  /// The weekday of a date; its year may stand in the only other date of the pair that has one for that day.
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
      .dates, .certain,
      "\(place) says '\(words)', but \(english.words(date)) is a \(actual?.englishName ?? "day of another name")",
      suggestion: isSource ? nil : actual.map { wording.words(CalendarDate(weekday: $0)) },
      source: isSource ? [mention.range] : [], target: isSource ? [] : [mention.range])
  }
}
