import FileReading
import Foundation
import Testing

@Suite("A place on the disk")
struct RealPlaceTests {
  @Test(
    "is told by what a path leads to, whether it is there or not",
    arguments: [
      ("a", "a/b", true), ("a", "a/b/../b/", true), ("a", "a", true), ("a/b", "a", false), ("a", "ab", false),
      ("a", "link", true), ("link", "a/b", true), ("a", "link/new/deep", true), ("a", "new", false),
      ("a", "new/../a/x", true), ("new", "new/deep", true), ("new", "./new//deep", true), (".", "a", true),
      ("a", ".", false), ("a", "gone/x", false), ("a", "file/x", false), ("/", "a", true),
    ])
  func holding(outer: String, inner: String, isHeld: Bool) throws {
    let folder = try TemporaryFolder(files: ["a/b/c": "", "ab/c": "", "file": ""])
    try folder.link("link", to: "a/b")
    try folder.link("gone", to: "nowhere")
    func place(_ path: String) throws -> RealPlace {
      try RealPlace(of: path.hasPrefix("/") ? path : "\(folder.path)/\(path)")
    }
    #expect(try place(outer).holds(place(inner)) == isHeld)
  }
}
