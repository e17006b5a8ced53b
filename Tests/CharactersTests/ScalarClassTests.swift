import Characters
import Testing

@Suite("Classes of characters")
struct ScalarClassTests {
  private var all: some Sequence<Unicode.Scalar> {
    (UInt32(0)...0x10FFFF).lazy.compactMap(Unicode.Scalar.init)
  }

  @Test("say of every character what Unicode's tables say")
  func agreeWithUnicode() {
    #expect(all.filter { $0.isLetter != $0.properties.isAlphabetic } == [])
    #expect(all.filter { $0.isNumber != ($0.properties.numericType != nil) } == [])
  }
}

@Suite("Tables by characters and words")
struct TableTests {
  @Test("have what they were made of, and nothing else")
  func scalars() {
    let table = ScalarTable([("가", 1), ("나", 2), ("a", 3), ("가", 4)])
    #expect(["가", "나", "a", "다", "b", "\0"].map { table[$0] } == [1, 2, 3, nil, nil, nil])
    let syllables = (UInt32(0xAC00)...0xD7A3).compactMap(Unicode.Scalar.init)
    #expect(syllables.filter { table[$0] != nil } == ["가", "나"])
    #expect(ScalarTable([])["가"] == nil)
  }

  @Test("find whole words only")
  func words() {
    let words = WordSet(["은", "으로", "으로부터", "won", ""])
    for word in ["은", "으로", "으로부터", "won", ""] { #expect(words.contains(Substring(word)), "\(word)") }
    for word in ["으", "으로부", "으로부터는", "Won", "wo"] { #expect(!words.contains(Substring(word)), "\(word)") }
    #expect(!WordSet([]).contains("은"))
  }

  @Test("tell keys of bytes apart")
  func keys() {
    #expect(ByteKey("한글") == ByteKey(Array("한글".utf8)))
    #expect(Set([ByteKey("가"), ByteKey("나"), ByteKey("가")]).count == 2)
  }

  @Test("A text of scalars has them all")
  func text() {
    for text in ["", "a", "가나 다", "👩\u{200D}🚀 €", "\u{301}\u{10FFFF}"] {
      #expect(String(scalars: Array(text.unicodeScalars)) == text)
    }
  }
}
