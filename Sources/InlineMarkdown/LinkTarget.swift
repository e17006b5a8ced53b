import Characters

/// Whether a link or image may lead where its author wants.
///
/// Everything is refused that is not known to be harmless: there is no end to the schemes a browser or
/// an application may act on.
enum LinkTarget {
  case allowed
  /// Why not, as the end of a sentence that begins with the target.
  case refused(String)

  private static let linkSchemes = ["http", "https", "mailto", "tel"]

  /// The verdict on where a link leads, entities and escapes decoded.
  init(link target: [UInt8]) { self.init(target, schemes: Self.linkSchemes) }

  /// The verdict on where an image comes from. One that comes from nowhere is no image.
  init(image target: [UInt8]) {
    guard !target.isEmpty else {
      self = .refused("is empty")
      return
    }
    // Every reader of the page would ask the other host for it.
    self.init(target, schemes: [], besides: ["http", "https"], "is on another host")
  }

  var isAllowed: Bool {
    if case .allowed = self { true } else { false }
  }

  /// - Parameters:
  ///   - schemes: that are allowed.
  ///   - others: that are refused for a reason of their own.
  private init(_ target: [UInt8], schemes: [String], besides others: [String] = [], _ reason: String = "") {
    if target.containsForbiddenCharacter {
      self = .refused("contains a control character or a code point that is no character")
      return
    }
    let slash = UInt8(ascii: "/")
    if target.starts(with: [slash, slash]) {
      self = .refused("names another site without saying how to reach it")
      return
    }
    let delimiters = [UInt8(ascii: ":"), slash, UInt8(ascii: "?"), UInt8(ascii: "#")]
    guard let end = target.firstIndex(where: delimiters.contains), target[end] == UInt8(ascii: ":") else {
      self = .allowed
      return
    }
    let scheme = String(decoding: target[..<end], as: UTF8.self).lowercased()
    self =
      if schemes.contains(scheme) {
        .allowed
      } else {
        .refused(others.contains(scheme) ? reason : "begins with `\(scheme.prefix(20)):`")
      }
  }
}

extension [UInt8] {
  fileprivate var containsForbiddenCharacter: Bool {
    withUnsafeBufferPointer { bytes in
      bytes.contains { $0.isASCIISpace && $0 != 0x20 } || bytes.firstForbidden() < bytes.count
    }
  }
}
