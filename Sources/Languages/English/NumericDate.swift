import Characters
import Figures
import TextReading

/// Dates that are nothing but figures, in English.
enum NumericDate {
  private static let separators = ScalarSet(".-/".unicodeScalars)

  /// Year first, or the year last; then either of the others may be the month.
  ///
  /// - Complexity: constant.
  static func read(_ text: ScannedText, at start: Int) -> (dates: [CalendarDate], end: Int)? {
    var parts: [(value: Int, digits: Int)] = []
    var index = start
    var separator: Unicode.Scalar = "\0"
    guard separators.contains(text[DigitRun.end(text, at: start)]),
      !separators.contains(text[start - 1]) || !text.isDigit(start - 2)
    else { return nil }
    while parts.count < 3 {
      let end = DigitRun.end(text, at: index)
      guard end > index, end - index <= 4 else { return nil }
      let value = (index..<end).reduce(0) { $0 * 10 + text.digit($1) }
      parts.append((value, end - index))
      index = end
      guard parts.count < 3 else { break }
      guard separators.contains(text[index]), separator == "\0" || text[index] == separator else {
        return nil
      }
      separator = text[index]
      index += 1
    }
    let values = parts.map(\.value)
    if parts[0].digits == 4, (1_900...2_100).contains(values[0]), (1...12).contains(values[1]),
      (1...31).contains(values[2])
    {
      return ([CalendarDate(year: values[0], month: values[1], day: values[2])], index)
    }
    guard parts[2].digits == 4, (1_900...2_100).contains(values[2]) else { return nil }
    var dates: [CalendarDate] = []
    if values[0] <= 12, values[1] <= 31 {
      dates.append(CalendarDate(year: values[2], month: values[0], day: values[1]))
    }
    if values[1] <= 12, values[0] <= 31 {
      dates.append(CalendarDate(year: values[2], month: values[1], day: values[0]))
    }
    return dates.isEmpty ? nil : (dates, index)
  }
}
