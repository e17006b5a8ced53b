import Briefings
import Checks
import Testing

@testable import Memory

@Suite struct `The figures of an edited text` {
  struct Edit: Sendable, CustomTestStringConvertible {
    var old: String
    var translation: String
    var new: String
    /// Nil where the figures are left alone.
    var revised: String?

    var testDescription: String { new }
  }

  static let certain = [
    Edit(
      old: "일자리 3,200개를 만든다.", translation: "It will create 3,200 jobs.", new: "일자리 3,450개를 만든다.",
      revised: "It will create 3,450 jobs."),
    Edit(
      old: "예산은 3조 5천억 원이다.", translation: "The budget is 3.5 trillion won.", new: "예산은 4조 1천억 원이다.",
      revised: "The budget is 4.1 trillion won."),
    Edit(
      old: "지난해보다 4.2% 늘었다.", translation: "It rose 4.2 percent from last year.", new: "지난해보다 5% 늘었다.",
      revised: "It rose 5 percent from last year."),
    Edit(
      old: "3월 2일 발표했다.", translation: "It was announced on March 2.", new: "4월 7일 발표했다.",
      revised: "It was announced on April 7."),
    Edit(
      old: "2026년 3월 2일(월)에 열린다.", translation: "It takes place on Monday, March 2, 2026.",
      new: "2026년 4월 7일(화)에 열린다.", revised: "It takes place on Tuesday, April 7, 2026."),
    Edit(
      old: "시민 120명이 3월 2일 모였다.", translation: "On March 2, 120 residents met.",
      new: "시민 95명이 3월 9일 모였다.", revised: "On March 9, 95 residents met."),
  ]

  @Test(arguments: certain) func `are changed in its translation where nothing is in doubt`(_ edit: Edit) {
    let pair = TextPair(source: edit.old, in: .korean, target: edit.translation, in: .english)
    #expect(FigureRevision(of: pair, to: edit.new)?.translation == edit.revised)
  }

  static let doubtful = [
    // Written in words, which have no figure to change.
    Edit(old: "15명이 참석했다.", translation: "Fifteen people attended.", new: "26명이 참석했다."),
    // The translation was wrong before.
    Edit(old: "일자리 3,200개를 만든다.", translation: "It will create 3,300 jobs.", new: "일자리 3,450개를 만든다."),
    // One figure that became two: which of them the translation means is not known.
    Edit(
      old: "서울에 30명, 부산에 30명을 보낸다.", translation: "It sends 30 people to Seoul and 30 to Busan.",
      new: "서울에 30명, 부산에 45명을 보낸다."),
    // Another unit.
    Edit(old: "길이는 30km이다.", translation: "It is 30 km long.", new: "길이는 30%이다."),
    // Nothing changed.
    Edit(old: "일자리 3,200개를 만든다.", translation: "It will create 3,200 jobs.", new: "일자리 3,200개를 만든다."),
  ]

  @Test(arguments: doubtful) func `are left alone where anything is in doubt`(_ edit: Edit) {
    let pair = TextPair(source: edit.old, in: .korean, target: edit.translation, in: .english)
    #expect(FigureRevision(of: pair, to: edit.new) == nil)
  }

  @Test func `are told with what they were`() throws {
    let pair = TextPair(
      source: "시민 120명이 3월 2일 모였다.", in: .korean, target: "On March 2, 120 residents met.", in: .english)
    let revision = try #require(FigureRevision(of: pair, to: "시민 95명이 3월 9일 모였다."))
    #expect(
      revision.changes == [
        .init(old: "March 2", new: "March 9"), .init(old: "120", new: "95"),
      ])
  }

  @Test func `of a language that is not known are left alone`() throws {
    let danish = try #require(Language("da"))
    let pair = TextPair(source: "3,200명", in: .korean, target: "3.200 personer", in: danish)
    #expect(FigureRevision(of: pair, to: "3,450명") == nil)
  }
}

@Suite struct `The difference of two texts` {
  @Test(arguments: [
    ("청년 일자리 3,200개를 만든다", "청년 일자리 3,450개를 만든다", "3,200개를 → 3,450개를"),
    ("가 나 다", "가 라 나 다", "+ 라"),
    ("가 나 다", "가 다", "- 나"),
    ("가 나", "다 라", "가 나 → 다 라"),
    ("같은 글", "같은 글", ""),
  ])
  func `names the words that changed`(_ old: String, _ new: String, _ difference: String) {
    #expect("\(TextDifference(from: old, to: new))" == difference)
  }

  @Test func `of long texts is bounded`() {
    let old = (0..<2_000).map { "가\($0)" }.joined(separator: " ")
    let new = (0..<2_000).map { "나\($0)" }.joined(separator: " ")
    #expect(TextDifference(from: old, to: new).changes.count == 1)
  }
}
