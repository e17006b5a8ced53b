import Briefings
import Catalogues
import Characters
import Diagnostics
import Testing
import TextReading
import TranslationFixtures

@testable import Checks

@Suite struct `A site that is checked by facts of its editions` {
  @Test(arguments: 0..<8)
  func `has the findings of one whose texts are all at hand`(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    var kinds: [Rule.Kind: Int] = [:]
    for _ in 0..<40 {
      let site = RandomSite(generator)
      generator = site.generator
      let contexts = SiteChecks().contexts(of: site.editions.map { EditionFacts($0) })
      let findings = zip(site.editions, contexts).map { segments, context in
        var asked: Set<SitePlaceNumber> = []
        let findings = SiteChecks().findings(in: segments, context) { place in
          asked.insert(place)
          return site.editions[place.edition][place.segment]
        }
        #expect(asked.isSubset(of: context.places), "Whoever keeps findings knows what they depend on")
        #expect(!findings.isEmpty || context.spellings.isEmpty && context.lengths.isEmpty)
        return findings
      }
      #expect(findings == WholeSite.findings(in: site.editions))
      for finding in findings.joined() { kinds[finding.disagreement.kind, default: 0] += 1 }
    }
    for kind in [.nameSpeltInTwoWays, .nameMisspelt, .lengthUnusual, .translatedInTwoWays] as [Rule.Kind] {
      #expect(
        kinds[kind, default: 0] >= 10, "\(kind) is found often enough for the comparison to mean something")
    }
  }

  private func segments(
    _ texts: [(source: String, target: String)], role: TranslatedSegment.Role? = nil, file: String = "en.po",
    speakers: [String] = []
  ) -> [TranslatedSegment] {
    texts.enumerated().map { index, text in
      let origin = TextOrigin(
        SourceFile(name: file, lines: [IndexedLine(text.target[...])], firstNumber: index + 1),
        anchors: [.init(offset: 0, line: index + 1, column: 9)])
      return TranslatedSegment(
        segment: Segment(index: index, id: "p\(index)", text: text.source, origin: origin), place: "lead",
        role: role, pair: TextPair(source: text.source, in: .korean, target: text.target, in: .english),
        origin: origin, speakers: speakers)
    }
  }

  @Test func `means nothing for editions that are as the others`() {
    let edition = segments([("주요 내용", "Main points"), ("이수호는 말했다", "Lee Su-ho said")])
    let names = segments([("이수호", "Lee Su-ho")], role: .speaker)
    let facts = [edition + names, edition + names, [], segments([("개요", "Overview")])].map {
      EditionFacts($0)
    }
    #expect(SiteChecks().contexts(of: facts) == facts.map { _ in SiteContext() })
  }

  @Test func `names the place that is as usual`() {
    let usual = segments([("개요", "Overview"), ("주요 내용", "Main points")])
    let other = segments([("주요 내용", "Key details")])
    let contexts = SiteChecks().contexts(of: [usual, other, usual].map { EditionFacts($0) })
    #expect(contexts.map(\.places) == [[], [SitePlaceNumber(edition: 0, segment: 1)], []])
    #expect(
      contexts[1].renumbered { $0 + 7 }.translations
        == [SiteContext.Departure(segment: 0, usual: SitePlaceNumber(edition: 7, segment: 1))])
  }

  @Test func `looks for a known name only where it may be`() {
    let names = segments([("이수호", "Lee Su-ho")], role: .speaker)
    let texts = ["이수호는 말했다", "이수호텔은 넓다", "김이수호는 말했다", "문의: 이수호", "이수가 말했다"]
    let editions = [names] + texts.map { segments([($0, "He said")]) }
    let contexts = SiteChecks().contexts(of: editions.map { EditionFacts($0) })
    #expect(contexts.map(\.names.count) == [0, 1, 0, 0, 1, 0])
  }

  @Test(
    arguments: [
      ("주요 내용", "Key details", 1), ("주요-내용", "Key details", 1), ("주요 내용", "The main points!", 0),
      ("개요", "Key details", 0),
    ])
  func `believes no hash that the texts do not bear out`(source: String, target: String, count: Int) {
    var context = SiteContext()
    context.translations = [
      SiteContext.Departure(segment: 0, usual: SitePlaceNumber(edition: 1, segment: 0)),
      SiteContext.Departure(segment: 9, usual: SitePlaceNumber(edition: 1, segment: 0)),
    ]
    let usual = segments([("주요 내용", "Main points")])
    let findings = SiteChecks().findings(in: segments([(source, target)]), context) { usual[$0.segment] }
    #expect(findings.count == count)
  }

  @Test(
    arguments: [
      ("이수호", "Lee Soo-ho", 1), ("이수호 기자", "Lee Soo-ho", 1), ("이수호", "Lee Su-ho", 0),
      ("김하늘", "Lee Soo-ho", 0),
    ])
  func `believes no hash of names that the texts do not bear out`(name: String, spelling: String, count: Int)
  {
    let place = SitePlaceNumber(edition: 1, segment: 0)
    let usual = segments([("이수호", "Lee Su-ho")], role: .speaker)
    let known = SiteContext.UsualName(place: place, name: StableHash("이수호".utf8).value)
    let unknown = SiteContext.UsualName(place: place, name: known.name + 1)
    var context = SiteContext()
    context.spellings = [0, 9].flatMap { segment in
      [unknown, known].map { SiteContext.SpellingDeparture(segment: segment, usual: $0) }
    }
    context.names = [unknown, known]
    let edition = segments([(name, spelling)], role: .byline) + segments([("개요는 이렇다", "Lee Soo-ho said")])
    #expect(SiteChecks().findings(in: edition, context) { usual[$0.segment] }.count == count)
  }

  @Test func `tells apart those who are quoted in one sentence`() {
    let people = ["이수호", "김하늘"]
    let usual = segments(
      [("“네” 이수호 원장, “아니요” 김하늘 교수", "“Yes,” said Lee Su-ho; “no,” said Kim Haneul")], speakers: people)
    let other = segments(
      [
        ("“아니요” 김하늘 교수, “네” 이수호 원장", "“No,” said Kim Ha-neul; “yes,” said Lee Su-ho"),
        ("김하늘 교수와 이수호 원장", "Kim Hanuel and Lee Suho"),
      ], speakers: people)
    var edition = other
    edition[1].speakers = []
    let editions = [usual, usual, edition]
    let place = SitePlaceNumber(edition: 0, segment: 0)
    let contexts = SiteChecks(rules: [.names]).contexts(of: editions.map { EditionFacts($0) })
    let names = people.map { SiteContext.UsualName(place: place, name: StableHash($0.utf8).value) }
    #expect(contexts[2].spellings == [SiteContext.SpellingDeparture(segment: 0, usual: names[1])])
    #expect(Set(contexts[2].names) == Set(names))
    #expect(contexts.map(\.places) == [[], [], [place]])
    #expect(contexts[2].renumbered { $0 + 7 }.names.map(\.place.edition) == [7, 7])
    let findings = SiteChecks(rules: [.names]).findings(in: edition, contexts[2]) {
      editions[$0.edition][$0.segment]
    }
    #expect(
      findings.map(\.disagreement.message) == [
        "'김하늘' is spelt 'Kim Ha-neul' here and 'Kim Haneul' elsewhere",
        "'김하늘' is spelt 'Kim Hanuel' here and 'Kim Haneul' elsewhere",
        "'이수호' is spelt 'Lee Suho' here and 'Lee Su-ho' elsewhere",
      ])
    #expect(findings.map(\.disagreement.reason) == ["See en.po:1:43", "See en.po:1:43", "See en.po:1:21"])
  }

  @Test func `knows each who speaks in a text once, and no more than a text may have`() {
    var document = document("제목", "말했다")
    document.quotations = (0..<100).map { number in
      EmbeddedQuotation(
        segment: 1, block: "lead-p1", words: 0..<1, speaker: number < 2 ? "이수호" : "김하\(number)")
    }
    let speakers = document.speakers
    #expect(speakers.keys.sorted() == [1])
    #expect(speakers[1]?.prefix(2) == ["이수호", "김하2"])
    #expect(speakers[1]?.count == 16)
  }

  @Test func `says once that a name within a sentence is spelt in another way`() {
    let usual = segments([("김하늘 원장은 말했다", "President Kim Haneul said")], speakers: ["김하늘"])
    let other = segments([("김하늘 원장은 말했다", "President Kim Hanuel said")], speakers: ["김하늘"])
    let editions = [usual, usual, other]
    let contexts = SiteChecks(rules: [.names]).contexts(of: editions.map { EditionFacts($0) })
    let findings = SiteChecks(rules: [.names]).findings(in: other, contexts[2]) {
      editions[$0.edition][$0.segment]
    }
    #expect(findings.map(\.disagreement.kind) == [.nameSpeltInTwoWays])
  }

  @Test func `is checked in memory by the same steps`() {
    let document = document("주요 내용")
    var editions = ["Main points", "Main points", "Key details"].map { translation in
      let catalogue = catalogue("msgid \"주요 내용\"\nmsgstr \"\(translation)\"\n").value
      return CheckedEdition(
        catalogue.translate(document, from: .korean, into: .english).value, of: document, from: .korean,
        glossary: nil)
    }
    SiteChecks().check(&editions)
    #expect(editions.map { $0.findings.map(\.disagreement.rule) } == [[], [], ["consistency"]])
    #expect(editions[2].findings.first?.disagreement.reason == "See en.po:7:9")
    let usual = editions[0].segments[0]
    var again = editions[2]
    again.add(SiteContext()) { _ in usual }
    #expect(again.findings == editions[2].findings)
  }
}
