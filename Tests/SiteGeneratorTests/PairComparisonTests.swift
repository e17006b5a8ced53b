import Diagnostics
import Foundation
import SiteGenerator
import Testing

@Suite("Comparing pairs of texts")
struct PairComparisonTests {
  private func answer(_ line: String, glossary: String? = nil) -> Outcome<String?> {
    PairComparison(glossary: glossary).answer(to: Array(line.utf8)[...], number: 3, file: "in")
  }

  @Test("answers each line with its id as it was")
  func ids() {
    for id in ["\"7\"", "7", "1.50", "null"] {
      let outcome = answer(#"{"id":\#(id),"ko":"제목","en":"Title","note":["x"]}"#)
      #expect(outcome.value == #"{"id": \#(id), "findings": []}"#)
      #expect(outcome.diagnostics.isEmpty)
    }
    #expect(answer(#"{"ko":"제목","en":"Title"}"#).value == #"{"id": null, "findings": []}"#)
  }

  @Test("names rule, words and places of a finding")
  func finding() {
    let line = #"{"id": "1", "ko": "문의: a@b.kr, c@d.kr", "en": "Mail 문의"}"#
    #expect(
      answer(line).value
        == #"{"id": "1", "findings": [{"rule": "untranslated", "severity": "error", "message": "'문의' is left in Korean", "reason": "Korean stays only where it is quoted as such, or in brackets as the original of a name", "suggestion": "Translate it, or put it in brackets after its translation", "source": "문의", "target": "문의", "spans": {"source": [[0, 6]], "target": [[5, 11]]}}, {"rule": "links", "severity": "warning", "message": "The address 'a@b.kr' is missing in the translation", "reason": null, "suggestion": "Write 'a@b.kr'", "source": "a@b.kr", "target": null, "spans": {"source": [[8, 14]], "target": []}}, {"rule": "links", "severity": "warning", "message": "The address 'c@d.kr' is missing in the translation", "reason": null, "suggestion": "Write 'c@d.kr'", "source": "c@d.kr", "target": null, "spans": {"source": [[16, 22]], "target": []}}]}"#
    )
  }

  @Test("takes the language that the line names for the source, or else the first")
  func direction() {
    let english = #""en": "See https://a.kr", "ko": "보라""#
    #expect(answer("{\(english)}").value?.contains("is missing in the translation") == true)
    #expect(answer("{\(english), \"source\": \"ko\"}").value?.contains("is not in the source") == true)
  }

  @Test("asks for the terms of a glossary")
  func glossary() throws {
    let workspace = try Workspace()
    try workspace.write("glossary.csv", Data("ko,en,note,forbidden\n정부,government,,cabinet\n".utf8))
    let line = #"{"ko":"정부는","en":"The cabinet"}"#
    #expect(answer(line).value == #"{"id": null, "findings": []}"#)
    #expect(
      answer(line, glossary: workspace.path("glossary.csv")).value?.contains(
        "'cabinet' must not be used for '정부'") == true)
    #expect(
      PairComparison(glossary: workspace.path("none.csv")).diagnostics.map(\.rule) == ["unreadable-file"])
  }

  @Test("passes over blank lines", arguments: ["", "  ", "\r"])
  func blank(line: String) {
    let outcome = answer(line)
    #expect(outcome.value == nil && outcome.diagnostics.isEmpty)
  }

  @Test(
    "says where a line holds no pair",
    arguments: [
      ("한글", "in:3:1"), (#"{"ko":"한글" "en":""}"#, "in:3:12"), ("[]", "in:3:1"), (#"{"ko":"제목"}"#, "in:3:1"),
      (#"{"ko":"가","en":3}"#, "in:3:1"), (#"{"ko":"가","en":"a","ja":"b"}"#, "in:3:1"),
      (#"{"ko":"가","en":"a","source":"ja"}"#, "in:3:1"), (#"{"ko":"가","en":"a","source":"x"}"#, "in:3:1"),
      (#"{"id":[],"ko":"가","en":"a"}"#, "in:3:1"), (#"{"ko":"가","ko":"나"}"#, "in:3:1"),
    ])
  func mistakes(line: String, place: String) {
    let outcome = answer(line)
    #expect(outcome.value == nil)
    #expect(
      outcome.diagnostics.map { "\($0.location?.description ?? "") \($0.rule)" } == ["\(place) invalid-pair"])
    #expect(outcome.diagnostics.allSatisfy { $0.help != nil })
  }

  @Test("takes no text that is longer than a segment may be")
  func longTexts() {
    let long = String(repeating: "x", count: InputLimits.segmentSize)
    #expect(answer(#"{"ko":"가","en":"\#(long)"}"#).diagnostics.isEmpty)
    let found = answer(#"{"ko":"가","en":"\#(long)y"}"#)
    #expect(found.value == nil)
    #expect(
      found.diagnostics.map { "\($0.location?.description ?? "") \($0.rule): \($0.message)" } == [
        "in:3:16 invalid-pair: 'en' has 1,048,577 bytes, more than 1,048,576"
      ])
  }
}
