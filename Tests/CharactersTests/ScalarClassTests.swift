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

  @Test("have characters of all planes")
  func sets() {
    let set = ScalarSet(["\0", "a", "가", "\u{FFFF}", "\u{10000}", "🚀", "가"])
    for scalar: Unicode.Scalar in ["\0", "a", "가", "\u{FFFF}", "\u{10000}", "🚀"] {
      #expect(set.contains(scalar), "\(scalar)")
    }
    for scalar: Unicode.Scalar in ["b", "각", "\u{FFFE}", "\u{10001}", "👩"] {
      #expect(!set.contains(scalar), "\(scalar)")
    }
    #expect(!ScalarSet([]).contains("\0"))
  }

  @Test("know what begins a word")
  func beginnings() {
    let words = WordSet(["un", "impos", "무"])
    for word in ["un", "unable", "impossible", "impos", "무료"] {
      #expect(words.containBeginning(of: word), "\(word)")
    }
    for word in ["u", "impo", "an", "", "문", "sun"] { #expect(!words.containBeginning(of: word), "\(word)") }
  }

  @Test("know what words mean")
  func meanings() {
    let table = WordTable(["one": 1, "two": 2, "열둘": 12])
    #expect(["one", "two", "열둘", "three", "on", ""].map { table[$0] } == [1, 2, 12, nil, nil, nil])
    #expect(table.keys == ["one", "two", "열둘"])
    #expect(WordTable<Int>([:])["one"] == nil)
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
