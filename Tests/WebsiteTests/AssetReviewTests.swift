import Diagnostics
import Loading
import Testing

@testable import Website

@Suite struct `Files of the look` {
  private func findings(_ name: String, _ text: String) -> [String] {
    AssetReview.diagnostics(
      of: ContentFile(path: "templates/assets/\(name)", bytes: Array(text.utf8)), named: name,
      baseURL: "https://a.example/"
    ).map { "\($0.location?.description ?? "–") \($0.severity.rawValue) \($0.rule)" }
  }

  @Test(
    arguments: [
      ("a.css", "a{}\n  @import 'https://x.example/a.css';", ["a.css:2:11 warning third-party-request"]),
      ("a.css", "@font-face{src:url(//x.example/a.woff2)}", ["a.css:1:20 warning third-party-request"]),
      ("a.CSS", "a{b:\\75rl(http://x.example)}", ["a.CSS:1:11 warning third-party-request"]),
      ("a.css", "a{b:url(../x.png)} @import url('https://a.example/b.css'); /* url(http://x) */", []),
      (
        "icon.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>",
        ["icon.svg:1:41 error active-picture"]
      ),
      ("icon.svg", "<svg xmlns='http://www.w3.org/2000/svg'><path/></svg>", []),
      ("icon.svgz", "\u{1F}", ["icon.svgz:1:1 error picture-syntax"]),
      ("fonts/a.png", "<html>", ["fonts/a.png error picture-type"]), ("a.html", "<script>1</script>", []),
      ("a.js", "import 'https://x.example/a.js'", []), ("README", "<svg>", []),
    ] as [(String, String, [String])])
  func `are pictures where they say so, and ask nobody else unnoticed`(
    name: String, text: String, expected: [String]
  ) {
    #expect(findings(name, text) == expected.map { "templates/assets/" + $0 })
  }

  @Test func `that are built in are fine`() throws {
    let look = try #require(Look.load(folder: nil).value)
    for asset in look.assets {
      #expect(AssetReview.diagnostics(of: asset.file, named: asset.name, baseURL: nil) == [])
    }
  }
}
