/// The content type of a file by the end of its name, as hosts send it.
func contentType(of path: String) -> String {
  let name = path.split(separator: "/").last ?? ""
  guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "application/octet-stream" }
  return types[name[name.utf8.index(after: dot)...].lowercased()] ?? "application/octet-stream"
}

/// After the registry of IANA; text says that it is UTF-8.
private let types = [
  "atom": "application/atom+xml", "avif": "image/avif", "css": "text/css; charset=utf-8",
  "csv": "text/csv; charset=utf-8", "gif": "image/gif", "htm": "text/html; charset=utf-8",
  "html": "text/html; charset=utf-8", "hwp": "application/x-hwp", "hwpx": "application/hwp+zip",
  "ico": "image/vnd.microsoft.icon", "jpeg": "image/jpeg", "jpg": "image/jpeg",
  "js": "text/javascript; charset=utf-8", "json": "application/json", "md": "text/markdown; charset=utf-8",
  "mp4": "video/mp4", "pdf": "application/pdf", "png": "image/png", "svg": "image/svg+xml",
  "txt": "text/plain; charset=utf-8", "webmanifest": "application/manifest+json", "webp": "image/webp",
  "woff2": "font/woff2", "xml": "application/xml", "zip": "application/zip",
  "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
]

extension String {
  /// Whether bytes of this type become smaller when they are compressed.
  var isCompressible: Bool {
    hasPrefix("text/") || hasPrefix("application/json") || hasSuffix("xml") || hasSuffix("+json")
  }
}
