import Testing

@testable import MarkupReading

@Suite struct `What a style sheet asks for` {
  @Test(
    arguments: [
      ("a { color: red }", []),
      ("a{background:url(x.png)}", ["url x.png"]), ("a{background:URL( \"x y.png\" )}", ["url x y.png"]),
      ("fill:url(#a)", ["url #a"]), ("a{b:url(\n x.png\t)}", ["url x.png"]),
      // Escapes and comments.
      ("a{b:\\75rl(x)}", ["url x"]), ("a{b:u\\000072 l(x)}", ["url x"]), ("a{b:\\u\\r\\l(x)}", ["url x"]),
      ("a{b:url(\\68 ttp://x)}", ["url http://x"]), ("a{b:url('ht\\\ntp://x')}", ["url http://x"]),
      ("/* url(x) */ a{}", []), ("a{b:u/**/rl(x)}", []), ("/* x", []), ("a{content:'url(x)'}", []),
      ("a{b:url(/*x*/)}", ["url /*x*/"]),
      // Imports, with and without url(), and names of languages.
      ("@import 'x.css';", ["@import x.css"]), ("@IMPORT\nurl(x.css) print;", ["@import x.css"]),
      ("@\\69mport \"x.css\"", ["@import x.css"]), ("@import/**/'x.css'", ["@import x.css"]),
      ("@namespace svg url(http://www.w3.org/2000/svg);a{b:url(x)}", ["url x"]),
      ("@namespace 'http://www.w3.org/2000/svg';", []), ("@charset 'utf-8';", []),
      // Other functions with addresses.
      ("a{b:image-set('x' type('image/png') 1x, url(y) 2x)}", ["image-set x", "url y"]),
      ("a{b:-webkit-image-set(\"x\" 1x)}", ["-webkit-image-set x"]), ("a{b:src('x')}", ["src x"]),
      ("a{b:src(var(--x))}", ["src "]), ("a{b:var(--x)}", []), ("a{b:attr(title)}", []),
      ("@font-face{src:url(x.woff2) format('woff2')}", ["url x.woff2"]),
      // What is never closed.
      ("a{b:url(x", ["url x"]), ("a{b:url('x", ["url x"]), ("a{b:'x\n;c:url(y)}", ["url y"]), ("\\", []),
      ("a{b:url(\\", ["url \\"]),
    ])
  func `is found as browsers find it`(text: String, expected: [String]) {
    let bytes = Array(text.utf8)
    let requests = styleSheetRequests(in: bytes)
    #expect(requests.map { "\($0.function) \($0.address)" } == expected)
    for request in requests { #expect(bytes.indices.contains(request.range.lowerBound)) }
  }

  @Test(arguments: ["url(", "url('", "\\", "/*", "@import '", "a(", "image-set(", "var(", "'\n"])
  func `is found in time that grows with the text`(part: String) {
    // A quadratic reader would need hours, and be noticed.
    let text = String(repeating: part, count: 200_000)
    #expect(styleSheetRequests(in: Array(text.utf8)).count <= 200_000)
  }
}

@Suite struct `An address` {
  @Test(
    arguments: [
      ("", .document), ("#a", .document), ("x", .relative), ("/x", .relative), ("?x", .relative),
      ("a/b:c", .relative), ("3:x", .relative), ("//x", .host), ("\\\\x", .host), ("/\\x", .host),
      ("/\t/x", .host), ("https://x", .scheme("https")), ("HTTPS:x", .scheme("https")),
      ("\u{1} java\nscr\tipt:x", .scheme("javascript")), ("data:,x", .scheme("data")),
      ("svn+ssh:x", .scheme("svn+ssh")),
    ] as [(String, WrittenAddress.Reach)])
  func `is taken as browsers take it`(text: String, reach: WrittenAddress.Reach) {
    #expect(WrittenAddress(text).reach == reach)
  }

  @Test(
    arguments: [
      ("x", false), ("#x", false), ("mailto:a@b.c", false), ("data:image/png,x", false),
      ("https://site.example/a/x", false), ("http://SITE.example", false), ("//site.example/x", false),
      ("https://site.example.org/", true), ("https://site.example:8080/", true),
      ("https:\\\\evil.example", true),
      ("//evil.example/x", true), ("https://site.example@evil.example/", true), ("wss://evil.example", true),
    ])
  func `leads out of the site, or does not`(text: String, expected: Bool) {
    #expect(WrittenAddress(text).leads(outOf: "https://site.example/a/") == expected)
  }

  @Test func `leads to another host where the site does not know its own`() {
    #expect(WrittenAddress("https://site.example/").leads(outOf: nil))
    #expect(WrittenAddress("//site.example/").leads(outOf: nil))
    #expect(!WrittenAddress("x.png").leads(outOf: nil))
  }

  @Test(
    arguments: [
      ("data:image/png;base64,AA", "image/png"), ("DATA: image/SVG+xml ,x", "image/svg+xml"), ("data:,x", ""),
      ("data:text/html", "text/html"),
    ])
  func `says what is embedded in it`(text: String, type: String) {
    #expect(WrittenAddress(text).embeddedType == type)
  }
}
