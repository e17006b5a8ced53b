import Diagnostics
import Foundation
import SiteGenerator
import Testing

/// Code blocks below `<!-- tested: PATH -->` are laid over the valid site as that file, all of one page at once.
@Suite("The documentation")
struct DocumentationTests {
  @Test(
    "shows files that work",
    arguments: [
      "docs/content.md", "docs/checks.md", "docs/markdown.md", "docs/templates.md", "docs/site.md",
    ])
  func examples(page: String) async throws {
    let text = try String(contentsOf: Folders.project.appending(path: page), encoding: .utf8)
    let examples = examples(in: text)
    #expect(!examples.isEmpty, "\(page) has no tested example")
    let workspace = try Workspace()
    try workspace.lay(Folders.fixtures.appending(path: "valid"))
    for (path, content) in examples { try workspace.write(path, Data(content.utf8)) }
    let result = await workspace.generator().build()
    #expect(result.diagnostics.filter { $0.severity == .error } == [])
    #expect(result.summary != nil)
  }

  @Test("of security names the headers that the site's own file has, and no others")
  func headers() async throws {
    let url = Folders.project.appending(path: "docs/security.md")
    let text = try String(contentsOf: url, encoding: .utf8)
    let named = text.matches(of: /\| `([A-Za-z-]+)` \| [^|]+ \| `([^`]+)` \| yes \|/).map {
      "\($0.1): \($0.2)"
    }
    let workspace = try Workspace()
    try workspace.lay(Folders.fixtures.appending(path: "valid"))
    #expect(await workspace.generator().build().summary != nil)
    let file = try #require(workspace.snapshot("public")["_headers"])
    let written = String(decoding: file, as: UTF8.self).split(separator: "\n")
      .filter { $0.hasPrefix(" ") }.map { $0.trimmingCharacters(in: .whitespaces) }
    #expect(!named.isEmpty && Set(named) == Set(written))
  }

  @Test(
    "names only files of the project that exist",
    arguments: [
      "README.md", "docs/content.md", "docs/checks.md", "docs/architecture.md", "docs/translating.md",
      "docs/markdown.md", "docs/templates.md", "docs/site.md", "docs/rules.md", "docs/design.md",
      "docs/conventions.md", "docs/inspect.md", "docs/text-form.md", "docs/release.md", "docs/lexicons.md",
      "docs/security.md", "docs/install.md", "docs/publishing.md",
      "CONTRIBUTING.md",
    ])
  func links(page: String) throws {
    let url = Folders.project.appending(path: page)
    let text = try String(contentsOf: url, encoding: .utf8).replacing(/```(?s:.*?)```/, with: "")
    for link in text.matches(of: /\]\((?!https?:|#)([^)#]+)/) {
      let target = url.deletingLastPathComponent().appending(path: String(link.1)).path(percentEncoded: false)
      #expect(FileManager.default.fileExists(atPath: target), "\(page) links to \(link.1)")
    }
  }

  private func examples(in text: String) -> [(path: String, content: String)] {
    var examples: [(path: String, content: String)] = []
    var path: String?
    var content: String?
    var indent = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let trimmed = line.drop { $0 == " " }
      if let match = trimmed.firstMatch(of: /<!-- tested: (.+) -->/) {
        path = String(match.1)
      } else if path != nil, content == nil, trimmed.hasPrefix("```") {
        content = ""
        indent = line.count - trimmed.count
      } else if let finished = path, let text = content, trimmed.hasPrefix("```") {
        examples.append((finished, text))
        path = nil
        content = nil
      } else if let text = content {
        content = text + line.dropFirst(min(indent, line.count - trimmed.count)) + "\n"
      }
    }
    return examples
  }
}
