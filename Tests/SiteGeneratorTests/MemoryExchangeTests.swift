import Diagnostics
import Foundation
import SiteGenerator
import Testing

@Suite("A translation memory in a file")
struct MemoryExchangeTests {
  private let catalogue = "\(Workspace.budget)/en.po"
  private let memory = "content/memory/ko-en.po"

  private func exported() throws -> Workspace {
    let workspace = try Workspace.withSite()
    try workspace.replace(catalogue, "msgstr \"Korea\"", with: "msgstr \"\"")
    try workspace.replace(
      catalogue, "msgid \"주요 내용\"", with: "# reviewed: Kim, 2026-03-05\nmsgid \"주요 내용\"")
    let outcome = workspace.translations.exportMemory(to: workspace.path("site.tmx"))
    #expect(outcome.diagnostics.filter { $0.severity == .error } == [])
    #expect(outcome.value?.pairs == 9 && outcome.value?.briefings == 1)
    return workspace
  }

  private func tmx(_ units: [(String, String)], _ languages: (String, String) = ("ko", "en")) -> String {
    let units = units.map { source, target in
      "<tu><tuv xml:lang=\"\(languages.0)\"><seg>\(source)</seg></tuv><tuv xml:lang=\"\(languages.1)\"><seg>\(target)</seg></tuv></tu>"
    }
    return
      "<?xml version=\"1.0\"?><tmx version=\"1.4\"><header srclang=\"\(languages.0)\"/><body>\(units.joined())</body></tmx>"
  }

  @Test("has what is translated, the same bytes each time, and no file is overwritten")
  func export() throws {
    let workspace = try exported()
    let text = try workspace.text("site.tmx")
    #expect(text.contains("<seg>주요 내용</seg>") && !text.contains("<seg>한국</seg>"))
    #expect(text.contains("<tuv xml:lang=\"en\" changedate=\"20260305T000000Z\">"))
    #expect(text.contains("<prop type=\"x-briefing\">2026-03-02-budget</prop>"))
    let path = workspace.path("site.tmx")
    #expect(workspace.translations.exportMemory(to: path).diagnostics.map(\.rule).contains("existing-file"))
    #expect(workspace.translations.exportMemory(to: path, replaces: true).value?.pairs == 9)
    #expect(try workspace.text("site.tmx") == text)
  }

  @Test("is what the document type of TMX 1.4 asks for")
  func documentType() throws {
    guard let xmllint = ExternalTools.find("xmllint"), let omegat = ExternalTools.find("omegat"),
      let python = ExternalTools.find("python3")
    else { return }
    let workspace = try exported()
    // OmegaT brings the document type with it.
    let script = """
      import pathlib, sys, zipfile
      home = pathlib.Path(sys.argv[1]).parent.parent / "share/omegat/OmegaT.jar"
      pathlib.Path(sys.argv[2]).write_bytes(zipfile.ZipFile(home).read("schemas/tmx14.dtd"))
      """
    let type = workspace.path("tmx14.dtd")
    let found = try ExternalTools.run(python, ["-c", script, omegat, type])
    #expect(found.status == 0, "\(found.output)")
    let result = try ExternalTools.run(
      xmllint, ["--noout", "--nonet", "--dtdvalid", type, workspace.path("site.tmx")])
    #expect(result.status == 0 && result.output.isEmpty, "\(result.output)")
  }

  @Test("is kept with the site, beside which it changes nothing")
  func importing() async throws {
    let workspace = try exported()
    try workspace.write(
      "a.tmx",
      Data(tmx([("한국", "South Korea"), ("한국", "Korea"), ("주요 내용", "Main points")], ("KO", "EN-US")).utf8))
    let trial = workspace.translations.importMemory([workspace.path("a.tmx")], isDryRun: true)
    #expect(trial.value.map(\.added) == [2] && trial.value.map(\.variants) == [1])
    #expect(!FileManager.default.fileExists(atPath: workspace.path("content/memory")))
    let before = await workspace.generator().build()
    let outcome = workspace.translations.importMemory([workspace.path("a.tmx")])
    #expect(outcome.diagnostics.map(\.rule) == ["tmx-variant"])
    let text = try workspace.text(memory)
    #expect(text.contains("\"X-Source-Language: ko\\n\""))
    #expect(text.contains("#. from a.tmx\nmsgctxt \"variant 2\"\nmsgid \"한국\"\nmsgstr \"Korea\"\n"))
    #expect(workspace.translations.importMemory([workspace.path("a.tmx")]).value.map(\.known) == [3])
    #expect(try workspace.text(memory) == text)
    let files = try workspace.snapshot("public")
    let after = await workspace.generator().build()
    #expect(after.diagnostics.map(\.rule) == before.diagnostics.map(\.rule))
    #expect(try workspace.snapshot("public") == files)
  }

  @Test("in UTF-16 is read, and a damaged one is refused with the byte")
  func encodings() throws {
    let workspace = try Workspace.withSite()
    var bytes: [UInt8] = [0xFF, 0xFE]
    for unit in tmx([("한국", "Korea")]).utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    try workspace.write("a.tmx", Data(bytes))
    #expect(workspace.translations.importMemory([workspace.path("a.tmx")]).value.map(\.added) == [1])
    try workspace.write("b.tmx", Data(bytes.dropLast()))
    let damaged = workspace.translations.importMemory([workspace.path("b.tmx")])
    #expect(damaged.diagnostics.map(\.rule) == ["tmx-encoding"] && damaged.value.isEmpty)
    #expect(damaged.diagnostics.first?.message.contains("damaged at byte") == true)
    try workspace.write("c.tmx", Data(Array("<tmx>".utf8) + [0xB0]))
    #expect(
      workspace.translations.importMemory([workspace.path("c.tmx")]).diagnostics.map(\.rule) == [
        "tmx-encoding"
      ])
  }

  @Test("in other languages, and one that is not there, are errors")
  func refused() throws {
    let workspace = try Workspace.withSite()
    try workspace.write("a.tmx", Data(tmx([("Geld", "argent")], ("de", "fr")).utf8))
    let paths = [workspace.path("a.tmx"), workspace.path("none.tmx")]
    let outcome = workspace.translations.importMemory(paths)
    #expect(outcome.diagnostics.map(\.rule) == ["tmx-language", "unreadable-file"])
    #expect(outcome.diagnostics.first?.reason == "It has de, fr; the site has ko, en")
  }

  // MARK: Programs of others

  @Test("is understood by the Translate Toolkit, and understands what it writes")
  func translateToolkit() throws {
    guard let po2tmx = ExternalTools.find("po2tmx"),
      let python = try ExternalTools.findPython(with: "translate.storage.tmx")
    else { return }
    let workspace = try exported()
    let script = """
      import sys
      from translate.storage import tmx
      store = tmx.tmxfile.parsefile(sys.argv[1])
      assert len(store.units) == 9
      assert ('주요 내용', 'Main points') in [(str(unit.source), str(unit.target)) for unit in store.units], [
          (str(unit.source), str(unit.target)) for unit in store.units]
      """
    let read = try ExternalTools.run(python, ["-c", script, workspace.path("site.tmx")])
    #expect(read.status == 0, "\(read.output)")
    let made = try ExternalTools.run(
      po2tmx,
      [
        "--progress=none", "-l", "en", "--source-language=ko", workspace.path(catalogue),
        workspace.path("toolkit.tmx"),
      ])
    #expect(made.status == 0, "\(made.output)")
    let outcome = workspace.translations.importMemory([workspace.path("toolkit.tmx")])
    #expect(!outcome.diagnostics.contains { $0.severity == .error }, "\(outcome.diagnostics)")
    #expect(outcome.value.map(\.added) == [9])
  }

  @Test("is taken up by OmegaT, and takes up what it saves")
  func omegaT() throws {
    guard let omegat = ExternalTools.find("omegat") else { return }
    let workspace = try exported()
    for folder in ["source", "target", "tm", "glossary", "dictionary", "omegat"] {
      try FileManager.default.createDirectory(
        atPath: workspace.path("project/\(folder)"), withIntermediateDirectories: true)
    }
    try workspace.write("project/source/text.txt", Data("주요 내용\n".utf8))
    try workspace.write("project/tm/auto/site.tmx", Data(try workspace.text("site.tmx").utf8))
    let defaults = ["source", "target", "tm", "glossary", "dictionary"].map {
      "<\($0)_dir>__DEFAULT__</\($0)_dir>"
    }
    try workspace.write(
      "project/omegat.project",
      Data(
        """
        <omegat><project version="1.0">\(defaults.joined())<glossary_file>__DEFAULT__</glossary_file>
        <source_lang>KO</source_lang><target_lang>EN</target_lang><sentence_seg>false</sentence_seg>
        <support_default_translations>true</support_default_translations></project></omegat>
        """.utf8))
    let result = try ExternalTools.run(
      omegat,
      [workspace.path("project"), "--mode=console-translate", "--config-dir=\(workspace.path("settings"))"])
    #expect(result.status == 0, "\(result.output)")
    // What it writes for other programs: level 1 without, level 2 with its own inline elements.
    let saved = try FileManager.default.contentsOfDirectory(atPath: workspace.path("project"))
      .filter { $0.hasSuffix(".tmx") }.sorted()
    #expect(!saved.isEmpty)
    for name in saved {
      let outcome = workspace.translations.importMemory([workspace.path("project/\(name)")])
      #expect(!outcome.diagnostics.contains { $0.severity == .error && $0.rule != "tmx-language" }, "\(name)")
    }
    #expect(try workspace.text("project/target/text.txt").contains("Main points"))
  }
}
