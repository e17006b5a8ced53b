import Testing

@testable import Website

@Suite("Style sheets")
struct StyleSheetCompactionTests {
  @Test(
    "lose comments and white space that means nothing, and nothing else",
    arguments: [
      ("a {\n  color: red; /* why */\n}\n", "a{color:red}"),
      ("a , b > c :hover { margin: calc(1px + 2px) ; }", "a,b>c :hover{margin:calc(1px + 2px)}"),
      ("p::before { content: \"a  /* b */ ; }\"; }", "p::before{content:\"a  /* b */ ; }\"}"),
      ("q { quotes: '\\'' '\"'; }", "q{quotes:'\\'' '\"'}"),
      (".a/* */.b { top: 0 }", ".a/**/.b{top:0}"),
      ("/* only", ""),
      ("a { content: \"open", "a{content:\"open"),
      ("@media (width >= 48rem) { a { top: 0; } }", "@media (width>= 48rem){a{top:0}}"),
    ])
  func compact(source: String, expected: String) {
    let compacted = String(decoding: compactStyleSheet(Array(source.utf8)), as: UTF8.self)
    #expect(compacted == expected)
  }
}
