#if Documents
  import Diagnostics
  import Loading
  import OfficeDocuments

  /// The page that a mail is, or that was saved as one file, with what came with it.
  struct MailPage {
    /// In UTF-8, the pictures that the mail holds named by the keys of ``pictures``.
    private(set) var html: [UInt8] = []
    private(set) var pictures: [String: [UInt8]] = [:]
    /// Files that are sent along, by their names or types.
    private(set) var attachments: [String] = []

    /// - Returns: nil with an error for a mail that is no page, or cannot be read whole.
    static func read(_ bytes: [UInt8], file: String) -> Outcome<MailPage?> {
      func refused(_ message: String, _ help: String) -> Outcome<MailPage?> {
        Outcome(
          nil, [Diagnostic(.unreadableDocument, at: SourceLocation(file: file), message, help: help)])
      }
      let message: MailMessage
      do throws(PackageFailure) {
        message = try MailMessage(bytes)
      } catch {
        return refused(
          "The mail cannot be read: it has more parts than anybody writes",
          "Save the text of the mail by itself")
      }
      let isText = { (part: MailMessage.Part) in !part.isAttachment && part.type.hasPrefix("text/") }
      guard let text = message.parts.first(where: { isText($0) && $0.type == "text/html" }) else {
        return refused(
          "The mail has no page in it, only plain text",
          "Copy the text out of the mail into a file of plain text, or save the document that it came with")
      }
      var page = MailPage()
      let decoded: String
      do {
        decoded = try TextEncoding.decode(text.bytes).text
      } catch {
        return Outcome(nil, [undecodable(ContentFile(path: file, bytes: text.bytes), error)])
      }
      page.take(message.parts, besides: text)
      page.write(decoded, message.parts)
      return Outcome(page)
    }

    private mutating func take(_ parts: [MailMessage.Part], besides text: MailMessage.Part) {
      for (index, part) in parts.enumerated() where part != text {
        if let name = Self.name(of: part, index) {
          pictures[name] = part.bytes
        } else if part.isAttachment || !part.fileName.isEmpty {
          attachments.append(part.fileName.isEmpty ? part.type : part.fileName)
        }
      }
    }

    /// What the page calls a picture of the mail; nil for everything else.
    private static func name(of part: MailMessage.Part, _ index: Int) -> String? {
      guard !part.isAttachment || !part.contentID.isEmpty, part.type.hasPrefix("image/") else { return nil }
      let kind = part.type.dropFirst("image/".count)
      let ending = kind == "jpeg" ? "jpg" : kind == "svg+xml" ? "svg" : String(kind)
      guard !ending.isEmpty, ending.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { return nil }
      return "image\(index + 1).\(ending)"
    }

    /// The page with the names of its pictures in place of what the mail calls them.
    /// - Complexity: linear in the page.
    private mutating func write(_ text: String, _ parts: [MailMessage.Part]) {
      var names: [String: String] = [:]
      for (index, part) in parts.enumerated() {
        guard let name = Self.name(of: part, index) else { continue }
        if !part.contentID.isEmpty { names["cid:" + part.contentID] = name }
        if !part.location.isEmpty { names[part.location] = name }
      }
      var rest = Array(text.utf8)[...]
      let mark = Array("src=".utf8)
      while let byte = rest.first {
        guard byte | 0x20 == mark[0], rest.starts(with: mark, by: { $0 | 0x20 == $1 | 0x20 }) else {
          html.append(byte)
          rest.removeFirst()
          continue
        }
        html += mark
        rest.removeFirst(mark.count)
        guard let quote = rest.first, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
          continue
        }
        let value = rest.dropFirst().prefix { $0 != quote }
        let address = String(decoding: value, as: UTF8.self).replacing("&amp;", with: "&")
        html.append(quote)
        html += names[address].map { Array($0.utf8) } ?? Array(value)
        rest = rest[value.endIndex...]
      }
    }
  }
#endif
