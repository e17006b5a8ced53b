import Diagnostics
import Foundation
import SiteGenerator
import Testing

@Suite("Exchange with translators")
struct ExchangeFilesTests {
  private let catalogue = "\(Workspace.budget)/en.po"
  private let file = "exchange/2026-03-02-budget.en.xlf"

  /// A site with one text stale and one missing, and its exchange file.
  /// - Parameter reviewed: whether somebody has reviewed one of its texts.
  private func exported(showsSource: Bool = false, reviewed: Bool = false) throws -> Workspace {
    let workspace = try Workspace.withSite()
    if reviewed {
      try workspace.replace(catalogue, "msgid \"주요 내용\"", with: "# reviewed: Kim\nmsgid \"주요 내용\"")
    }
    try workspace.replace("\(Workspace.budget)/ko.txt", "늘린다고", with: "크게 늘린다고")
    try workspace.replace(catalogue, "msgstr \"Korea\"", with: "msgstr \"\"")
    let outcome = workspace.translations.export(to: workspace.path("exchange"), showsSource: showsSource)
    #expect(outcome.diagnostics.filter { $0.severity == .error } == [])
    let written = try #require(outcome.value.first)
    #expect(outcome.value.count == 1 && workspace.relative(written.path) == file)
    #expect(written.texts == 10 && written.open == 2)
    return workspace
  }

  private func translate(_ workspace: Workspace) throws {
    try workspace.replace(file, "state=\"needs-translation\">한국<", with: "state=\"translated\">South Korea<")
  }

  @Test("goes out and comes back")
  func roundTrip() throws {
    let workspace = try exported()
    try translate(workspace)
    let before = try workspace.text(catalogue)
    let trial = workspace.translations.import([workspace.path(file)], isDryRun: true)
    #expect(trial.value.first?.translated == 1)
    #expect(try workspace.text(catalogue) == before)
    let outcome = workspace.translations.import([workspace.path(file)])
    #expect(outcome.diagnostics.isEmpty)
    #expect(outcome.value.first?.translated == 1 && outcome.value.first?.untranslated == 0)
    #expect(try workspace.text(catalogue).contains("msgid \"한국\"\nmsgstr \"South Korea\"\n"))
    #expect(workspace.translations.import([workspace.path(file)]).value.first?.translated == 0)
  }

  @Test(
    "comes back for the language that a program calls something like it",
    arguments: ["en-US", "en_US", "EN", "en-Latn-GB"])
  func region(tag: String) throws {
    let workspace = try exported()
    try translate(workspace)
    try workspace.replace(file, "target-language=\"en\"", with: "target-language=\"\(tag)\"")
    try workspace.replace(file, "source-language=\"ko\"", with: "source-language=\"ko-KR\"")
    let outcome = workspace.translations.import([workspace.path(file)])
    #expect(outcome.diagnostics.isEmpty && outcome.value.first?.translated == 1)
    #expect(outcome.value.first.map { workspace.relative($0.catalogue) } == catalogue)
  }

  @Test("leaves nothing in the catalogue for gettext to find, however a program indents it")
  func indented() throws {
    guard let msgfmt = ExternalTools.find("msgfmt") else { return }
    let workspace = try exported()
    try workspace.replace(
      file, "state=\"needs-translation\">한국<", with: "state=\"translated\">\n          South Korea\n        <"
    )
    let outcome = workspace.translations.import([workspace.path(file)])
    #expect(outcome.diagnostics.isEmpty)
    #expect(try workspace.text(catalogue).contains("msgid \"한국\"\nmsgstr \"South Korea\"\n"))
    let result = try ExternalTools.run(
      msgfmt, ["--check", "--output-file=/dev/null", workspace.path(catalogue)])
    #expect(result.status == 0, "\(result.output)")
  }

  @Test("writes over no file unless asked")
  func existing() throws {
    let workspace = try exported()
    try translate(workspace)
    let before = try workspace.text(file)
    let refused = workspace.translations.export(to: workspace.path("exchange"))
    #expect(refused.diagnostics.map(\.rule) == ["existing-file"] && refused.value.isEmpty)
    #expect(try workspace.text(file) == before)
    #expect(workspace.translations.export(to: workspace.path("exchange"), replaces: true).value.count == 1)
    #expect(try workspace.text(file) != before)
  }

  @Test("makes a catalogue for a language that had none")
  func newLanguage() throws {
    let workspace = try Workspace.inThreeLanguages()
    let exported = workspace.translations.export(languages: ["ja"], to: workspace.path("exchange"))
    #expect(exported.value.map(\.open) == [10])
    try workspace.replace(
      "exchange/2026-03-02-budget.ja.xlf", "needs-translation\">한국<", with: "translated\">韓国<")
    let path = workspace.path("exchange/2026-03-02-budget.ja.xlf")
    #expect(workspace.translations.import([path]).value.first?.translated == 1)
    #expect(try workspace.text("\(Workspace.budget)/ja.po").contains("msgid \"한국\"\nmsgstr \"韓国\"\n"))
  }

  @Test(
    "is refused, and nothing is changed, where the file is not for this site",
    arguments: [
      ("original=\"2026-03-02-budget/", "original=\"2026-03-02-other/", "3:3", "unknown-briefing"),
      ("target-language=\"en\"", "target-language=\"fr\"", "3:3", "xliff-language"),
      ("target-language=\"en\"", "target-language=\"ko-KR\"", "3:3", "xliff-language"),
      ("source-language=\"ko\"", "source-language=\"ja\"", "3:3", "xliff-language"),
      ("</body>", "", "\(0)", "xml-syntax"), ("<xliff", "<!DOCTYPE xliff>\n<xliff", "2:1", "xml-syntax"),
    ])
  func refused(text: String, replacement: String, place: String, rule: String) throws {
    let workspace = try exported()
    try translate(workspace)
    try workspace.replace(file, text, with: replacement)
    let before = try workspace.text(catalogue)
    let outcome = workspace.translations.import([workspace.path(file)])
    #expect(outcome.value.isEmpty)
    #expect(outcome.diagnostics.map(\.rule) == [rule])
    let location = outcome.diagnostics.first?.location.map { workspace.relative($0.description) }
    #expect(place == "0" || location == "\(file):\(place)")
    #expect(try workspace.text(catalogue) == before)
  }

  @Test("says which file it cannot read")
  func missingFile() throws {
    let workspace = try Workspace.withSite()
    let outcome = workspace.translations.import([workspace.path("none.xlf")])
    #expect(outcome.diagnostics.map(\.rule) == ["unreadable-file"])
  }

  // MARK: Programs of others

  @Test("is well-formed")
  func wellFormed() throws {
    guard let xmllint = ExternalTools.find("xmllint") else { return }
    let workspace = try exported()
    let result = try ExternalTools.run(xmllint, ["--noout", "--nonet", workspace.path(file)])
    #expect(result.status == 0 && result.output.isEmpty, "\(result.output)")
  }

  @Test("is understood by the Translate Toolkit, and understands what it writes")
  func translateToolkit() throws {
    guard let python = try ExternalTools.findPython(with: "translate.storage.xliff") else { return }
    let workspace = try exported()
    let script = """
      import sys
      from translate.storage import xliff
      store = xliff.xlifffile.parsefile(sys.argv[1])
      units = {unit.source: unit for unit in store.units}
      assert len(units) == 10
      stale = next(unit for source, unit in units.items() if source.startswith('정부는'))
      assert stale.isfuzzy() and units['한국'].isfuzzy()
      # To the Toolkit, what nobody has approved is not finished.
      assert sum(bool(unit.target) and unit.target != unit.source for unit in store.units) == 9
      assert not any(unit.isapproved() for unit in store.units)
      assert [trans.source for trans in stale.getalttrans()] == ['정부는 내년 예산을 늘린다고 발표했다.']
      assert units['한국'].getnotes('developer') == 'I, table 1, row 1'
      units['한국'].target = 'South Korea'
      units['한국'].markfuzzy(False)
      stale.markfuzzy(False)
      units['규모'].target = 'Scale'
      units['규모'].markfuzzy(True)
      units['대상'].addnote('for whom?', origin='translator')
      store.savefile(sys.argv[1])
      """
    let result = try ExternalTools.run(python, ["-c", script, workspace.path(file)])
    #expect(result.status == 0, "\(result.output)")
    let imported = try #require(workspace.translations.import([workspace.path(file)]).value.first)
    #expect(imported.translated == 1 && imported.changed == 1 && imported.confirmed == 1)
    let text = try workspace.text(catalogue)
    #expect(text.contains("#, fuzzy\nmsgid \"규모\"\nmsgstr \"Scale\"\n"))
    #expect(text.contains("# for whom?\n#. I, list 1, item 1, label\nmsgid \"대상\"\n"))
    #expect(!text.contains("#| msgid"))
  }

  @Test("is passed by the checks of the Translate Toolkit, and becomes a catalogue there")
  func toolkitPrograms() throws {
    guard let xliff2po = ExternalTools.find("xliff2po"), let pofilter = ExternalTools.find("pofilter"),
      let msgfmt = ExternalTools.find("msgfmt")
    else { return }
    let workspace = try exported(reviewed: true)
    let arguments = ["--progress=none", workspace.path(file)]
    #expect(try ExternalTools.run(xliff2po, arguments + [workspace.path("out.po")]).status == 0)
    #expect(try ExternalTools.run(msgfmt, ["-o", "/dev/null", workspace.path("out.po")]).status == 0)
    // To the Toolkit, what nobody has reviewed is fuzzy.
    let converted = try workspace.text("out.po")
    #expect(converted.contains("#. title\n#, fuzzy\nmsgid \"내년 예산 3.5% 증가\"\nmsgstr \"Next year’s"))
    #expect(converted.contains("msgid \"주요 내용\"\nmsgstr \"Main points\""))
    #expect(!converted.contains("#, fuzzy\nmsgid \"주요 내용\""))
    let filtered = try ExternalTools.run(
      pofilter,
      [
        "--progress=none", "--test=untranslated", "--test=isfuzzy", workspace.path(file),
        workspace.path("found.xlf"),
      ])
    #expect(filtered.status == 0, "\(filtered.output)")
    let found = try workspace.text("found.xlf")
    #expect(found.contains("한국") && found.contains("정부는") && !found.contains("주요 내용"))
  }

  @Test("goes through OmegaT and back")
  func omegaT() throws {
    guard let omegat = ExternalTools.find("omegat") else { return }
    let workspace = try exported(showsSource: true)
    for folder in ["target", "tm", "glossary", "dictionary", "omegat"] {
      try FileManager.default.createDirectory(
        atPath: workspace.path("project/\(folder)"), withIntermediateDirectories: true)
    }
    try workspace.write("project/source/budget.xlf", Data(try workspace.text(file).utf8))
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
    let pairs = ["한국": "South Korea", "정부는 내년 예산을 크게 늘린다고 발표했다.": "The government announced a large rise."]
    let units = pairs.map { source, target in
      "<tu><tuv lang=\"KO\"><seg>\(source)</seg></tuv><tuv lang=\"EN\"><seg>\(target)</seg></tuv></tu>"
    }
    try workspace.write(
      "project/omegat/project_save.tmx",
      Data(
        """
        <?xml version="1.0" encoding="UTF-8"?><tmx version="1.1"><header creationtool="OmegaT" o-tmf="OmegaT TMX"
        adminlang="EN" datatype="plaintext" creationtoolversion="3" segtype="paragraph" srclang="KO"/><body>
        \(units.joined())</body></tmx>
        """.utf8))
    let result = try ExternalTools.run(
      omegat,
      [workspace.path("project"), "--mode=console-translate", "--config-dir=\(workspace.path("settings"))"])
    #expect(result.status == 0, "\(result.output)")
    let outcome = workspace.translations.import([workspace.path("project/target/budget.xlf")])
    #expect(outcome.diagnostics.isEmpty)
    let imported = try #require(outcome.value.first)
    #expect(imported.translated == 1 && imported.changed == 1 && imported.untranslated == 0)
    let text = try workspace.text(catalogue)
    #expect(text.contains("msgstr \"The government announced a large rise.\"") && !text.contains("fuzzy"))
  }
}
