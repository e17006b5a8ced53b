import Briefings
import Characters
import Diagnostics
import Loading
import Publishing

/// What a document of a word processor becomes in the folder of a briefing: the text in the text form, the document itself
/// beside it, its pictures, and settings that ask for what they show.
struct ImportedDocument {
  /// In the text form.
  private(set) var text = ""
  /// Its file, as it came.
  let original: Artifact
  /// Pictures that were taken out, by the names that the text has for them.
  private(set) var pictures: [Artifact] = []
  /// Those of which nobody said what they show.
  private(set) var undescribedCount = 0
  /// Pictures in the document that no page can show, a phrase each.
  private(set) var unusable: [String] = []
  private var document: Document
  private let language: Language

  /// Names of pictures that are in the folder already.
  struct Names {
    /// By their bytes.
    var known: [[UInt8]: String] = [:]
    /// Of files, in small letters.
    var taken: Set<String> = []
  }

  /// - Parameter parts: what was taken out of the document.
  init(
    _ document: Document, _ file: Artifact, language: Language, _ parts: DocumentPictures,
    keeping names: Names
  ) {
    self.document = document
    self.language = language
    original = file
    var found: [String: String] = [:]
    var used: Set<String> = []
    for picture in document.pictures where found[picture.file] == nil {
      guard let content = parts.files[picture.file] else {
        // One of an earlier version lies in the folder under its name, wherever it was taken from.
        let name = Self.name(of: picture.file)
        if let name, names.taken.contains(name), !used.contains(name) {
          (found[picture.file], _) = (name, used.insert(name))
        } else {
          addUnusable(picture.file, parts.failures[picture.file])
        }
        continue
      }
      if let name = names.known[content], !used.contains(name) {
        (found[picture.file], _) = (name, used.insert(name))
        pictures.append(Artifact(path: name, bytes: content))
        continue
      }
      guard let natural = Self.name(of: picture.file) else {
        addUnusable(picture.file, nil)
        continue
      }
      let name = Self.free(natural) { !used.contains($0) && !names.taken.contains($0) }
      (found[picture.file], _) = (name, used.insert(name))
      pictures.append(Artifact(path: name, bytes: content))
    }
    for index in self.document.pictures.indices {
      if let name = found[self.document.pictures[index].file] { self.document.pictures[index].file = name }
    }
    text = TextFormWriter.write(self.document)
    undescribedCount = self.document.pictures.count { used.contains($0.file) && $0.alternative.isEmpty }
  }

  /// All that a new briefing has of it.
  var files: [Artifact] {
    let settings = settings(isNew: true)
    return pictures + [Artifact(path: "\(language).md", bytes: Array(text.utf8)), original]
      + (settings.isEmpty ? [] : [Artifact(path: "briefing.yml", bytes: Array(settings.utf8))])
  }

  /// A name that an address can have; nil for what no page can show.
  private static func name(of file: String) -> String? {
    let name = (file.split(separator: "/").last.map(String.init) ?? "").lowercased()
    let isPlain = name.unicodeScalars.allSatisfy {
      $0.isASCII && ($0.properties.isAlphabetic || "0123456789-._".unicodeScalars.contains($0))
    }
    guard Picture.Format(fileName: name) != nil, problemOnWindows(name) == nil, isPlain, !name.hasPrefix(".")
    else { return nil }
    return name
  }

  /// The name, with a number if it is taken.
  private static func free(_ name: String, _ isFree: (String) -> Bool) -> String {
    if isFree(name) { return name }
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    return (2...).lazy.map { "\(name[..<dot])-\($0)\(name[dot...])" }.first(where: isFree) ?? name
  }

  private mutating func addUnusable(_ file: String, _ reason: String?) {
    let name = file.isEmpty ? "that is in another file" : file
    let phrase = "the picture \(name)" + (reason.map { ": \($0)" } ?? "")
    if !unusable.contains(phrase) { unusable.append(phrase) }
  }

  /// Entries for the pictures; one without words for what it shows is a comment until somebody wrote them.
  /// - Parameters:
  ///   - isNew: whether there are no settings yet; to others only comments are added.
  ///   - names: of the pictures; nil for all.
  func settings(isNew: Bool, of names: Set<String>? = nil) -> String {
    let names = names ?? Set(pictures.map(\.path))
    var (described, waiting): ([String], [String]) = ([], [])
    for picture in document.pictures where names.contains(picture.file) {
      let above = document.blocks.prefix(picture.position).last { $0.part != .letterhead }
      var entry = "{file: \(picture.file)"
      if let above { entry += ", after: \(above.id)" }
      entry += ", alt: {\(language): \(quoted(picture.alternative))}"
      if !picture.caption.isEmpty { entry += ", caption: {\(language): \(quoted(picture.caption))}" }
      if picture.alternative.isEmpty || !isNew {
        waiting.append(entry + "}")
      } else {
        described.append(entry + "}")
      }
    }
    var lines = described.isEmpty ? [] : ["figures:"] + described.map { "  - \($0)" }
    if !waiting.isEmpty {
      lines +=
        isNew
        ? [
          "# These pictures are in the document, which does not say what they show. Write it between the quotation marks of",
          "# 'alt', in every language, and take away the '#' of an entry that the page should show.",
        ]
        : [
          "# These pictures came with a later version of the document. Put those that the page should show below 'figures:',",
          "# without the '#', and with what they show in every language.",
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
