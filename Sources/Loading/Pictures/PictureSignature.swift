import Characters
package import Diagnostics

/// What a file is by the bytes that it begins with, whatever its name says. Hosts and browsers go by these, too.
package enum PictureSignature: String, Sendable {
  case png = "PNG"
  case jpeg = "JPEG"
  case gif = "GIF"
  case webp = "WebP"
  case avif = "AVIF"
  case bmp = "BMP"
  case icon = "an icon (ICO)"
  case xml = "XML or SVG"
  case html = "HTML"
  case compressed = "compressed"
  case pdf = "PDF"

  /// Nil for what is none of them.
  package init?(of bytes: [UInt8]) {
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      self = .png
    } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
      self = .jpeg
    } else if bytes.has("GIF87a", at: 0) || bytes.has("GIF89a", at: 0) {
      self = .gif
    } else if bytes.has("RIFF", at: 0), bytes.has("WEBP", at: 8) {
      self = .webp
    } else if bytes.isAVIF {
      self = .avif
    } else if bytes.has("BM", at: 0) {
      self = .bmp
    } else if bytes.starts(with: [0, 0, 1, 0]) {
      self = .icon
    } else if bytes.starts(with: [0x1F, 0x8B]) || bytes.has("PK", at: 0) {
      self = .compressed
    } else if bytes.has("%PDF-", at: 0) {
      self = .pdf
    } else if let markup = Self.markup(bytes) {
      self = markup
    } else {
      return nil
    }
  }

  private static func markup(_ bytes: [UInt8]) -> PictureSignature? {
    let text = bytes.prefix(1024).drop { $0.isASCIISpace || [0xEF, 0xBB, 0xBF].contains($0) }
    guard text.first == UInt8(ascii: "<") else { return nil }
    let start = String(decoding: text.prefix(16).map(\.lowercasedASCII), as: UTF8.self)
    if ["<?xml", "<svg", "<!doctype svg"].contains(where: start.hasPrefix) { return .xml }
    let second = text.dropFirst().first ?? 0
    return second.isASCIILetter || second == UInt8(ascii: "!") ? .html : nil
  }

  /// What a file of a picture's name must be; nil for names of other files, and for SVG, of which more is asked.
  private init?(fileName: String) {
    switch fileName.split(separator: ".", omittingEmptySubsequences: false).dropFirst().last?.lowercased() {
    case "png", "apng": self = .png
    case "jpg", "jpeg", "jpe", "jfif": self = .jpeg
    case "gif": self = .gif
    case "webp": self = .webp
    case "avif": self = .avif
    case "bmp": self = .bmp
    case "ico": self = .icon
    default: return nil
    }
  }

  /// The error for a file whose name says that it is another kind of picture than it is.
  /// - Parameter name: of the file, without its folder.
  package static func mismatch(_ name: String, _ bytes: [UInt8], file: String) -> Diagnostic? {
    guard let named = PictureSignature(fileName: name) else { return nil }
    let found = PictureSignature(of: bytes)
    // Windows shows PNG files that are named as icons.
    guard found != named, !(named == .icon && found == .png) else { return nil }
    return Diagnostic(
      .pictureType, at: SourceLocation(file: file),
      found.map { "The file is \($0.rawValue), but its name says \(named.rawValue)" }
        ?? "The file is not \(named.rawValue), as its name says",
      reason: "Hosts go by the name and some browsers by the content, so that readers may get something else",
      help: found == .html || found == .xml
        ? "Look at how the file was saved: it may be the page around the picture"
        : "Name it by what it is, or save the picture anew")
  }
}

extension [UInt8] {
  /// A box `ftyp` that names the format itself or among those it goes with.
  fileprivate var isAVIF: Bool {
    guard has("ftyp", at: 4), let size = bigEndian(at: 0, count: 4) else { return false }
    return stride(from: 8, to: Swift.min(size, 256, count), by: 4).contains {
      has("avif", at: $0) || has("avis", at: $0)
    }
  }
}
