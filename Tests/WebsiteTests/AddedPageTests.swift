import Briefings
import Diagnostics
import Foundation
import Loading
import Publishing
import Templating
import Testing

@testable import Website

@Suite("Pages of an added kind")
struct AddedPageTests {
  private static let template = """
    {{<layout}}
    {{$main}}
    <p><a href="{{page}}">{{person}}</a></p>
    {{/main}}
    {{/layout}}

    """

  private static let fields = Shape([Shape.Field("person", .text), Shape.Field("page", .address)])
  private static let shape = AddedPage.shape(offering: fields)

  private func contents(path: String) -> SiteContents {
    var site = SiteSettings(
      title: [.korean: "이름", .english: "Name"], description: [.korean: "설명", .english: "Description"],
      publisher: [:], languages: [.korean, .english], timeZone: .korea)
    site.baseURL = "https://test.example/press/"
    let pages = site.languages.map { language in
      AddedPage(
        path: path, language: language, template: "team", title: "Team (\(language))",
        description: "Who writes here", isFindable: true, shape: Self.shape
      ) { link in
        Record(Self.fields) { field in
          field.name == "page" ? .address(Address(link("\(language)/about/"))) : .text("A & B")
        }
      }
    }
    return SiteContents(site: site, briefings: [], added: pages)
  }

  private func compile(template: String = Self.template) throws -> Outcome<CompiledLook?> {
    let folder = FileManager.default.temporaryDirectory.appending(path: "look-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try Data(template.utf8).write(to: folder.appending(path: "team.mustache"))
    let look = try #require(Look.load(folder: folder.path(percentEncoded: false)).value)
    return CompiledLook.compile(look, languages: [.korean, .english], added: ["team": Self.shape])
  }

  private func text(_ route: Route, of website: Website) throws -> String {
    let file = try #require(website.files.first { $0.route == route })
    return String(decoding: try website.artifact(of: file).bytes, as: UTF8.self)
  }

  @Test("are made with a template of their own, and heads and the sitemap know of them")
  func pages() throws {
    let look = try #require(try compile().value)
    let website = Website(contents(path: "team"), look: look)
    let page = try text(Route("ko/team/"), of: website)
    #expect(page.contains("<p><a href=\"../../ko/about/\">A &amp; B</a></p>"))
    #expect(page.contains("hreflang=\"en\" href=\"https://test.example/press/en/team/\""))
    #expect(try text(.sitemap, of: website).contains("<loc>https://test.example/press/ko/team/</loc>"))
  }

  @Test("cannot have templates that name what their kind does not offer")
  func unknownName() throws {
    let found = try compile(template: "{{persn}}\n").diagnostics
    #expect(found.map(\.rule) == ["unknown-name"])
    #expect(found.first?.help == "Did you mean 'person'?")
  }

  @Test("cannot take the address of another page, nor be asked for by its template")
  func conflicts() {
    #expect(AddressConflicts.diagnostics(contents(path: "team")) == [])
    let found = AddressConflicts.diagnostics(contents(path: "Glossary"))
    #expect(found.map(\.rule) == ["duplicate-address", "duplicate-address"])
    #expect(AddedPage.isBuiltIn(template: "home") && !AddedPage.isBuiltIn(template: "team"))
  }
}
