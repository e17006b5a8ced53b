import Foundation
import Loading
import LoadingInvariants
import Testing

/// Real releases as people paste them; their folder is named by SITEGEN_REAL. How well they are read,
/// `scripts/check-real` holds.
private let folder = ProcessInfo.processInfo.environment["SITEGEN_REAL"]

private let texts: [String] = {
  guard let folder,
    let names = try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/text")
  else { return [] }
  return names.filter { $0.hasSuffix(".txt") }.sorted()
}()

@Suite(
  "Real releases",
  .enabled(if: folder != nil, "SITEGEN_REAL does not name the folder with the real releases"))
struct RealReleaseTests {
  @Test("are there in every paste")
  func areFound() {
    for paste in ["tab", "cells", "lines", "pdf"] {
      #expect(texts.count { $0.hasSuffix(".\(paste).txt") } >= 18, "\(paste)")
    }
  }

  @Test("lose nothing when they are read", arguments: texts)
  func losesNothing(name: String) throws {
    let folder = try #require(folder)
    let bytes = try #require(FileManager.default.contents(atPath: "\(folder)/text/\(name)"))
    #expect(violations(reading: Array(bytes)) == [])
  }
}
