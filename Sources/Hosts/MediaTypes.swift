/// What a file is, by the end of its name, as hosts say it to browsers.
package struct MediaType: Hashable, Sendable {
  /// `text/html`, without parameters.
  package let name: String
  /// The ends of names that it has, without the full stop.
  package let extensions: [String]

  init(_ name: String, _ extensions: String...) { (self.name, self.extensions) = (name, extensions) }

  /// Whether it says which characters its bytes are: all text of a site is UTF-8.
  package var hasCharset: Bool { name.hasPrefix("text/") }

  /// As in the header `Content-Type`.
  package var header: String { hasCharset ? name + "; charset=utf-8" : name }

  /// Whether bytes of this type become smaller when they are compressed.
  package var isCompressible: Bool { header.isCompressible }

  /// After the registry of IANA, in the order of their names. Whatever says what a file is goes by this list.
  package static let all = [
    MediaType("application/atom+xml", "atom"), MediaType("application/hwp+zip", "hwpx"),
    MediaType("application/json", "json"), MediaType("application/manifest+json", "webmanifest"),
    MediaType("application/pdf", "pdf"),
    MediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    MediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    MediaType("application/x-hwp", "hwp"), MediaType("application/xml", "xml"),
    MediaType("application/zip", "zip"), MediaType("font/woff2", "woff2"), MediaType("image/avif", "avif"),
    MediaType("image/gif", "gif"), MediaType("image/jpeg", "jpeg", "jpg"), MediaType("image/png", "png"),
    MediaType("image/svg+xml", "svg"), MediaType("image/vnd.microsoft.icon", "ico"),
    MediaType("image/webp", "webp"), MediaType("text/css", "css"), MediaType("text/csv", "csv"),
    MediaType("text/html", "html", "htm"), MediaType("text/javascript", "js"),
    MediaType("text/markdown", "md"), MediaType("text/plain", "txt"), MediaType("video/mp4", "mp4"),
  ]

  /// For a file of which nothing is known.
  package static let unknown = "application/octet-stream"

  private static let byExtension = Dictionary(
    all.flatMap { type in type.extensions.map { ($0, type) } }, uniquingKeysWith: { first, _ in first })

  /// Nil for a file of which nothing is known.
  package static func of(_ path: String) -> MediaType? {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    return byExtension[name[name.utf8.index(after: dot)...].lowercased()]
  }
}

/// The content type of a file by the end of its name, as hosts send it.
package func contentType(of path: String) -> String { MediaType.of(path)?.header ?? MediaType.unknown }

extension String {
  /// Whether bytes of this content type become smaller when they are compressed.
  package var isCompressible: Bool {
    hasPrefix("text/") || hasPrefix("application/json") || hasSuffix("xml") || hasSuffix("+json")
  }
}
