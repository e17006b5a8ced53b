import Diagnostics
import Foundation
import OfficeDocuments
import Testing

/// Documents that the word processor saved in both of its forms.
private let pairs: [URL] = {
  guard let folder = ProcessInfo.processInfo.environment["SITEGEN_OFFICE"] else { return [] }
  let files = FileManager.default.enumerator(at: URL(filePath: folder), includingPropertiesForKeys: nil)
  return (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "hwp" }.sorted {
    $0.path() < $1.path()
  }
}()

@Suite(
  "The same document as HWP and as HWPX",
  .enabled(if: !pairs.isEmpty, "SITEGEN_OFFICE names no folder with pairs"))
struct DocumentPairTests {
  @Test("states the same in both", arguments: pairs)
  func agree(file: URL) throws {
    let old = OfficeFormat.hwp.read(Array(try Data(contentsOf: file)), file: file.lastPathComponent)
    let other = file.deletingPathExtension().appendingPathExtension("hwpx")
    let new = OfficeFormat.hwpx.read(Array(try Data(contentsOf: other)), file: other.lastPathComponent)
    let (hwp, hwpx) = (
      try #require(old.value, "\(old.diagnostics.map(\.message))"),
      try #require(new.value, "\(new.diagnostics.map(\.message))")
    )
    #expect(hwp.title == hwpx.title)
    #expect(hwp.paragraphs.count == hwpx.paragraphs.count)
    for (one, two) in zip(hwp.paragraphs, hwpx.paragraphs) {
      #expect(one.withoutFileNames == two.withoutFileNames)
    }
    #expect(hwp.notes == hwpx.notes)
    #expect(hwp.omissions == hwpx.omissions)
  }
}

extension OfficeParagraph {
  /// The two forms name files within a document in ways of their own.
  fileprivate var withoutFileNames: OfficeParagraph {
    var paragraph = self
    paragraph.content = content.map { inline in
      guard case .picture(var picture) = inline else { return inline }
      picture.file = picture.file.isEmpty ? "" : "picture"
      return .picture(picture)
    }
    return paragraph
  }
}
