import Characters
package import Diagnostics

/// A file that is something else than plain text, told by its bytes whatever its name says.
package enum ForeignFile: Hashable, Sendable {
  case pdf, rtf, html, mailPage, xml
  /// Hancom's documents: the compound file, the older one, and the package of XML files.
  case hwp, hwpx
  case word, openDocument, spreadsheet, slides
  /// Some other compound file of an office program.
  case compoundFile
  case archive
  case picture(String)

  /// Nil for what may be a text.
  /// - Complexity: O(1) for a text, else O(bytes).
  package init?(_ bytes: [UInt8]) {
    if bytes.has("%PDF-", in: 1024) {
      self = .pdf
    } else if bytes.has("{\\rtf", in: 16) {
      self = .rtf
    } else if let binary = Self(binary: bytes) {
      self = binary
    } else if bytes.has("HWP Document File", in: 32) {
      self = .hwp
    } else if let markup = Self.markup(bytes) {
      self = markup
    } else {
      return nil
    }
  }

  /// What begins with bytes that begin no text; nil for everything else.
  /// - Complexity: O(1) for a text, else O(bytes).
  init?(binary bytes: [UInt8]) {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      self = Self.compoundFile(bytes)
    } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      self = Self.package(bytes)
    } else if bytes.starts(with: [0x1F, 0x8B]) || bytes.has("Rar!\u{1A}", in: 8)
      || bytes.starts(with: [0x37, 0x7A, 0xBC, 0xAF])
    {
      self = .archive
    } else if let picture = Self.picture(bytes) {
      self = .picture(picture)
    } else {
      return nil
    }
  }

  private static func compoundFile(_ bytes: [UInt8]) -> ForeignFile {
    func names(_ name: String) -> Bool {
      bytes.contains(Array(name.utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    }
    if bytes.contains(Array("HWP Document File".utf8)) || names("HwpSummaryInformation") { return .hwp }
    // Documents with a password are packed into such a file, too.
    if names("WordDocument") || names("EncryptedPackage") { return .word }
    if names("Workbook") { return .spreadsheet }
    return names("PowerPoint Document") ? .slides : .compoundFile
  }

  private static func package(_ bytes: [UInt8]) -> ForeignFile {
    func has(_ name: String) -> Bool { bytes.contains(Array(name.utf8)) }
    if has("application/hwp+zip") || has("Contents/section0.xml") { return .hwpx }
    if has("application/vnd.oasis.opendocument") { return .openDocument }
    if has("word/") { return .word }
    if has("xl/") { return .spreadsheet }
    return has("ppt/") ? .slides : .archive
  }

  /// A page, whatever its encoding: the bytes of UTF-16 are taken without their zeros.
  private static func markup(_ bytes: [UInt8]) -> ForeignFile? {
    let start = bytes.prefix(4096).filter { $0 != 0 }.drop { $0 >= 0x80 || $0.isASCIISpace }
    let text = String(decoding: start.map(\.lowercasedASCII), as: UTF8.self)
    if isMail(bytes) { return .mailPage }
    if text.hasPrefix("<?xml") {
      if text.contains("<html") { return .html }
      return text.contains("<hwpml") ? .hwp : .xml
    }
    let isPage = ["<!doctype html", "<html", "<head>", "<head ", "<body", "<meta "].contains(
      where: text.hasPrefix)
    return isPage || text.hasPrefix("<!--") && text.contains("<html") ? .html : nil
  }

  /// Whether it begins with the lines of a mail that say from whom it is, what it is made of and so on.
  /// - Complexity: O(1) for what begins with no such line, else at most linear in some thousand lines.
  private static func isMail(_ bytes: [UInt8]) -> Bool {
    for line in bytes.prefix(65_536).split(separator: 0x0A, omittingEmptySubsequences: false) {
      // A line that goes on.
      if line.first == 0x20 || line.first == 0x09 { continue }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
        line[..<colon].allSatisfy({ $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "-") })
      else { return false }
      let name = String(decoding: line[..<colon].map(\.lowercasedASCII), as: UTF8.self)
      if name == "mime-version" || name == "content-type" { return true }
    }
    return false
  }

  private static func picture(_ bytes: [UInt8]) -> String? {
    switch PictureSignature(of: bytes) {
    // Two letters may begin a text, too; the header of such a picture has zeros after its length.
    case .bmp: bytes.count > 10 && bytes[6..<10].allSatisfy { $0 == 0 } ? "BMP" : nil
    case .icon: "ICO"
    case .png: "PNG"
    case .jpeg: "JPEG"
    case .gif: "GIF"
    case .webp: "WebP"
    case .avif: "AVIF"
    case .xml, .html, .compressed, .pdf, nil:
      bytes.starts(with: [0x49, 0x49, 0x2A, 0]) || bytes.starts(with: [0x4D, 0x4D, 0, 0x2A]) ? "TIFF" : nil
    }
  }
}

extension ForeignFile {
  /// What it is, for people.
  var name: String {
    switch self {
    case .pdf: "a PDF file"
    case .rtf: "an RTF file"
    case .html: "an HTML page"
    case .mailPage: "a mail, or a page saved as one file (MHTML)"
    case .xml: "an XML file"
    case .hwp: "a document of Hancom's word processor (HWP)"
    case .hwpx: "a document of Hancom's word processor (HWPX)"
    case .word: "a document of Word"
    case .openDocument: "an OpenDocument file"
    case .spreadsheet: "a spreadsheet"
    case .slides: "a set of slides"
    case .compoundFile: "a document of an office program"
    case .archive: "a compressed archive"
    case .picture(let format): "a picture (\(format))"
    }
  }

  /// How its text is got.
  var wayIn: String {
    switch self {
    case .pdf:
      "Take its text out with 'pdftotext -raw FILE.pdf ko.txt', or select and copy it in a reader of PDF. Lines are broken there, and tables, notes and pictures are lost: ask first for the document that it was made of"
    case .rtf, .hwp, .hwpx, .word, .openDocument, .slides, .compoundFile:
      "Open it in the program that it is of, select and copy everything, and paste it into a file of plain text"
    case .spreadsheet:
      "Open it in a spreadsheet, copy the cells and paste them into a file of plain text: the cells arrive with tabs between them"
    case .html, .mailPage:
      "Open it in a browser, select and copy the text, and paste it into a file of plain text"
    case .xml: "Paste the text itself into a file of plain text"
    case .archive: "Unpack it, and take the text out of what is in it"
    case .picture: "Ask for the text itself; a picture of a text has no words that could be read"
    }
  }

  /// The error for a file where a text was wanted.
  package func diagnostic(file: String) -> Diagnostic {
    Diagnostic(
      .notPlainText, at: SourceLocation(file: file), "This is \(name), not plain text",
      reason: "What is around the words in such a file would be read as words", help: wayIn)
  }
}

extension [UInt8] {
  /// Whether the text is among the first bytes.
  fileprivate func has(_ text: String, in count: Int) -> Bool {
    let sought = Array(text.utf8)
    guard first.map({ $0 == sought[0] || count > 16 }) ?? false else { return false }
    return Array(prefix(count)).contains(sought)
  }

  /// Whether the bytes are somewhere in a row.
  fileprivate func contains(_ sought: [UInt8]) -> Bool {
    withUnsafeBufferPointer { $0.contains(sought) }
  }
}
