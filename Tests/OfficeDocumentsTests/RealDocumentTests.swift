import Diagnostics
import Foundation
import OfficeDocuments
import Testing

/// Documents that others wrote: releases in a folder that SITEGEN_REAL names, samples of the word processor in one that
/// SITEGEN_OFFICE names.
private let documents: [URL] = {
  let environment = ProcessInfo.processInfo.environment
  let folders = ["SITEGEN_REAL", "SITEGEN_OFFICE"].compactMap { environment[$0] }
  return folders.flatMap { folder -> [URL] in
    let files = FileManager.default.enumerator(at: URL(filePath: folder), includingPropertiesForKeys: nil)
    return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "hwpx" }
  }.sorted { $0.path() < $1.path() }
}()

@Suite(
  "Real documents",
  .enabled(if: !documents.isEmpty, "Neither SITEGEN_REAL nor SITEGEN_OFFICE names a folder with documents"))
struct RealDocumentTests {
  @Test("keep every visible character of their XML", arguments: documents)
  func keepCharacters(file: URL) throws {
    let bytes = Array(try Data(contentsOf: file))
    let outcome = OfficeFormat.hwpx.read(bytes, file: file.lastPathComponent)
    let document = try #require(outcome.value, "\(outcome.diagnostics.map(\.message))")
    var counts: [Unicode.Scalar: Int] = [:]
    let words = document.paragraphs.plainText + document.notes.map(\.paragraphs.plainText).joined()
    for scalar in words.unicodeScalars { counts[scalar, default: 0] += 1 }
    let archive = try ZipArchive(bytes)
    var seen = 0
    var lost = ""
    for entry in archive.entries where entry.name.contains(/^Contents\/section\d+\.xml$/) {
      let xml = String(decoding: try archive.read(entry.name), as: UTF8.self)
      for scalar in visibleText(ofSection: xml).unicodeScalars where !scalar.properties.isWhitespace {
        seen += 1
        counts[scalar, default: 0] -= 1
        if counts[scalar, default: 0] < 0 { lost.unicodeScalars.append(scalar) }
      }
    }
    #expect(lost == "", "of \(seen) characters")
  }

  @Test("keep every cell, picture and note of their XML", arguments: documents)
  func keepObjects(file: URL) throws {
    let bytes = Array(try Data(contentsOf: file))
    let document = try #require(OfficeFormat.hwpx.read(bytes, file: file.lastPathComponent).value)
    let archive = try ZipArchive(bytes)
    var xml = ""
    for entry in archive.entries where entry.name.contains(/^Contents\/section\d+\.xml$/) {
      xml += String(decoding: try archive.read(entry.name), as: UTF8.self)
    }
    // What is left out is not counted.
    for part in ["header", "footer", "hiddenComment"] {
      xml.replace(try Regex("<hp:\(part)[ >].*?</hp:\(part)>").dotMatchesNewlines(), with: "")
    }
    var found = Count()
    found.add(document.paragraphs)
    for note in document.notes { found.add(note.paragraphs) }
    func count(_ tag: String) -> Int { xml.components(separatedBy: "<hp:\(tag) ").count - 1 }
    #expect(found.tables == count("tbl"))
    #expect(found.cells == count("tc"))
    #expect(found.pictures == count("pic"))
    #expect(document.notes.count == count("footNote") + count("endNote"))
  }
}

private struct Count {
  var (tables, cells, pictures) = (0, 0, 0)

  mutating func add(_ paragraphs: [OfficeParagraph]) {
    for inline in paragraphs.flatMap(\.content) {
      switch inline {
      case .table(let table):
        tables += 1
        cells += table.cells.count
        for cell in table.cells { add(cell.paragraphs) }
        add(table.caption?.paragraphs ?? [])
      case .textBox(let box):
        add(box.paragraphs)
        add(box.caption?.paragraphs ?? [])
      case .picture(let picture):
        pictures += 1
        add(picture.caption?.paragraphs ?? [])
      case .text, .lineBreak, .tab, .note, .equation, .chart: break
      }
    }
  }
}

/// The text of a section that readers see, found without the reader that is tested: by the tags alone.
private func visibleText(ofSection xml: String) -> String {
  let hidden: Set = ["header", "footer", "hiddenComment", "parameters", "shapeComment", "indexmark"]
  let words: Set = ["t", "script", "mainText", "subText"]
  var (open, text): ([Substring], String) = ([], "")
  var (hiddenDepth, deletions) = (0, 0)
  var rest = xml[...]
  while let start = rest.firstIndex(of: "<") {
    let before = rest[..<start]
    // Markup within a text is a sign in it: a line break, the begin of a change.
    let isInWords = open.contains { words.contains(String($0)) }
    if isInWords, hiddenDepth == 0, deletions == 0 { text += unescaped(before) }
    guard let end = rest[start...].firstIndex(of: ">") else { break }
    let tag = rest[rest.index(after: start)..<end]
    rest = rest[rest.index(after: end)...]
    if tag.first == "?" || tag.first == "!" { continue }
    let name = tag.drop { $0 == "/" }.prefix { $0 != " " && $0 != "/" }.split(separator: ":").last ?? ""
    if tag.first == "/" {
      if let last = open.popLast(), hidden.contains(String(last)) { hiddenDepth -= 1 }
      continue
    }
    if name == "deleteBegin" { deletions += 1 }
    if name == "deleteEnd" { deletions -= 1 }
    if name == "compose", hiddenDepth == 0, let value = tag.firstMatch(of: /composeText="([^"]*)"/) {
      text += unescaped(value.output.1)
    }
    if tag.last != "/" {
      open.append(name)
      if hidden.contains(String(name)) { hiddenDepth += 1 }
    }
  }
  return text
}

private func unescaped(_ text: Substring) -> String {
  var text = String(text)
  for (name, sign) in [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")] {
    text = text.replacing(name, with: sign)
  }
  return text
}
