import Diagnostics
import Foundation
import SiteGenerator
import Testing

@Suite("A file in the folder of templates")
struct UnusedTemplateTests {
  @Test(
    "that nothing uses is a warning, with the name that was meant",
    arguments: [
      ("breifing.mustache", "Did you mean 'briefing.mustache'?"),
      ("assets/sit.css", "Did you mean 'assets/site.css'?"),
      ("site.css", "Did you mean 'assets/site.css'?"),
      ("strings/kr.yml", "Did you mean 'strings/ko.yml'?"),
      ("strings/de.yml", "The site has no such language"),
      ("something-of-ours.mustache", "Write {{> something-of-ours}} where it belongs"),
      ("assets/font-of-ours.woff2", "Name it in a template, a style sheet or a script"),
    ])
  func unused(name: String, help: String) async throws {
    let result = try await build([name: "{}\n"])
    let finding = try #require(result.diagnostics.first { $0.rule == "unused-template-file" })
    #expect(finding.severity == .warning)
    #expect(finding.location?.file.hasSuffix("templates/\(name)") ?? false)
    #expect(finding.help?.contains(help) ?? false, "\(finding)")
    #expect(result.summary != nil)
  }

  @Test("that another one of the author’s names is used, and so is what lies there for people")
  func used() async throws {
    let result = try await build([
      "robots.mustache": "User-agent: *\n{{> ours}}\n", "ours.mustache": "{{> deeper/ours}}",
      "deeper/ours.mustache": "Disallow: /drafts/",
      "assets/site.css": "@font-face { src: url(ours.woff2) }", "assets/ours.woff2": "a font",
      "README.md": "What we changed.\n",
    ])
    #expect(result.diagnostics.filter { $0.rule == "unused-template-file" } == [])
    #expect(result.summary != nil)
  }

  private func build(_ files: [String: String]) async throws -> BuildResult {
    let workspace = try Workspace()
    try workspace.lay(Folders.fixtures.appending(path: "valid"))
    for (name, text) in files { try workspace.write("templates/\(name)", Data(text.utf8)) }
    return await workspace.generator().build()
  }
}
