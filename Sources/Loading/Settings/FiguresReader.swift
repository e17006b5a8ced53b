import Briefings
import Characters
import Diagnostics
import YAMLReading

extension SettingsReader {
  /// Reads the pictures of a briefing:
  ///
  ///     figures:
  ///       - file: hall.jpg
  ///         after: s1-p2
  ///         alt: {ko: …, en: …}
  ///         caption: {ko: …, en: …}
  ///         credit: {ko: …, en: …}
  ///
  /// `text:` names the place by words that only one passage of the source has; without either the picture is
  /// at the end of the opening.
  mutating func figures(_ node: Node, _ document: Document?, _ site: SiteSettings) -> [Figure] {
    var figures: [Figure] = []
    for entry in entries(node, "figures", example: "- {file: hall.jpg, alt: {ko: …, en: …}}") {
      guard let mapping = mapping(entry, what: "An entry of 'figures'") else { continue }
      var file: String?
      var figure = Figure(file: "", alternative: [:])
      entries(of: mapping, known: ["file", "after", "text", "alt", "caption", "credit"]) {
        reader, key, value in
        switch key {
        case "file": file = reader.pictureFile(value, key)
        case "after": figure.block = reader.block(value, in: document) { $0.id == $1 || $0.has(id: $1) }
        case "text":
          figure.block = reader.block(value, in: document) { block, words in
            block.content.segments.contains { $0.text.contains(words) }
          }
        case "alt": figure.alternative = reader.localized(value, key, in: site.languages)
        case "caption": figure.caption = reader.localized(value, key, in: site.languages)
        default: figure.credit = reader.localized(value, key, in: site.languages)
        }
      }
      reportIncomplete(entry, mapping, needed: ["file", "alt"], of: "figures")
      if let file, !figure.alternative.isEmpty {
        figure.file = file
        figures.append(figure)
      }
    }
    return figures
  }

  /// The name of a picture that lies beside the settings.
  mutating func pictureFile(_ node: Node, _ key: String) -> String? {
    guard let name = string(node, key) else { return nil }
    guard let problem = Picture.problem(ofName: name) else { return name }
    report(
      .invalidPicture, at: node.mark, "'\(name)' is not the name of a picture\(problem)",
      help:
        "Put a .jpg, .png, .webp, .avif or .svg beside briefing.yml, its name of letters, digits, - _ and .",
      length: name.unicodeScalars.count)
    return nil
  }

  /// The name of a picture for link previews, which show no SVG.
  mutating func previewFile(_ node: Node) -> String? {
    guard let name = pictureFile(node, "image") else { return nil }
    guard Picture.Format(fileName: name) == .svg else { return name }
    report(
      .invalidPicture, at: node.mark, "'\(name)' cannot be the picture of a link preview",
      help: "Save it as PNG, JPEG, WebP or AVIF too, 1200 × 630 pixels for instance, and name that",
      length: name.unicodeScalars.count)
    return nil
  }

  /// The one block that a text names.
  private mutating func block(
    _ node: Node, in document: Document?, where matches: (Block, String) -> Bool
  ) -> String? {
    guard let text = string(node, "after"), let document else { return nil }
    let blocks = document.blocks.filter { matches($0, text) }
    if blocks.count == 1 { return blocks[0].id }
    let ids = document.blocks.map(\.id)
    report(
      .figureWithoutPlace, at: node.mark,
      blocks.isEmpty
        ? "No passage is '\(text)' or has these words" : "\(blocks.count) passages have these words",
      help: blocks.isEmpty
        ? nearestName(to: text, among: ids).map { "Did you mean '\($0)'?" }
          ?? "The text has \(ids.joined(separator: ", "))"
        : "Quote more of the passage, or name it by its id: \(blocks.map(\.id).joined(separator: ", "))",
      length: text.unicodeScalars.count)
    return nil
  }
}

extension Block {
  fileprivate func has(id: String) -> Bool { content.segments.contains { $0.id == id } }
}

extension Picture {
  /// Why a file of that name cannot be published as a picture, as the end of a sentence; nil if it can.
  static func problem(ofName name: String) -> String? {
    let isPlain = name.unicodeScalars.allSatisfy {
      $0.isLetter || $0.properties.numericType == .decimal || "-._".unicodeScalars.contains($0)
    }
    if let problem = problemOnWindows(name) { return " that can be published: it \(problem)" }
    return isPlain && !name.hasPrefix(".") && Format(fileName: name) != nil ? nil : ""
  }
}
