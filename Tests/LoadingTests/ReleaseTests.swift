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

  @Test("with a time that cannot be read is a warning at its place")
  func unread() throws {
    let source = try SourceText(Array("제목이다\n보도시점: 9. 25.(금) 06:00\n\n본문이다.\n".utf8), file: "ko.txt")
    let diagnostic = try #require(TextLoader.load(source).diagnostics.first)
    #expect(diagnostic.rule == "unread-release-time" && diagnostic.severity == .warning)
    #expect(diagnostic.location?.description == "ko.txt:2:1")
  }
}
