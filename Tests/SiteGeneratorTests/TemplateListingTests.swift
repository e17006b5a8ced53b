import Diagnostics
import Foundation
import SiteGenerator
import Testing

@Suite("The listing of what pages offer")
struct TemplateListingTests {
  @Test("names each value with its kind, below the record it belongs to")
  func names() throws {
    let text = try #require(TemplateListing(page: "not-found").text)
    let lines = text.split(separator: "\n").map { $0.split(separator: " ").prefix(2).joined(separator: " ") }
    #expect(lines.first == "not-found templates/not-found.mustache")
    #expect(
      lines.contains("language text") && lines.contains("editions list") && lines.contains("noindex flag"))
    #expect(text.contains("\n  editions") && text.contains("\n    siteName"))
    #expect(text.contains("\n    canonical") && text.contains("address?"))
    #expect(text.contains("\nevery page\n  strings"))
  }

  @Test("has every page, and says so of one that does not exist")
  func pages() throws {
    let text = try #require(TemplateListing().text)
    for page in ["briefing", "feed", "gate", "home", "not-found", "parallel", "robots", "sitemap"] {
      #expect(text.contains("\(page)  templates/\(page).mustache"))
    }
    let unknown = TemplateListing(page: "briefin")
    #expect(unknown.text == nil)
    #expect(unknown.diagnostics.map(\.rule) == ["unknown-page"])
    #expect(unknown.diagnostics.map(\.help) == ["Did you mean 'briefing'?"])
  }

  @Test("is one JSON object for programs, in which recursion ends")
  func json() throws {
    struct Listing: Decodable {
      struct Offer: Decodable {
        var name: String
        var kind: String
        var optional: Bool
        var summary: String?
        var recursive: Bool?
        var offers: [Offer]?
      }
      struct Page: Decodable {
        var name: String
        var template: String?
        var offers: [Offer]
      }
      var pages: [Page]
      var common: [Offer]
    }
    let json = TemplateListing(page: "briefing").json
    let listing = try JSONDecoder().decode(Listing.self, from: Data(json.utf8))
    let page = try #require(listing.pages.first)
    let contents = try #require(page.offers.first { $0.name == "contents" })
    #expect(contents.kind == "record" && contents.optional && contents.summary == "links to the sections")
    let children = contents.offers?.first?.offers?.first { $0.name == "children" }
    #expect(children?.recursive == true && children?.offers?.isEmpty == true)
    #expect(listing.common.first?.name == "strings")
  }

  @Test("has the interface texts that an author's own templates add")
  func ownTexts() throws {
    let workspace = try Workspace()
    let korean = Folders.project.appending(path: "templates/strings/ko.yml")
    try workspace.write("templates/strings/ko.yml", Data(contentsOf: korean) + Data("subscribe: 구독\n".utf8))
    let listing = TemplateListing(templates: workspace.path("templates"), page: "home")
    #expect(listing.text?.contains("    subscribe") == true)
    #expect(listing.diagnostics.isEmpty)
  }
}
