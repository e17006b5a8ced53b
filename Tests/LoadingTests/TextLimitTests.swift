import Briefings
import Diagnostics
import Testing

@testable import Loading

@Suite("Limits of a text")
struct TextLimitTests {
  private func findings(_ text: String) throws -> [Diagnostic] {
    TextLoader.load(try SourceText(Array(text.utf8), file: "ko.txt")).diagnostics
  }

  @Test("refuse a line that is longer than a segment may be, with its place")
  func refuseLongLine() throws {
    let found = try findings("제목\n\n" + String(repeating: "a", count: (1 << 20) + 1))
    #expect(
      found.map { "\($0.location?.description ?? "") \($0.severity) \($0.rule)" } == [
        "ko.txt:3:1 error text-limit"
      ])
  }

  @Test("refuse more lines and more cells than are read")
  func refuseNumbers() throws {
    #expect(try findings("제목\n" + String(repeating: "\n", count: 1_000_001)).map(\.rule) == ["text-limit"])
    let row = String(repeating: "|", count: 1000) + "\n"
    #expect(try findings("제목\n\n" + String(repeating: row, count: 1000)).map(\.rule) == ["text-limit"])
  }

  @Test("find many texts in many lines at once")
  func searchesLines() {
    var search = LineSearch(["가나", "나", "가나다", "없음", "나"])
    for (position, line) in ["가나다", "나", "가나가나", ""].enumerated() {
      search.search(line[...], position: position)
    }
    #expect(["가나", "나", "가나다", "없음"].map { search[$0].first } == [[0, 2], [0, 1, 2], [0], []])
  }
}
