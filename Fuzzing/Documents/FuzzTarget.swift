import Briefings
import Diagnostics
import Loading
import OfficeDocuments
import OfficeFixtures

@testable import SiteGenerator

/// Called by libFuzzer with every input that it makes up: what is true of every document must be true of it. The input is a
/// package or a compound file, and the text within one, which a made-up package seldom has.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let package = ZipWriter.archive([
    ZipWriter.Entry("Contents/section0.xml", bytes, isPacked: false),
    ZipWriter.Entry("Contents/header.xml", styles),
  ])
  let wordPackage = ZipWriter.archive([
    ZipWriter.Entry("word/document.xml", bytes, isPacked: false),
    ZipWriter.Entry("word/_rels/document.xml.rels", relations), ZipWriter.Entry("word/styles.xml", styles),
    ZipWriter.Entry("word/footnotes.xml", bytes, isPacked: false),
  ])
  let records = HWPWriter(bytes).bytes
  let inputs: [(OfficeFormat, [UInt8])] = [
    (.hwpx, bytes), (.hwpx, package), (.hwp, bytes), (.hwp, records), (.docx, bytes), (.docx, wordPackage),
    (.html, bytes),
  ]
  // No part of a mail is longer than all of it.
  if let mail = try? MailMessage(bytes), mail.parts.reduce(0, { $0 + $1.bytes.count }) > bytes.count {
    fatalError("the parts of a mail are longer than the mail")
  }
  for (format, input) in inputs {
    // libFuzzer keeps the input of a run that traps.
    if let violation = violation(reading: input, as: format) { fatalError(violation) }
  }
  return 0
}

private let styles =
  "<h><charPr id=\"1\"><bold/></charPr><paraPr id=\"1\"><heading type=\"NUMBER\" idRef=\"1\" level=\"0\"/></paraPr><paraPr id=\"2\"><heading type=\"OUTLINE\" level=\"3\"/></paraPr><numbering id=\"1\"><paraHead level=\"1\">^1.</paraHead></numbering></h>"

private let relations =
  "<Relationships><Relationship Id=\"s\" Type=\"a/styles\" Target=\"styles.xml\"/><Relationship Id=\"f\" Type=\"a/footnotes\" Target=\"footnotes.xml\"/></Relationships>"

private func violation(reading bytes: [UInt8], as format: OfficeFormat) -> String? {
  // What reads a page has decoded it.
  if format == .html, String(validating: bytes, as: UTF8.self) == nil { return nil }
  let outcome = format.read(bytes, file: "a.\(format.rawValue)")
  guard let document = outcome.value else {
    return outcome.diagnostics.hasErrors ? nil : "a document was refused without a reason"
  }
  let source = SourceText(GivenText(document, name: "a"), file: "a.hwpx")
  let read = TextLoader.load(source)
  guard let read = read.value else {
    return read.diagnostics.hasErrors ? nil : "a document has no text and no reason"
  }
  // What is written of it is the same again.
  let text = TextFormWriter.write(read)
  do {
    let again = TextLoader.load(try SourceText(textForm: Array(text.utf8), file: "ko.md")).value
    guard let again else { return "the text form of a document cannot be read" }
    return again.segments.map(\.text) == read.segments.map(\.text)
      ? nil : "the text form has other words:\n\(text)"
  } catch {
    return "the text form of a document is no text"
  }
}
