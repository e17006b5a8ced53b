import Briefings
import Diagnostics
import Glossaries
import Testing
import TranslationFixtures

@testable import Checks

private func glossary(_ text: String) -> Outcome<Glossary> {
  Glossary.read(Array(text.utf8), file: "glossary.csv", languages: [.korean, .english])
}

@Suite struct `Reading a glossary` {
  @Test func `takes alternatives, notes and quoted fields`() throws {
    let outcome = glossary(
      "\u{FEFF}ko,en,note,forbidden-en\r\n과기부|과학기술정보통신부,MSIT | Ministry of Science and ICT,,\r\n\r\n"
        + "\"질, 양\",\"say \"\"quality\"\"\",\"two\nlines\",merit\r\n")
    #expect(outcome.diagnostics.isEmpty)
    let terms = outcome.value.terms
    try #require(terms.count == 2)
    #expect(terms[0].words[.korean] == ["과기부", "과학기술정보통신부"])
    #expect(terms[0].words[.english] == ["MSIT", "Ministry of Science and ICT"])
    #expect(terms[0].note == nil)
    #expect(terms[1].words == [.korean: ["질, 양"], .english: ["say \"quality\""]])
    #expect(terms[1].forbidden[.english] == ["merit"])
    #expect(terms[1].note == "two\nlines")
    #expect(terms[1].location.description == "glossary.csv:4:2")
  }

  @Test func `takes forbidden words for every language but the first, or for one`() {
    let both = glossary("ko,en,forbidden,forbidden-en\n정부,government,cabinet|crown,state\n").value.terms.first
    #expect(both?.forbidden == [.english: ["cabinet", "crown", "state"]])
  }

  @Test(
    arguments: [
      Mistake("unknown column", "ko,en,nots\n가,a,", "1:7 error glossary-column"),
      Mistake("repeated column", "ko,en,en\n가,a,b", "1:7 error glossary-column"),
      Mistake("no language", "note\n가", "1:1 error glossary-column"),
      Mistake("short row", "ko,en,note\n가,a", "2:3 error glossary-row"),
      Mistake("long row", "ko,en\n가,a,b,c", "2:5 error glossary-row"),
      Mistake("unclosed quote", "ko,en\n가,\"a\n나,b\n", "2:3 error glossary-syntax"),
      Mistake("text after a quote", "ko,en\n가,\"a\" b\n나,b\n", "2:6 error glossary-syntax"),
      Mistake("quote inside", "ko,en\n가,5\" disk\n나,b\n", "2:4 error glossary-syntax"),
      Mistake("empty term", "ko,en\n ,a\n나,b\n", "2:1 error glossary-empty-term"),
      Mistake("duplicate term", "ko,en\nAI|가,a\nai,b\n", "3:1 error glossary-duplicate"),
      Mistake(
        "several", "ko,en,note\n,a,\n가,b,\n가,\"c\"d,\n나,\n", "2:1 error glossary-empty-term",
        "4:1 error glossary-duplicate", "4:6 error glossary-syntax", "5:3 error glossary-row"),
      Mistake(
        "long term", "ko,en\n\(String(repeating: "가", count: 201)),a\n나,b", "2:1 error glossary-term-length",
        "2:1 error glossary-empty-term"),
    ])
  func `reports mistakes where they are`(mistake: Mistake) {
    let outcome = glossary(mistake.text)
    #expect(
      outcome.diagnostics.map(summary) == mistake.findings.map { $0.replacing("en.po", with: "glossary.csv") }
    )
    #expect(outcome.diagnostics.allSatisfy { $0.help != nil })
  }

  @Test func `takes a plain column of forbidden words for those of the one other language`() {
    let read = glossary("ko,en,note,forbidden\n과기부,MSIT,,MOST\n")
    #expect(read.diagnostics.isEmpty)
    #expect(read.value.terms.first?.forbidden == [.english: ["MOST"]])
  }

  @Test func `suggests the column that was meant`() {
    #expect(glossary("ko,en,nots").diagnostics.first?.help == "Did you mean 'note'?")
    #expect(glossary("ko,en,forbiden-en").diagnostics.first?.help == "Did you mean 'forbidden-en'?")
  }

  @Test func `reports what is not UTF-8`() {
    let outcome = Glossary.read(
      Array("ko,en\n".utf8) + [0xC7, 0xD1] + Array(",Korea\n".utf8), file: "glossary.csv",
      languages: [.korean, .english])
    #expect(outcome.diagnostics.map(summary) == ["glossary.csv:2:1 error glossary-encoding"])
  }
}

@Suite struct `Checking a translation against the glossary` {
  private let terms = """
    ko,en,note,forbidden-en
    파운데이션 모델,foundation model,,base model
    모델,model,,
    정보,information,,
    과기부|과학기술정보통신부,MSIT|Ministry of Science and ICT,since 2017,
    기술,technology,,
    전문,expertise,,
    AI,AI|artificial intelligence,,machine
    정부,government,,
    질,quality,,
    AI 기본법,AI Framework Act,,AI law|AI
    알파폴드,AlphaFold,,Alphafold
    """

  private func findings(_ source: String, _ translation: String) -> [Disagreement] {
    GlossaryCheck(glossary(terms).value, from: .korean, into: .english)
      .disagreements(in: TextPair(source: source, in: .korean, target: translation, in: .english))
  }

  @Test(
    arguments: [
      ("파운데이션 모델을 만든다", "It builds Foundation\u{A0}Models"),
      ("과기부는 밝혔다", "The ministry of science and ICT said"),
      ("기술의 자립", "Independent techno\u{AD}logies"), ("**정부**의", "The **government**'s"),
      // Not words of their own.
      ("정보통신정책연구원", "KISDI"), ("전문가는", "An expert"), ("무정부의", "Anarchic"), ("OpenAI의 GPT", "GPT"),
      ("질문과 답", "Questions"), ("한국형모델링", "Fitting"), ("정부24에서", "On Gov24"),
      // Nothing is required of a term within a longer one.
      ("AI 기본법", "The AI Framework Act"),
      ("정부조직법", "Organisation"), ("알파폴드", "ALPHAFOLD"),
    ])
  func `says nothing of`(source: String, translation: String) {
    #expect(findings(source, translation).isEmpty)
  }

  @Test(
    arguments: [
      ("파운데이션 모델을 만든다", "It builds models", "'파운데이션 모델' is not translated as 'foundation model'"),
      (
        "과학기술정보통신부에서는", "The Ministry of Sciences",
        "'과학기술정보통신부' is not translated as 'MSIT' or 'Ministry of Science and ICT'"
      ),
      ("구글AI와", "OpenAI and Google", "'AI' is not translated as 'AI' or 'artificial intelligence'"),
      ("정부였다", "the state", "'정부' is not translated as 'government'"),
      ("정부로서는", "the governmental side", "'정부' is not translated as 'government'"),
      ("‘질’을 높인다", "equality", "'질' is not translated as 'quality'"),
    ])
  func `warns of a term that is missing`(source: String, translation: String, message: String) {
    let findings = findings(source, translation)
    #expect(findings.map(\.message) == [message])
    #expect(findings.allSatisfy { $0.rule == "glossary" && !$0.source.isEmpty && $0.target.isEmpty })
  }

  @Test(
    arguments: [
      (
        "파운데이션 모델", "A base model, a foundation model", 2..<12, "'base model' must not be used for '파운데이션 모델'"
      ),
      ("AI는", "The \"Machines\"", 5..<13, "'Machines' must not be used for 'AI'"),
      ("알파폴드를", "AlphaFold, or Alphafold", 14..<23, "'Alphafold' must not be used for '알파폴드'"),
      ("AI 기본법", "The AI Framework Act, an AI law", 25..<31, "'AI law' must not be used for 'AI 기본법'"),
    ])
  func `warns of words that are forbidden`(
    source: String, translation: String, place: Range<Int>, message: String
  ) {
    let findings = findings(source, translation)
    #expect(findings.map(\.message) == [message])
    #expect(findings.map(\.target) == [[place]])
  }

  @Test func `names every place`() {
    let missing = findings("정부와 **정부**", "It")
    #expect(missing.map(\.source) == [[0..<6, 12..<18]])
    let forbidden = findings("AI", "AI, a machine of machines")
    #expect(forbidden.map(\.target) == [[6..<13, 17..<25]])
  }

  @Test func `names the note and the place in the glossary`() {
    let finding = findings("과기부는", "It").first
    #expect(finding?.reason == "Note in the glossary: since 2017")
    #expect(finding?.suggestion == "Use what the glossary says, or add another alternative at glossary.csv:5")
  }

  @Test(
    arguments: [
      ("핵심 기술", "core technologies", "기술", "technology"),
      ("증거 사슬", "Chains of evidence", "증거 사슬", "chain of evidence"),
      ("오픈소스로", "as open-source software", "오픈소스", "open source"), ("분석을", "two analyses", "분석", "analysis"),
    ])
  func `takes plurals and hyphens for the term`(
    source: String, translation: String, term: String, required: String
  ) {
    let check = GlossaryCheck(glossary("ko,en\n\(term),\(required)\n").value, from: .korean, into: .english)
    let pair = TextPair(source: source, in: .korean, target: translation, in: .english)
    #expect(check.disagreements(in: pair) == [])
  }

  @Test func `works from English into Korean, and for no other pair of languages`() {
    let check = GlossaryCheck(
      glossary("ko,en\n모델,model\n정부,government\n").value, from: .english, into: .korean)
    var pair = TextPair(source: "Two models", in: .english, target: "모형 둘", in: .korean)
    #expect(check.disagreements(in: pair).map(\.message) == ["'models' is not translated as '모델'"])
    pair.target = "모델 둘"
    #expect(check.disagreements(in: pair).isEmpty)
    pair = TextPair(source: "정부", in: .korean, target: "cabinet", in: .english)
    #expect(check.disagreements(in: pair).isEmpty)
  }
}
