import Characters
import Figures
import TextReading

extension EnglishMentionReader {
  /// A year after a date: `, 2025`, `of 2025`, `2025`.
  func trailingYear(_ index: Int) -> (year: Int, end: Int)? {
    var index = index
    if isMark(",", index) || word(index) == "of" || word(index) == "in" { index += 1 }
    if word(index) == "fiscal" || word(index) == "fy" { index += 1 }
    if word(index) == "year" { index += 1 }
    guard let token = token(index), let run = token.run, run.integerDigits == 4, let year = run.plainInteger,
      (1_900...2_100).contains(year), !isMark("%", index + 1)
    else { return nil }
    return (year, index + 1)
  }

  /// A day of the month in figures, with or without `st`, `nd`, `rd`, `th`.
  func day(_ index: Int) -> (day: Int, end: Int)? {
    guard let token = token(index), let run = token.run, run.integerDigits <= 2, let day = run.plainInteger,
      (1...31).contains(day), !isMark(":%", index + 1)
    else { return nil }
    if let suffix = self.token(index + 1), !suffix.isSpaced, suffix.kind == .word {
      return suffix.isWord(EnglishSuffixes.ordinals) ? (day, index + 2) : nil
    }
    if word(index + 1).map({ ["percent", "am", "pm"].contains($0) }) ?? false { return nil }
    return (day, index + 1)
  }

  // MARK: Words

  /// the last third of May, the first ten days of June; *of the month* names a part of a month told elsewhere.
  private mutating func readPartOfMonth() -> Bool {
    guard let stage = word(index).flatMap({ EnglishCalendar.partsOfMonth[$0] }) else { return false }
    var next = index + 1
    if word(next) == "third" || word(next) == "part" {
      next += 1
    } else if word(next) == "ten" || token(next)?.run?.plainInteger == 10, word(next + 1) == "days" {
      next += 2
    } else {
      return false
    }
    guard word(next) == "of" else { return false }
    let start = index
    var date = CalendarDate(stage: stage)
    if let (month, end) = monthName(next + 1) {
      (date.month, next) = (month, end)
      if let (year, end) = trailingYear(next) { (date.year, next) = (year, end) }
    } else if ["the", "this", "last", "next", "each", "every"].contains(word(next + 1)),
      word(next + 2) == "month"
    {
      next += 3
    } else {
      return false
    }
    index = next
    emit([.date(date)], date.month == nil ? .loose : .digits, start, next)
    return true
  }

  mutating func readCalendarWord() -> Bool {
    readPartOfMonth() || readOrdinalDay() || readHoliday() || readMonth() || readWeekday()
      || readQuarterOrHalf() || readNoon()
  }

  /// the fifth of May
  private mutating func readOrdinalDay() -> Bool {
    guard let word = word(index), EnglishNumerals.ordinals[word] != nil || EnglishNumerals.tens[word] != nil,
      let number = EnglishNumerals.read(tokens, at: index), number.isOrdinal,
      let day = number.values[0].integer,
      (1...31).contains(day), self.word(number.range.upperBound) == "of",
      monthName(number.range.upperBound + 1) != nil
    else { return false }
    return readDay(day, from: index, monthAt: number.range.upperBound + 1, first: nil)
  }

  /// New Year's Day.
  private mutating func readHoliday() -> Bool {
    let start = tokens[index].range.lowerBound
    guard tokens[index].isCapitalized,
      let (date, end) = EnglishCalendar.holidays.longestMatch(in: text, at: start)
    else {
      return false
    }
    let first = index
    skip(to: end)
    emit([.date(date)], .loose, first, index)
    return true
  }

  /// early, mid-, the end of: before a month.
  private func stage(before index: Int) -> (stage: DateStage, start: Int)? {
    let before = isMark("-", index - 1) ? index - 2 : index - 1
    switch word(before) {
    case "early": return (.early, before)
    case "mid": return (.middle, before)
    case "late": return (.late, before)
    case "of":
      switch word(before - 1) {
      case "end": return (.late, before - 1)
      case "beginning", "start": return (.early, before - 1)
      case "middle": return (.middle, before - 1)
      default: return nil
      }
    default: return nil
    }
  }

  /// A month's name at `index`; the words may, march and sun are no dates by themselves.
  private func month(_ index: Int) -> (month: Int, end: Int)? {
    guard let token = token(index), token.kind == .word, token.isCapitalized,
      let month = EnglishCalendar.months[token.word]
    else { return nil }
    let hasStop =
      isMark(".", index + 1) && !(self.token(index + 1)?.isSpaced ?? true)
      && (EnglishCalendar.monthAbbreviations.contains(token.word) || isDayAndYear(index + 2))
    let end = hasStop ? index + 2 : index + 1
    if token.word == "may" || (token.word == "march" && index == 0)
      || (token.word.utf8.count == 3 && !hasStop)
    {
      let isFollowed = day(end) != nil || trailingYear(end) != nil
      let isPreceded =
        self.token(index - 1)?.isWord(EnglishCalendar.beforeMonths) ?? false
        || self.token(index - 1)?.kind == .number
        || stage(before: index) != nil
      // A cell of a table, or the name of a column.
      let isAlone = index == 0 && end == tokens.count
      guard isFollowed || isPreceded || isAlone || isMark("-–,:)'", end) else { return nil }
      // Mrs May, Theresa May
      if token.word == "may", !isFollowed, !isPreceded, isName(index - 1) { return nil }
    }
    return (month, end)
  }

  /// Whether the word at `index` is a name or a title, which what follows it belongs to.
  private func isName(_ index: Int) -> Bool {
    guard let token = token(index), token.kind == .word, token.isCapitalized || token.isMark(".") else {
      return isMark(".", index) && (self.token(index - 1)?.isCapitalized ?? false)
    }
    return !token.isWord(EnglishCalendar.beforeMonths)
  }

  /// Whether the weekday at `index` is part of a name: the Sunday Times, Black Friday.
  private func isWeekdayInName(_ index: Int) -> Bool {
    if let next = token(index + 1), next.kind == .word, next.isCapitalized, next.isSpaced,
      EnglishCalendar.months[next.word] == nil
    {
      return true
    }
    guard let before = token(index - 1), before.kind == .word, before.isCapitalized, index > 1 else {
      return false
    }
    return !before.isWord(EnglishCalendar.beforeMonths)
  }

  /// 31, 2025: after them a full stop that stands after a month's whole name is one too many.
  private func isDayAndYear(_ index: Int) -> Bool {
    day(index).map { isMark(",", $0.end) && trailingYear($0.end) != nil } ?? false
  }

  /// October 31, 2025; Oct. 3-5; October 2025; October.
  private mutating func readMonth() -> Bool {
    let start = index
    guard let (month, monthEnd) = month(index) else { return false }
    guard let (first, firstEnd) = day(monthEnd) else {
      var date = CalendarDate(month: month)
      var first = start
      if let (stage, stageStart) = stage(before: start) { (date.stage, first) = (stage, stageStart) }
      index = monthEnd
      if let (year, end) = trailingYear(monthEnd) {
        date.year = year
        index = end
      }
      emit([.date(date)], .digits, first, index)
      return true
    }
    var dates = [(CalendarDate(month: month, day: first), start, firstEnd)]
    index = firstEnd
    readWeekdayInBrackets(&dates)
    while dates.count < 8, let (next, begin, end) = furtherDay(index) {
      dates.append((CalendarDate(month: month, day: next), begin, end))
      index = end
      readWeekdayInBrackets(&dates)
    }
    if let (year, end) = trailingYear(index) {
      for position in dates.indices { dates[position].0.year = year }
      index = end
      dates[dates.count - 1].2 = end
      readWeekdayInBrackets(&dates)
    }
    emitDates(dates)
    return true
  }

  /// The 5 of October 3-5 and October 3 and 5.
  private func furtherDay(_ index: Int) -> (day: Int, start: Int, end: Int)? {
    var next = index
    guard let connector = token(next) else { return nil }
    let isDash = connector.isMark("-–—~")
    if isDash || connector.isWord("to", "through", "and", "until") {
      next += 1
    } else if connector.isMark(",") {
      next += 1
      if word(next) == "and" { next += 1 }
    } else {
      return nil
    }
    guard let (day, end) = day(next), !isMark("-/", end) else { return nil }
    // 3 to 5 o'clock, 3 and 5 companies.
    guard isDash || token(end).map({ $0.kind != .word || isDateFollower($0) }) ?? true else { return nil }
    return (day, next, end)
  }

  private func isDateFollower(_ token: EnglishToken) -> Bool {
    token.isWord(EnglishCalendar.afterDays)
  }

  mutating func emitDates(_ dates: [(CalendarDate, start: Int, end: Int)]) {
    for (date, start, end) in dates {
      var date = date
      var start = start
      if let weekday = takeWeekday(before: start) {
        if date.weekday == nil { date.weekday = weekday.weekday }
        start = weekday.start
      }
      emit([.date(date)], .digits, start, end)
    }
  }

  /// The weekday of `Friday, October 31`, which was taken up before; it is taken back.
  private mutating func takeWeekday(before index: Int) -> (weekday: Weekday, start: Int)? {
    var before = index - 1
    while before > index - 4, isMark(",.", before) || word(before) == "the" { before -= 1 }
    guard let word = word(before), let weekday = EnglishCalendar.weekdays[word], let last = mentions.last,
      let token = token(before), last.range == text.utf8(token.range), last.date?.weekday == weekday
    else { return nil }
    mentions.removeLast()
    return (weekday, before)
  }

  /// (Fri.) or (Friday) after a date.
  mutating func readWeekdayInBrackets(_ dates: inout [(CalendarDate, Int, Int)]) {
    guard isMark("(", index), let word = word(index + 1), let weekday = EnglishCalendar.weekdays[word] else {
      return
    }
    var end = index + 2
    if isMark(".", end) { end += 1 }
    guard isMark("),", end) else { return }
    if isMark(")", end) { end += 1 }
    dates[dates.count - 1].0.weekday = weekday
    dates[dates.count - 1].2 = end
    index = end
  }

  private mutating func readWeekday() -> Bool {
    guard let token = token(index), token.isCapitalized, let weekday = EnglishCalendar.weekdays[token.word]
    else {
      return false
    }
    let isShort = token.word.utf8.count <= 5 && !token.word.hasSuffix("day")
    guard
      !isShort || isMark(".", index + 1) || (isMark("(", index - 1) && isMark(").,", index + 1))
        || (isMark(",", index + 1) && EnglishCalendar.isMonth(word(index + 2) ?? ""))
    else { return false }
    emit([.date(CalendarDate(weekday: weekday))], isWeekdayInName(index) ? .loose : .digits, index, index + 1)
    index += 1
    return true
  }

  /// fourth quarter of 2025, fourth-quarter, second half.
  mutating func readQuarterOrHalf() -> Bool {
    guard let word = word(index), let ordinal = EnglishNumerals.ordinals[word], ordinal <= 5 else {
      return false
    }
    return readQuarterOrHalf(ordinal, from: index, after: index + 1)
  }

  mutating func readQuarterOrHalf(_ ordinal: Int, from start: Int, after end: Int) -> Bool {
    var next = end
    if isMark("-", next) { next += 1 }
    // first and second quarters
    if word(next) == "and" || isMark("-–", next),
      let second = word(next + 1).flatMap({ EnglishNumerals.ordinals[$0] }), second <= 4,
      let noun = word(next + 2), ["quarter", "quarters", "half", "halves"].contains(noun)
    {
      emit(
        [.date(noun.hasPrefix("q") ? CalendarDate(quarter: ordinal) : CalendarDate(half: ordinal))], .digits,
        start, end)
      index = next + 1
      return true
    }
    guard let noun = word(next) else { return false }
    var date = CalendarDate()
    switch noun {
    case "quarter" where ordinal <= 4, "quarters" where ordinal <= 4: date.quarter = ordinal
    case "half", "halves": date.half = ordinal
    case "semester", "term": date.term = ordinal
    case "week" where word(next + 1) == "of": date.week = ordinal
    default: return false
    }
    guard date.half == nil || ordinal <= 2 else { return false }
    index = next + 1
    if let (year, end) = trailingYear(index) {
      date.year = year
      index = end
    }
    emit([.date(date), .quantity(Quantity(ordinal))], .digits, start, index)
    return true
  }

  private mutating func readNoon() -> Bool {
    guard let word = word(index), word == "noon" || word == "midnight" || word == "midday" else {
      return false
    }
    // 12 noon
    if token(index - 1)?.run?.plainInteger == 12, mentions.last?.quantity != nil { mentions.removeLast() }
    emit([.time(word == "midnight" ? .midnight : .noon)], .words, index, index + 1)
    index += 1
    return true
  }
}
