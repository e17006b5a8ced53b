import Diagnostics

/// What is in the compound file of a HWP document.
struct HWPPackage {
  let file: String
  private let archive: CompoundFile
  private let isPacked: Bool
  private(set) var title: String?
  private(set) var hasAuthor = false
  /// In reading order.
  private(set) var sections: [String] = []
  private var unpackedSize = 0

  init(_ bytes: [UInt8], file: String) throws(OfficeFailure) {
    self.file = file
    do throws(PackageFailure) {
      if !bytes.starts(with: CompoundFile.signature) {
        throw PackageFailure.refused(
          "it is of an old form (HWP 3 or HWPML)", reason: "Only HWP 5 and HWPX are read",
          help: "Open it in Hancom Office and save it as HWPX")
      }
      archive = try CompoundFile(bytes)
      let flags = try Self.flags(of: archive)
      isPacked = flags & 1 != 0
      sections = archive.names.filter { $0.hasPrefix("BodyText/Section") }.sorted {
        ($0.utf8.count, $0) < ($1.utf8.count, $1)
      }
      guard !sections.isEmpty else { throw PackageFailure.damaged("it has no text") }
    } catch {
      throw OfficeFailure(error, file: file)
    }
    readSummary()
  }

  /// What the head says, once it is known that the document is read.
  private static func flags(of archive: CompoundFile) throws(PackageFailure) -> Int {
    let head = HWPFields(bytes: try archive.read("FileHeader")[...])
    guard head.bytes.starts(with: Array("HWP Document File".utf8)), let flags = head.number32(36) else {
      throw .damaged("it has no head of a HWP document")
    }
    guard head.byte(35) == 5 else { throw .unsupported("it is of version \(head.byte(35) ?? 0) of HWP") }
    guard flags & 0x4 == 0 else {
      throw .refused(
        "it is made for distribution only (배포용 문서)",
        reason: "Its text is encrypted so that nobody takes it out",
        help: "Ask whoever made it for the document that it was made of")
    }
    // By a password, by rights management, by a certificate.
    guard flags & 0x512 == 0 else { throw .encrypted }
    return flags
  }

  func has(_ name: String) -> Bool { archive.has(name) }

  /// A stream of records, unpacked.
  mutating func records(_ name: String) throws(OfficeFailure) -> HWPRecords {
    do {
      return try HWPRecords(try read(name, isPacked: isPacked))
    } catch {
      throw OfficeFailure(error, file: file)
    }
  }

  /// A picture or the like.
  mutating func binary(_ name: String, isPacked: Bool?) throws(PackageFailure) -> [UInt8] {
    try read("BinData/" + name, isPacked: isPacked ?? self.isPacked)
  }

  private mutating func read(_ name: String, isPacked: Bool) throws(PackageFailure) -> [UInt8] {
    let bytes = try archive.read(name)
    let content = isPacked ? try Inflation.inflate(bytes, atMost: OfficeLimits.entrySize) : bytes
    unpackedSize += content.count
    guard unpackedSize <= OfficeLimits.unpackedSize else {
      throw .tooLarge("it unpacks to more than \(OfficeLimits.unpackedSize >> 20) MB")
    }
    return content
  }

  // MARK: Properties

  /// Title and names, which are where all compound files have them. A document without them is one all the same.
  private mutating func readSummary() {
    let name = "\u{5}HwpSummaryInformation"
    guard archive.has(name) else { return }
    let bytes: [UInt8]
    do { bytes = try archive.read(name) } catch { return }
    let fields = HWPFields(bytes: bytes[...])
    guard let section = fields.number32(44), let count = fields.number32(section + 4), count < 1024 else {
      return
    }
    for index in 0..<count {
      guard let id = fields.number32(section + 8 + 8 * index),
        let offset = fields.number32(section + 12 + 8 * index)
      else { return }
      switch id {
      case 2: title = Self.text(fields, at: section + offset)
      case 4, 8: if Self.text(fields, at: section + offset) != nil { hasAuthor = true }
      default: break
      }
    }
  }

  private static func text(_ fields: HWPFields, at offset: Int) -> String? {
    guard fields.number32(offset) == 31, let count = fields.number32(offset + 4), count < 4096,
      offset + 8 + 2 * count <= fields.count
    else { return nil }
    let units = (0..<count).compactMap { fields.number16(offset + 8 + 2 * $0) }.map(UInt16.init)
    let text = String(decoding: units.prefix { $0 != 0 }, as: UTF16.self)
    return text.isEmpty ? nil : text
  }
}
