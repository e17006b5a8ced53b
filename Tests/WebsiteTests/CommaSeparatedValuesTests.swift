import Loading
import Testing

@testable import Website

private func line(_ cells: [String], formulas: FormulaCells = .text) -> String {
  String(decoding: commaSeparatedValues([cells], formulas: formulas).dropFirst(3), as: UTF8.self)
}

@Suite struct `A table as CSV` {
  @Test(
    arguments: [
      "=1+1", "=cmd|'/C calc'!A0", "+1+1", "-1+1", "@SUM(A1)", "-항목", "- 항목", "+5명", "-3.5%p",
      "+82-2-1234-5678",
      "-₩1,000", "+A1", "-A1", "-(3)", "-2+3", "-1e", "+1e+", "-3 4", "--1", "-+1", "=-1", "=1", "@1", "=",
      "@", "@@",
      // White space and what cannot be seen, which spreadsheets drop.
      " =1+1", "\t=1+1", "\r=1+1", "\n=1+1", "\u{A0}=1+1", "\u{3000}-가", "\u{200B}=1+1", "\u{FEFF}@A1",
      "\u{202E}=1",
      "\u{0}=1+1", "\u{1B}=1", "\u{AD}=1", "- \u{200B}항목",
      // Full width.
      "＝1+1", "＋가", "－가", "＠SUM(A1)", "-１",
    ])
  func `makes a text of what a spreadsheet would compute`(cell: String) {
    #expect(mayBeFormula(cell))
    let written = line([cell])
    #expect(written.hasPrefix("'") || written.hasPrefix("\"'"), "\(written)")
    #expect(!line([cell], formulas: .keep).hasPrefix("'"))
  }

  @Test(
    arguments: [
      "", " ", "100", "3.5", "-3", "-3.5", "+10", "+10%", "-1,234.5", "-.5", "-5.", "-1e5", "+1.5E-3", "－3",
      "-3 ",
      " -3", "-", "--", "---", "- -", "－", "+", "–", "—", "−3.5", "△3", "▲3", "가-나", "1-2", "1=1", "a@b.kr",
      "'=1", "가=1",
      "(=1)", "\"=1", "・-3", "%-3",
    ])
  func `leaves numbers, marks for nothing and other texts as they are`(cell: String) {
    #expect(!mayBeFormula(cell))
    #expect(line([cell]) == line([cell], formulas: .keep))
  }

  @Test(
    arguments: [
      (["가", "b c"], "가,b c"), (["가,나", "\"다\""], "\"가,나\",\"\"\"다\"\"\""), (["가\n나"], "\"가\n나\""),
      (["a;=1"], "\"a;=1\""), (["a\t=1"], "\"a\t=1\""), (["=\"a\""], "\"'=\"\"a\"\"\""),
      (["=a,b"], "\"'=a,b\""),
      (["\r"], "\"\r\""), (["", ""], ","),
    ])
  func `quotes what would part a cell in any country`(cells: [String], expected: String) {
    #expect(line(cells) == expected + "\r\n")
  }
}
