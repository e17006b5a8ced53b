import Publishing
import Testing

@testable import SiteGenerator

@Suite("Files that were made")
struct MadeBytesTests {
  @Test(
    "are given back as they were made, whether memory has room for them or not", arguments: [0, 100, 1 << 20])
  func back(limit: Int) throws {
    let bytes = MadeBytes(limit: limit)
    let artifacts = (0..<50).map {
      Artifact(path: "\($0).txt", bytes: Array(repeating: UInt8($0), count: $0 * 3))
    }
    let kept = artifacts.map { bytes.keep($0, digest: ContentDigest(of: $0.bytes)) }
    for (artifact, publishable) in zip(artifacts, kept).reversed() {
      #expect(publishable.path == artifact.path)
      #expect(publishable.size == artifact.bytes.count)
      #expect(try publishable.bytes() == artifact.bytes)
    }
  }

  @Test("make the same site whether memory has room for them or not")
  func site() async throws {
    let site = try SampleSite()
    for number in 1...4 { try site.add("2026-03-1\(number)-briefing-\(number)") }
    #expect(await site.workspace.generator(output: "held").build().summary != nil)
    var generator = site.workspace.generator(output: "spilt")
    generator.heldBytes = 0
    #expect(await generator.build().summary != nil)
    #expect(try site.workspace.snapshot("held") == site.workspace.snapshot("spilt"))
  }
}
