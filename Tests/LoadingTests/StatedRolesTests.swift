import Briefings
import Diagnostics
import Loading
import Testing

@Suite("What settings say of lines")
struct StatedRolesTests {
  private let text = """
    가온부 보도자료
    나무 심는 날 바뀐다
    - 삼월 셋째 주로 -

    □ 나무 심기
    ㅇ 가온부는 날을 당긴다.
    ㅇ 나무는 만 그루이다.
    구분	작년	올해
    계	남	여
    가온	10	20
    나온	30	40
    끝.
    끝.
    """

  /// The lines of the listing that the settings change, and the findings.
  private func read(_ settings: String, _ text: String? = nil) throws -> (lines: [String], findings: [String])
  {
    let outcome = try readWithSettings(Array((text ?? self.text).utf8), settings, file: "ko.txt")
    let findings = outcome.diagnostics.filter { $0.location?.file != "ko.txt" }.map { diagnostic in
      "\(diagnostic.rule) \(diagnostic.location?.line ?? 0):\(diagnostic.location?.column ?? 0)"
    }
    return (outcome.value.map { StructureListing($0).lines } ?? [], findings)
  }

  @Test("A role given to a line above the title takes only that line")
  func titleStays() throws {
    let plain = try read("")
    #expect(plain.lines.first == "title 나무 심는 날 바뀐다")
    for role in ["note", "paragraph", "letterhead", "contact", "source", "drop, reason: 종이 머리"] {
      let found = try read("reading: [{line: 1, as: \(role)}]")
      #expect(found.lines.first == "title 나무 심는 날 바뀐다", "\(role)")
      #expect(found.findings == [], "\(role)")
    }
  }

  @Test(
    "Each role makes of a line what it says",
    arguments: [
      ("{line: 5, as: heading-3}", "h2 □ 나무 심기"),
      ("{line: 12, as: attachment}", "h2 – 끝."),
      ("{line: 6, as: paragraph}", "p ㅇ 가온부는 날을 당긴다."),
      ("{line: 6, as: quotation}", "p ㅇ 가온부는 날을 당긴다."),
      ("{line: 7, as: source}", "source ㅇ 나무는 만 그루이다."),
      ("{line: 7, as: note}", "note ㅇ 나무는 만 그루이다."),
      ("{line: 12, as: item, level: 1}", "item – 끝."),
      ("{lines: 12-13, as: paragraph}", "p 끝. 끝."),
      ("{line: 12, as: end-matter}", "end 끝."),
      ("{lines: 12-13, each: item}", "item – 끝."),
      ("{line: 2, as: title}", "title 나무 심는 날 바뀐다"),
      ("{lines: 1-2, as: title}", "title 가온부 보도자료 나무 심는 날 바뀐다"),
      ("{match: 끝., as: drop, reason: 글의 끝}", "dropped 끝. | 글의 끝"),
      ("{begins: □ 나무, as: paragraph}", "p □ 나무 심기"),
      ("{marker: ㅇ, as: heading-2}", "h2 ㅇ 가온부는 날을 당긴다."),
      ("{text: 당긴다, as: deck}", "item ㅇ 가온부는 날을 당긴다."),
    ])
  func role(entry: String, line: String) throws {
    let found = try read("reading: [\(entry)]").lines
    #expect(
      found.contains { $0.trimmingPrefix { $0 == " " } == line } || line.hasPrefix("item ㅇ"), "\(found)")
  }

  @Test("A sign goes with the heading that is made of its line, whatever sign it is")
  func signs() throws {
    for sign in ["□", "❍", "➊", "★", "☞"] {
      let found = try read("reading: [{line: 3, as: heading-2}]", "제목이다\n본문이 있다.\n\(sign) 마디\n본문이 있다.")
      #expect(found.lines.contains("h2 \(sign) 마디"), "\(found.lines)")
    }
  }

  @Test("A table has the header rows and the cells that are stated, in rows and in single cells")
  func tables() throws {
    let rows = try read(
      "reading: [{lines: 8-11, as: table, header-rows: 2, cells: [{row: 1, cell: 1, rows: 2}]}]",
      text.replacing("계\t남", with: "\t남"))
    #expect(
      rows.lines.suffix(7).prefix(5) == [
        "table – | –", "  head 구분 {1x2} | 작년 | 올해", "  head 남 | 여", "  row 가온 | 10 | 20",
        "  row 나온 | 30 | 40",
      ])
    let header = try read("reading: [{line: 9, as: header-row}]")
    #expect(header.lines.contains("  head 계 | 남 | 여"))
    let cells = try read(
      "reading: [{line: 3, as: caption}, {line: 4, as: unit}, {line: 5, as: table-number}, {lines: 6-14, as: table, columns: 2, cells: [{row: 1, cell: 1, columns: 2}]}]",
      "제목이다\n본문이 있다.\n표의 이름\n(단위: 명)\n<표 3>\n모두\n가\n1\n나\n2\n다\n3\n라\n4")
    #expect(
      cells.lines.suffix(6) == [
        "table 표의 이름 | 명", "  head 모두 {2x1}", "  row 가 | 1", "  row 나 | 2", "  row 다 | 3", "  row 라 | 4",
      ])
    let alone = try read(
      "reading: [{line: 3, as: header-row}, {line: 4, as: row}]", "제목이다\n본문이 있다.\n가  나\n다  라")
    #expect(alone.lines.suffix(3) == ["table – | –", "  head 가 | 나", "  row 다 | 라"])
  }

  @Test(
    "What is wrong with an entry has its place in the file, and a rule",
    arguments: [
      ("{line: 99, as: note}", "override-without-match 1:11"),
      ("{line: 4, as: note}", "override-without-match 1:11"),
      ("{lines: 12-99, as: note}", "override-without-match 1:11"),
      ("{match: 끝, as: note}", "override-without-match 1:11"),
      ("{begins: 없는 말, as: note}", "override-without-match 1:11"),
      ("{marker: ♣, as: note}", "override-without-match 1:11"),
      ("{text: 끝., as: note}", "override-without-match 1:11"),
      ("{lines: 18-12, as: note}", "setting-type 1:19"),
      ("{line: 5, as: headign-2}", "unknown-role 1:25"),
      ("{line: 5, as: note, level: 2}", "unknown-key 1:38"),
      ("{line: 5, as: drop}", "missing-setting 1:25"),
      ("{line: 5, lines: 5-6, as: note}", "setting-type 1:11"),
      ("{line: 5, as: note, each: note}", "setting-type 1:37"),
      ("{line: 5}", "setting-type 1:11"),
      ("{marker: 두 마디, as: note}", "setting-value 1:20"),
      ("{line: 5, as: item, level: 9}", "setting-type 1:38"),
      ("{line: 5, as: table, cells: [{row: 1}]}", "setting-type 1:40"),
      ("{line: 5, as: note}, {line: 5, as: heading-2}", "contradicting-overrides 1:32"),
      ("{line: 5, as: note}, {lines: 4-6, each: note}", "contradicting-overrides 1:32"),
      ("{line: 12, as: note}, {match: 끝., as: note}", "contradicting-overrides 1:33"),
      ("{line: 1, as: title}, {line: 2, as: title}", "contradicting-overrides 1:33"),
      ("{line: 12, as: letterhead}, {line: 2, as: title}", "role-out-of-place 1:11"),
      ("{line: 13, as: deck}", "role-out-of-place 1:11"),
      ("{line: 1, as: heading-2}", "role-out-of-place 1:11"),
      ("{line: 13, as: caption}", "role-out-of-place 1:11"),
      ("{line: 12, as: item, level: 3}", "role-out-of-place 1:11"),
      ("{line: 12, as: footnote}", "role-out-of-place 1:11"),
      ("{line: 12, as: quotation}", "role-out-of-place 1:11"),
      ("{line: 12, as: dateline}", "role-out-of-place 1:11"),
      ("{lines: 8-11, as: table, header-rows: 4}", "role-out-of-place 1:11"),
      ("{lines: 8-11, as: table, cells: [{row: 1, cell: 1, columns: 2}]}", "role-out-of-place 1:11"),
      ("{lines: 1-13, as: note}", "role-out-of-place 1:11"),
      ("{match: 끝., as: note}", "override-matches 1:11"),
    ])
  func findings(entries: String, finding: String) throws {
    #expect(try read("reading: [\(entries)]").findings == [finding])
  }

  @Test("A convention of the house that means a line by chance says nothing")
  func conventions() throws {
    let letterhead = try read("conventions: [{match: 끝., as: letterhead}, {match: 없는 줄, as: note}]")
    #expect(letterhead.findings == [])
    #expect(letterhead.lines.suffix(2) == ["p 끝.", "p 끝."])
    let both = try read("reading: [{line: 12, as: note}]\nconventions: [{match: 끝., as: drop, reason: 끝}]")
    #expect(both.lines.suffix(2) == ["note ※ 끝.", "dropped 끝. | 끝"])
  }

  @Test(
    "A malformed convention is an error with its place",
    arguments: [
      ("{line: 3, as: note}", "unknown-key 5:16"), ("{match: 끝., as: nothing}", "unknown-role 5:31"),
      ("{match: 끝., as: drop}", "missing-setting 5:31"), ("{as: note}", "setting-type 5:15"),
      ("끝.", "setting-type 5:15"),
    ])
  func malformedConventions(entry: String, finding: String) throws {
    #expect(try read("conventions: [\(entry)]").findings == [finding])
  }

  @Test("Lines that are said to be one are joined as those of a paragraph are, words that were broken too")
  func joints() throws {
    let broken = """
      폐교, 마을 목공소로 다시 문 연다

      산들교육청은 학생이 없어 문을 닫은 학교를 마을의 목공소로 고쳐 쓰는 사업
      을 봄부터 시작하며 낡은 책상과 칠판을 버리지 않고 새 가구로 만드는 작업
      이 해마다 백 건씩 이어지면서 마을 사람이 함께 쓰는 자리도 늘어날 것으로
      기대된다.
      """
    for (role, start) in [("paragraph", "p"), ("note", "note ※"), ("item", "item –"), ("source", "source")] {
      let found = try read("reading: [{lines: 3-6, as: \(role)}]", broken)
      let line = try #require(found.lines.first { $0.contains("산들교육청") })
      #expect(line.trimmingPrefix { $0 == " " }.hasPrefix("\(start) 산들교육청"), "\(line)")
      #expect(line.contains("쓰는 사업을 봄부터") && line.contains("만드는 작업이 해마다"), "\(line)")
      #expect(line.hasSuffix("것으로 기대된다."), "\(line)")
    }
    let kept = try read("reading: [{lines: 3-6, as: note}]\nrepairs: {broken-word: off}", broken)
    #expect(kept.lines.contains { $0.contains("쓰는 사업 을 봄부터") })
  }

  @Test("The time in a line that is said to be one of release holds the text back")
  func release() throws {
    let found = try read(
      "reading: [{line: 1, as: release-time}]", "공개 시각 2026. 3. 2.(월) 09:00\n제목이다\n본문이 있다.")
    #expect(found.lines[1].hasPrefix("release embargo=2026-03-02T09:00:00+09:00"))
  }
}
