import Diagnostics
import Foundation
import SiteGenerator
import Testing

@Suite("Files that are put on a site as they are")
struct StaticFileTests {
  private func sample(_ files: [String: String]) throws -> SampleSite {
    let sample = try SampleSite()
    try sample.add("2026-03-02-six")
    for (name, text) in files { try sample.write("static/\(name)", text) }
    return sample
  }

  @Test("keep their names and bytes, in folders as well; what programs leave behind is passed over")
  func published() async throws {
    let sample = try sample([
      "CNAME": "briefings.example.kr\n", "google12ab.html": "google-site-verification: google12ab.html",
      "fonts/a.woff2": "wOF2", "~$a.docx": "x", "Thumbs.db": "x", "note.txt~": "x", ".DS_Store": "x",
    ])
    let files = try await sample.build()
    #expect(files["CNAME"] == "briefings.example.kr\n" && files["fonts/a.woff2"] == "wOF2")
    #expect(files["google12ab.html"] == "google-site-verification: google12ab.html")
    for name in ["~$a.docx", "Thumbs.db", "note.txt~", ".DS_Store"] { #expect(files[name] == nil) }
    // No page of the site: nobody asks it for its language.
    #expect(await sample.workspace.generator().check().filter { $0.severity != .note } == [])
    // A build that remembers the last one sees that one was changed.
    try sample.write("static/CNAME", "other.example.kr\n")
    #expect(try await sample.build()["CNAME"] == "other.example.kr\n")
    try sample.workspace.remove("content/static/CNAME")
    #expect(try await sample.build()["CNAME"] == nil)
  }

  @Test("may be hidden where hosts and others ask for them, and other hidden names stay where they are")
  func hidden() async throws {
    let sample = try sample([
      ".well-known/security.txt": "Contact: mailto:a@example.kr", ".htaccess": "Options -Indexes",
      ".env": "KEY=1",
      "fonts/.well-known/a": "1", ".well-known/.secret": "1",
    ])
    let files = try await sample.build()
    #expect(files[".well-known/security.txt"] == "Contact: mailto:a@example.kr")
    #expect(files[".htaccess"] == "Options -Indexes")
    #expect(files.keys.filter { $0.contains(".env") || $0.contains("fonts/") || $0.contains("secret") } == [])
    try sample.workspace.remove("content/static/.well-known/security.txt")
    #expect(try await sample.build()[".well-known/security.txt"] == nil)
    // The site makes one itself.
    try sample.write("static/.nojekyll", "")
    #expect(await sample.errors() == ["content/static/.nojekyll duplicate-address"])
  }

  @Test("warn of links in their pages that lead to nothing in the site")
  func links() async throws {
    let sample = try sample([
      "map/index.html":
        "<a href=\"../ko/six/\">one</a> <a href=\"../ko/seven/\">other</a> <a href=\"a.css\">style</a>",
      "map/a.css": "p { margin: 0 }",
    ])
    _ = try await sample.build()
    let findings = await sample.workspace.generator().check().filter { $0.severity != .note }
    #expect(findings.map { "\($0.rule) \($0.severity)" } == ["broken-link warning"])
    #expect(findings.first?.location?.description.hasSuffix("map/index.html:1:30") == true, "\(findings)")
  }

  @Test(
    "are refused where they would take the place of others (duplicate-address), or are programs (invalid-static-file)",
    arguments: [
      ("robots.txt", "a", "duplicate-address"), ("ROBOTS.txt", "a", "duplicate-address"),
      ("ko/six/index.html", "a", "duplicate-address"), ("ko", "a", "duplicate-address"),
      ("robots.txt/a", "a", "duplicate-address"), ("setup.exe", "a", "invalid-static-file"),
      ("a.docm", "a", "invalid-static-file"), ("tool", "\u{7F}ELF", "invalid-static-file"),
      ("aux.txt", "a", "invalid-static-file"),
      ("a.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>1</script></svg>", "active-picture"),
    ])
  func refused(name: String, text: String, rule: String) async throws {
    let sample = try sample([name: text])
    let errors = await sample.workspace.generator().build().diagnostics.filter { $0.severity == .error }
    #expect(errors.map(\.rule) == [rule], "\(errors)")
    #expect(errors.first?.location?.file.hasSuffix("content/static/\(name)") == true)
  }
}
