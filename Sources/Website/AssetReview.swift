import Diagnostics
import Loading
import MarkupReading
import SourceReading
import TextCleaning

/// Looks at the files of `templates/assets/`, which are published as they are.
///
/// Whoever writes templates owns the site and may let it run what they like, in scripts. A picture is a picture all the
/// same, and what asks other hosts for something says so.
enum AssetReview {
  static func diagnostics(of file: ContentFile, named name: String, baseURL: String?) -> [Diagnostic] {
    switch name.split(separator: ".").last.map({ $0.lowercased() }) {
    case "svg", "svgz": VectorReview.diagnostics(of: file.bytes, file: file.path)
    case "css": requests(of: file, baseURL: baseURL)
    default: PictureSignature.mismatch(name, file.bytes, file: file.path).map { [$0] } ?? []
    }
  }

  private static func requests(of file: ContentFile, baseURL: String?) -> [Diagnostic] {
    var cursor = SourceCursor(file: file.path, bytes: file.bytes, start: byteOrderMark(of: file.bytes))
    var findings = Findings()
    for request in styleSheetRequests(in: file.bytes)
    where WrittenAddress(request.address).leads(outOf: baseURL) {
      findings.add(
        Diagnostic(
          .thirdPartyRequest, at: cursor.location(request.range),
          "The style sheet asks another host for \(excerpt(request.address))",
          reason:
            "The host is told of everybody who reads the site; the policy in the site's headers blocks it",
          help: "Put the file into templates/assets and name it from there"))
    }
    return findings.list
  }
}
