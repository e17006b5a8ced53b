import Characters
import Testing

@Suite("Words in a text, byte for byte")
struct ByteSearchTests {
  @Test(
    "are found wherever they stand",
    arguments: [
      ("확정되지 않았다", "확정", true), ("확정되지 않았다", "않았다", true), ("확정되지 않았다", "않다", false), ("확", "확정", false),
      ("가가가나", "가가나", true), ("", "가", false), ("가", "", true), ("", "", true), ("가가", "가가가", false),
    ])
  func search(text: String, words: String, isThere: Bool) {
    #expect(text.containsBytes(of: words) == isThere)
  }

  @Test("are found in a text whose bytes are elsewhere")
  func substrings() {
    let text = "정부는 예산을 늘린다"
    #expect(String(text.dropFirst(4)).containsBytes(of: "예산"))
  }
}

@Suite("Dots that join Korean words")
struct MiddleDotTests {
  @Test("are known in every form, and no other dot is one")
  func forms() {
    for dot in "·․‧∙ㆍ・･".unicodeScalars { #expect(dot.isMiddleDot) }
    for other in ".•…,-。".unicodeScalars { #expect(!other.isMiddleDot) }
  }
}
