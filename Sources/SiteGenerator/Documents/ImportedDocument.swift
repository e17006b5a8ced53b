import Briefings
import Characters
import Diagnostics
import Loading
import Publishing

/// What a document of a word processor becomes in the folder of a briefing: the text in the text form, the document itself
/// beside it, its pictures, and settings that ask for what they show.
struct ImportedDocument {
  private(set) var files: [Artifact] = []
  /// Pictures that were taken out.
  private(set) var pictureCount = 0
  /// Those of which nobody said what they show.
  private(set) var undescribedCount = 0
  /// Names of pictures in the document that no page can show.
  private(set) var unusable: [String] = []

  init(_ document: Document, _ bytes: [UInt8], language: Language, format: DocumentFormat) {
    var document = document
    let contents = ReadDocument.parts(document.pictures.map(\.file).filter { !$0.isEmpty }, of: bytes, format)
    var names: [String: String] = [:]
    for picture in document.pictures where names[picture.file] == nil {
      let name = (picture.file.split(separator: "/").last.map(String.init) ?? "").lowercased()
      guard let content = contents[picture.file], Picture.Format(fileName: name) != nil,
        problemOnWindows(name) == nil, !names.values.contains(name),
        name.unicodeScalars.allSatisfy({
          $0.isASCII && ($0.properties.isAlphabetic || "0123456789-._".unicodeScalars.contains($0))
        })
      else {
        if !unusable.contains(picture.file) { unusable.append(picture.file) }
        continue
      }
      names[picture.file] = name
      files.append(Artifact(path: name, bytes: content))
      pictureCount += 1
    }
    for index in document.pictures.indices {
      if let name = names[document.pictures[index].file] { document.pictures[index].file = name }
    }
    files.append(Artifact(path: "\(language).md", bytes: Array(TextFormWriter.write(document).utf8)))
    files.append(Artifact(path: "original.\(format.rawValue)", bytes: bytes))
    let settings = settings(document, Set(names.values), language)
    if !settings.isEmpty { files.append(Artifact(path: "briefing.yml", bytes: Array(settings.utf8))) }
  }

  /// Entries for the pictures; one without words for what it shows is a comment until somebody wrote them.
  private mutating func settings(_ document: Document, _ names: Set<String>, _ language: Language) -> String {
    var (described, waiting): ([String], [String]) = ([], [])
    for picture in document.pictures where names.contains(picture.file) {
      let above = document.blocks.prefix(picture.position).last { $0.part != .letterhead }
      var entry = "{file: \(picture.file)"
      if let above { entry += ", after: \(above.id)" }
      entry += ", alt: {\(language): \(quoted(picture.alternative))}"
      if !picture.caption.isEmpty { entry += ", caption: {\(language): \(quoted(picture.caption))}" }
      if picture.alternative.isEmpty { waiting.append(entry + "}") } else { described.append(entry + "}") }
    }
    undescribedCount = waiting.count
    var lines = described.isEmpty ? [] : ["figures:"] + described.map { "  - \($0)" }
    if !waiting.isEmpty {
      lines += [
        "# These pictures are in the document, which does not say what they show. Write it between the quotation marks of",
        "# 'alt', in every language, and take away the '#' of an entry that the page should show.",
      ]
      if described.isEmpty { lines.append("# figures:") }
      lines += waiting.map { "#   - \($0)" }
    }
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }

  private func quoted(_ text: String) -> String {
    let scalars = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case "\n", "\t": " "
      default: String(scalar)
      }
    }
    return "\"" + scalars.joined() + "\""
  }
}
