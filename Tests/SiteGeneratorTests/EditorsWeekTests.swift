import Diagnostics
import Foundation
import SiteGenerator
import Testing

/// A release as a city's press office writes one: what is new of it, and what every release has.
private struct Release {
  var slug: String
  /// Texts of its own and their translations.
  var texts: [(ko: String, en: String)]
  /// Before its title, such as an embargo.
  var head: String?

  /// What the office writes each time.
  static let usual: [(ko: String, en: String)] = [
    ("사업 개요", "Overview"), ("지원 대상", "Who can apply"), ("신청 방법", "How to apply"),
    ("신청은 한빛시 누리집에서 받는다.", "Applications are taken on the city’s website."),
    ("한빛시는 앞으로도 시민의 목소리를 듣겠다고 밝혔다.", "Hanbit City said it will go on listening to its people."),
    ("한빛", "Hanbit"), ("문의", "Contact"), ("한빛시 일자리과", "Jobs Division, Hanbit City"), ("과장", "Director"),
    ("김하늘", "Kim Haneul"),
    ("보도시점: 2026. 3. 5.(목) 12:00 이후", "For release after 12:00 on Thursday, March 5, 2026"),
  ]

  var source: String {
    let own = texts.map(\.ko)
    return (head.map { [$0] } ?? []).joined() + """
      \(own[0])

      【한빛】 \(own[1])

      □ 사업 개요
      \(own[2])
      □ 지원 대상
      ○ \(own[3])
      □ 신청 방법
      신청은 한빛시 누리집에서 받는다.
      한빛시는 앞으로도 시민의 목소리를 듣겠다고 밝혔다.
      문의: 한빛시 일자리과 김하늘 과장 (02-123-4567)
      """
  }

  /// Three a day. Programmes come back with other figures, as they do.
  static let week: [[Release]] = [
    [
      release(
        "jobs-1", "청년 일자리 3,200개", "3,200 jobs for young people", "3월 2일", "March 2", "35억 원",
        "3.5 billion won", "19세", "19"),
      release(
        "farm-1", "농기계 120대", "120 farm machines", "3월 2일", "March 2", "12억 원", "1.2 billion won", "20세", "20"
      ),
      release(
        "care-1", "돌봄 교실 48곳", "48 care rooms", "3월 2일", "March 2", "9억 원", "900 million won", "6세", "6"),
    ],
    [
      release(
        "jobs-2", "청년 일자리 3,450개", "3,450 jobs for young people", "3월 3일", "March 3", "41억 원",
        "4.1 billion won", "19세", "19"),
      release(
        "bus-1", "저상 버스 60대", "60 low-floor buses", "3월 3일", "March 3", "22억 원", "2.2 billion won", "7세", "7"),
      release(
        "park-1", "작은 공원 15곳", "15 small parks", "3월 3일", "March 3", "30억 원", "3 billion won", "5세", "5"),
    ],
    [
      release(
        "farm-2", "농기계 95대", "95 farm machines", "3월 4일", "March 4", "8억 원", "800 million won", "20세", "20"),
      release(
        "care-2", "돌봄 교실 52곳", "52 care rooms", "3월 4일", "March 4", "11억 원", "1.1 billion won", "6세", "6"),
      release(
        "secret", "새 청사 한 곳", "one new city hall", "3월 5일", "March 5", "700억 원", "70 billion won", "19세",
        "19",
        head: "보도시점: 2026. 3. 5.(목) 12:00 이후\n\n"),
    ],
    [
      release(
        "bus-2", "저상 버스 72대", "72 low-floor buses", "3월 5일", "March 5", "25억 원", "2.5 billion won", "7세", "7"),
      release(
        "park-2", "작은 공원 18곳", "18 small parks", "3월 5일", "March 5", "33억 원", "3.3 billion won", "5세", "5"),
      release(
        "jobs-3", "청년 일자리 2,900개", "2,900 jobs for young people", "3월 5일", "March 5", "38억 원",
        "3.8 billion won", "19세", "19"),
    ],
    [
      release(
        "care-3", "돌봄 교실 60곳", "60 care rooms", "3월 6일", "March 6", "14억 원", "1.4 billion won", "6세", "6"),
      release(
        "farm-3", "농기계 130대", "130 farm machines", "3월 6일", "March 6", "13억 원", "1.3 billion won", "20세", "20"
      ),
      release("fair", "책 잔치 한 번", "one book fair", "3월 6일", "March 6", "2억 원", "200 million won", "8세", "8"),
    ],
  ]

  private static func release(
    _ slug: String, _ what: String, _ whatEn: String, _ day: String, _ dayEn: String, _ money: String,
    _ moneyEn: String, _ age: String, _ ageEn: String, head: String? = nil
  ) -> Release {
    Release(
      slug: slug,
      texts: [
        ("한빛시, \(what) 마련한다", "Hanbit to provide \(whatEn)"),
        (
          "한빛시는 \(day) \(what)를 마련한다고 밝혔다.",
          "Hanbit City announced on \(dayEn) that it will provide \(whatEn)."
        ),
        ("올해 예산은 \(money)이다.", "This year’s budget is \(moneyEn)."),
        ("만 \(age)부터 신청할 수 있다.", "People aged \(ageEn) or older can apply."),
      ], head: head)
  }
}

/// What a press office does from Monday to Friday: three releases a day, one corrected, one under embargo, two translators.
@Suite("A week of an editor")
struct EditorsWeekTests {
  @Test("ends with every text in two languages, and little translated twice")
  func week() async throws {
    let workspace = try Workspace()
    try workspace.write(
      "content/site.yml",
      Data(
        """
        title: {ko: 한빛시, en: Hanbit City}
        description: {ko: 소식, en: News}
        languages: [ko, en]
        time-zone: Asia/Seoul

        """.utf8))
    try FileManager.default.createDirectory(
      atPath: workspace.path("content/briefings"), withIntermediateDirectories: true)
    var (texts, filled, suggested, right) = (0, 0, 0, 0)

    for (index, releases) in Release.week.enumerated() {
      let day = "2026-03-0\(index + 2)"
      let noon = try #require(Moment("\(day)T10:00"))
      for release in releases {
        try workspace.write("inbox.txt", Data(release.source.utf8))
        let made = BriefingMaker(
          content: workspace.path("content"), slug: release.slug, date: day, asOf: noon
        ).make(from: .file(workspace.path("inbox.txt")))
        let catalogue = try #require(made.value?.catalogues.first, "\(made.diagnostics)")
        texts += catalogue.entries
        filled += catalogue.filled
        suggested += catalogue.suggested
        right += try await translate(release, on: day, in: workspace)
      }
      for release in releases {
        let status = try #require(workspace.translations.status([release.slug]).value.first)
        #expect(status.meets(.current), "\(release.slug): \(status)")
      }
      switch index {
      case 2: try await correct("jobs-2", in: workspace)
      default: break
      }
      let built = await workspace.generator(asOf: noon).build()
      #expect(built.diagnostics.filter { $0.severity == .error } == [])
      let isOut = FileManager.default.fileExists(atPath: workspace.path("public/ko/secret/index.html"))
      #expect(isOut == (index > 3), "on \(day), and the embargo ends on 2026-03-05 at noon")
    }
    let afternoon = try #require(Moment("2026-03-05T12:00"))
    #expect(await workspace.generator(asOf: afternoon).build().summary != nil)
    #expect(FileManager.default.fileExists(atPath: workspace.path("public/en/secret/index.html")))

    try review("secret", in: workspace)
    let all = workspace.translations.status([]).value
    #expect(all.count == 15 && all.allSatisfy { $0.meets(.current) })
    #expect(all.reduce(0) { $0 + $1.all.texts } == texts)
    // Of 210 texts, the first three releases and what is new of the others have to be translated.
    #expect(filled * 10 >= texts * 6, "\(filled) of \(texts) filled in")
    #expect(suggested * 10 >= texts * 2, "\(suggested) of \(texts) suggested")
    #expect(right * 10 >= suggested * 7, "\(right) of \(suggested) suggestions were right as they stood")
    print(
      "A week: \(texts) texts, \(filled) filled in, \(suggested) suggested, \(right) of these right as they stood"
    )
  }

  private func moment(_ day: String) throws -> Moment { try #require(Moment(day)) }

  /// The first translator works in catalogues, the second in exchange files.
  /// - Returns: how many suggestions said what the translator would have said.
  private func translate(_ release: Release, on day: String, in workspace: Workspace) async throws -> Int {
    let folder = "content/briefings/\(day)-\(release.slug)"
    let known = Dictionary(uniqueKeysWithValues: release.texts + Release.usual)
    var review = try #require(
      workspace.translations.review(release.slug, by: "Lee", asOf: moment(day)).value)
    let right = review.passages.count { $0.state == .suggested && $0.translation == known[$0.text] }
    if release.slug.hasSuffix("2") {
      let exchange = workspace.path("exchange")
      let exported = workspace.translations.export([release.slug], to: exchange)
      let file = try #require(exported.value.first?.path)
      var xliff = try String(contentsOfFile: file, encoding: .utf8)
      for (ko, en) in known {
        let unit = try Regex(
          "<source([^>]*)>\(NSRegularExpression.escapedPattern(for: ko))</source>\\s*<target[^>]*>[^<]*</target>"
        )
        xliff = xliff.replacing(
          unit,
          with:
            "<source xml:lang=\"ko\">\(ko)</source><target xml:lang=\"en\" state=\"translated\">\(en)</target>"
        )
      }
      try Data(xliff.utf8).write(to: URL(filePath: file))
      let imported = workspace.translations.import([file])
      #expect(imported.diagnostics.filter { $0.severity == .error } == [], "\(release.slug)")
    } else {
      for (index, passage) in review.passages.enumerated() where passage.state != .translated {
        let words = try #require(known[passage.text], "\(passage.text)")
        #expect(review.decide(.replace(words), at: index) == nil)
      }
    }
    #expect(!(try workspace.text("\(folder)/en.po")).contains("fuzzy"), "\(release.slug)")
    return right
  }

  /// A figure was wrong: the Korean is corrected, the English becomes stale, and is brought up to date.
  private func correct(_ slug: String, in workspace: Workspace) async throws {
    let folder = "content/briefings/2026-03-03-\(slug)"
    try workspace.replace("\(folder)/ko.txt", "41억 원", with: "43억 원")
    let updated = try #require(workspace.translations.update([slug]).value.first)
    #expect(updated.changed == 1)
    #expect(workspace.translations.status([slug]).value.first?.stale.texts == 1)
    var review = try #require(
      workspace.translations.review(slug, by: "Park", asOf: moment("2026-03-04")).value)
    let index = try #require(review.passages.firstIndex { $0.state == .stale })
    #expect(review.passages[index].previousText == "올해 예산은 41억 원이다.")
    #expect(review.decide(.replace("This year’s budget is 4.3 billion won."), at: index) == nil)
    #expect(review.passages[index].findings == [])
    #expect(workspace.translations.status([slug]).value.first?.meets(.current) == true)
  }

  /// Everything of one release is read by somebody, and its edition waits for that.
  private func review(_ slug: String, in workspace: Workspace) throws {
    var review = try #require(
      workspace.translations.review(slug, by: "Choi", asOf: moment("2026-03-06")).value)
    for index in review.passages.indices where review.passages[index].state != .reviewed {
      #expect(review.decide(.accept, at: index) == nil)
    }
    #expect(workspace.translations.status([slug]).value.first?.meets(.reviewed) == true)
  }
}
