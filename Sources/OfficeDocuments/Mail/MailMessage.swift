/// A mail, or a page that was saved as one file (MHTML), by its parts as RFC 2045 to 2047 divide it.
///
/// - Complexity: linear in the bytes for each level of parts within parts, of which there are at most ``depthLimit``.
package struct MailMessage: Sendable {
  package struct Part: Hashable, Sendable {
    /// In small letters: `text/html`.
    package var type: String
    /// By which other parts name it.
    package var contentID = ""
    /// Its address, in a page that was saved as one file.
    package var location = ""
    /// What the mail calls its file; empty for none.
    package var fileName = ""
    /// Whether it is sent along and no part of the text.
    package var isAttachment = false
    /// Unpacked.
    package var bytes: [UInt8] = []
  }

  static let depthLimit = 16
  static let partLimit = 1000

  /// In the order of the mail, without those that only hold others.
  package private(set) var parts: [Part] = []

  /// - Throws: where it has more parts than are read.
  package init(_ bytes: [UInt8]) throws(PackageFailure) {
    try read(bytes[...], depth: 0)
  }

  private mutating func read(_ bytes: ArraySlice<UInt8>, depth: Int) throws(PackageFailure) {
    guard depth < Self.depthLimit else {
      throw .tooLarge("its parts are within one another more than \(Self.depthLimit) deep")
    }
    let headers = Headers(bytes)
    let type = HeaderValue(headers["content-type"] ?? "text/plain")
    let body = bytes[headers.bodyStart...]
    if type.value.hasPrefix("multipart/"), let boundary = type["boundary"], !boundary.isEmpty {
      for part in Self.parts(of: body, boundary: Array(boundary.utf8)) { try read(part, depth: depth + 1) }
      return
    }
    guard parts.count < Self.partLimit else { throw .tooLarge("it has more than \(Self.partLimit) parts") }
    let disposition = HeaderValue(headers["content-disposition"] ?? "")
    var part = Part(type: type.value)
    part.contentID = (headers["content-id"] ?? "").trimmingSpaceAndAngles
    part.location = (headers["content-location"] ?? "").trimmingSpaceAndAngles
    part.fileName = disposition["filename"] ?? type["name"] ?? ""
    part.isAttachment = disposition.value == "attachment"
    part.bytes =
      switch (headers["content-transfer-encoding"] ?? "").lowercased().trimmingSpaceAndAngles {
      case "quoted-printable": TransferEncoding.unquoted(body)
      case "base64": TransferEncoding.base64(body)
      default: Array(body)
      }
    parts.append(part)
  }

  /// What is between the lines of a boundary.
  private static func parts(of body: ArraySlice<UInt8>, boundary: [UInt8]) -> [ArraySlice<UInt8>] {
    let mark = [UInt8(ascii: "-"), UInt8(ascii: "-")] + boundary
    var parts: [ArraySlice<UInt8>] = []
    var start: Int?
    var line = body.startIndex
    while line < body.endIndex {
      let end = body[line...].firstIndex(of: 0x0A) ?? body.endIndex
      if body[line..<end].starts(with: mark) {
        // The line break before a boundary belongs to it.
        if let start { parts.append(body[start..<body.withoutLineBreak(before: line, from: start)]) }
        let rest = body[(line + mark.count)..<end]
        // Another boundary may begin like this one.
        let isLast = rest.starts(with: [UInt8(ascii: "-"), UInt8(ascii: "-")])
        if isLast { return parts }
        start = min(end + 1, body.endIndex)
      }
      line = end + 1
    }
    // What was cut off is read as far as it goes.
    if let start, start < body.endIndex { parts.append(body[start...]) }
    return parts
  }
}

/// The lines at the top of a mail or a part, up to a blank one.
private struct Headers {
  private var values: [String: String] = [:]
  /// After the blank line.
  private(set) var bodyStart: Int

  init(_ bytes: ArraySlice<UInt8>) {
    bodyStart = bytes.startIndex
    var name = ""
    var line = bytes.startIndex
    while line < bytes.endIndex {
      let end = bytes[line...].firstIndex(of: 0x0A) ?? bytes.endIndex
      var words = bytes[line..<end]
      if words.last == 0x0D { words.removeLast() }
      line = end + 1
      if words.isEmpty {
        bodyStart = min(line, bytes.endIndex)
        return
      }
      let text = String(decoding: words, as: UTF8.self)
      if words.first == 0x20 || words.first == 0x09 {
        // A line that goes on. What is longer is nobody's.
        if values[name].map({ $0.utf8.count < 65_536 }) ?? false { values[name]?.append(text) }
      } else if let colon = words.firstIndex(of: UInt8(ascii: ":")), colon > words.startIndex,
        words[..<colon].allSatisfy({ $0 > 0x20 && $0 < 0x7F })
      {
        name = String(decoding: words[..<colon], as: UTF8.self).lowercased()
        if values[name] == nil {
          values[name] = String(decoding: words[(colon + 1)...], as: UTF8.self)
        } else {
          // Only the first of a name counts.
          name = ""
        }
      } else {
        // No header: the text begins without a blank line.
        bodyStart = words.startIndex
        return
      }
    }
    bodyStart = bytes.endIndex
  }

  subscript(name: String) -> String? { values[name] }
}

/// `text/html; charset="utf-8"; name=…`.
private struct HeaderValue {
  /// In small letters.
  let value: String
  private var parameters: [String: String] = [:]

  init(_ text: String) {
    var fields: [String] = [""]
    var (isQuoted, isEscaped) = (false, false)
    for scalar in text.unicodeScalars {
      if isEscaped {
        isEscaped = false
      } else if isQuoted, scalar == "\\" {
        isEscaped = true
        continue
      } else if scalar == "\"" {
        isQuoted.toggle()
        continue
      } else if scalar == ";", !isQuoted {
        fields.append("")
        continue
      }
      fields[fields.count - 1].unicodeScalars.append(scalar)
    }
    value = fields[0].trimmingSpaceAndAngles.lowercased()
    for field in fields.dropFirst() {
      guard let equals = field.firstIndex(of: "=") else { continue }
      let name = String(field[..<equals]).trimmingSpaceAndAngles.lowercased()
      if parameters[name] == nil {
        parameters[name] = String(field[field.index(after: equals)...]).trimmingSpace
      }
    }
  }

  subscript(name: String) -> String? { parameters[name] }
}

extension ArraySlice<UInt8> {
  /// The end of what is before a line, its line break left out.
  fileprivate func withoutLineBreak(before line: Int, from start: Int) -> Int {
    var end = line
    if end > start, self[end - 1] == 0x0A { end -= 1 }
    if end > start, self[end - 1] == 0x0D { end -= 1 }
    return end
  }
}

extension String {
  fileprivate var trimmingSpace: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }

  fileprivate var trimmingSpaceAndAngles: String {
    let text = trimmingSpace
    return text.first == "<" && text.last == ">" && text.count > 1
      ? String(text.dropFirst().dropLast()) : text
  }
}
