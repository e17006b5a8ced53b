import Diagnostics
import Foundation
import SiteGenerator
import Testing

/// What pages show of translations that are stale, missing or a machine's.
@Suite("A translation that is not complete")
struct TranslationPolicyTests {
  private let catalogue = "\(Workspace.budget)/en.po"
  private let page = "public/en/budget/index.html"

  private static let staleText = ("늘린다고", "크게 늘린다고")

  private func edit(_ workspace: Workspace) throws {
    try workspace.replace("\(Workspace.budget)/ko.txt", Self.staleText.0, with: Self.staleText.1)
  }

  private func empty(_ translation: String, in workspace: Workspace) throws {
    try workspace.replace(catalogue, "msgstr \"\(translation)\"", with: "msgstr \"\"")
  }

  @Test("stays on the page where its text was edited, with a notice, and may be found")
  func stale() async throws {
    let workspace = try Workspace.withSite()
    try edit(workspace)
    let result = await workspace.generator().build()
    #expect(result.diagnostics.filter { $0.severity != .note }.map(\.rule) == ["translation-stale"])
    let english = try workspace.text(page)
    #expect(english.contains("The government announced that it will raise next year’s budget."))
    #expect(
      english.contains(
        "<p class=\"status\">The original of 1 passage has changed since it was translated.</p>"))
    #expect(
      english.contains("<p class=\"state\">The original has changed; this translation is being revised.</p>"))
    #expect(!english.contains("noindex"))
    #expect(try workspace.text("public/ko/budget/index.html").contains("hreflang=\"en\" href=\"https:"))
    #expect(try workspace.text("public/sitemap.xml").contains("/en/budget/"))
    #expect(try workspace.text("public/en/feed.xml").contains("<entry>"))
  }

  @Test(
    "is marked with the language of each part that is missing, and only there",
    arguments: [
      (
        "For",
        "<b class=\"label\"><span lang=\"ko\">대상</span><span class=\"colon\">:</span></b> <span class=\"text\">the young and the old"
      ),
      (
        "the young and the old",
        "<b class=\"label\">For<span class=\"colon\">:</span></b> <span class=\"text\"><span lang=\"ko\">청년과 어르신</span>"
      ),
      ("Country", "<th scope=\"col\"><span lang=\"ko\">국가</span></th>"),
      ("Korea", "<th scope=\"row\" lang=\"ko\"><span class=\"flag\" aria-hidden=\"true\">🇰🇷</span> 한국"),
      ("Main points", "<span class=\"title\" lang=\"ko\">주요 내용</span>"),
      ("Next year’s budget to rise 3.5%", "<h1 id=\"title\" lang=\"ko\">내년 예산 3.5% 증가</h1>"),
    ])
  func missing(translation: String, expected: String) async throws {
    let workspace = try Workspace.withSite()
    try empty(translation, in: workspace)
    #expect(await workspace.generator().build().summary != nil)
    let english = try workspace.text(page)
    let flat = english.replacing("\n", with: "")
    #expect(flat.contains(expected), "\(english)")
    #expect(english.contains("noindex"))
  }

  @Test("of a speaker is marked without the words")
  func speaker() async throws {
    let workspace = try Workspace.withSite()
    try workspace.write(
      "\(Workspace.budget)/ko.txt",
      Data((try workspace.text("\(Workspace.budget)/ko.txt") + "\n홍길동 (장관): \"예산을 늘립니다.\"\n").utf8))
    try workspace.write(
      catalogue,
      Data((try workspace.text(catalogue) + "\nmsgid \"예산을 늘립니다.\"\nmsgstr \"We will spend more.\"\n").utf8))
    #expect(await workspace.generator().build().summary != nil)
    let english = try workspace.text(page)
    #expect(english.contains("</span>We will spend more.<span"))
    #expect(
      english.contains(
        "<figcaption><b><span lang=\"ko\">홍길동</span></b> <span><span lang=\"ko\">장관</span></span></figcaption>"
      ))
  }

  // MARK: Held back

  @Test(
    "keeps its edition back where the settings ask for it",
    arguments: [
      // site.yml, briefing.yml, whether stale and whether missing editions are published
      ("{stale: hold}", nil, false, true), ("{missing: hold}", nil, true, false),
      ("{stale: hold, missing: hold}", nil, false, false),
      ("{stale: hold, missing: hold}", "{missing: notice}", false, true),
      (nil, "{stale: hold}", false, true), (nil, nil, true, true),
    ] as [(String?, String?, Bool, Bool)])
  func hold(site: String?, briefing: String?, showsStale: Bool, showsMissing: Bool) async throws {
    for (isStale, isShown) in [(true, showsStale), (false, showsMissing)] {
      let workspace = try Workspace.withSite()
      if let site {
        let text = try workspace.text("content/site.yml") + "translation: \(site)\n"
        try workspace.write("content/site.yml", Data(text.utf8))
      }
      if let briefing {
        try workspace.write("\(Workspace.budget)/briefing.yml", Data("translation: \(briefing)\n".utf8))
      }
      if isStale { try edit(workspace) } else { try empty("Korea", in: workspace) }
      let result = await workspace.generator().build()
      let files = try #require(result.summary, "\(result.diagnostics)").written
      #expect(files.contains("en/budget/index.html") == isShown)
      #expect(files.contains("ko-en/budget/index.html") == isShown)
      #expect(files.contains("ko/budget/index.html"))
      let held = result.diagnostics.filter { $0.rule == "edition-held" }
      #expect(held.count == (isShown ? 0 : 1))
      #expect(
        held.allSatisfy { $0.message.hasSuffix(isStale ? "1 stale" : "1 missing") && $0.severity == .warning }
      )
      if !isShown { #expect(!(try workspace.text("public/en/index.html")).contains("/budget/")) }
    }
  }

  @Test("is refused with the nearest treatment where a setting is misspelt")
  func misspelt() async throws {
    let workspace = try Workspace.withSite()
    try workspace.write("\(Workspace.budget)/briefing.yml", Data("translation: {missing: hald}\n".utf8))
    let error = try #require(await workspace.generator().build().diagnostics.first { $0.severity == .error })
    #expect(error.rule == "unknown-treatment" && error.help == "Did you mean 'hold'?")
    #expect(error.location?.line == 1 && error.location?.column == 24 && error.location?.length == 4)
  }

  // MARK: Machines

  @Test("by a machine is disclosed once for the whole, where the header says so")
  func wholeMachine() async throws {
    let workspace = try Workspace.withSite()
    try workspace.replace(
      catalogue, "Language: en\\n", with: "Language: en\\n\"\n\"X-Machine-Translated: yes\\n")
    #expect(await workspace.generator().build().summary != nil)
    let english = try workspace.text(page)
    #expect(
      english.contains(
        "<p class=\"status\">This translation was made by machine and has not been reviewed yet.</p>"))
    #expect(!english.contains("class=\"state\""))
    #expect(try workspace.text("public/ko-en/budget/index.html").contains("기계 번역이며 아직 사람이 검토하지 않았습니다."))
    #expect(!(try workspace.text("public/ko/budget/index.html")).contains("기계"))

    try workspace.replace(
      catalogue, "X-Machine-Translated: yes\\n", with: "X-Machine-Translated: yes\\nX-Reviewed: Kim\\n")
    #expect(await workspace.generator().build().summary != nil)
    #expect(try workspace.text(page).contains("This translation was made by machine and then reviewed."))
  }

  @Test("by a machine is disclosed passage by passage, where comments say so")
  func someMachine() async throws {
    let workspace = try Workspace.withSite()
    try workspace.replace(
      catalogue, "msgid \"주요 내용\"", with: "# machine-translated: an engine\nmsgid \"주요 내용\"")
    try workspace.replace(
      catalogue, "msgid \"대상\"", with: "# machine-translated\n# reviewed: Kim, 2026-11-23\nmsgid \"대상\"")
    #expect(await workspace.generator().build().summary != nil)
    let english = try workspace.text(page)
    #expect(
      english.contains(
        "<p class=\"status\">1 passage was translated by machine and has not been reviewed yet. 1 passage was translated by machine and then reviewed.</p>"
      ))
    #expect(english.split(separator: "<p class=\"state\">Translated by machine.</p>").count == 2)
    #expect(!english.contains("noindex"))
    #expect(try workspace.text("public/ko-en/budget/index.html").contains(">기계 번역입니다.</span>"))
  }
}
