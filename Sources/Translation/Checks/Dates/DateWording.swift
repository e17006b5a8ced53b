import Briefings

/// Writes dates and times in the way of a language.
struct DateWording {
  var language: Language

  func words(_ date: CalendarDate) -> String {
    language == .korean ? korean(date) : english(date)
  }

  func words(_ time: ClockTime) -> String {
    if time.isHalfKnown, time == .noon || time == .midnight {
      let isNoon = time == .noon
      return language == .korean ? (isNoon ? "정오" : "자정") : (isNoon ? "noon" : "midnight")
    }
    let (hour, minute) = (time.minutes / 60, time.minutes % 60)
    let twelve = hour % 12 == 0 ? 12 : hour % 12
    if language == .korean {
      let half = time.isHalfKnown ? (hour < 12 ? "오전 " : "오후 ") : ""
      return half + "\(twelve)시" + (minute == 0 ? "" : " \(minute)분")
    }
    let clock = minute == 0 ? "\(twelve)" : "\(twelve):" + (minute < 10 ? "0" : "") + "\(minute)"
    return time.isHalfKnown
      ? clock + (hour < 12 ? " a.m." : " p.m.") : clock + (minute == 0 ? " o'clock" : "")
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November",
    "December",
  ]

  private func english(_ date: CalendarDate) -> String {
    var parts: [String] = []
    if let weekday = date.weekday { parts.append(weekday.englishName + (date.day == nil ? "" : ",")) }
    if let quarter = date.quarter {
      parts.append(["first", "second", "third", "fourth"][(quarter - 1) % 4] + " quarter")
    }
    if let half = date.half { parts.append(half == 1 ? "first half" : "second half") }
    if let term = date.term { parts.append("semester \(term)") }
    if let week = date.week { parts.append("the \(week)\(ordinalSuffix(week)) week") }
    if let stage = date.stage { parts.append(stage == .early ? "early" : stage == .late ? "late" : "mid") }
    if let month = date.month { parts.append(Self.months[(month - 1) % 12]) }
    if let day = date.day { parts.append(date.month == nil ? "the \(day)\(ordinalSuffix(day))" : "\(day)") }
    if let year = date.year {
      if date.quarter != nil || date.half != nil { parts.append("of") }
      if date.month != nil, date.day != nil { parts[parts.count - 1] += "," }
      parts.append("\(year)")
    }
    if let decade = date.decade { parts.append("the \(decade)s") }
    return parts.joined(separator: " ")
  }

  private func ordinalSuffix(_ day: Int) -> String {
    switch (day % 10, day / 10) {
    case (_, 1): "th"
    case (1, _): "st"
    case (2, _): "nd"
    case (3, _): "rd"
    default: "th"
    }
  }

  private func korean(_ date: CalendarDate) -> String {
    var parts: [String] = []
    if let decade = date.decade { parts.append("\(decade)년대") }
    if let year = date.year { parts.append("\(year)년") }
    if let half = date.half { parts.append(half == 1 ? "상반기" : "하반기") }
    if let quarter = date.quarter { parts.append("\(quarter)분기") }
    if let term = date.term { parts.append("\(term)학기") }
    if let month = date.month { parts.append("\(month)월") }
    if let week = date.week { parts.append("\(week)째 주") }
    if let stage = date.stage { parts.append(stage == .early ? "초" : stage == .late ? "말" : "중순") }
    if let day = date.day { parts.append("\(day)일") }
    if let weekday = date.weekday { parts.append(weekday.koreanName) }
    return parts.joined(separator: " ")
  }
}
