import Briefings
import Characters
import Diagnostics
import YAMLReading

extension SettingsReader {
  /// Reads the files that are published beside a briefing:
  ///
  ///     attachments:
  ///       - file: plan.pdf
  ///         title: {ko: 사업 안내, en: The plan}
  ///         language: ko
  mutating func attachments(_ node: Node, _ site: SiteSettings) -> [Attachment] {
    var attachments: [Attachment] = []
    for entry in entries(node, "attachments", example: "- {file: plan.pdf, title: {ko: …, en: …}}") {
      guard let mapping = mapping(entry, what: "An entry of 'attachments'") else { continue }
      var attachment = Attachment(file: "")
      entries(of: mapping, known: ["file", "title", "language"]) { reader, key, value in
        switch key {
        case "file": attachment.file = reader.attachedFile(value) ?? ""
        case "title": attachment.title = reader.localized(value, key, in: site.languages)
        default:
          guard let tag = reader.string(value, key) else { return }
          attachment.language = Language(tag)
          if attachment.language == nil {
            reader.report(
              .unknownLanguage, at: value.mark, "'\(tag)' is no tag of a language",
              help: "Write it as ko or en", length: tag.unicodeScalars.count)
          }
        }
      }
      reportIncomplete(entry, mapping, needed: ["file"], of: "attachments")
      guard !attachment.file.isEmpty else { continue }
      if attachments.contains(where: { $0.file == attachment.file }) {
        report(
          .invalidAttachment, at: entry.mark, "'\(attachment.file)' is attached twice",
          help: "Remove one entry")
      } else {
        attachments.append(attachment)
      }
    }
    return attachments
  }

  private mutating func attachedFile(_ node: Node) -> String? {
    guard let name = string(node, "file") else { return nil }
    let isPlain = name.unicodeScalars.allSatisfy {
      $0.isLetter || $0.properties.numericType == .decimal || "-._".unicodeScalars.contains($0)
    }
    let problem = problemOnWindows(name)
    let length = name.unicodeScalars.count
    guard isPlain, problem == nil, !name.hasPrefix(".") else {
      report(
        .invalidAttachment, at: node.mark,
        "'\(name)' is not the name of a file that can be published\(problem.map { ": it \($0)" } ?? "")",
        help: "Put the file beside briefing.yml, its name of letters, digits, - _ and .", length: length)
      return nil
    }
    if AttachmentType(fileName: name) == nil {
      let isProgram = AttachmentType.isProgram(name)
      report(
        .invalidAttachment, at: node.mark,
        isProgram ? "'\(name)' is a program, or has one in it" : "Files such as '\(name)' are not published",
        help: isProgram
          ? "Readers would run it because it comes from here: save a document without its macros, and publish no programs"
          : "These are: \(AttachmentType.endings.joined(separator: ", ")); others go into a .zip",
        length: length)
      return nil
    }
    return name
  }

  mutating func downloadsOriginal(_ node: Node) -> Bool {
    let name = node.scalar?.string ?? ""
    if name == "original" { return true }
    report(
      .settingValue, at: node.mark, "'download' cannot be '\(name)'",
      help: "Write 'download: original' to publish the document that the text was made of, or leave it out",
      length: max(1, name.unicodeScalars.count))
    return false
  }
}
