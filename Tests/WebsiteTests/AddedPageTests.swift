import Briefings
import Diagnostics
import Foundation
import Loading
import Publishing
import Templating
import Testing

@testable import Website

@Suite("Pages of a custom kind")
struct CustomPagesTests {
  private static let template = """
    {{<layout}}
    {{$main}}
    {{#people}}
    <p><a href="{{page}}">{{name}}</a></p>
    {{/people}}
    {{/main}}
    {{/layout}}

    """

  private static let fields: [CustomField] = [
    .text("motto", isOptional: true), .list("people", [.text("name"), .address("page")]),
  ]

  private var contents: SiteContents {
    var site = SiteSettings(
      title: [.korean: "이름", .english: "Name"], description: [.korean: "설명", .english: "Description"],
      publisher: [:], languages: [.korean, .english], timeZone: .korea)
    site.baseURL = "https://test.example/press/"
    return SiteContents(site: site, briefings: [])
  }

  private func kinds(
    template: String = "team", path: String = "team/", values: [String: CustomValue]
  ) -> SiteKinds {
    SiteKinds.builtIn.adding(
      CustomPages(template: template, fields: Self.fields) { contents in
        contents.site.languages.map { language in
          var entry = CustomPages.Entry(
            "\(language)/\(path)", in: language, title: "Team (\(language))", description: "Who writes here",
            values: values)
          entry.isInNavigation = true
          return entry
        }
      })
  }

  private func compile(_ kinds: SiteKinds, template: String = Self.template) throws -> Outcome<CompiledLook?> {
    let folder = FileManager.default.temporaryDirectory.appending(path: "look-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(template.utf8).write(to: folder.appending(path: "team.mustache"))
    let look = try #require(Look.load(folder: folder.path(percentEncoded: false)).value)
    return CompiledLook.compile(look, languages: contents.site.languages, kinds: kinds)
  }

  private func text(_ route: Route, of website: Website) throws -> String {
    let file = try #require(website.files.first { $0.route == route })
    return String(decoding: try website.artifact(of: file).bytes, as: UTF8.self)
  }

  @Test("are made with a template of the author, and everything else knows of them")
  func pages() throws {
    let kinds = kinds(values: ["people": .list([["name": .text("A & B"), "page": .address("ko/about/#c")]])])
    #expect(kinds.diagnostics(of: contents) == [])
    let look = try #require(compile(kinds).value)
    let website = Website(contents, look: look)
    let page = try text(Route("ko/team/"), of: website)
    #expect(page.contains("<p><a href=\"../../ko/about/#c\">A &amp; B</a></p>"))
    #expect(page.contains("hreflang=\"en\" href=\"https://test.example/press/en/team/\""))
    #expect(try text(.home(.english), of: website).contains("href=\"../en/team/\">Team (en)</a>"))
    #expect(try text(.sitemap, of: website).contains("<loc>https://test.example/press/ko/team/</loc>"))
    var check = OutputCheck(of: website)
    for file in website.files where file.route != .path(.korean, "about/") {
      check.add([try website.artifact(of: file)])
    }
    #expect(check.diagnostics().map(\.rule) == ["broken-link", "broken-link"])
  }

  @Test("cannot have templates that name what their fields do not offer")
  func unknownName() throws {
    let found = try compile(kinds(values: [:]), template: "{{#people}}{{nmae}}{{/people}}\n").diagnostics
    #expect(found.map(\.rule) == ["unknown-name"])
    #expect(found.first?.help?.contains("name") ?? false)
  }

  @Test("cannot use a template of the program's own pages")
  func contested() throws {
    let found = try compile(kinds(template: "home", values: [:])).diagnostics
    #expect(found.map(\.rule).contains("contested-template"))
  }

  @Test(
    "must give their fields what they are, at an address below the site",
    arguments: [
      (["people": .text("Ada")], "team/", "of the kind text, not list"),
      (["people": .list([["name": .text("Ada")]])], "team/", "no value for 'page'"),
      (["poeple": .list([])], "team/", "'poeple', which is not among the fields"),
      ([:], "../../team/", "none below the site"),
    ] as [([String: CustomValue], String, String)])
  func problems(values: [String: CustomValue], path: String, reason: String) throws {
    let found = kinds(path: path, values: values).diagnostics(of: contents)
    #expect(found.count == 2 && found.allSatisfy { $0.rule == "invalid-page" })
    #expect(found.first?.reason?.contains(reason) ?? false, "\(found)")
  }

  @Test("cannot take the address of another page")
  func address() {
    let found = kinds(path: "", values: [:]).diagnostics(of: contents)
    #expect(found.map(\.rule) == ["duplicate-address", "duplicate-address"])
  }
}
