import Foundation
import Testing

/// Conformance data shared by all checkouts; its folder is named by SITEGEN_CONFORMANCE.
enum ConformanceData {
  static var folder: String? { ProcessInfo.processInfo.environment["SITEGEN_CONFORMANCE"] }
  static var isAvailable: Bool { folder != nil }
  static let absence: Comment = "SITEGEN_CONFORMANCE does not name the folder with the conformance data"

  static func contents(of name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: #require(folder)).appendingPathComponent(name))
  }

  /// What the renderer writes for what a whole-document CommonMark renderer writes for one paragraph:
  /// no `<p>`, HTML rather than XHTML, and a space for a soft line break.
  static func inlineHTML(of paragraph: String) -> String {
    var html = paragraph
    if html.hasSuffix("\n") { html.removeLast() }
    if html.hasPrefix("<p>"), html.hasSuffix("</p>") { html = String(html.dropFirst(3).dropLast(4)) }
    return html.replacingOccurrences(of: " />", with: ">")
      .replacingOccurrences(of: "\n", with: " ")
      .replacingOccurrences(of: "<br> ", with: "<br>\n")
  }
}
