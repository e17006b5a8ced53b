import Diagnostics
import MarkupReading

/// What is in a package of Office Open XML, and what its parts are for.
struct DOCXPackage {
  /// Where an id leads that a part has for something else.
  struct Relation {
    var kind: String
    /// A part of the package, or an address.
    var target: String
    var isExternal: Bool
  }

  let file: String
  private let archive: ZipArchive
  private(set) var title: String?
  private(set) var hasAuthor = false
  /// The text.
  private(set) var main = "word/document.xml"

  init(_ bytes: [UInt8], file: String) throws(OfficeFailure) {
    self.file = file
    if bytes.starts(with: CompoundFile.signature) {
      throw OfficeFailure(Self.failure(ofCompoundFile: bytes), file: file)
    }
    do { archive = try ZipArchive(bytes) } catch { throw OfficeFailure(error, file: file) }
    if let part = try relations(of: "").values.first(where: { $0.kind == "officeDocument" })?.target {
      main = part
    }
    guard archive[main] != nil else { throw OfficeFailure(.damaged("it has no text"), file: file) }
    try refuseMacros()
    try readProperties()
  }

  /// Word keeps encrypted documents, and those of versions before 2007, in compound files.
  private static func failure(ofCompoundFile bytes: [UInt8]) -> PackageFailure {
    do {
      if try CompoundFile(bytes).has("EncryptedPackage") { return .encrypted }
    } catch {
      return error
    }
    return .refused(
      "it is of an old form (DOC)", reason: "Only DOCX is read", help: "Open it in Word and save it as DOCX")
  }

  private func refuseMacros() throws(OfficeFailure) {
    var hasMacros = archive.entries.contains { $0.name.lowercased().hasSuffix("vbaproject.bin") }
    if !hasMacros, has("[Content_Types].xml") {
      var xml = try xml("[Content_Types].xml")
      while let event = try xml.next() {
        if case .start(let element) = event, element.value("ContentType")?.contains("macroEnabled") ?? false {
          hasMacros = true
        }
      }
    }
    guard !hasMacros else {
      throw OfficeFailure(
        .refused(
          "it has macros (DOCM)", reason: "They are programs, which nobody should pass on without knowing it",
          help: "Open it in Word and save it as DOCX, without macros"),
        file: file)
    }
  }

  private mutating func readProperties() throws(OfficeFailure) {
    guard has("docProps/core.xml") else { return }
    var xml = try xml("docProps/core.xml")
    while let event = try xml.next() {
      guard case .start(let element) = event else { continue }
      switch element.local {
      case "title":
        let words = try xml.text()
        if words.contains(where: { !$0.isWhitespace }) { title = words }
      case "creator", "lastModifiedBy": if try !xml.text().isEmpty { hasAuthor = true }
      default: break
      }
    }
  }

  func has(_ name: String) -> Bool { archive[name] != nil }

  func xml(_ name: String) throws(OfficeFailure) -> PackageXML {
    let bytes: [UInt8]
    do { bytes = try archive.read(name) } catch { throw OfficeFailure(error, file: file) }
    return try PackageXML(bytes, file: "\(file)/\(name)")
  }

  /// What the ids of a part lead to; those of the package itself for no name.
  func relations(of part: String) throws(OfficeFailure) -> [String: Relation] {
    let folder = part.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(part[..<$0]) } ?? ""
    let name = String(part.dropFirst(folder.isEmpty ? 0 : folder.count + 1))
    let list = (folder.isEmpty ? "" : folder + "/") + "_rels/\(name).rels"
    guard has(list) else { return [:] }
    var relations: [String: Relation] = [:]
    var xml = try xml(list)
    while let event = try xml.next() {
      guard case .start(let element) = event, element.local == "Relationship", let id = element.value("Id"),
        let target = element.value("Target")
      else { continue }
      let isExternal = element.value("TargetMode") == "External"
      relations[id] = Relation(
        kind: element.value("Type")?.split(separator: "/").last.map(String.init) ?? "",
        target: isExternal ? target : Self.path(target, from: folder), isExternal: isExternal)
    }
    return relations
  }

  /// The part of this kind that the text refers to.
  func part(_ kind: String) throws(OfficeFailure) -> String? {
    try relations(of: main).values.filter { $0.kind == kind && !$0.isExternal && has($0.target) }.map(
      \.target
    ).min()
  }

  private static func path(_ target: String, from folder: String) -> String {
    var parts = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for part in target.split(separator: "/") {
      switch part {
      case ".": break
      case "..": _ = parts.popLast()
      default: parts.append(part)
      }
    }
    return parts.joined(separator: "/")
  }
}

extension XMLElement {
  /// The value of an attribute, by its name without a prefix.
  func value(_ local: String) -> String? { attributes.first { $0.name.local == local }?.value }

  /// Whether an element such as `<w:b/>` says yes: it does unless it says no.
  var isOn: Bool { !["0", "false", "off", "none"].contains(value("val") ?? "1") }
}
