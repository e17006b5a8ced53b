import Briefings
import Templating

/// An edition as Markdown, for readers and programs that want the words without the page.
struct MarkdownEdition {
  private let website: Website
  private let briefing: RenderedBriefing
  private let edition: RenderedEdition

  init(_ briefing: RenderedBriefing, _ edition: RenderedEdition, of website: Website) {
    self.website = website
    self.briefing = briefing
    self.edition = edition
  }

  /// Blocks with an empty line between them.
  var text: String {
    let document = briefing.document
    var blocks = ["# \(words(document.title))"]
    if let deck = document.deck { blocks.append("**\(edition.plain(deck).escapedForMarkdown)**") }
    blocks.append(facts)
    if let release = document.release { blocks.append(words(release.text)) }
    if let dateline = document.dateline {
      blocks.append(dateline.segments.map { words($0) }.joined(separator: " · "))
    }
    var tables = 0
    blocks += document.blocks.map { block($0, &tables) }
    let corrections = briefing.briefing.settings.corrections.compactMap { correction in
      correction.text[edition.language].map { "- \(correction.date.isoDay): \($0.escapedForMarkdown)" }
    }
    if !corrections.isEmpty {
      blocks += ["## \(website.text("corrections", edition.language))", corrections.joined(separator: "\n")]
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  /// The day, the address and the licence, a line each.
  private var facts: String {
    let language = edition.language
    var lines = [website.date(briefing.briefing.settings.published, language)]
    if let address = briefing.route(in: language).flatMap(website.absolute) {
      lines.append("<\(address)>")
    }
    if let licence = website.licence(briefing, language) {
      lines.append("[\(licence.name)](\(licence.address))")
    }
    return lines.joined(separator: "  \n")
  }

  private func block(_ block: Block, _ tables: inout Int) -> String {
    switch block.content {
    case .heading(let heading):
      let marker = heading.marker.map { "\($0.escapedForMarkdown) " } ?? ""
      return String(repeating: "#", count: min(heading.level, 6)) + " \(marker)\(words(heading.text))"
    case .paragraph(let text), .source(let text), .contact(let text): return words(text)
    case .note(let note): return "\(note.marker.escapedForMarkdown) \(words(note.text))"
    case .quotation(let quotation):
      let role = quotation.role.map { ", \(words($0))" } ?? ""
      return "> \(words(quotation.words))\n>\n> — \(words(quotation.speaker))\(role)"
    case .list(let list): return lines(list.items, indent: "").joined(separator: "\n")
    case .table(let table):
      tables += 1
      return self.table(table, id: block.id, number: tables)
    }
  }

  private func lines(_ items: [ListItem], indent: String) -> [String] {
    let isOrdered = items.first.map { markerCounts($0.marker) } ?? false
    return items.enumerated().flatMap { index, item in
      let marker = isOrdered ? "\(index + 1). " : "- "
      let label = item.label.map { "**\(edition.plain($0).escapedForMarkdown)**: " } ?? ""
      let nested = indent + String(repeating: " ", count: marker.utf8.count)
      return ["\(indent)\(marker)\(label)\(words(item.text))"] + lines(item.items, indent: nested)
    }
  }

  private func table(_ table: Table, id: String, number: Int) -> String {
    func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }
    func cells(_ row: [Table.Cell]) -> [String] {
      row.map { cell in
        (cell.flag.map { "\($0) " } ?? "") + words(cell.text)
      }
    }
    let captions = TableCaptions(website, briefing, edition)
    let caption = captions.plain(of: table, id: id, number: number).escapedForMarkdown
    let unit = table.unit.map { " (\(words($0)))" } ?? ""
    let rule = line(table.numericColumns.map { $0 ? "--:" : "---" })
    return
      (["**\(caption)**\(unit)", "", line(cells(table.header)), rule] + table.rows.map { line(cells($0)) })
      .joined(separator: "\n")
  }

  /// The words with their emphasis and links.
  private func words(_ segment: Segment) -> String { edition.unjoined(segment).markdown }
}

extension String {
  /// The text with a backslash before everything that Markdown could take for markup.
  var escapedForMarkdown: String {
    var escaped = ""
    for scalar in unicodeScalars {
      if "\\`*_[]<>#|".unicodeScalars.contains(scalar) { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
    }
    return escaped.escapedAtLineStart
  }

  /// What would begin a list or a heading at the start of a line.
  private var escapedAtLineStart: String {
    guard let first = unicodeScalars.first else { return self }
    if "-+=~".unicodeScalars.contains(first) { return "\\" + self }
    let digits = prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty, digits.count < 10, let sign = dropFirst(digits.count).first,
      sign == "." || sign == ")"
    else { return self }
    return "\(digits)\\\(dropFirst(digits.count))"
  }
}

extension HTML {
  /// The inline HTML of a segment as Markdown.
  var markdown: String {
    var output = ""
    var link: String?
    var isCode = false
    var open: [(begin: String, end: String)] = []
    var rest = bytes[...]
    while let first = rest.first {
      if first == UInt8(ascii: "<"), let end = rest.firstIndex(of: UInt8(ascii: ">")) {
        let tag = String(decoding: rest[rest.startIndex + 1..<end], as: UTF8.self)
        switch tag {
        case "strong", "em":
          open.append(emphasis(tag, after: output, rest[(end + 1)...]))
          output += open.last?.begin ?? ""
        case "/strong", "/em": output += open.popLast()?.end ?? ""
        case "code", "/code":
          output += "`"
          isCode = tag == "code"
        case "br": output += "\\"
        case "/a":
          output += "](\(link ?? ""))"
          link = nil
        case _ where tag.hasPrefix("a "):
          link = attribute("href", of: tag)
          output += "["
        case _ where tag.hasPrefix("img "):
          let alternative = (attribute("alt", of: tag) ?? "").unescapedFromHTML.escapedForMarkdown
          output += "![\(alternative)](\(attribute("src", of: tag) ?? ""))"
        default: break
        }
        rest = rest[(end + 1)...]
      } else {
        let end = rest.dropFirst().firstIndex(of: UInt8(ascii: "<")) ?? rest.endIndex
        let text = String(decoding: rest[..<end], as: UTF8.self).unescapedFromHTML
        output += isCode ? text : text.escapedForMarkdown
        rest = rest[end...]
      }
    }
    return output
  }

  /// Stars, or tags where CommonMark would show the stars: `**수질(Quality)**을`.
  private func emphasis(
    _ tag: String, after before: String, _ rest: ArraySlice<UInt8>
  ) -> (begin: String, end: String) {
    let text = String(decoding: rest, as: UTF8.self)
    let close = text.firstRange(of: "</\(tag)>") ?? text.endIndex..<text.endIndex
    let words = text[..<close.lowerBound]
    let canBegin = words.first.map(\.isWordCharacter) ?? false || !(before.last?.isWordCharacter ?? false)
    let canEnd =
      words.last.map(\.isWordCharacter) ?? false
      || !(text[close.upperBound...].first?.isWordCharacter ?? false)
    guard canBegin, canEnd else { return ("<\(tag)>", "</\(tag)>") }
    return tag == "strong" ? ("**", "**") : ("*", "*")
  }

  private func attribute(_ name: String, of tag: String) -> String? {
    guard let start = tag.firstRange(of: " \(name)=\"")?.upperBound,
      let end = tag[start...].firstIndex(of: "\"")
    else { return nil }
    return String(tag[start..<end])
  }
}

extension Character {
  fileprivate var isWordCharacter: Bool { isLetter || isNumber }
}

extension String {
  fileprivate var unescapedFromHTML: String {
    guard contains("&") else { return self }
    return replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
      .replacing("&#x27;", with: "'").replacing("&amp;", with: "&")
  }
}
