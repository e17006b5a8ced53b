import Diagnostics
import OfficeDocuments
import OfficeFixtures
import Testing

private typealias W = HWPXWriter

private func message(_ bytes: [UInt8]) -> String? {
  let outcome = OfficeFormat.hwpx.read(bytes, file: "release.hwpx")
  #expect(outcome.value == nil)
  #expect(outcome.diagnostics.map(\.rule) == ["unreadable-document"])
  return outcome.diagnostics.first?.message
}

@Suite("What is no document is refused whole")
struct UnreadableDocumentTests {
  @Test("A file that was cut off, at any place")
  func cutOff() {
    let bytes = HWPXWriter(W.text("본문")).bytes
    for count in stride(from: 0, to: bytes.count, by: 7) {
      #expect(OfficeFormat.hwpx.read(Array(bytes.prefix(count)), file: "a.hwpx").value == nil, "\(count)")
    }
  }

  @Test("A document with a password")
  func password() {
    var writer = HWPXWriter(W.text("본문"))
    writer.manifest =
      "<odf:manifest xmlns:odf=\"m\"><odf:file-entry><odf:encryption-data/></odf:file-entry></odf:manifest>"
    #expect(message(writer.bytes) == "The document is protected by a password")
  }

  @Test("XML with entities of its own, or that is broken")
  func markup() {
    let bomb = "<!DOCTYPE a [<!ENTITY b \"c\">]><a/>"
    #expect(message(ZipWriter.archive([.init("Contents/section0.xml", bomb)])) != nil)
    #expect(message(HWPXWriter("<hp:p>").bytes) != nil)
    #expect(
      message(ZipWriter.archive([.init("Contents/section0.xml", [0x3C, 0xFF])]))
        == "The document's XML is not UTF-8")
  }

  @Test("A package without a text, or with a part missing")
  func missing() {
    #expect(
      message(ZipWriter.archive([.init("mimetype", "application/hwp+zip")]))
        == "The document is damaged: it has no text")
    let contents =
      "<p><i><item id=\"s\" href=\"Contents/section0.xml\"/></i><s><itemref idref=\"s\"/></s></p>"
    #expect(
      message(ZipWriter.archive([.init("Contents/content.hpf", contents)]))
        == "The document is damaged: 'Contents/section0.xml' is missing in it")
  }

  @Test("Tables that are nested too deep, or have too many cells")
  func size() {
    var nested = W.text("안")
    for _ in 0..<30 { nested = W.p(W.table([[(nested, 1, 1)]])) }
    #expect(message(HWPXWriter(nested).bytes)?.contains("nested more than") == true)
    let wide = W.p(
      "<hp:tbl>"
        + String(
          repeating:
            "<hp:tr><hp:tc><hp:cellSpan colSpan=\"10000\" rowSpan=\"50\"/></hp:tc></hp:tr>", count: 3)
        + "</hp:tbl>")
    #expect(message(HWPXWriter(wide).bytes)?.contains("cells") == true)
    let far = W.p(
      "<hp:tbl><hp:tr><hp:tc><hp:cellAddr colAddr=\"99999999\" rowAddr=\"0\"/></hp:tc></hp:tr></hp:tbl>")
    #expect(message(HWPXWriter(far).bytes)?.contains("out of place") == true)
  }
}

@Suite("Packages that lie")
struct ZipArchiveTests {
  private func failure(_ entries: [ZipWriter.Entry], change: (inout [UInt8]) -> Void = { _ in })
    -> PackageFailure?
  {
    var bytes = ZipWriter.archive(entries)
    change(&bytes)
    do {
      let archive = try ZipArchive(bytes)
      for entry in archive.entries { _ = try archive.read(entry.name) }
      return nil
    } catch { return error }
  }

  private func isDamaged(_ failure: PackageFailure?) -> Bool {
    if case .damaged? = failure { true } else { false }
  }

  @Test("Whole packages are read, packed and not")
  func whole() throws {
    let content = (0..<100_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let archive = try ZipArchive(
      ZipWriter.archive([.init("가.bin", content), .init("b", content, isPacked: false), .init("c", [])]))
    #expect(archive.entries.map(\.name) == ["가.bin", "b", "c"])
    #expect(try archive.read("가.bin") == content)
    #expect(try archive.read("b") == content)
    #expect(try archive.read("c") == [])
    #expect(throws: PackageFailure.missing("d")) { try archive.read("d") }
  }

  @Test("An entry that unpacks to more or less than it says")
  func sizes() {
    for size in [0, 99, 101, 5000] {
      var entry = ZipWriter.Entry("a", Array(repeating: 65, count: 100))
      entry.statedSize = size
      #expect(isDamaged(failure([entry])), "\(size)")
    }
    var bomb = ZipWriter.Entry("a", Array(repeating: 65, count: 100))
    bomb.statedSize = OfficeLimits.entrySize + 1
    if case .tooLarge? = failure([bomb]) {} else { Issue.record() }
    let many = (0..<9).map { index in
      var entry = ZipWriter.Entry("\(index)", [65])
      entry.statedSize = OfficeLimits.entrySize
      return entry
    }
    if case .tooLarge? = failure(many) {} else { Issue.record() }
  }

  @Test("Entries within one another, twice the same name, offsets beyond the end")
  func places() {
    var second = ZipWriter.Entry("b", [1, 2, 3])
    second.statedOffset = 0
    #expect(isDamaged(failure([.init("a", [1, 2, 3]), second])))
    #expect(isDamaged(failure([.init("a", [1]), .init("a", [2])])))
    for offset in [1, 40, 100_000, 0xFFFF_FFFF] {
      var entry = ZipWriter.Entry("a", [1, 2, 3])
      entry.statedOffset = offset
      #expect(isDamaged(failure([entry])), "\(offset)")
    }
  }

  @Test("Other bytes than those that were packed")
  func checkSum() {
    #expect(isDamaged(failure([.init("a", Array("본문".utf8), isPacked: false)]) { $0[31] ^= 1 }))
  }

  @Test("A key that is wanted, and ways of packing that are not read")
  func methods() {
    var locked = ZipWriter.Entry("a", [1])
    locked.flags = 1
    #expect(failure([locked]) == .encrypted)
    var other = ZipWriter.Entry("a", [1])
    other.method = 14
    if case .unsupported? = failure([other]) {} else { Issue.record() }
  }
}
