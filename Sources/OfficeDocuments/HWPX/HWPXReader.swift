import MarkupReading

/// Reads HWPX, the documents of Hancom's word processor as a package of XML (KS X 6101).
enum HWPXReader: OfficeReader {
  static func parts(_ names: Set<String>, of bytes: [UInt8]) throws(OfficeFailure) -> OfficeParts {
    try partsOfArchive(names, of: bytes)
  }

  static func document(_ bytes: [UInt8], file: String) throws(OfficeFailure) -> OfficeDocument {
    let package = try HWPXPackage(bytes, file: file)
    var styles = HWPXStyles()
    if let header = package.header {
      var xml = try package.xml(header)
      styles = try HWPXStyles(&xml)
    }
    var reader = HWPXSectionReader(package, styles)
    for section in package.sections { try reader.read(section) }
    return reader.finish()
  }
}

/// What is in a HWPX package, and what its parts are for.
struct HWPXPackage {
  let file: String
  private let archive: ZipArchive
  private(set) var title: String?
  private(set) var hasAuthor = false
  private(set) var header: String?
  /// In reading order.
  private(set) var sections: [String] = []
  /// Files of pictures and the like by the ids that the text has for them.
  private(set) var items: [String: String] = [:]

  init(_ bytes: [UInt8], file: String) throws(OfficeFailure) {
    self.file = file
    do { archive = try ZipArchive(bytes) } catch { throw OfficeFailure(error, file: file) }
    if archive["META-INF/manifest.xml"] != nil {
      var xml = try xml("META-INF/manifest.xml")
      while let event = try xml.next() {
        if case .start(let element) = event, element.local == "encryption-data" {
          throw OfficeFailure(.encrypted, file: file)
        }
      }
    }
    try readContents()
    guard !sections.isEmpty else { throw OfficeFailure(.damaged("it has no text"), file: file) }
    for section in sections where archive[section] == nil {
      throw OfficeFailure(.missing(section), file: file)
    }
  }

  func has(_ name: String) -> Bool { archive[name] != nil }

  func xml(_ name: String) throws(OfficeFailure) -> PackageXML {
    let bytes: [UInt8]
    do { bytes = try archive.read(name) } catch { throw OfficeFailure(error, file: file) }
    return try PackageXML(bytes, file: "\(file)/\(name)")
  }

  private mutating func readContents() throws(OfficeFailure) {
    var order: [String] = []
    if archive["Contents/content.hpf"] != nil {
      var xml = try xml("Contents/content.hpf")
      while let event = try xml.next() {
        guard case .start(let element) = event else { continue }
        switch element.local {
        case "title":
          let words = try xml.text()
          if !words.isEmpty { title = words }
        case "meta" where element["name"] == "creator" || element["name"] == "lastsaveby":
          if try !xml.text().isEmpty { hasAuthor = true }
        case "item": if let id = element["id"], let place = element["href"] { items[id] = path(place) }
        case "itemref": if let id = element["idref"] { order.append(id) }
        default: break
        }
      }
    }
    header = order.compactMap { items[$0] }.first { $0.hasSuffix("header.xml") }
    if header == nil, archive["Contents/header.xml"] != nil { header = "Contents/header.xml" }
    sections = order.compactMap { items[$0] }.filter(Self.isSection)
    // Some programs write no order.
    if sections.isEmpty {
      sections = archive.entries.map(\.name).filter(Self.isSection).sorted {
        ($0.utf8.count, $0) < ($1.utf8.count, $1)
      }
    }
  }

  /// Addresses are relative to the root of the package, or to the folder of the list.
  private func path(_ place: String) -> String {
    if archive[place] != nil { return place }
    return archive["Contents/" + place] != nil ? "Contents/" + place : place
  }

  private static func isSection(_ name: String) -> Bool {
    let file = name.split(separator: "/").last ?? ""
    return file.hasPrefix("section") && file.hasSuffix(".xml")
  }
}
