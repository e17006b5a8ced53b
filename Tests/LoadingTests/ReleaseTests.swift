import Briefings
import Diagnostics
import Loading
import Testing

@Suite("A release line")
struct ReleaseTests {
  @Test(
    "gives the moments it names",
    arguments: [
      (
        "보도시점  2026. 9. 24.(목) 12:00   배포  2026. 9. 24.(목) 08:30", "2026-09-24T12:00:00+09:00",
        "2026-09-24T08:30:00+09:00"
      ),
      ("보 도 시 점 : 2026년 9월 24일 목요일 오후 2시 30분", "2026-09-24T14:30:00+09:00", nil),
      ("보도시점: ’26. 9. 24.(목) 정오 이후", "2026-09-24T12:00:00+09:00", nil),
      (
        "보도시점 9. 25.(금) 06:00 / 배포 2026. 9. 24.(목) 08:30", "2026-09-25T06:00:00+09:00",
        "2026-09-24T08:30:00+09:00"
      ),
      ("보도시점 2026. 12. 31.(목) 24:00", "2027-01-01T00:00:00+09:00", nil),
      ("보도시점: 2026. 9. 24.(목) 밤 12시", "2026-09-25T00:00:00+09:00", nil),
      ("보도시점: 2026. 9. 24.(목) 밤 9시 30분", "2026-09-24T21:30:00+09:00", nil),
      ("보도시점: 2026. 9. 24.(목) 밤 12:00 이후", "2026-09-25T00:00:00+09:00", nil),
      ("보도시점: 2026. 9. 24.(목) 오전 12시", "2026-09-24T00:00:00+09:00", nil),
      ("보도시점: 2026. 9. 24.(목) 오전 11시", "2026-09-24T11:00:00+09:00", nil),
      ("보도시점: 2026. 9. 24.(목) 낮 12시", "2026-09-24T12:00:00+09:00", nil),
      ("보도시점: 2026. 9. 24.(목) 오후 12시", "2026-09-24T12:00:00+09:00", nil),
      ("보도시점: 2026. 9. 24.(목) 오후 12시 반", "2026-09-24T12:30:00+09:00", nil),
      ("보도시점: 2026. 9. 24.(목) 오후 0시 10분", "2026-09-24T12:10:00+09:00", nil),
      ("보도시점: 2026. 9. 24.(목) 새벽 5시", "2026-09-24T05:00:00+09:00", nil),
      ("보도시점: 2026. 9. 24.(목) 저녁 6시", "2026-09-24T18:00:00+09:00", nil),
      ("보도시점: 2026. 9. 24.(목) 24:30", "2026-09-25T00:30:00+09:00", nil),
      ("EMBARGOED UNTIL 06:00 KST, 25 SEP 2026", "2026-09-25T06:00:00+09:00", nil),
      (
        "| 보도시점 | 2026. 9. 24.(목) 12:00 | 배포 | 2026. 9. 24.(목) 08:30 |", "2026-09-24T12:00:00+09:00",
        "2026-09-24T08:30:00+09:00"
      ),
      ("배포일시: 2026. 9. 24.(목) 08:30", nil, "2026-09-24T08:30:00+09:00"),
      ("보도일시: 즉시 보도", nil, nil),
    ] as [(String, String?, String?)])
  func moments(line: String, embargo: String?, distributed: String?) throws {
    let source = try SourceText(Array("보도자료\n\(line)\n\n제목이 여기 있다\n\n본문이다.\n".utf8), file: "ko.txt")
    let outcome = TextLoader.load(source)
    let document = try #require(outcome.value)
    #expect(document.title.text == "제목이 여기 있다")
    let release = try #require(document.release, "The line was not found")
    #expect(release.embargo?.rfc3339 == embargo)
    #expect(release.distributed?.rfc3339 == distributed)
    #expect(outcome.diagnostics == [])
  }

  @Test(
    "with a time that has two readings holds until the later one, and says so",
    arguments: [
      ("자정", "2026-09-25T00:00:00+09:00"), ("저녁 12시", "2026-09-25T00:00:00+09:00"),
      ("새벽 12시", "2026-09-25T00:00:00+09:00"), ("밤 0시", "2026-09-25T00:00:00+09:00"),
      ("밤 12시 30분", "2026-09-25T00:30:00+09:00"), ("밤 1시", "2026-09-25T01:00:00+09:00"),
      ("아침 12시", "2026-09-24T12:00:00+09:00"),
    ])
  func doubtful(time: String, embargo: String) throws {
    let text = "제목이다\n보도시점: 2026. 9. 24.(목) \(time)\n\n본문이다.\n"
    let outcome = TextLoader.load(try SourceText(Array(text.utf8), file: "ko.txt"))
    #expect(outcome.value?.release?.embargo?.rfc3339 == embargo)
    #expect(outcome.diagnostics.map(\.rule) == ["doubtful-release-time"])
    #expect(outcome.diagnostics.first?.severity == .warning)
    #expect(outcome.diagnostics.first?.location?.description == "ko.txt:2:1")
    #expect(outcome.diagnostics.first?.message.contains("'\(time)'") ?? false)
  }

  @Test("with an hour that no day has is not read", arguments: ["25:00", "오후 31시"])
  func impossible(time: String) throws {
    let text = "제목이다\n보도시점: 2026. 9. 24.(목) \(time)\n\n본문이다.\n"
    let outcome = TextLoader.load(try SourceText(Array(text.utf8), file: "ko.txt"))
    #expect(outcome.diagnostics.map(\.rule) == ["unread-release-time"])
  }

  @Test("with a time that cannot be read is an error at its place")
  func unread() throws {
    let source = try SourceText(Array("제목이다\n보도시점: 9. 25.(금) 06:00\n\n본문이다.\n".utf8), file: "ko.txt")
    let diagnostic = try #require(TextLoader.load(source).diagnostics.first)
    #expect(diagnostic.rule == "unread-release-time" && diagnostic.severity == .error)
    #expect(diagnostic.location?.description == "ko.txt:2:1")
  }

  @Test(
    "with a label and no time is an error, unless it says that nothing holds the text back",
    arguments: [
      ("보도시점", true), ("보도시점 배포 2026. 9. 24.(목) 08:30", true), ("보도시점: 별도 안내", true),
      ("배포일시: 2026. 9. 24.(목) 08:30", false), ("보도시점 배포 즉시", false), ("보도시점 배포 시점 배포 2026. 9. 24.", false),
    ])
  func lost(line: String, isError: Bool) throws {
    let text = "보도자료\n\(line)\n\n제목이 여기 있다\n\n본문이다.\n"
    let outcome = TextLoader.load(try SourceText(Array(text.utf8), file: "ko.txt"))
    #expect(outcome.value?.title.text == "제목이 여기 있다")
    #expect(outcome.diagnostics.map(\.rule) == (isError ? ["unread-release-time"] : []))
  }

  @Test("without a year takes the one that the briefing has")
  func yearOfBriefing() throws {
    let source = try SourceText(Array("제목이다\n보도시점: 9. 25.(금) 06:00\n\n본문이다.\n".utf8), file: "ko.txt")
    let outcome = TextLoader.load(source, options: ReadingOptions(year: 2026))
    #expect(outcome.value?.release?.embargo?.rfc3339 == "2026-09-25T06:00:00+09:00")
    #expect(outcome.diagnostics == [])
  }

  @Test("that is nothing but a day and an hour holds the text back, and says that it is in doubt")
  func unlabelled() throws {
    let text = "보도자료\n2026. 9. 24.(목) 11:00\n\n제목이 여기 있다\n\n본문이다.\n"
    let outcome = TextLoader.load(try SourceText(Array(text.utf8), file: "ko.txt"))
    #expect(outcome.value?.title.text == "제목이 여기 있다")
    #expect(outcome.value?.release?.embargo?.rfc3339 == "2026-09-24T11:00:00+09:00")
    #expect(outcome.diagnostics.map { "\($0.location?.line ?? 0) \($0.rule)" } == ["2 doubtful-release-time"])
  }
}
