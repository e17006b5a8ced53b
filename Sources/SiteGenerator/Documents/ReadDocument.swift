import Briefings
import Diagnostics
import FileReading
import Loading

#if Documents
  import OfficeDocuments
#endif

/// The text of a document of a word processor, and what of it was left out.
enum ReadDocument {
  /// - Parameter format: nil to find out by the bytes.
  /// - Returns: nil for what is no document that is read; the outcome has no text if it cannot be read.
  static func text(
    _ bytes: [UInt8], file: String, format: DocumentFormat? = nil, options: ReadingOptions
  ) -> Outcome<(text: SourceText, format: DocumentFormat)?>? {
    #if Documents
      guard let format = format ?? DocumentFormat(of: bytes),
        let reader = format.reader
      else { return nil }
      var content = bytes
      var omissions: [Diagnostic] = []
      switch format {
      case .html:
        do {
          content = Array(try TextEncoding.decode(bytes).text.utf8)
        } catch {
          return Outcome(nil, [undecodable(ContentFile(path: file, bytes: bytes), error)])
        }
      case .eml:
        let page = MailPage.read(bytes, file: file)
        guard let mail = page.value else { return Outcome(nil, page.diagnostics) }
        content = mail.html
        omissions = mail.attachments.map { name in
          Diagnostic(
            .documentOmission, at: SourceLocation(file: file), "Left out the attachment \(name)",
            reason: "It is a file of its own, and may be the document that the mail is about")
        }
      case .hwpx, .hwp, .docx: break
      }
      let read = reader.read(content, file: file)
      guard let document = read.value else { return Outcome(nil, read.diagnostics) }
      let name = file.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? file
      let text = SourceText(GivenText(document, name: name), file: file, options: options)
      return Outcome(
        (text, format), read.diagnostics + omissions + document.omissions.map { $0.diagnostic(file: file) })
    #else
      nil
    #endif
  }

  /// What the documents that a briefing publishes would give away besides their words.
  static func disclosures(_ briefing: LoadedBriefing) -> [Diagnostic] {
    #if Documents
      briefing.attachments.flatMap { file -> [Diagnostic] in
        guard let format = DocumentFormat(of: file.bytes), format != .html, format != .eml,
          let reader = format.reader
        else { return [] }
        let folder = briefing.source.path.utf8.lastIndex(of: UInt8(ascii: "/")).map {
          String(briefing.source.path[...$0])
        }
        let path = (folder ?? "") + file.attachment.file
        let secrets: Set<OfficeDocument.Omission.Kind> = [.comment, .deletedText, .hiddenText, .author]
        return (reader.read(file.bytes, file: path).value?.omissions ?? []).filter {
          secrets.contains($0.kind)
        }
        .map { $0.disclosure(file: path) }
      }
    #else
      []
    #endif
  }

  /// Pictures of a document, by the names that its text has for them.
  /// - Parameter folder: where the file of a page is; its pictures may lie beside it.
  static func pictures(
    _ document: Document, of bytes: [UInt8], _ format: DocumentFormat, beside folder: String?
  ) -> DocumentPictures {
    #if Documents
      let names = document.pictures.map(\.file).filter { !$0.isEmpty }
      guard !names.isEmpty, let reader = format.reader else { return DocumentPictures() }
      var content = bytes
      if format == .html {
        // What cannot be decoded has been reported with its text.
        do { content = Array(try TextEncoding.decode(bytes).text.utf8) } catch { return DocumentPictures() }
      }
      // What cannot be read has been reported with its text.
      let mail = format == .eml ? MailPage.read(bytes, file: "").value : nil
      if let mail { content = mail.html }
      let parts = reader.parts(names, of: content)
      var pictures = DocumentPictures(files: parts.files, failures: parts.failures)
      if let mail { pictures.files.merge(mail.pictures) { first, _ in first } }
      if format == .html { pictures.add(names, beside: folder) }
      return pictures
    #else
      DocumentPictures()
    #endif
  }
}

/// Pictures that were taken out of a document.
struct DocumentPictures {
  var files: [String: [UInt8]] = [:]
  /// Why others could not be.
  var failures: [String: String] = [:]

  /// Adds those that are files in the folder of a page, or below it.
  mutating func add(_ names: [String], beside folder: String?) {
    for name in names where files[name] == nil && failures[name] == nil {
      guard let folder else {
        failures[name] = "It is a file beside the page, and the page was read without its folder"
        continue
      }
      do throws(FileFailure) {
        let tree = try SourceTree(folder)
        var place = tree.root
        for part in name.split(separator: "/") {
          guard let entry = try tree.contents(of: place)[String(part)] else {
            throw FileFailure.missing("\(folder)/\(name)")
          }
          place = entry
        }
        files[name] = try tree.bytes(of: place)
      } catch {
        failures[name] = "\(error)"
      }
    }
  }
}

#if Documents
  extension DocumentFormat {
    /// What reads it; a mail is a page, once it is taken apart.
    fileprivate var reader: OfficeFormat? { OfficeFormat(rawValue: self == .eml ? "html" : rawValue) }
  }

  extension OfficeDocument.Omission {
    /// Says what is not in the briefing.
    func diagnostic(file: String) -> Diagnostic {
      let words = excerpt.isEmpty ? "" : ": \(excerpt)"
      return Diagnostic(
        .documentOmission, at: SourceLocation(file: file), "Left out \(name)\(words)", reason: reason)
    }

    /// Says what readers would find in a document that is published.
    func disclosure(file: String) -> Diagnostic {
      let words = excerpt.isEmpty ? "" : ": \(excerpt)"
      return Diagnostic(
        .documentDisclosure, at: SourceLocation(file: file),
        "Whoever opens this document finds \(name)\(words)",
        help: "Take it out in the word processor, or publish a PDF instead")
    }

    private var name: String {
      func counted(_ one: String, _ several: String) -> String { count == 1 ? one : "\(count) \(several)" }
      return switch kind {
      case .header: counted("a header", "headers")
      case .footer: counted("a footer", "footers")
      case .pageNumber: "page numbers"
      case .comment: counted("a comment", "comments")
      case .deletedText: "text that is deleted, and kept as a tracked change"
      case .hiddenText: "hidden text"
      case .indexMark: counted("an entry of the index", "entries of the index")
      case .author: "the name of the author"
      case .formField:
        counted("a field of a form, but for its words", "fields of a form, but for their words")
      case .link: counted("a link that leads to no web page", "links that lead to no web page")
      case .embeddedObject: counted("an object of another program", "objects of other programs")
      case .video: counted("a video", "videos")
      case .unreadChart: counted("a chart without figures", "charts without figures")
      case .equation: counted("the look of an equation", "the looks of equations")
      case .frame: "what is around the article"
      }
    }

    private var reason: String {
      switch kind {
      case .header, .footer, .pageNumber, .indexMark: "It belongs to the paper"
      case .comment, .deletedText, .hiddenText, .author: "It is not meant for readers"
      case .formField: "A page has nothing to fill in"
      case .link: "It leads to a place in the document, or to a file on the machine where it was written"
      case .equation: "It is there as it is written in a line"
      case .frame: "Menus, other articles and the like are on every page of that site"
      case .embeddedObject, .video, .unreadChart: "What is in it cannot be said in a text"
      }
    }
  }
#endif
