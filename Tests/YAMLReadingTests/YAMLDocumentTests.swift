import Testing
import YAMLReading

@Suite("A YAML text")
struct YAMLDocumentTests {
  @Test("says the same in any way of writing it")
  func equality() throws {
    let written = [
      "title:\n  ko: 예산\n  en: Budget\nlist: [one, two]\n",
      "{title: {ko: 예산, en: \"Budget\"}, list: ['one', \"two\"]}",
      "# A comment.\n\"title\": {ko: 예산,\n  en: Budget}\nlist:\n- one\n- >-\n  two\n",
      "---\ntitle: !!map {ko: !!str 예산, en: Budget}\nlist: [one, two,]\n...\n",
    ]
    let roots = try written.map { try #require(try YAMLDocument($0).root) }
    for root in roots {
      #expect(root == roots[0])
      #expect(root.hashValue == roots[0].hashValue)
    }
    #expect(roots[0].mapping?.map { $0.key.scalar?.string } == ["title", "list"])
    #expect(roots[0] != (try YAMLDocument("title: {ko: 예산, en: Budget}\nlist: [one, one]").root))
  }

  @Test(
    "without words says nothing",
    arguments: ["", "\n\n", "# A comment.\n", "---\n...\n# Nothing.\n"])
  func empty(text: String) throws {
    let root = try YAMLDocument(text).root
    #expect(root?.isAbsent ?? true)
  }

  @Test("has every value at its line and its column of characters")
  func marks() throws {
    let root = try #require(try YAMLDocument("가나: 다\nlist:\n  - '라🇰🇷': [마, {바: 사}]\n").root?.mapping)
    #expect(root[0].key.mark == Mark(line: 1, column: 1))
    #expect(root[0].value.mark == Mark(line: 1, column: 5))
    let entry = try #require(root[1].value.sequence?.first?.mapping)
    #expect(entry.mark == Mark(line: 3, column: 5))
    let list = try #require(entry[0].value.sequence)
    #expect(list.mark == Mark(line: 3, column: 12))
    #expect(list.map(\.mark) == [Mark(line: 3, column: 13), Mark(line: 3, column: 16)])
  }

  @Test("tells plain words from words in quotation marks, and braces from lines")
  func styles() throws {
    let root = try #require(try YAMLDocument("a: b\nc: 'd'\ne:\nf: {g}\nh:\n  i: j\nk: ''\n").root?.mapping)
    #expect(root.map { $0.value.scalar?.isPlain } == [true, false, true, nil, nil, false])
    #expect(root.map(\.value.isAbsent) == [false, false, true, false, false, false])
    #expect(root.compactMap { $0.value.mapping?.isFlow } == [true, false])
  }

  @Test(
    "that is none is refused where it goes wrong",
    arguments: [
      ("a: b: c", "1:5 mapping values are not allowed in this context"),
      ("가: [나\n", "2:1 did not find expected ',' or ']'"),
      ("a: 'b\n", "2:1 found unexpected end of stream"),
      ("a: b\n  c: d\n", "2:4 mapping values are not allowed in this context"),
      ("\tb: c\n", "1:1 found character that cannot start any token"),
      ("a: *b\n", "1:4 found undefined alias"),
      ("a: b\n---\nc: d\n", "2:1 but found another document"),
      ("a: !x!y z\n", "1:4 found undefined tag handle"),
      ("a: b\n나: \u{1}\n", "2:4 control characters are not allowed"),
    ])
  func syntax(text: String, expected: String) throws {
    let failure = try #require(refusal(of: text))
    guard case .syntax(let problem) = failure.reason else {
      Issue.record("\(failure)")
      return
    }
    #expect("\(failure.mark?.line ?? 0):\(failure.mark?.column ?? 0) \(problem)" == expected)
  }

  @Test("with keys that stand twice names each of them once")
  func repetitions() {
    let failure = refusal(of: "x: y\na: {b: 1, c: 2, 'b': 3, c: 4, b: 5}\n")
    #expect(failure?.reason == .repeatedKeys(["b", "c"]))
    #expect(failure?.mark == Mark(line: 2, column: 5))
    #expect(
      refusal(of: "? [a, b]\n: c\n? [a, b]\n: d\n")?.reason == .repeatedKeys(["a list or mapping"]))
    #expect(refusal(of: "a: {b: c}\nb: {b: c}\n") == nil)
  }

  @Test("refers to itself without being followed")
  func aliases() throws {
    let document = try YAMLDocument("a: &a [b]\nc: *a\n*a : *a\nd: &a e\n")
    #expect(document.aliases == [(2, 4), (3, 1), (3, 6)].map { Mark(line: $0, column: $1) })
  }

  @Test("is nested only so deep", arguments: [("[", "]"), ("{a: ", "}"), ("? ", ""), ("- ", "")])
  func depth(open: String, close: String) {
    func nested(_ depth: Int) -> String {
      String(repeating: open, count: depth) + "x" + String(repeating: close, count: depth)
    }
    let limit = YAMLDocument.depthLimit
    #expect(refusal(of: nested(limit)) == nil)
    #expect(refusal(of: nested(limit + 1))?.reason == .tooDeep(limit: limit))
    #expect(refusal(of: nested(100_000)) != nil)
  }

  private func refusal(of text: String) -> YAMLFailure? {
    do throws(YAMLFailure) {
      _ = try YAMLDocument(text)
      return nil
    } catch {
      return error
    }
  }
}
