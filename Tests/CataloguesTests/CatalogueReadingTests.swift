import Briefings
import Diagnostics
import Testing
import TranslationFixtures

@testable import Catalogues

@Suite struct `Reading a catalogue` {
  @Test func `keeps every part of an entry`() throws {
    let outcome = catalogue(
      """
      # by hand
      #
      #. II, table 1, row 2
      #: ko.txt
      #, fuzzy, no-wrap
      #| msgctxt "old place"
      #| msgid "정"
      #| "부"
      msgctxt "place"
      msgid "정부는"
      msgstr "The government"

      #~ msgid "옛말"
      #~ msgstr "old word"

      # the end

      """)
    #expect(outcome.diagnostics.isEmpty)
    let entries = outcome.value.content.entries
    try #require(entries.count == 2)
    #expect(
      entries[0]
        == CatalogueEntry(
          comments: CatalogueComments(
            translator: ["by hand", ""], extracted: ["II, table 1, row 2"], references: ["ko.txt"],
            flags: ["fuzzy", "no-wrap"], previousContext: "old place", previousID: "정부"),
          context: "place", id: "정부는", translation: "The government"))
    #expect(entries[0].isFuzzy)
    #expect(entries[1] == CatalogueEntry(id: "옛말", translation: "old word", isObsolete: true))
    #expect(outcome.value.trailingComments.translator == ["the end"])
    #expect(outcome.value.headerField("language") == "en")
  }

  @Test func `keeps the place of every comment`() throws {
    let outcome = catalogue(
      """
      #  by 손  \r
      #.one\rtwo
      #
      #: ko.txt
      msgid "a"
      msgstr "b"
      #~ # old
      #~ msgid "c"
      #~ msgstr "d"
      # the end
      """)
    let comments = outcome.value.entries.map(\.comments) + [outcome.value.trailingComments]
    let places = comments.flatMap { comments in
      CatalogueComment.Kind.allCases.flatMap { comments[$0] }.map {
        "\($0.text)|\($0.location?.description ?? "-")+\($0.location?.length ?? 0)"
      }
    }
    #expect(
      places == [
        " by 손  |en.po:6:4+4", "|en.po:8:1+1", "one two|en.po:7:3+7", "ko.txt|en.po:9:4+6",
        "old|en.po:12:6+3", "the end|en.po:15:3+7",
      ])
    #expect(comments[0][.translator].first?.location?.excerpt?.text == "#  by 손  ")
  }

  @Test func `tells sticky flags from a line that somebody has drawn`() throws {
    let outcome = catalogue(
      "#, no-wrap, fuzzy, no-wrap\n#= c-format, range: 0..5\n#=====\nmsgid \"a\"\nmsgstr \"b\"\n")
    let comments = try #require(outcome.value.entries.first).comments
    #expect(comments.flags.names(.workflow) == ["no-wrap", "fuzzy"])
    #expect(comments.flags.names(.sticky) == ["c-format", "range: 0..5"])
    #expect(comments.translator == ["====="])
    let written = String(decoding: outcome.value.serialized(), as: UTF8.self)
    #expect(written.contains("\n# =====\n#, no-wrap, fuzzy\n#= c-format, range: 0..5\nmsgid"))
  }

  @Test(
    arguments: [
      (#"msgid "a" msgstr "b""#, "b"),
      ("msgid \"a\"\nmsgstr \"\"\n  \"one \"\n\t\"two\"", "one two"),
      (#"msgid "a" msgstr "one " "two""#, "one two"),
      (#"msgid "a" msgstr "\n\t\"\\\r\n""#, "\n\t\"\\\r\n"),
      (#"msgid "a" msgstr "\101\x42\1013""#, "AB" + "A3"),
      (#"msgid "a" msgstr "\355\225\234\xea\xb5\xad""#, "한국"),
      ("msgid \"a\"\r\nmsgstr \"b\"\r\n\"c\"\r\n", "bc"),
    ]
  )
  func `understands strings as gettext does`(text: String, translation: String) {
    let outcome = catalogue(text)
    #expect(outcome.diagnostics.isEmpty)
    #expect(outcome.value.entries.first?.translation == translation)
  }

  @Test func `skips a byte order mark`() {
    let outcome = Catalogue.read(
      Array("\u{FEFF}msgid \"a\"\nmsgstr \"b\"\n".utf8), file: "en.po", expecting: .english)
    #expect(outcome.diagnostics.map(summary) == ["en.po:1:1 warning po-header"])
    #expect(outcome.value.entries.count == 1)
  }

  @Test func `takes an empty file for an empty catalogue`() {
    let outcome = Catalogue.read([], file: "en.po", expecting: .english)
    #expect(outcome.diagnostics.isEmpty)
    #expect(outcome.value == Catalogue(file: "en.po"))
  }

  @Test(
    arguments: [
      ("one", "6:19"), ("two", "7:2"), ("three", "8:10"), ("다섯", "9:13"), ("six", "9:21"),
    ]
  )
  func `leads from a translation back to its place in the file`(word: String, place: String) throws {
    let text = #"""
      msgid "a" msgstr "one "
      "two "
      "네\t\n\" three "
      "\"nine\" 네 다섯 \x41 six"
      """#
    let entry = try #require(catalogue(text).value.entries.first)
    let start = try #require(entry.translation.range(of: word)?.lowerBound)
    let location = entry.translationLocation(of: entry.translation[start...].prefix(word.count))
    #expect(location?.description == "en.po:\(place)", "the place of “\(word)”")
    #expect(location?.length == word.unicodeScalars.count)
    let lineNumber = try #require(location?.line)
    #expect(location?.excerpt?.text == text.split(separator: "\n").map(String.init)[lineNumber - 6])
  }

  @Test func `reads a long file in linear time`() {
    let entry = "msgid \"정부 %\"\nmsgstr \"\"\n\"\\\"government\\\" \"\n\"again\"\n\n"
    let text = (0..<20_000).map { entry.replacing("%", with: String($0)) }.joined()
    let outcome = catalogue(text)
    #expect(outcome.value.entries.count == 20_000)
    #expect(outcome.value.entries.last?.origin?.start.line == 6 + 19_999 * 5)
  }
}

extension String {
  fileprivate func range(of part: String) -> Range<String.Index>? { firstRange(of: part) }
}
