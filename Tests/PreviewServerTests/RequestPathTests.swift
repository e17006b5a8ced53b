import Testing

@testable import PreviewServer

@Suite struct RequestPathTests {
  @Test(arguments: [
    ("/", ""), ("/ko/", "ko/"), ("/ko/a.txt", "ko/a.txt"), ("/ko/?a=1", "ko/"),
    ("/%EC%86%8C%EC%8B%9D/", "소식/"), ("/a%20b", "a b"), ("/..%20/", ".. /"), ("/a..b/", "a..b/"),
  ])
  func decodesWhatBrowsersSend(target: String, path: String) throws {
    #expect(try #require(RequestPath(target)).text == path)
  }

  @Test(arguments: [
    "", "ko/", "http://127.0.0.1/ko/", "/../etc/passwd", "/ko/../../etc/passwd", "/ko/..", "/./", "/%2e%2e/",
    "/ko/%2E%2E/x", "/.%2e/", "/..%2f..%2fetc", "/..%5c..%5cetc", "/a\\b", "/%00", "/a%0d%0ab", "/%zz", "/%e",
    "/%",
    "/%ff", "//etc/passwd", "/ko//x", "*",
  ])
  func refusesWhatLeadsElsewhereInAnySpelling(target: String) {
    #expect(RequestPath(target) == nil)
  }

  @Test func readsTheQuery() throws {
    let path = try #require(RequestPath("/_preview/place?page=ko%2Fa%2F&id=s1-p2&empty="))
    #expect(path.parameter("page") == "ko/a/")
    #expect(path.parameter("id") == "s1-p2")
    #expect(path.parameter("empty") == "")
    #expect(path.parameter("other") == nil)
  }
}
