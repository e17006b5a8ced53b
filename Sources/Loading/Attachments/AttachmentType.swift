/// What kinds of files are published beside briefings.
package struct AttachmentType: Hashable, Sendable {
  /// As readers know it: `PDF`.
  package var name: String
  /// `application/pdf`.
  package var mediaType: String

  private static let types: [String: String] = [
    "pdf": "application/pdf", "hwpx": "application/hwp+zip", "hwp": "application/x-hwp",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "odt": "application/vnd.oasis.opendocument.text",
    "ods": "application/vnd.oasis.opendocument.spreadsheet",
    "odp": "application/vnd.oasis.opendocument.presentation", "epub": "application/epub+zip",
    "csv": "text/csv", "tsv": "text/tab-separated-values", "txt": "text/plain", "json": "application/json",
    "geojson": "application/geo+json", "zip": "application/zip", "mp4": "video/mp4", "webm": "video/webm",
    "mp3": "audio/mpeg", "m4a": "audio/mp4", "vtt": "text/vtt", "ics": "text/calendar", "png": "image/png",
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "webp": "image/webp", "avif": "image/avif",
  ]

  private static let programs: Set = [
    "exe", "dll", "com", "bat", "cmd", "msi", "scr", "ps1", "vbs", "js", "jse", "wsf", "hta", "jar", "sh",
    "app",
    "apk", "dmg", "pkg", "deb", "rpm", "lnk", "url", "reg", "docm", "dotm", "xlsm", "xltm", "xlsb", "xlam",
    "pptm",
    "potm", "ppsm", "html", "htm", "xhtml", "svg", "swf", "chm", "iso",
  ]

  package static var endings: [String] { types.keys.sorted() }

  /// By the ending of a file's name; nil for one that is not published.
  package init?(fileName: String) {
    let ending = Self.ending(of: fileName)
    guard let mediaType = Self.types[ending] else { return nil }
    name = ending.uppercased()
    self.mediaType = mediaType
  }

  /// Whether the name is that of a program, or of a document with one in it.
  static func isProgram(_ fileName: String) -> Bool { programs.contains(ending(of: fileName)) }

  /// Whether a computer runs a file of that name, be it a program or a document with one in it. What a browser shows under
  /// the site's own name is for its owner to decide.
  static func isRun(_ fileName: String) -> Bool {
    isProgram(fileName) && !["js", "html", "htm", "xhtml", "svg"].contains(ending(of: fileName))
  }

  private static func ending(of name: String) -> String {
    name.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last.map { $0.lowercased() }
      ?? ""
  }

  /// Whether the bytes are those of a program, or of a document with macros, whatever its name says.
  static func isProgram(_ bytes: [UInt8]) -> Bool {
    let starts: [[UInt8]] = [
      Array("MZ".utf8), [0x7F] + Array("ELF".utf8), [0xCF, 0xFA, 0xED, 0xFE], [0xCE, 0xFA, 0xED, 0xFE],
      [0xFE, 0xED, 0xFA, 0xCF], [0xCA, 0xFE, 0xBA, 0xBE], Array("#!".utf8),
    ]
    if starts.contains(where: bytes.starts(with:)) { return true }
    guard bytes.starts(with: [0x50, 0x4B]) else { return false }
    return bytes.withUnsafeBufferPointer { $0.contains(Array("vbaProject.bin".utf8)) }
  }
}
