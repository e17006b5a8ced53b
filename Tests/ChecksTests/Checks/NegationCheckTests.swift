import Briefings
import Diagnostics
import Testing

@testable import Checks

@Suite struct `Looking for negations` {
  private func findings(_ korean: String, _ english: String) -> [Disagreement] {
    NegationCheck.disagreements(
      in: ReadPair(TextPair(source: korean, in: .korean, target: english, in: .english)))
  }

  @Test(
    arguments: [
      ("속도뿐만 아니라 안전성도 높인다.", "It improves safety as well as speed."),
      ("중단은 불가피하다.", "It will have to be suspended."),
      ("차질 없이 진행되고 있다.", "It is proceeding on schedule."), ("받아들이지 않을 수 없다.", "We have to accept it."),
      ("보지 않으면 안 된다.", "It must be seen."), ("선배 못지않게 활약했다.", "They played as well as the veterans."),
      ("적지 않은 농가가 피해를 봤다.", "Many farms suffered damage."),
      ("실내 흡연을 금지한다.", "Smoking is not allowed indoors."),
      ("참가비는 무료다.", "There is no charge."),
      ("서류를 내야 심사가 시작된다.", "The review does not begin until papers are in."),
      ("제안을 거부했다.", "It would not accept the proposal."),
      ("입장권이 없으면 들어갈 수 없다.", "Only ticket holders may enter."),
      ("원인은 밝혀지지 않았다.", "The cause is a mystery."), ("인명 피해는 없었다.", "Everyone was safe."),
      ("이번 조치는 한시적이다.", "The measure is not permanent."), ("관계자는 말을 아꼈다.", "An official did not elaborate."),
      ("확정되지 않았을까?", "Has it been confirmed?"), ("준비되지 않은 채 개통했다.", "It opened before it was ready."),
      ("세금을 내지 않은 체납자", "tax delinquents who paid late"), ("적용하지 않도록 했다.", "It kept the rule from applying."),
      ("기자들의 질문에 답하지 않았다.", "He ignored reporters' questions."),
      ("환자는 위험한 상태가 아니다.", "The patient is out of danger."),
      ("이보다 더 좋을 수 없다.", "It is as good as it gets."),
      ("노력이 그치지 않고 이어졌다.", "Efforts continued beyond that."),
    ])
  func `says nothing of`(korean: String, english: String) {
    #expect(findings(korean, english) == [])
  }

  @Test(
    arguments: [
      ("혈압에 영향을 주지 않는다.", "It affects blood pressure.", "주지 않는다"),
      ("부작용은 발견되지 않았다.", "Side effects were found.", "발견되지 않았다"),
      ("세금을 올릴 계획이 없다.", "There are plans to raise taxes.", "계획이 없다"),
      ("보험 가입은 의무가 아니다.", "Insurance is compulsory.", "의무가 아니다"),
      ("전화기를 가져올 수 없다.", "Phones may be brought in.", "가져올 수 없다"),
      ("이 규정은 적용하지 아니한다.", "This rule applies.", "적용하지 아니한다"),
      ("승인 없이 촬영한다.", "Filming is with approval.", "승인 없이"),
      ("부가세 미포함 가격이다.", "The price includes VAT.", "미포함"),
      ("들어가지 마십시오.", "Please enter.", "들어가지 마십시오"),
      ("작품에는 제목이 없다.", "The work has a title.", "제목이 없다"),
      ("추가 인력은 필요 없다.", "Additional staff are needed.", "필요 없다"),
      ("정전은 일어나지 않았다.", "There was a power cut.", "일어나지 않았다"),
      ("보석을 허가하지 않았다.", "The court granted bail.", "허가하지 않았다"),
    ])
  func `finds one that was dropped`(korean: String, english: String, words: String) {
    #expect(
      findings(korean, english).map(\.message) == [
        "'\(words)' negates in the source, and nothing does in the translation"
      ])
  }

  @Test(
    arguments: [
      ("먹어도 안전하다.", "The food is not safe to eat.", "not"),
      ("증거를 인정했다.", "It didn't accept the evidence.", "didn't"),
      ("사전에 등록해야 한다.", "You do not need to register.", "not"),
      ("협정에 서명했다.", "They refused to sign it.", "refused"),
      ("투표할 수 있다.", "They cannot vote.", "cannot"), ("균열은 발견됐다.", "No cracks were found.", "No"),
      ("모두 동의했다.", "None of them agreed.", "None"),
    ])
  func `finds one that was added`(korean: String, english: String, words: String) {
    let findings = findings(korean, english)
    #expect(
      findings.map(\.message) == ["'\(words)' negates in the translation, and nothing does in the source"])
    #expect(findings.allSatisfy { $0.severity == .warning && $0.rule == "negation" })
  }

  @Test func `compares sentence by sentence where both have as many`() {
    let korean = "사퇴 의사가 없다고 말했다. 후임은 정해지지 않았다."
    #expect(findings(korean, "He said he intends to resign. No successor was named.").count == 1)
    #expect(findings(korean, "He does not intend to resign. No successor was named.") == [])
  }

  @Test func `works from English into Korean`() {
    let pair = TextPair(source: "It did not accept it.", in: .english, target: "그것을 인정했다.", in: .korean)
    let finding = NegationCheck.disagreements(in: ReadPair(pair)).first
    #expect(finding?.source == [7..<10])
    #expect(finding?.target == [])
  }
}
