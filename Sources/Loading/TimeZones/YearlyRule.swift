import Briefings

/// What the clocks of a time zone do every year, as POSIX writes it in `TZ`: `EST5EDT,M3.2.0,M11.1.0`.
struct YearlyRule: Hashable, Sendable {
  /// A day of any year, and a time on it.
  struct Change: Hashable, Sendable {
    enum Day: Hashable, Sendable {
      /// From 1; the 29th of February is never counted.
      case ofCommonYear(Int)
      /// From 0; the 29th of February is counted.
      case ofYear(Int)
      /// A week from 1 to 5, where 5 is the last; days from Sunday, which is 0.
      case ofWeek(month: Int, week: Int, day: Int)
    }

    var day: Day
    /// Seconds from midnight on; may be of another day.
    var time: Int

    /// In seconds since 1970 on the clocks that are in force before it.
    func local(in year: Int) -> Int {
      let first = startOfYear(year)
      let number =
        switch day {
        case .ofCommonYear(let day): first + day - 1 + (isLeap(year) && day >= 60 ? 1 : 0)
        case .ofYear(let day): first + day
        case .ofWeek(let month, let week, let day): dayOfWeek(day, week: week, of: month, year)
        }
      return number * 86_400 + time
    }
  }

  /// Seconds east of Greenwich.
  var standard: Int
  var summer: Summer?

  /// What the clocks show for a part of the year.
  struct Summer: Hashable, Sendable {
    var offset: Int
    var from: Change
    var until: Change
  }

  func offset(at instant: Int) -> Int {
    guard let summer else { return standard }
    let year = CalendarDay(daysSince1970: floorDivide(instant + standard, 86_400)).year
    let start = summer.from.local(in: year) - standard
    let end = summer.until.local(in: year) - summer.offset
    let isSummer =
      start < end ? (start..<end).contains(instant) : !(end..<start).contains(instant)
    return isSummer ? summer.offset : standard
  }
}

/// Days from 1970-01-01 to the first day of a year.
private func startOfYear(_ year: Int) -> Int { CalendarDay(year: year, month: 1, day: 1)?.daysSince1970 ?? 0 }

private func isLeap(_ year: Int) -> Bool { CalendarDay.daysInMonth(2, of: year) == 29 }

private func dayOfWeek(_ day: Int, week: Int, of month: Int, _ year: Int) -> Int {
  let first = CalendarDay(year: year, month: month, day: 1)?.daysSince1970 ?? 0
  // The first of January 1970 was a Thursday.
  let weekday = ((first + 4) % 7 + 7) % 7
  let date = (day - weekday + 7) % 7 + (week - 1) * 7
  return first + (date < CalendarDay.daysInMonth(month, of: year) ? date : date - 7)
}

func floorDivide(_ number: Int, _ divisor: Int) -> Int {
  number >= 0 ? number / divisor : (number - divisor + 1) / divisor
}
