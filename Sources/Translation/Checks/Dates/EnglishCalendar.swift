/// The words of the English calendar, in lower case.
enum EnglishCalendar {
  static let months: [String: Int] = {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
      "november",
      "december",
    ]
    var months: [String: Int] = ["sept": 9]
    for (index, name) in names.enumerated() {
      months[name] = index + 1
      months[String(name.prefix(3))] = index + 1
    }
    return months
  }()

  static func isMonth(_ word: String) -> Bool { months[word.lowercased()] != nil }

  static let holidays = PhraseTable<CalendarDate>(
    [
      ("New Year's Day", (1, 1)), ("New Year's Eve", (12, 31)), ("Christmas", (12, 25)),
      ("Christmas Eve", (12, 24)),
      ("Liberation Day", (8, 15)), ("Independence Movement Day", (3, 1)), ("Constitution Day", (7, 17)),
      ("National Foundation Day", (10, 3)), ("Hangeul Day", (10, 9)), ("Children's Day", (5, 5)),
      ("Labor Day", (5, 1)), ("May Day", (5, 1)), ("Memorial Day", (6, 6)), ("Parents' Day", (5, 8)),
      ("Teachers' Day", (5, 15)), ("Armed Forces Day", (10, 1)), ("Arbor Day", (4, 5)),
    ].map { name, day in (name, CalendarDate(month: day.0, day: day.1)) })

  static let weekdays: [String: Weekday] = {
    var weekdays: [String: Weekday] = ["tues": .tuesday, "thur": .thursday, "thurs": .thursday]
    for weekday in Weekday.allCases {
      let name = weekday.englishName.lowercased()
      weekdays[name] = weekday
      weekdays[name + "s"] = weekday
      weekdays[String(name.prefix(3))] = weekday
    }
    return weekdays
  }()
}
