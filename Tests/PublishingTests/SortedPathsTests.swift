import Testing

@testable import Publishing

@Suite("Paths in the order of their bytes")
struct SortedPathsTests {
  private static let given = ["ko/b/c", "ko/b-x", "a", "ko/b/c", "한/글", "ko/b.html", "", "ko/bc/d"]
  private let paths = SortedPaths(Self.given)

  @Test("are sorted by bytes and not by what they mean, and lead back to where they stood")
  func order() {
    let sorted = (0..<paths.count).map { paths[$0] }
    #expect(sorted == ["", "a", "ko/b-x", "ko/b.html", "ko/b/c", "ko/b/c", "ko/bc/d", "한/글"])
    #expect(paths.order.map { Self.given[$0] } == sorted)
    #expect((0..<paths.count).filter(paths.isRepeated) == [5])
  }

  @Test(
    "tell whether a path is among them, and whether it is a folder on the way to one",
    arguments: [
      ("ko/b/c", true, false), ("ko/b", false, true), ("ko", false, true), ("ko/", false, false),
      ("ko/b-", false, false), ("ko/b.html", true, false), ("한", false, true), ("한/글", true, false),
      ("", true, false), ("z", false, false), ("힣", false, false),
    ])
  func looks(path: String, isThere: Bool, isFolder: Bool) {
    #expect(paths.contains(path) == isThere)
    #expect(paths.leadThrough(path) == isFolder)
  }

  @Test("are none without any")
  func none() {
    let none = SortedPaths([])
    #expect(none.count == 0 && !none.contains("") && !none.leadThrough(""))
  }

  @Test(
    "are said to be directly in a folder only if no other one is between",
    arguments: [
      ("ko/a", "ko", true), ("ko/a/b", "ko", false), ("ko/a/b", "ko/a", true), ("koa/b", "ko", false),
      ("ko", "ko", false),
      ("ko/", "ko", false), ("a", "", false),
    ])
  func directly(path: String, folder: String, isIn: Bool) {
    #expect(path.isDirectlyIn(folder) == isIn)
  }
}
