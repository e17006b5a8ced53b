import Briefings
import Diagnostics
import Foundation
import Loading
import SiteGenerator
import Testing

@Suite("Withholding")
struct WithholdingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var folder = "2026-09-24-report"
    var settings: String?
    var release: String?
    var timeZone = "Asia/Seoul"
    var asOf: String
    /// `location: until`, or nil for a briefing that is published.
    var withheld: String?

    var testDescription: String { "\(name), as of \(asOf)" }
  }

  private static let embargo = "보도시점  2026. 9. 24.(목) 12:00   배포  2026. 9. 24.(목) 08:30"

  static let cases = [
    Case(name: "a day begins at midnight", asOf: "2026-09-24"),
    Case(
      name: "a day begins at midnight", asOf: "2026-09-23T23:59",
      withheld: "2026-09-24-report: 2026-09-24T00:00:00+09:00"),
    Case(name: "midnight in Seoul is 15:00 in Greenwich", asOf: "2026-09-23T15:00:00Z"),
    Case(
      name: "midnight in Seoul is 15:00 in Greenwich", asOf: "2026-09-23T14:59:59Z",
      withheld: "2026-09-24-report: 2026-09-24T00:00:00+09:00"),
    Case(
      name: "an embargo is later than the day of the folder", release: embargo, asOf: "2026-09-24T11:59",
      withheld: "2026-09-24-report/ko.txt:1:1: 2026-09-24T12:00:00+09:00"),
    Case(name: "an embargo that has just ended", release: embargo, asOf: "2026-09-24T12:00"),
    Case(
      name: "the time of distribution is none of publication", release: embargo, asOf: "2026-09-24T08:30",
      withheld: "2026-09-24-report/ko.txt:1:1: 2026-09-24T12:00:00+09:00"),
    Case(
      name: "an embargo without a year has that of the folder", release: "보도시점  9. 24.(목) 12:00 이후",
      asOf: "2026-09-24T11:59", withheld: "2026-09-24-report/ko.txt:1:1: 2026-09-24T12:00:00+09:00"),
    Case(
      name: "an embargo without a year has that of publication", folder: "report",
      settings: "published: 2026-09-24\n", release: "보도시점  9. 24.(목) 12:00 이후", asOf: "2026-09-24T11:59",
      withheld: "report/ko.txt:1:1: 2026-09-24T12:00:00+09:00"),
    Case(
      name: "a time without a label is an embargo", release: "2026. 9. 24.(목) 12:00",
      asOf: "2026-09-24T11:59",
      withheld: "2026-09-24-report/ko.txt:1:1: 2026-09-24T12:00:00+09:00"),
    Case(
      name: "a text for immediate use", release: "보도시점  즉시   배포  2026. 9. 24.(목) 08:30", asOf: "2026-09-24"),
    Case(
      name: "briefing.yml names a time", settings: "published: 2026-09-24 09:30\n", asOf: "2026-09-24T09:29",
      withheld: "2026-09-24-report/briefing.yml:1:12: 2026-09-24T09:30:00+09:00"),
    Case(
      name: "briefing.yml names a time", settings: "published: 2026-09-24 09:30\n", asOf: "2026-09-24T09:30"),
    Case(
      name: "publication is later than the embargo", settings: "topics: []\npublished: 2026-09-25\n",
      release: embargo, asOf: "2026-09-24T13:00",
      withheld: "2026-09-24-report/briefing.yml:2:12: 2026-09-25T00:00:00+09:00"),
    Case(
      name: "an embargo is later than an early publication", settings: "published: 2026-09-01\n",
      release: embargo, asOf: "2026-09-24",
      withheld: "2026-09-24-report/ko.txt:1:1: 2026-09-24T12:00:00+09:00"),
    Case(
      name: "the last minute of a year", folder: "2027-01-01-report", asOf: "2026-12-31T23:59:59",
      withheld: "2027-01-01-report: 2027-01-01T00:00:00+09:00"),
    Case(name: "the first moment of a year", folder: "2027-01-01-report", asOf: "2027-01-01T00:00"),
    Case(
      name: "the last day of February", folder: "2028-03-01-report", asOf: "2028-02-29T23:59",
      withheld: "2028-03-01-report: 2028-03-01T00:00:00+09:00"),
    Case(name: "midnight in New York in summer", timeZone: "America/New_York", asOf: "2026-09-24T04:00:00Z"),
    Case(
      name: "midnight in New York in summer", timeZone: "America/New_York", asOf: "2026-09-24T03:59:59Z",
      withheld: "2026-09-24-report: 2026-09-24T00:00:00-04:00"),
    Case(
      name: "midnight in New York in winter", folder: "2026-12-24-report", timeZone: "America/New_York",
      asOf: "2026-12-24T04:59:59Z", withheld: "2026-12-24-report: 2026-12-24T00:00:00-05:00"),
    Case(
      name: "a time of another zone", timeZone: "America/New_York", asOf: "2026-09-24T13:00:00+09:00"),
  ]

  @Test("lasts until publication and embargo have both come", arguments: cases)
  func withholds(_ test: Case) async throws {
    let workspace = try Workspace()
    try workspace.lay(Folders.fixtures.appending(path: "valid"))
    try workspace.replace("content/site.yml", "Asia/Seoul", with: test.timeZone)
    let folder = "content/briefings/\(test.folder)"
    let text = (test.release.map { "\($0)\n\n" } ?? "") + "시험 보고\n내용을 시험한다.\n"
    try workspace.write("\(folder)/ko.txt", Data(text.utf8))
    if let settings = test.settings { try workspace.write("\(folder)/briefing.yml", Data(settings.utf8)) }

    let moment: Moment = try #require(Moment(test.asOf))
    let result = await workspace.generator(asOf: moment).build()
    let summary = try #require(result.summary, "\(result.diagnostics)")
    let found = result.diagnostics.filter { $0.rule == "withheld" }.map { note in
      let place = workspace.relative(note.location?.description ?? "–").dropFirst("content/briefings/".count)
      return note.message.replacing("The briefing is withheld until", with: "\(place):")
    }
    #expect(found == [test.withheld].compactMap(\.self))
    #expect(summary.withheld == (test.withheld == nil ? 0 : 1))
    #expect(summary.briefings == (test.withheld == nil ? 2 : 1))
    #expect(summary.written.contains("ko/report/index.html") == (test.withheld == nil))
  }

  @Test("leaves a draft out of every build, whatever its day", arguments: [nil, "2026-09-25", "2030-01-01"])
  func draft(asOf: String?) async throws {
    let workspace = try Workspace()
    try workspace.lay(Folders.fixtures.appending(path: "valid"))
    let folder = "content/briefings/2026-09-24-report"
    try workspace.write("\(folder)/ko.txt", Data("시험 보고\n내용을 시험한다.\n".utf8))
    try workspace.write("\(folder)/briefing.yml", Data("topics: []\ndraft: true\n".utf8))
    let result = await workspace.generator(asOf: asOf.flatMap { Moment($0) }).build()
    let summary = try #require(result.summary, "\(result.diagnostics)")
    #expect(summary.briefings == 1)
    #expect(summary.withheld == 1)
    #expect(!summary.written.contains { $0.contains("report") })
    let note = try #require(result.diagnostics.first { $0.rule == "draft" })
    #expect(note.severity == .note)
    #expect(note.location.map { workspace.relative($0.description) } == "\(folder)/briefing.yml:2:8")

    try workspace.write("\(folder)/briefing.yml", Data("topics: []\ndraft: false\n".utf8))
    let published = await workspace.generator(asOf: Moment("2030-01-01")).build()
    #expect(published.summary?.briefings == 2)

    try workspace.write("\(folder)/briefing.yml", Data("draft: maybe\n".utf8))
    let wrong = await workspace.generator().build()
    let error = try #require(wrong.diagnostics.first { $0.rule == "setting-type" })
    #expect(error.location.map { workspace.relative($0.description) } == "\(folder)/briefing.yml:1:8")
  }

  @Test(
    "stops the build where an embargo may have been lost, until an author has looked at it",
    arguments: [
      "보도시점                배포  2026. 9. 24.(목) 08:30", "보도시점: 추후 알림", "보도시점: 9월 넷째 주 목요일 12시 이후",
      "[엠바고] 2026. 19. 24. 12:00",
    ])
  func lostEmbargo(release: String) async throws {
    let workspace = try Workspace()
    try workspace.lay(Folders.fixtures.appending(path: "valid"))
    let folder = "content/briefings/2026-09-24-report"
    try workspace.write("\(folder)/ko.txt", Data("\(release)\n\n시험 보고\n내용을 시험한다.\n".utf8))
    let stopped = await workspace.generator(asOf: Moment("2026-09-25")).build()
    #expect(stopped.summary == nil, "Nothing may be published")
    let error = try #require(stopped.diagnostics.first { $0.rule == "unread-release-time" })
    #expect(error.severity == .error)
    #expect(error.location.map { workspace.relative($0.description) } == "\(folder)/ko.txt:1:1")
    #expect(error.help?.contains("repairs: {unread-release-time: off}") ?? false)

    try workspace.write(
      "\(folder)/briefing.yml",
      Data("published: 2026-09-24 12:00\nrepairs: {unread-release-time: off}\n".utf8))
    let early = await workspace.generator(asOf: Moment("2026-09-24T11:59")).build()
    #expect(early.summary?.withheld == 1)
    let published = await workspace.generator(asOf: Moment("2026-09-25")).build()
    #expect(published.summary?.briefings == 2, "\(published.diagnostics)")
  }

  @Test("keeps every trace of the briefing from the site, and checks it all the same")
  func noTrace() async throws {
    let workspace = try Workspace()
    try workspace.lay(Folders.fixtures.appending(path: "valid"))
    let folder = "content/briefings/2026-09-24-secret-plan"
    try workspace.write("\(folder)/ko.txt", Data("비밀계획 발표\n비밀계획을 발표한다.\n".utf8))
    let result = await workspace.generator(asOf: Moment("2026-09-23")).build()
    #expect(result.summary != nil)
    #expect(result.diagnostics.contains { $0.rule == "missing-catalogue" })
    for (name, data) in try workspace.snapshot("public") {
      #expect(!name.contains("secret"), "\(name) must not be there")
      let text = String(decoding: data, as: UTF8.self)
      #expect(!text.contains("secret") && !text.contains("비밀계획"), "\(name) names the withheld briefing")
    }
  }

  @Test("takes back what an earlier build has published, and brings it back")
  func takesBack() async throws {
    let workspace = try Workspace()
    try workspace.lay(Folders.fixtures.appending(path: "valid"))
    let all = try #require(await workspace.generator().build().summary)
    #expect(all.withheld == 0 && all.briefings == 1)
    let before = try workspace.snapshot("public")
    let none = try #require(
      await workspace.generator(asOf: Moment("2026-03-01T23:59"), allowsRemovals: true).build().summary)
    #expect(none.withheld == 1 && none.briefings == 0)
    #expect(none.removed.contains("ko/budget/index.html"))
    #expect(await workspace.generator(asOf: Moment("2026-03-02")).build().summary?.briefings == 1)
    #expect(try workspace.snapshot("public") == before)
  }

  @Test("takes nothing back without a moment")
  func noMoment() async throws {
    let workspace = try Workspace()
    try workspace.lay(Folders.fixtures.appending(path: "valid"))
    try workspace.write("content/briefings/9999-12-31-last/ko.txt", Data("마지막 날\n끝을 알린다.\n".utf8))
    let result = await workspace.generator().build()
    #expect(result.summary?.briefings == 2 && result.summary?.withheld == 0)
    #expect(!result.diagnostics.contains { $0.rule == "withheld" })
  }
}

@Suite("Moments and dates")
struct MomentTests {
  @Test(
    "are read in the time zone of the site or their own",
    arguments: [
      // Each as of Asia/Seoul, beside the same as an instant.
      ("2026-11-23", "2026-11-22T15:00:00Z"),
      ("2026-11-23T09:00", "2026-11-23T00:00:00Z"),
      ("2026-11-23 09:00", "2026-11-23T00:00:00Z"),
      ("2026-11-23T09:00:30", "2026-11-23T00:00:30Z"),
      ("2026-11-23T09:00:00+09:00", "2026-11-23T00:00:00Z"),
      ("2026-11-22t19:00:00.123-05:00", "2026-11-23T00:00:00z"),
      ("2026-11-23T00:00Z", "2026-11-23T00:00:00Z"),
      ("2027-01-01", "2026-12-31T15:00:00Z"),
      ("2028-03-01", "2028-02-29T15:00:00Z"),
    ])
  func same(written: String, instant: String) throws {
    let seconds = try #require(secondsSince1970(instant))
    #expect(try #require(Moment(written)).secondsSince1970(in: .korea) == seconds)
    #expect(Moment(secondsSince1970: seconds).secondsSince1970(in: .korea) == seconds)
  }

  @Test(
    "are refused when they are none",
    arguments: [
      "", "now", "2026", "2026-11", "2026-11-31", "2026-02-29", "2026-1-2", "26-11-23", "2026-11-23T",
      "2026-11-23T24:00", "2026-11-23T9:00", "2026-11-23T09", "2026-11-23T09:60", "2026-11-23T09:00:61",
      "2026-11-23T09:00:00.", "2026-11-23T09:00+0900", "2026-11-23T09:00+24:00", "2026-11-23T09:00Zz",
      "2026-11-23Z", " 2026-11-23", "２０２６-11-23",
    ])
  func refused(text: String) { #expect(Moment(text) == nil) }

  @Test("stay within the calendar", arguments: [Int.min, -1, 0, Int.max])
  func extremes(seconds: Int) {
    let day = Moment(secondsSince1970: seconds).day(in: .korea)
    #expect(SiteTimeZone.korea.date(day)?.isoDay == day)
  }

  @Test("count days as the calendar does, there and back")
  func calendar() {
    var expected = -719_528
    for year in 0...9999 {
      for month in 1...12 {
        var day = 0
        while let next = CalendarDay(year: year, month: month, day: day + 1) {
          day += 1
          // The days in the middle of a month add nothing but time.
          if day == 1 || day >= 28,
            next.daysSince1970 != expected || CalendarDay(daysSince1970: expected) != next
          {
            Issue.record("\(next) is day \(next.daysSince1970), not \(expected)")
          }
          expected += 1
        }
      }
    }
    #expect(expected == 2_932_897)
  }

  @Test(
    "find the instant when clocks are put forward or back",
    arguments: [
      ("America/New_York", "2026-03-08 01:59", "2026-03-08T06:59:00Z"),
      ("America/New_York", "2026-03-08 03:00", "2026-03-08T07:00:00Z"),
      ("America/New_York", "2026-11-01 02:30", "2026-11-01T07:30:00Z"),
      ("Europe/Berlin", "2026-03-29 01:30", "2026-03-29T00:30:00Z"),
      ("Europe/Berlin", "2026-03-29 03:30", "2026-03-29T01:30:00Z"),
      ("Europe/Berlin", "2026-10-25 03:00", "2026-10-25T02:00:00Z"),
      // This day begins at one o’clock.
      ("Africa/Cairo", "2026-04-24", "2026-04-23T22:00:00Z"),
    ])
  func clockChanges(zone: String, written: String, instant: String) throws {
    let date = try #require(SiteTimeZone(zone)?.date(written))
    #expect(date.secondsSince1970 == secondsSince1970(instant))
  }

  @Test("are in the order of their instants")
  func order() throws {
    let dates = [
      "2026-01-31 23:59", "2026-02-01", "2026-02-01 00:00", "2026-02-28", "2026-03-01", "2027-01-01",
    ]
    let read = try dates.map { try #require(SiteTimeZone.korea.date($0)) }
    #expect(read.shuffled().sorted() == read)
    let greenwich = try #require(SiteTimeZone("UTC")?.date("2026-02-28 15:00"))
    #expect(read[3] < greenwich && greenwich.secondsSince1970 == read[4].secondsSince1970)
  }

  private func secondsSince1970(_ text: String) -> Int? {
    (try? Date(text.uppercased(), strategy: .iso8601)).map { Int($0.timeIntervalSince1970) }
  }
}
