import Briefings
import Diagnostics
import Loading
import Testing

@Suite("An author's word")
struct ReadingOptionsTests {
  private let text = """
    기관 이름
    정말 제목
    작은 제목 같은 줄
    본문이다.
    II. 숫자로 시작하는 줄
    본문이 이어진다.
    | 국가 | 값 |
    | ?? 미국 | 1 |

    """

  private func listing(_ options: ReadingOptions) throws -> [String] {
    let source = try SourceText(Array(text.utf8), file: "ko.txt", options: options)
    return StructureListing(try #require(TextLoader.load(source, options: options).value)).lines
  }

  @Test("says what a line is")
  func roles() throws {
    let roles: [Int: ReadingOptions.Role] = [2: .title, 3: .paragraph, 5: .paragraph, 6: .heading(level: 2)]
    #expect(
      try listing(ReadingOptions(roles: roles)).prefix(6) == [
        "title 정말 제목", "letterhead 기관 이름", "p 작은 제목 같은 줄", "p 본문이다.", "p II. 숫자로 시작하는 줄", "h2 – 본문이 이어진다.",
      ])
  }

  @Test("is not needed to have the rest read as ever")
  func withoutRoles() throws {
    #expect(
      try listing(ReadingOptions()) == [
        "title 기관 이름", "deck 정말 제목", "h2 – 작은 제목 같은 줄", "p 본문이다.", "h2 II. 숫자로 시작하는 줄", "p 본문이 이어진다.",
        "table – | –", "  head 국가 | 값", "  row 🇺🇸 미국 | 1",
      ])
  }

  @Test("switches repairs off")
  func repairs() throws {
    #expect(try listing(ReadingOptions(disabledRepairs: ["lost-flag"])).last == "  row ?? 미국 | 1")
    #expect(
      try listing(ReadingOptions(disabledRepairs: ["table-without-rule"])).suffix(2) == [
        "p | 국가 | 값 |", "p | ?? 미국 | 1 |",
      ])
  }
}
