import Diagnostics
import Testing

@Suite("The console writer")
struct ConsoleWriterTests {
  private let writer = ConsoleWriter(hasColor: false)

  @Test("puts the mark below the words, two columns for each Hangul syllable")
  func mark() {
    let location = Diagnostics.SourceLocation(file: "ko.txt", line: 21, column: 3, length: 2, text: "한국?? 미국")
    let shown = writer.format(
      Diagnostic(.sample("lost-flag", .note), at: location, "Read '??'", reason: "because", help: "this way"))
    #expect(
      shown == """
        ko.txt:21:3: note: Read '??' [lost-flag]
          21 | 한국?? 미국
             |     ^^
          why: because
          help: this way
        """)
  }

  @Test("shows only what surrounds the place in a long line")
  func longLine() {
    let text = String(repeating: "가", count: 500)
    let location = Diagnostics.SourceLocation(file: "a", line: 1, column: 250, length: 600, text: text)
    let lines = writer.format(Diagnostic(.sample("r"), at: location, "m")).split(separator: "\n")
    #expect(lines[1].hasSuffix("…") && lines[1].contains("| …"))
    #expect(lines.allSatisfy { $0.displayWidth < 160 })
  }

  @Test("shows what is invisible as an escape, with the mark still below the place")
  func controls() {
    let location = Diagnostics.SourceLocation(
      file: "a\u{1B}", line: 1, column: 7, length: 2, text: "\u{1B}[31m가\u{7}b\tc")
    let shown = writer.format(
      Diagnostic(
        .sample("r"), at: location, "no\u{202E}\n", reason: "\u{9B}0m", help: "\u{200B}\u{2028}\r"))
    #expect(
      shown == #"""
        a\u{1b}:1:7: error: no\u{202e}\n [r]
          1 | \u{1b}[31m가\u{7}b c
            |             ^^^^^^
          why: \u{9b}0m
          help: \u{200b}\u{2028}\r
        """#)
  }

  @Test(
    "writes the place as far as it is known",
    arguments: [
      (Diagnostics.SourceLocation(file: "a.yml"), "a.yml: error: m [r]"),
      (Diagnostics.SourceLocation(file: "a.yml", line: 3), "a.yml:3: error: m [r]"),
      (Diagnostics.SourceLocation(file: "a.yml", line: 3, column: 9), "a.yml:3:9: error: m [r]"),
    ])
  func place(location: Diagnostics.SourceLocation, expected: String) {
    #expect(writer.format(Diagnostic(.sample("r"), at: location, "m")) == expected)
  }
}

@Suite("Diagnostics")
struct DiagnosticTests {
  @Test("come by file, line and column, those without a place last")
  func order() {
    let places = ["b:1:1", "a:2:1", "a:1:9", "a:1:2"]
    let diagnostics = places.map { place in
      let parts = place.split(separator: ":")
      return Diagnostic(
        .sample("r"),
        at: Diagnostics.SourceLocation(file: String(parts[0]), line: Int(parts[1]), column: Int(parts[2])),
        place)
    }
    let sorted = ([Diagnostic(.sample("r"), "nowhere")] + diagnostics).sortedByLocation()
    #expect(sorted.map(\.message) == ["a:1:2", "a:1:9", "a:2:1", "b:1:1", "nowhere"])
  }

  @Test(
    "suggest the nearest known name",
    arguments: [
      ("pubished", "published"), ("topic", "topics"), ("slgus", "slugs"), ("Published", "published"),
      ("colour", nil), ("", nil),
    ] as [(String, String?)])
  func suggestion(name: String, expected: String?) {
    #expect(nearestName(to: name, among: ["published", "topics", "slugs"]) == expected)
  }
}
