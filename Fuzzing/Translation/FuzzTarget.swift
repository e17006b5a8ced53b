import Briefings
import Catalogues
import Diagnostics
import Exchange

/// Called by libFuzzer with every input that it makes up: an exchange file or a translation memory if it begins like XML, else a
/// catalogue.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let violation =
    bytes.first == UInt8(ascii: "<")
    ? violation(importing: bytes) ?? violation(remembering: bytes) : violation(updating: bytes)
  // libFuzzer keeps the input of a run that traps.
  if let violation { fatalError(violation) }
  return 0
}

/// Texts of the seeds, and some that are not in them.
private let document: Document = {
  let texts = ["제목", "정부는 예산을 크게 늘린다.", "학교는 세 곳이다.", "기타", "시장이 말했다.", "기타"]
  let segments = texts.enumerated().map { index, text in
    Segment(
      index: index, id: index == 0 ? "title" : "s0-p\(index)", text: text,
      origin: TextOrigin(file: "ko.txt"))
  }
  return Document(
    title: segments[0],
    blocks: segments.dropFirst().map { Block(id: $0.id, line: $0.index + 1, content: .paragraph($0)) })
}()

/// What an update does that it must not; nil if all is well.
private func violation(updating bytes: [UInt8]) -> String? {
  let outcome = Catalogue.read(bytes, file: "en.po", expecting: .english)
  guard !outcome.diagnostics.hasErrors else { return nil }
  let update = outcome.value.updated(to: document, in: .english).catalogue
  for entry in outcome.value.entries where !entry.translation.isEmpty {
    guard update.entries.contains(where: { $0.translation == entry.translation }) else {
      return "lost '\(entry.translation)'"
    }
  }
  let shown = outcome.value.translate(document, from: .korean, into: .english).value.edition.texts
  let shownLater = update.translate(document, from: .korean, into: .english).value.edition.texts
  guard shown.map(\.words) == shownLater.map(\.words), shown.map(\.state) == shownLater.map(\.state) else {
    return "a build shows something else after an update"
  }
  let written = update.rewritten(over: bytes, of: outcome.value) ?? bytes
  let again = Catalogue.read(written, file: "en.po", expecting: .english)
  guard !again.diagnostics.hasErrors, again.value.hasSameContent(as: update) else {
    return "what was written does not read as what was meant"
  }
  guard again.value.updated(to: document, in: .english).catalogue.hasSameContent(as: update) else {
    return "a second update changes something"
  }
  return nil
}

/// What an import does that it must not; nil if all is well.
private func violation(importing bytes: [UInt8]) -> String? {
  let outcome = ExchangeFile.read(bytes, file: "en.xlf")
  guard !outcome.diagnostics.hasErrors else { return nil }
  for file in outcome.value {
    let empty = Catalogue(file: "en.po", language: .english)
    let imported = empty.importing(file, into: document, in: .english).catalogue
    let again = Catalogue.read(imported.serialized(), file: "en.po", expecting: .english)
    guard !again.diagnostics.hasErrors, again.value.hasSameContent(as: imported) else {
      return "what was imported cannot be written"
    }
    let exported = imported.exported(of: document, briefing: "b", from: .korean, into: .english)
    guard ExchangeFile.read(exported.serialized(), file: "en.xlf").diagnostics.isEmpty else {
      return "what is exported cannot be read"
    }
  }
  return nil
}

/// What a translation memory does that it must not; nil if all is well.
private func violation(remembering bytes: [UInt8]) -> String? {
  let outcome = TMXDocument.read(bytes, file: "a.tmx")
  guard !outcome.diagnostics.hasErrors else { return nil }
  let written = outcome.value.serialized(version: "1")
  let read = TMXDocument.read(written, file: "a.tmx")
  guard read.diagnostics.isEmpty, read.value.units.map(\.texts) == outcome.value.units.map(\.texts) else {
    return "a memory that was written is not read as it was"
  }
  var catalogue = Catalogue(file: "ko-en.po", language: .english)
  let pairs = outcome.value.pairs(among: [.korean, .english])
  _ = catalogue.remember(pairs, from: "a.tmx")
  let again = Catalogue.read(catalogue.serialized(), file: "ko-en.po", expecting: .english)
  guard !again.diagnostics.hasErrors, again.value.hasSameContent(as: catalogue) else {
    return "a memory cannot be kept as a catalogue"
  }
  var second = catalogue
  let counts = second.remember(pairs, from: "a.tmx").value
  guard counts.added + counts.variants == 0, second.hasSameContent(as: catalogue) else {
    return "remembering twice changes something"
  }
  return nil
}
