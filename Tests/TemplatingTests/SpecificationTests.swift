import Diagnostics
import Foundation
import Templating
import Testing

private let conformanceFolder = ProcessInfo.processInfo.environment["SITEGEN_CONFORMANCE"]

/// One case of the Mustache specification.
struct SpecificationCase: Decodable, Sendable, CustomTestStringConvertible {
  var name: String
  var desc: String
  var data: JSONValue
  var template: String
  var partials: [String: String]?
  var expected: String

  var testDescription: String { name }
}

private struct SpecificationFile: Decodable {
  var tests: [SpecificationCase]
}

@Suite("The Mustache specification")
struct SpecificationTests {
  static let parts = [
    "comments", "delimiters", "inheritance", "interpolation", "inverted", "partials", "sections",
  ]

  @Test(
    "renders every case of its part",
    .enabled(if: conformanceFolder != nil, "SITEGEN_CONFORMANCE is not set"),
    arguments: parts)
  func rendersEveryCase(of part: String) throws {
    let folder = try #require(conformanceFolder)
    let data = try Data(contentsOf: URL(filePath: "\(folder)/mustache/\(part).json"))
    let cases = try JSONDecoder().decode(SpecificationFile.self, from: data).tests
    #expect(!cases.isEmpty)
    for specified in cases {
      let shape = JSONValue.shape(of: [specified.data])
      var files = [TemplateFile(path: "page", name: "page", bytes: Array(specified.template.utf8))]
      for (name, text) in specified.partials ?? [:] {
        files.append(TemplateFile(path: name, name: name, bytes: Array(text.utf8)))
      }
      let outcome = TemplateSet.compile(files: files, pages: ["page": shape], strictness: .specification)
      #expect(outcome.diagnostics.isEmpty, "\(part), \(specified.name)")
      var output: [UInt8] = []
      try outcome.value.render(page: "page", specified.data.record(shape), into: &output)
      #expect(
        String(decoding: output, as: UTF8.self) == specified.expected,
        "\(part), \(specified.name): \(specified.desc)")
    }
  }
}
