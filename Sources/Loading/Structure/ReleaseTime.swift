import Briefings
import Characters
import Languages

/// When a text may be used or was sent out, as letterheads write it: a date with or without a time.
struct ReleaseTime {
  private let year: Int?
  private let month: Int
  private let day: Int
  private let minuteOfDay: Int?
  /// The words of the time that have two readings.
  let doubt: String?

  /// The first one in a text: `2026. 9. 24.(목) 12:00`, `’26. 9. 24. 오후 2시`, `2026년 9월 24일 목요일 정오`,
  /// `9. 25.(금) 06:00`, `06:00 KST, 25 SEP 2026`.
  /// - Parameter defaultYear: for a date without one.
  init?(in text: Substring, defaultYear: Int?) {
    guard let found = LanguageProfile.all.lazy.compactMap({ $0.writtenTime(text) }).first else { return nil }
    (year, month, day, minuteOfDay) = (found.year ?? defaultYear, found.month, found.day, found.minuteOfDay)
    doubt = found.doubt
  }

  func isEarlier(than other: ReleaseTime) -> Bool {
    (year ?? 0, month, day, minuteOfDay ?? 0) < (
      other.year ?? 0, other.month, other.day, other.minuteOfDay ?? 0
    )
  }

  func date(in timeZone: SiteTimeZone) -> PublicationDate? {
    guard let year, let day = CalendarDay(year: year, month: month, day: day) else { return nil }
    guard let minuteOfDay else { return timeZone.date(day, minuteOfDay: nil) }
    switch minuteOfDay {
    case ..<minutesOfDay: return timeZone.date(day, minuteOfDay: minuteOfDay)
    // 24:00 is the midnight that ends the day, and a night goes on after it.
    case ..<(2 * minutesOfDay):
      return timeZone.date(
        CalendarDay(daysSince1970: day.daysSince1970 + 1), minuteOfDay: minuteOfDay - minutesOfDay)
    default: return nil
    }
  }

  /// The year of the first date that has one.
  static func year(in text: Substring) -> Int? {
    text.withBytes { bytes in bytes.indices.lazy.compactMap { yearOfDate(bytes, at: $0) }.first }
  }
}

private let minutesOfDay = 24 * 60

/// `2026.`, `’26년`: in this century, with what parts a year from its month after it.
private func yearOfDate(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Int? {
  var index = start
  switch bytes[start] {
  case UInt8(ascii: "2"): break
  case UInt8(ascii: "'"): index += 1
  case 0xE2 where bytes.hasBytes(0xE2, 0x80, 0x98, at: start) || bytes.hasBytes(0xE2, 0x80, 0x99, at: start):
    index += 3
  default: return nil
  }
  let isShort = index > start
  let digits = bytes[index...].prefix(isShort ? 2 : 4).prefix(while: \.isASCIIDigit)
  guard digits.count == (isShort ? 2 : 4) else { return nil }
  let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  guard isShort || (2000..<2100).contains(number) else { return nil }
  index += digits.count
  while index < bytes.count, bytes[index].isASCIISpace { index += 1 }
  guard index < bytes.count, [".", "년", "-"].contains(bytes.scalar(at: index)) else { return nil }
  return isShort ? 2000 + number : number
}
