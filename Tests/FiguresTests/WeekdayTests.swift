import Figures
import Testing

@Suite struct `Weekdays of dates` {
  @Test(
    arguments: [
      (2025, 10, 31, Weekday.friday), (2000, 2, 29, .tuesday), (1900, 1, 1, .monday),
      (2024, 12, 31, .tuesday),
      (2100, 3, 1, .monday),
    ])
  func `are those of the calendar`(year: Int, month: Int, day: Int, weekday: Weekday) {
    #expect(Weekday(year: year, month: month, day: day) == weekday)
  }

  @Test(arguments: [(2025, 2, 29), (1900, 2, 29), (2025, 4, 31), (2025, 13, 1), (2025, 1, 0), (0, 1, 1)])
  func `are only known of days that exist`(year: Int, month: Int, day: Int) {
    #expect(Weekday(year: year, month: month, day: day) == nil)
  }
}
