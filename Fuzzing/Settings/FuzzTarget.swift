import Briefings
import Diagnostics
import Glossaries
import Loading
import SiteGenerator

/// Called by libFuzzer with every input that it makes up: pairs to compare if it begins like an object of JSON, a
/// glossary if it begins like one of Korean, else settings.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let violation =
    switch bytes.first {
    case UInt8(ascii: "{"): violation(comparing: bytes)
    case UInt8(ascii: "k"): violation(ofGlossary: bytes)
    default: violation(ofSettings: bytes)
    }
  // libFuzzer keeps the input of a run that traps.
  if let violation { fatalError(violation) }
  return 0
}

// MARK: - Settings

private let document: Document = {
  let title = Segment(index: 0, id: "title", text: "제목", origin: TextOrigin(file: "ko.txt"))
  return Document(title: title, blocks: [])
}()

private let koreanText = "제목\n\n첫째 줄이다.\n\n둘째 줄이다.\n"

private func violation(ofSettings bytes: [UInt8]) -> String? {
  let file = ContentFile(path: "a.yml", bytes: bytes)
  let site = SiteSettings.read(file, checks: ["numbers", "dates"])
  let strings = InterfaceTexts.read(file)
  if site.value == nil, !site.diagnostics.hasErrors { return "there are neither settings nor an error" }
  if strings.value == nil, !strings.diagnostics.hasErrors { return "there are neither texts nor an error" }
  var diagnostics = site.diagnostics + strings.diagnostics
  guard let text = String(validating: bytes, as: UTF8.self) else { return misplaced(diagnostics, in: bytes) }
  if let settings = site.value {
    let briefing = readBriefingSettings(
      text, file: "a.yml", folder: "2026-11-23-a", document: document, site: settings)
    if briefing.value == nil, !briefing.diagnostics.hasErrors {
      return "there is neither a briefing nor an error"
    }
    diagnostics += briefing.diagnostics
  }
  let reading = ReadingSettings(text, file: "a.yml")
  diagnostics += reading.diagnostics
  if let source = try? SourceText(Array(koreanText.utf8), file: "ko.txt") {
    var options = ReadingOptions()
    diagnostics += options.apply(reading.entries, to: source)
    diagnostics += TextLoader.load(source, options: options).diagnostics.filter {
      $0.location?.file == "a.yml"
    }
  }
  return misplaced(diagnostics, in: bytes)
}

// MARK: - Glossaries

private func violation(ofGlossary bytes: [UInt8]) -> String? {
  let outcome = Glossary.read(bytes, file: "glossary.csv", languages: Language.defaults)
  // Either language may be that of the first column, which every term has words of.
  for term in outcome.value.terms where term.words.values.allSatisfy(\.isEmpty) {
    return "a term without words"
  }
  return misplaced(outcome.diagnostics, in: bytes)
}

// MARK: - Pairs

private let comparison = PairComparison()

private func violation(comparing bytes: [UInt8]) -> String? {
  var number = 0
  for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
    number += 1
    let outcome = comparison.answer(to: line, number: number, file: "pairs.jsonl")
    if let violation = misplaced(outcome.diagnostics, in: bytes) { return violation }
    guard let answer = outcome.value else {
      let isBlank = line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
      if !isBlank, !outcome.diagnostics.hasErrors { return "there is neither an answer nor an error" }
      continue
    }
    if let violation = violation(ofAnswer: answer, to: line) { return violation }
  }
  return nil
}

/// An answer is one object on a line, and what it speaks of is in the texts.
private func violation(ofAnswer answer: String, to line: ArraySlice<UInt8>) -> String? {
  do {
    guard !answer.contains("\n"), case .members(let members) = try JSON.read(Array(answer.utf8)[...]),
      case .array(let findings)? = members.first(where: { $0.0 == "findings" })?.1
    else { return "the answer is none: \(answer)" }
    let longest = line.count
    for finding in findings {
      guard case .members(let finding) = finding,
        case .members(let spans)? = finding.first(where: { $0.0 == "spans" })?.1
      else { return "a finding without spans: \(answer)" }
      for (_, ranges) in spans {
        guard case .array(let ranges) = ranges else { return "spans are no list: \(answer)" }
        for case .array(let ends) in ranges {
          let offsets = ends.compactMap { if case .literal(let text) = $0 { Int(text) } else { nil } }
          guard offsets.count == 2, 0 <= offsets[0], offsets[0] <= offsets[1], offsets[1] <= longest else {
            return "a span is not in the text: \(answer)"
          }
        }
      }
    }
    return nil
  } catch {
    return "the answer is no JSON: \(error.message)"
  }
}

// MARK: - Findings

/// A finding that is not in the file; nil if all are.
private func misplaced(_ diagnostics: [Diagnostic], in bytes: [UInt8]) -> String? {
  // The most there can be: YAML has line ends of its own.
  let lines = String(decoding: bytes, as: UTF8.self).unicodeScalars.reduce(1) {
    [0x0A, 0x0D, 0x85, 0x2028, 0x2029].contains($1.value) ? $0 + 1 : $0
  }
  for diagnostic in diagnostics {
    if diagnostic.message.isEmpty || diagnostic.rule.isEmpty { return "a finding without words" }
    guard let location = diagnostic.location, let line = location.line else { continue }
    if !(1...lines + 1).contains(line) || location.column ?? 1 < 1 {
      return "\(diagnostic.rule) points outside the file, to \(location)"
    }
  }
  return nil
}
