/// Pictures of a page: those that it holds as data, and those that lie beside it.
struct HTMLPictures {
  /// What the value of the document calls the picture of an element, by the element's index.
  private(set) var files: [Int: String] = [:]
  /// Addresses of those that the page holds itself, by that name.
  private var data: [String: String] = [:]

  /// - Complexity: linear in the page.
  init(_ tree: HTMLTree) {
    for (index, node) in tree.nodes.enumerated() where node.name == "img" {
      guard let address = node.attributes["src"] else { continue }
      if let ending = Self.ending(ofData: address) {
        let name = "image\(data.count + 1).\(ending)"
        data[name] = address
        files[index] = name
      } else if let path = Self.path(address) {
        files[index] = path
      }
    }
  }

  static func parts(_ names: Set<String>, of bytes: [UInt8]) throws(OfficeFailure) -> OfficeParts {
    let pictures = HTMLPictures(try HTMLTree(bytes, file: ""))
    var parts = OfficeParts()
    for name in names {
      guard let address = pictures.data[name] else { continue }
      parts.add(name) { () throws(PackageFailure) in try Self.bytes(ofData: address) }
    }
    return parts
  }

  /// Of an address such as `data:image/png;base64,…`.
  private static func ending(ofData address: String) -> String? {
    let head = address.prefix { $0 != "," && $0 != ";" }.lowercased()
    guard head.hasPrefix("data:image/") else { return nil }
    let kind = head.dropFirst("data:image/".count)
    switch kind {
    case "jpeg": return "jpg"
    case "svg+xml": return "svg"
    case _ where kind.utf8.count < 8 && kind.utf8.allSatisfy { (0x61...0x7A).contains($0) }:
      return String(kind)
    default: return nil
    }
  }

  private static func bytes(ofData address: String) throws(PackageFailure) -> [UInt8] {
    guard let comma = address.utf8.firstIndex(of: UInt8(ascii: ",")),
      address[..<comma].lowercased().hasSuffix(";base64")
    else { throw .unsupported("a picture in it is written in another way than base64") }
    let text = address[comma...].utf8.dropFirst()
    guard
      text.allSatisfy({ byte in
        TransferEncoding.value(ofBase64: byte) != nil
          || [UInt8(ascii: "="), 0x20, 0x09, 0x0A, 0x0D].contains(byte)
      })
    else { throw .damaged("a picture in it is no base64") }
    return TransferEncoding.base64(text)
  }

  /// The way to a file beside the page or in a folder beside it; nil for what is elsewhere.
  private static func path(_ address: String) -> String? {
    let plain = address.prefix { $0 != "?" && $0 != "#" }
    guard !plain.isEmpty, !plain.contains(":"), !plain.contains("\\"), let path = unescaped(plain) else {
      return nil
    }
    let names = path.split(separator: "/", omittingEmptySubsequences: false).filter { $0 != "." }
    guard !names.isEmpty, !names.contains(""), !names.contains("..") else { return nil }
    return names.joined(separator: "/")
  }

  /// Without `%20` and the like.
  private static func unescaped(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = text.utf8
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%") {
        guard let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16), value >= 0x20,
          rest.count >= 2
        else { return nil }
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }
}
