/// The words of the English calendar, in lower case.
enum EnglishCalendar {
  static let months: [String: Int] = {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
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
