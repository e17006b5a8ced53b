import Diagnostics
import SourceReading
import Testing

@Suite("A cursor over a file")
struct SourceCursorTests {
  /// Long lines and short ones, with every kind of line end and characters of every length.
  static let text =
    (0..<300).map { "가a\u{1F600}é" + String(repeating: "나b", count: $0 % 7 == 0 ? 900 : $0 % 5) }.enumerated()
    .map { $1 + ["\n", "\r\n", "\r", "\n\n"][$0 % 4] }.joined() + "끝"

  private static func cursor(_ returnsEndLines: Bool) -> SourceCursor {
    SourceCursor(file: "a", bytes: Array(text.utf8), start: 0, returnsEndLines: returnsEndLines)
  }

  @Test("gives the same places in whatever order it is asked", arguments: [true, false])
  func order(returnsEndLines: Bool) {
    let offsets = Array(stride(from: 0, to: Self.text.utf8.count + 3, by: 131))
    var forward = Self.cursor(returnsEndLines)
    let places = offsets.map { forward.location(at: $0) }
    // One that has been nowhere before has nothing to go back to.
    for (offset, place) in zip(offsets, places) where offset.isMultiple(of: 5) {
      var fresh = Self.cursor(returnsEndLines)
      #expect(fresh.location(at: offset) == place)
    }
    var backward = Self.cursor(returnsEndLines)
    #expect(offsets.reversed().map { backward.location(at: $0) } == places.reversed())
    var shuffled = Self.cursor(returnsEndLines)
    for index in offsets.indices {
      let number = index * 7919 % offsets.count
      #expect(shuffled.location(at: offsets[number]) == places[number])
    }
  }

  @Test("counts lines and columns of scalars")
  func counts() {
    let bytes = Array("가나\r\n다\r라마\n바".utf8)
    var cursor = SourceCursor(file: "a", bytes: bytes, start: 0)
    let expected = [
      (15, "a:3:2"), (12, "a:3:1"), (11, "a:2:2"), (8, "a:2:1"), (3, "a:1:2"), (0, "a:1:1"), (18, "a:3:3"),
      (19, "a:4:1"),
    ]
    for (offset, place) in expected { #expect(cursor.location(at: offset).description == place) }
  }
}
