import Briefings
import Diagnostics
import Testing
import TranslationFixtures

@testable import Catalogues

private let catalogueHeader =
  "msgid \"\"\nmsgstr \"\"\n\"Language: en\\n\"\n\"Content-Type: text/plain; charset=UTF-8\\n\"\n\n"

@Suite struct `Characters of a catalogue` {
  @Test(
    arguments: [
      // As they are in the file, as escape sequences, and in two strings that become one.
      ("msgid \"a\"\nmsgstr \"e\u{301}\"", "é", "7:9 note decomposed-characters"),
      (#"msgid "a"\#nmsgstr "e\314\201""#, "é", "7:9 note decomposed-characters"),
      ("msgid \"a\"\nmsgstr \"e\"\n\"\u{301}\"", "é", "7:9 note decomposed-characters"),
      ("msgid \"a\"\nmsgstr \"x\u{200B}y\"", "xy", "7:10 note invisible-characters"),
      (#"msgid "a"\#nmsgstr "x\342\200\213y""#, "xy", "7:10 note invisible-characters"),
      ("msgid \"a\"\nmsgstr \"x\u{B}y\"", "x y", "7:10 note stray-line-break"),
      (#"msgid "a"\#nmsgstr "x\vy""#, "x y", "7:10 note stray-line-break"),
      ("msgid \"a\"\nmsgstr \"x\ry\"", "x y", "7:10 note stray-line-break"),
      ("msgid \"a\"\nmsgstr \"x\u{2028}y\"", "x y", "7:10 note stray-line-break"),
      ("msgid \"a\"\nmsgstr \"x\u{1B}y\"", "xy", "7:10 warning forbidden-character"),
      (#"msgid "a"\#nmsgstr "x\ay""#, "xy", "7:10 warning forbidden-character"),
      ("msgid \"a\"\nmsgstr \"x\u{FFFF}y\"", "xy", "7:10 warning forbidden-character"),
      ("msgid \"a\"\nmsgstr \"x\u{FFFC}y\"", "xy", "7:10 warning lost-character"),
      ("msgid \"a\"\nmsgstr \"x\u{FFFD}y\"", "x\u{FFFD}y", "7:10 warning lost-character"),
      ("msgid \"a\"\nmsgstr \"x\u{E123}y\"", "x\u{E123}y", "7:10 warning private-use-character"),
      ("msgid \"a\"\nmsgstr \"x\u{202E}y\"", "xy", "7:10 warning direction-override"),
      // An isolate that is ended in the next string is a pair.
      (
        "msgid \"a\"\nmsgstr \"\u{2067}שלום \"\n\"עולם\u{2069}\"\n#~ \"\"", "\u{2067}שלום עולם\u{2069}",
        "9:4 error po-syntax"
      ),
    ])
  func `are cleaned and reported with their places`(text: String, translation: String, finding: String) throws
  {
    let outcome = catalogue(text)
    #expect(outcome.diagnostics.map(summary) == ["en.po:\(finding)"])
    let read = try #require(outcome.value.entries.first).translation
    #expect(read.unicodeScalars.elementsEqual(translation.unicodeScalars), "\(read.debugDescription)")
  }

  @Test func `do not keep an entry from its text`() throws {
    let outcome = catalogue("msgid \"\u{1112}\u{1161}\u{11AB}\u{AC00}\u{200B}\"\nmsgstr \"b\"")
    #expect(outcome.value.entries.first?.id == "한가")
    let translated = outcome.value.translate(document("한가"), from: .korean, into: .english)
    #expect(translated.value.edition.texts.map(\.words) == ["b"])
  }

  @Test func `that were left out do not shift the places of what is found after them`() throws {
    let text = "msgid \"a\"\nmsgstr \"x\u{200B}ye\u{301}\\\\z\"\n\"q\u{301}\u{200B}\u{301}w\"\n"
    let entry = try #require(catalogue(text).value.entries.first)
    #expect(entry.translation.unicodeScalars.elementsEqual("xyé\\zq\u{301}\u{301}w".unicodeScalars))
    let origin = try #require(entry.origin?.translation)
    let places = entry.translation.utf8.indices.filter {
      $0.samePosition(in: entry.translation.unicodeScalars) != nil
    }
    .map { index in
      let offset = entry.translation.utf8.distance(from: entry.translation.startIndex, to: index)
      let place = origin.location(in: entry.translation, atUTF8Offset: offset, length: 1)
      return "\(place.line ?? 0):\(place.column ?? 0)"
    }
    #expect(places == ["7:9", "7:11", "7:12", "7:14", "7:16", "8:2", "8:3", "8:5", "8:6"])
  }

  @Test(
    arguments: ["\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}", "\r\r", "\t", "\u{1}", "\u{FEFF}"],
    [
      "# one{}two", "#. one{}two", "#: one{}two", "#, fuzzy{}, no-wrap", "#= c-format,{}range: 0..5",
      "#| msgid \"one{}two\"",
    ])
  func `survive rewriting wherever they are`(sign: String, line: String) throws {
    let text = catalogueHeader + line.replacing("{}", with: sign) + "\nmsgid \"제목\"\nmsgstr \"x\(sign)y\"\n"
    let bytes = Array(text.utf8)
    let read = Catalogue.read(bytes, file: "en.po", expecting: .english)
    #expect(!read.diagnostics.hasErrors)
    var changed = read.value
    changed.entries.append(CatalogueEntry(id: "새 글", translation: "new"))
    let written = try #require(changed.rewritten(over: bytes, of: read.value))
    let again = Catalogue.read(written, file: "en.po", expecting: .english)
    #expect(again.value.hasSameContent(as: changed))
    #expect(again.value.entries.first?.comments.flags == read.value.entries.first?.comments.flags)
    #expect(again.value.rewritten(over: written, of: again.value) == nil)
  }

  @Test func `that only end lines do so in a file of an old Mac`() {
    let text = (catalogueHeader + "# note\nmsgid \"a\"\nmsgstr \"b\"\n").replacing("\n", with: "\r")
    let outcome = Catalogue.read(Array(text.utf8), file: "en.po", expecting: .english)
    #expect(outcome.diagnostics.isEmpty)
    #expect(outcome.value.entries.first?.translation == "b")
    #expect(outcome.value.entries.first?.comments.translator == ["note"])
  }

  @Test func `are refused where they would end the text`() {
    let outcome = catalogue("msgid \"a\"\nmsgstr \"x\0y\"")
    #expect(outcome.diagnostics.map(summary) == ["en.po:7:10 error forbidden-character"])
  }
}

@Suite struct `Flags of a catalogue` {
  @Test(
    arguments: [
      "#= fuzzy\n", "#=fuzzy\n", "#, fuzzy\n", "#= c-format, fuzzy\n", "#, no-wrap\n#= fuzzy\n",
      "#, fuzzy\n#= no-c-format\n#| msgid \"before\"\n", "#= fuzzy\r\n",
    ])
  func `make a translation stale on either kind of line, and stay in the form of the file`(lines: String)
    throws
  {
    let text = catalogueHeader + lines + "msgid \"제목\"\nmsgstr \"title\"\n"
    let bytes = Array(text.utf8)
    let read = Catalogue.read(bytes, file: "en.po", expecting: .english)
    #expect(read.diagnostics.isEmpty)
    #expect(read.value.entries.first?.isFuzzy == true)
    #expect(
      read.value.translate(document("제목"), from: .korean, into: .english).value.edition.texts[0].state
        == .stale)
    // A comment is added, so that all lines above the entry are written anew.
    var changed = read.value
    changed.entries[0].comments.append(.translator, "seen")
    let written = String(
      decoding: try #require(changed.rewritten(over: bytes, of: read.value)), as: UTF8.self)
    for line in lines.split(whereSeparator: \.isNewline) where line.hasPrefix("#=") || line.hasPrefix("#,") {
      let marker = line.prefix(2)
      let names = line.dropFirst(2).drop { $0 == " " }
      #expect(written.contains("\(marker) \(names)"), "\(written)")
    }
    // A person has looked at it.
    changed.entries[0].isFuzzy = false
    let current = String(decoding: changed.serialized(), as: UTF8.self)
    #expect(!current.contains("fuzzy"))
  }

  @Test func `are kept with an entry that becomes obsolete, and come back with it`() throws {
    let text =
      catalogueHeader
      + "#, fuzzy\n#= no-c-format, x-kept\n#| msgid \"앞\"\nmsgid \"옛 제목\"\nmsgstr \"old title\"\n"
    let read = catalogue(String(text.dropFirst(catalogueHeader.count)))
    let retired = read.value.updated(to: document("아주 다른 글이다"), in: .english).catalogue
    let written = String(decoding: retired.serialized(), as: UTF8.self)
    #expect(written.contains("#, fuzzy\n#= no-c-format, x-kept\n#~| msgid \"앞\"\n#~ msgid \"옛 제목\""))
    let again = Catalogue.read(Array(written.utf8), file: "en.po", expecting: .english)
    #expect(again.value.hasSameContent(as: retired))
    let back = again.value.updated(to: document("옛 제목"), in: .english).catalogue
    #expect(back.entries.first?.comments.flags.names(.sticky) == ["no-c-format", "x-kept"])
    #expect(back.entries.first?.isFuzzy == true)
  }

  @Test func `of obsolete entries are read in the form that other tools write`() throws {
    let text = "#~ #= fuzzy\n#~ msgid \"a\"\n#~ msgstr \"b\"\n"
    let entry = try #require(catalogue(text).value.entries.first)
    #expect(entry.isObsolete && entry.isFuzzy)
    #expect(entry.comments.flags.names(.sticky) == ["fuzzy"])
  }

  @Test func `that a program sets go where its kind belongs`() throws {
    var entry = try #require(catalogue("#= c-format\nmsgid \"a\"\nmsgstr \"b\"\n").value.entries.first)
    entry.isFuzzy = true
    #expect(entry.comments.flags.names(.workflow) == ["fuzzy"])
    #expect(entry.comments.flags.names(.sticky) == ["c-format"])
  }
}
