import Diagnostics
import Loading
import Testing

/// `line:column rule` of each finding.
private func findings(_ svg: String) -> [String] {
  VectorReview.diagnostics(of: Array(svg.utf8), file: "a.svg").map { finding in
    let place = finding.location.map { "\($0.line ?? 0):\($0.column ?? 0)" } ?? "–"
    return "\(place) \(finding.rule)"
  }
}

/// A picture with something in it; what is in it begins in line 2, column 1.
private func picture(_ content: String, attributes: String = "") -> String {
  """
  <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"\(attributes)>
  \(content)
  </svg>
  """
}

@Suite struct `A picture in SVG` {
  @Test(
    arguments: [
      "<path d='M0 0h1'/>", "<title>글 &amp; 그림</title>", "<!-- <script> --><desc><![CDATA[<script>]]></desc>",
      "<use xlink:href='#a'/><use href='#a'/>", "<rect fill='url(#a)' style='filter: url(\"#b\")'/>",
      "<style>path { stroke: red } @media (prefers-color-scheme: dark) { path { fill: url(#a) } }</style>",
      "<style>@namespace svg url(http://www.w3.org/2000/svg); /* url(http://x) */</style>",
      "<style>@font-face { font-family: A; src: url(data:font/woff2;base64,AA) }</style>",
      "<image href='data:image/png;base64,AA'/><image xlink:href='DATA:image/jpeg,A'/>",
      "<feImage href='data:image/webp;base64,AA'/>",
      "<a href='https://example.org/'><text>가</text></a><a xlink:href='mailto:a@b.kr'/><a href='x.html'/>",
      "<animate attributeName='fill' values='red;blue'/><set attributeName='xlink:title' to='x'/>",
      // What drawing programs write.
      "<metadata><rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'><rdf:li rdf:resource='http://x'/></rdf:RDF></metadata>",
      "<sodipodi:namedview xmlns:sodipodi='http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd' showgrid='no'/>",
      "<g transform='rotate(3)' aria-label='f(x) @ 3'/>",
      "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?>",
    ])
  func `is taken as it is where it only draws`(content: String) {
    #expect(findings(picture(content)) == [])
  }

  @Test(
    arguments: [
      // Elements.
      ("<script>alert(1)</script>", "2:1 active-picture"), ("<script href='#a'/>", "2:1 active-picture"),
      ("<Script/>", "2:1 active-picture"),
      ("<s:script xmlns:s='http://www.w3.org/2000/svg'/>", "2:1 active-picture"),
      ("<h:script xmlns:h='http://www.w3.org/1999/xhtml'/>", "2:1 active-picture"),
      ("<h:p xmlns:h='http://www.w3.org/1999/xht&#109;l'/>", "2:1 active-picture"),
      ("<p xmlns='http://www.w3.org/1999/xhtml'/>", "2:1 active-picture"),
      ("<script xmlns=''/>", "2:1 active-picture"), ("<x:SCRIPT xmlns:x='urn:x'/>", "2:1 active-picture"),
      ("<m:a xmlns:m='http://www.w3.org/1998/Math/MathML'/>", "2:1 active-picture"),
      ("<foreignObject/>", "2:1 active-picture"), ("<switch><foreignObject/></switch>", "2:9 active-picture"),
      ("<iframe/>", "2:1 active-picture"), ("<embed/>", "2:1 active-picture"),
      ("<object/>", "2:1 active-picture"), ("<audio/>", "2:1 active-picture"),
      ("<video/>", "2:1 active-picture"), ("<handler/>", "2:1 active-picture"),
      ("<discard/>", "2:1 active-picture"), ("<unknown/>", "2:1 active-picture"),
      // Event handlers.
      ("<rect onclick='x'/>", "2:7 active-picture"), ("<rect\n ONLOAD='x'/>", "3:2 active-picture"),
      ("<rect on-anything=''/>", "2:7 active-picture"),
      ("<x:y xmlns:x='urn:x' onload='x'/>", "2:22 active-picture"),
      // Addresses that run something.
      ("<a href='javascript:alert(1)'/>", "2:4 active-picture"),
      ("<a xlink:href=' java&#10;script:alert(1)'/>", "2:4 active-picture"),
      ("<a href='&#106;avascript:x'/>", "2:4 active-picture"),
      ("<a href='vbscript:x'/>", "2:4 active-picture"),
      ("<a href='data:text/html,x'/>", "2:4 active-picture"),
      ("<a href='data:image/png,x'/>", "2:4 active-picture"),
      ("<use href='data:image/svg+xml,x#a'/>", "2:6 active-picture"),
      ("<image href='data:image/svg+xml;base64,AA'/>", "2:8 active-picture"),
      ("<image href='data:image/ svg+xml,x'/>", "2:8 active-picture"),
      ("<image href='blob:x'/>", "2:8 active-picture"),
      ("<x:y xmlns:x='urn:x' xlink:href='javascript:x'/>", "2:22 active-picture"),
      // Animations of what an element leads to.
      ("<set attributeName='href' to='javascript:x'/>", "2:6 active-picture"),
      ("<animate attributeName=' xlink:href ' values='x'/>", "2:10 active-picture"),
      ("<set attributeName='onmouseover' to='x'/>", "2:6 active-picture"),
      ("<animate attributeName='xml:base' to='x'/>", "2:10 active-picture"),
      // Other files.
      ("<use href='other.svg#a'/>", "2:6 picture-reference"),
      ("<use xlink:href='https://example.org/a.svg#a'/>", "2:6 picture-reference"),
      ("<image href='//example.org/a.png'/>", "2:8 picture-reference"),
      ("<image href='\\\\example.org\\a.png'/>", "2:8 picture-reference"),
      ("<image href='a.png'/>", "2:8 picture-reference"), ("<image src='a.png'/>", "2:8 picture-reference"),
      ("<tref xlink:href='a.svg#b'/>", "2:7 picture-reference"),
      ("<a href='//example.org/'/>", "2:4 picture-reference"),
      ("<g xml:base='https://example.org/'/>", "2:4 picture-reference"),
      ("<rect fill='url(https://example.org/#a)'/>", "2:7 picture-reference"),
      ("<rect style='fill:\\75rl(a.svg#b)'/>", "2:7 picture-reference"),
      ("<rect filter='&#117;rl(a.svg#b)'/>", "2:7 picture-reference"),
      ("<set attributeName='fill' to='url(a.svg#b)'/>", "2:27 picture-reference"),
      ("<style>\n@import 'a.css';</style>", "2:1 picture-reference"),
      ("<style>@im<![CDATA[port url(a.css)]]></style>", "2:1 picture-reference"),
      ("<style>a{background:image-set('a.png' 1x)}</style>", "2:1 picture-reference"),
      ("<style>a{background:url(data:image/svg+xml,x)}</style>", "2:1 picture-reference"),
      ("<style>a{background:url('')}</style>", "2:1 picture-reference"),
      ("<g><style>a{}</style><style>b{cursor:url(a.cur)}</style></g>", "2:22 picture-reference"),
      ("<?xml-stylesheet href='a.css'?>", "2:1 picture-reference"), ("<?php x ?>", "2:1 picture-syntax"),
      ("<?xml version='1.0'?>", "2:1 picture-syntax"),
      // What is not well-formed.
      ("<g>", "3:1 picture-syntax"), ("<g>&nbsp;</g>", "2:4 picture-syntax"),
      ("<x:g/>", "2:1 picture-syntax"), ("<g a='1' a='2'/>", "2:9 picture-syntax"),
      ("<!ENTITY a 'x'>", "2:1 picture-syntax"),
    ])
  func `is refused where it does more, at the place`(content: String, expected: String) {
    #expect(findings(picture(content)).first == expected)
  }

  @Test(
    arguments: [
      ("", "1:1 picture-syntax"), ("<svg/>", "1:1 picture-syntax"), ("<html/>", "1:1 picture-syntax"),
      ("<!doctype html><svg xmlns='http://www.w3.org/2000/svg'/>", "1:1 picture-syntax"),
      ("<html xmlns='http://www.w3.org/1999/xhtml'/>", "1:1 picture-syntax"),
      (
        "<?xml version='1.0' encoding='UTF-16'?><svg xmlns='http://www.w3.org/2000/svg'/>",
        "1:1 picture-syntax"
      ),
      (
        "<?xml version='1.0' encoding = 'utf-7'?><svg xmlns='http://www.w3.org/2000/svg'/>",
        "1:1 picture-syntax"
      ),
      ("<?xml version='1.1'?><svg xmlns='http://www.w3.org/2000/svg'/>", "1:1 picture-syntax"),
      (
        "<?xml version='1.0' encoding='euc-kr'?><svg xmlns='http://www.w3.org/2000/svg'>글</svg>",
        "1:1 picture-syntax"
      ),
      (
        "<?xml-stylesheet href='a.xsl' type='text/xsl'?><svg xmlns='http://www.w3.org/2000/svg'/>",
        "1:1 picture-reference"
      ),
      (
        "<!DOCTYPE svg [\n<!ENTITY a 'ha'><!ENTITY b '&a;&a;'>]><svg xmlns='http://www.w3.org/2000/svg'>&b;</svg>",
        "1:15 picture-syntax"
      ),
      (
        "<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'x'>]><svg xmlns='http://www.w3.org/2000/svg'/>",
        "1:15 picture-syntax"
      ),
      (
        "<!DOCTYPE svg SYSTEM 'x.dtd'><svg xmlns='http://www.w3.org/2000/svg'>&x;</svg>",
        "1:70 picture-syntax"
      ),
    ])
  func `is refused where it is not SVG, or hides what it is`(text: String, expected: String) {
    #expect(findings(text).first == expected)
  }

  @Test(
    arguments: [
      "\u{FEFF}<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"no\"?>\n",
      "<?xml version='1.0' encoding='ISO-8859-1'?>", "<!-- made by hand -->",
      "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd\">",
    ])
  func `may begin as drawing programs begin it`(start: String) {
    #expect(findings(start + picture("<path/>").replacing("\u{FEFF}", with: "")) == [])
    #expect(findings(start + picture("<script/>")).count == 1)
  }

  @Test func `is refused in other encodings, and compressed`() {
    let text = picture("<script/>")
    let utf16: [UInt8] =
      [0xFF, 0xFE] + Array(text.utf16.map { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }.joined())
    let bare: [UInt8] = Array(text.utf16.map { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }.joined())
    for (bytes, message) in [
      (utf16, "The picture is in UTF-16"), (bare, "There is a control character"),
      ([0x1F, 0x8B, 8, 0], "The picture is compressed"),
      (Array("<svg>".utf8) + [0xB1, 0xDB], "Byte 0xB1 at offset 5 is not valid UTF-8"),
    ] as [([UInt8], String)] {
      let found = VectorReview.diagnostics(of: bytes, file: "a.svg")
      #expect(found.map(\.rule) == ["picture-syntax"])
      #expect(found.first?.message.contains(message) ?? false, "\(found)")
    }
  }

  @Test func `is told what to do about each thing in it`() {
    let found = VectorReview.diagnostics(
      of: Array(picture("<script/>\n<a onclick='x' href='javascript:x'/><use href='a.svg'/>").utf8),
      file: "a.svg")
    #expect(found.map(\.rule) == ["active-picture", "active-picture", "active-picture", "picture-reference"])
    #expect(found.map(\.severity) == Array(repeating: .error, count: 4))
    #expect(
      found.map(\.message) == [
        "The element 'script' does not belong in a picture", "The attribute 'onclick' runs a program",
        "The address 'javascript:x' may run a program", "The picture asks for 'a.svg'",
      ])
    #expect(found.allSatisfy { $0.help != nil && $0.reason != nil })
  }

  @Test(
    arguments: [
      ("<g>", "</g>", 100_000), ("<a href='javascript:x'/>", "", 20_000), ("<style>@import 'a';", "", 1),
      ("<style>url(", "", 1), ("<rect fill='url(", "", 1), ("<style/>", "", 50_000),
      ("<!-- -->", "", 100_000),
    ])
  func `comes to an end on hostile files`(start: String, end: String, count: Int) {
    // A quadratic reader would need hours, and be noticed.
    let content =
      String(repeating: start, count: count) + String(repeating: "url(a ", count: count == 1 ? 200_000 : 0)
      + String(repeating: end, count: count)
    #expect(findings(picture(content)).count <= 1001)
  }
}

@Suite struct `What a picture is by its bytes` {
  private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0]

  @Test(
    arguments: [
      ("a.png", png), ("a.PNG", png), ("a.ico", png), ("a.ico", [0, 0, 1, 0, 1]),
      ("a.jpg", [0xFF, 0xD8, 0xFF, 0xE0]),
      ("a.gif", Array("GIF89a".utf8)), ("a.webp", Array("RIFF0000WEBP".utf8)),
      ("a.avif", [0, 0, 0, 20] + Array("ftypmif1".utf8) + [0, 0, 0, 0] + Array("avif".utf8)),
      ("a.woff2", Array("<html>".utf8)), ("a.js", []), ("png", []),
    ] as [(String, [UInt8])])
  func `goes with its name`(name: String, bytes: [UInt8]) {
    #expect(PictureSignature.mismatch(name, bytes, file: name) == nil)
  }

  @Test(
    arguments: [
      ("a.png", Array("<!doctype html>".utf8), "The file is HTML, but its name says PNG"),
      ("a.png", Array(" \n<SCRIPT>".utf8), "The file is HTML, but its name says PNG"),
      ("a.jpg", Array("<?xml version='1.0'?>".utf8), "The file is XML or SVG, but its name says JPEG"),
      ("a.gif", Array("<svg ".utf8), "The file is XML or SVG, but its name says GIF"),
      ("a.png", [0xFF, 0xD8, 0xFF, 0xE0], "The file is JPEG, but its name says PNG"),
      ("a.webp", Array("GIF89a".utf8), "The file is GIF, but its name says WebP"),
      ("a.jpeg", Array("%PDF-1.7".utf8), "The file is PDF, but its name says JPEG"),
      ("a.avif", [0, 0, 0, 20] + Array("ftypisom".utf8), "The file is not AVIF, as its name says"),
      ("a.png", [], "The file is not PNG, as its name says"),
    ] as [(String, [UInt8], String)])
  func `is refused under another name`(name: String, bytes: [UInt8], message: String) {
    let found = PictureSignature.mismatch(name, bytes, file: name)
    #expect(found?.rule == "picture-type")
    #expect(found?.message == message)
  }
}
