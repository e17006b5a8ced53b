import Diagnostics
import Loading
import MarkupReading

/// Called by libFuzzer with every input that it makes up: what is true of every picture and every style sheet must be
/// true of it.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  // libFuzzer keeps the input of a run that traps.
  if let violation = violation(ofStyles: bytes) ?? violation(ofPicture: bytes) { fatalError(violation) }
  return 0
}

private func violation(ofStyles bytes: [UInt8]) -> String? {
  var last = 0
  for request in styleSheetRequests(in: bytes) {
    guard last <= request.range.lowerBound, request.range.upperBound <= bytes.count else {
      return "a request outside of the style sheet, or before another"
    }
    last = request.range.lowerBound
    // A character that is escaped may take a byte less than its escape, never more than U+FFFD for a zero.
    guard request.address.utf8.count <= 3 * request.range.count else { return "an address from nowhere" }
    _ = WrittenAddress(request.address).leads(outOf: "https://example.org/")
  }
  return nil
}

private func violation(ofPicture bytes: [UInt8]) -> String? {
  let findings = VectorReview.diagnostics(of: bytes, file: "a.svg")
  // A carriage return ends a line of XML, but not before a line feed.
  let lines =
    1
    + bytes.indices.count {
      bytes[$0] == 0x0A || bytes[$0] == 0x0D && bytes[($0 + 1)...].first != 0x0A
    }
  for finding in findings where (finding.location?.line ?? 1) > lines {
    return "a finding outside of the file"
  }
  _ = PictureSize(of: bytes, format: .svg)
  guard findings.isEmpty else { return nil }
  // What was passed is read again, without any of the judgement.
  let rule = Rule("xml", .error, summary: "Wrong.", explanation: "Wrong.", help: "Mend it.")
  let dialect = XMLReader.Dialect(rule: rule, help: "", depthLimit: 256, passesOverDocumentType: true)
  var reader = XMLReader(bytes, file: "a.svg", dialect: dialect)
  var depth = 0
  var textCount = 0
  do throws(XMLFailure) {
    while let event = try reader.next() {
      switch event {
      case .start(let element):
        depth += 1
        let name = element.name.local.lowercased()
        if name.hasSuffix("script") || name == "foreignobject" { return "a script was passed" }
        for attribute in element.attributes where attribute.name.local.lowercased().hasPrefix("on") {
          if attribute.name.namespace.isEmpty { return "a handler was passed" }
        }
      case .end: depth -= 1
      case .text(let text): textCount += text.count
      case .instruction: continue
      }
      if depth < 0 || depth > 256 || textCount > bytes.count { return "more was read than is there" }
    }
  } catch {
    return "what was passed cannot be read: \(error.diagnostic.message)"
  }
  return depth == 0 ? nil : "elements are left open"
}
