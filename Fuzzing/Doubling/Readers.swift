import Diagnostics
import InlineMarkdown
import OfficeDocuments
import OfficeFixtures
import Templating
import TextCleaning

@testable import Alignment
@testable import Briefings
@testable import Catalogues
@testable import Checks
@testable import Exchange
@testable import Glossaries
@testable import Loading
@testable import MarkupReading
@testable import Publishing
@testable import Search
@testable import SiteGenerator
@testable import SourceReading
@testable import Website

/// Everything that reads what others write.
var readers: [Reader] {
  loading + documents + settings + catalogues + exchange + checks + markdown + templates + output + others
}

private func document(_ bytes: [UInt8]) -> Document? {
  guard let source = try? SourceText(bytes, file: "ko.txt") else { return nil }
  return TextLoader.load(source).value
}

private func document(of texts: [String]) -> Document {
  document(Array(("제목\n\n" + texts.joined(separator: "\n\n") + "\n").utf8))
    ?? Document(title: untitled, blocks: [])
}

private let untitled = Segment(index: 0, id: "title", text: "제목", origin: TextOrigin(file: "ko.txt"))

/// A number that looks like any other, so that twice as many have no other pattern: a text that is the same backwards at one size,
/// and not at another, is another input.
private func scattered(_ number: Int) -> Int {
  Int(UInt64(number &+ 1) &* 0x9E37_79B9_7F4A_7C15 >> 40)
}

// MARK: - Documents of word processors

private var documents: [Reader] {
  [
    Reader(
      "HWPX",
      units: [
        "<p><run><t>가</t></run></p>", "<p><run><t>가<lineBreak/>",
        "<p><run><ctrl><fieldBegin id=\"1\"/></ctrl></run></p>",
        "<p><run><t>가<deleteBegin/></t></run></p>",
        "<p><run><ctrl><footNote><subList/></footNote></ctrl></run></p>",
        "<p><run><pic><img binaryItemIDRef=\"a\"/></pic></run></p>", "<a b='c'/>", "<a>", "</a>", "&amp;",
        "<!-- -->",
      ], before: "<sec>", after: "</sec>"
    ) { readDocument($0) },
    Reader(
      "a table of HWPX",
      units: [
        "<tr><tc><subList><p><run><t>가</t></run></p></subList></tc></tr>",
        "<tr><tc><subList/></tc><tc><subList><p><run><t>1</t></run></p></subList></tc></tr>",
        "<tc><cellSpan colSpan=\"3\" rowSpan=\"3\"/></tc>", "<tr/>", "<caption><subList/></caption>",
      ], before: "<sec><p><run><tbl>", after: "</tbl></run></p></sec>"
    ) { readDocument($0) },
    Reader(
      "DOCX",
      units: [
        "<p><r><t>가</t></r></p>", "<p><r><t>가", "<p><r><fldChar fldCharType=\"begin\"/></r></p>",
        "<p><del><r><delText>가</delText></r></del></p>",
        "<p><pPr><numPr><numId val=\"1\"/></numPr></pPr></p>", "<tbl><tr><tc><p/></tc></tr></tbl>",
        "<p><r><footnoteReference id=\"1\"/></r></p>", "<p><r><drawing><blip embed=\"a\"/></drawing></r></p>",
        "<a b='c'/>", "<a>", "</a>",
      ], before: "<document><body>", after: "</body></document>"
    ) { section in
      let bytes = ZipWriter.archive([
        ZipWriter.Entry("word/document.xml", section, isPacked: false),
        ZipWriter.Entry("word/footnotes.xml", section, isPacked: false),
      ])
      readDocument(bytes, as: .docx)
    },
    Reader(
      "HTML",
      units: [
        "<p>가", "<div>가</div>", "<ul><li>가", "<li>가", "<table><tr><td>가", "<tr><td rowspan=3>가", "<b>가",
        "</b>", "<a href=\"http://a.kr\">가</a>",
        "<img src=\"data:image/png;base64,AAAA\">", "<img src=\"a/%61.png\">",
        "<figure><img src=a.png><figcaption>가</figcaption></figure>", "<h2>가</h2>",
        "<nav>가</nav>", "<!--", "<script>", "&amp;", "<td>", "</p>", "<a x='",
      ], before: "<html><body>", after: "</body></html>"
    ) { readDocument($0, as: .html) },
    Reader(
      "mail",
      units: [
        "--a\n", "--a\nContent-Type: multipart/mixed; boundary=a\n\n", "Content-Type: text/html;\n name=가\n",
        " a\n", "=EA",
        "=\n", "A: b\n", "--a--\n", "\n",
      ], before: "MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n"
    ) { _ = try? MailMessage($0) },
    Reader(
      "HWP",
      [
        ("paragraphs", HWPWriter.text("가")),
        ("notes", HWPWriter.paragraph(HWPWriter.note("fn  ", 1, "각주"))),
        ("tables", HWPWriter.paragraph(HWPWriter.table([(0, 0, 1, 1, "가"), (0, 1, 1, 1, "1")]))),
        ("links that are never closed", HWPWriter.paragraph(HWPWriter.link("http\\://a.kr;1;0;0;"))),
        ("paragraphs within paragraphs", HWPWriter.text("가", level: 1)),
        ("lists without anything", HWPWriter.list(0, [])),
      ].map { name, unit in
        Reader.Input(name: "\(name) × n") { size in
          let bytes = HWPWriter([UInt8](repeatElement(unit, count: max(1, size / unit.count)).joined())).bytes
          return { readDocument(bytes, as: .hwp) }
        }
      }),
    Reader(
      "two versions of a text",
      [
        ("the same line", { _ in "가" }, { _ in "가" }),
        ("two lines in turn", { "\($0 % 2)" }, { "\($0 % 3)" }),
        ("lines of their own", { "\($0)" }, { "\($0 + 7)" }), ("nothing alike", { "a\($0)" }, { "b\($0)" }),
        ("backwards", { "\($0)" }, { "\(-$0)" }),
        ("a few lines over and over", { "\(scattered($0) % 7)" }, { "\(scattered($0) % 11)" }),
      ].map { (name: String, ours: @escaping (Int) -> String, theirs: @escaping (Int) -> String) in
        Reader.Input(name: "\(name) × n") { size in
          let (first, second) = ((0..<size).map(ours), (0..<size).map(theirs))
          return {
            _ = LineMerge(base: first, ours: second, theirs: first.reversed()).lines(ours: "", theirs: "")
          }
        }
      }),
    Reader(
      "text form",
      units: [
        "- 가\n", "  - 가\n", "| 가 | 나 |\n", "|", "{deck} 가\n", "{contact}\n- name=가 | phone=1\n", "> 가\n",
        "[^1]", "[^1]: 가\n\n",
        "\\", "가\\\n", "![](<a>)\n", "{", "| ^^ ", "# ", "## 가\n\n", "{list}\n\n",
      ], before: "# 제목\n\n"
    ) { bytes in
      guard let source = try? SourceText(textForm: bytes, file: "ko.md") else { return }
      _ = TextLoader.load(source).value.map(TextFormWriter.write)
    },
  ]
}

private func readDocument(_ section: [UInt8]) {
  let bytes = ZipWriter.archive([ZipWriter.Entry("Contents/section0.xml", section, isPacked: false)])
  readDocument(bytes, as: .hwpx)
}

private func readDocument(_ bytes: [UInt8], as format: OfficeFormat) {
  guard let document = format.read(bytes, file: "a.\(format.rawValue)").value else { return }
  _ = TextLoader.load(SourceText(GivenText(document, name: "a"), file: "a.hwpx"))
}

// MARK: - Texts

private var loading: [Reader] {
  [
    Reader("text", before: "제목\n\n") { _ = document($0) },
    Reader("text without a title") { _ = document($0) },
    Reader(
      "what web pages left",
      units: ["&middot;", "&a", "<b>", "</b>", "<a x=\"", "<a x='", "<br>", "\u{3164}ㄸㅗㅁ", "`&amp;"]
    ) { _ = document($0) },
    Reader("addresses with Hangul", units: ["https://a.kr/한글을 ", "https://한글.", "한글", "/한글", "a@한글."]) {
      bytes in
      _ = InlineParser(syntax: .rawText).parse(String(decoding: bytes, as: UTF8.self))
    },
    Reader("text and stars", units: ["가**나 ", "**가", "**가** ", "[가](x:y) "]) { bytes in
      let parser = InlineParser(syntax: .rawText)
      var findings = Findings()
      for segment in document(bytes)?.segments ?? [] {
        let places = segment.places
        for finding in parser.parse(segment.text).findings {
          findings.add(finding.diagnostic(at: places.location(atUTF8Offset: finding.utf8Offset)))
        }
      }
      show(findings.list)
    },
    Reader(
      "quotations, lists and contacts",
      [
        input("speeches that never close") { lines($0 / 32) { "홍길동 장관은 “말 \($0)\n" } },
        input("items at every depth") { lines($0 / 16) { "\(["□", "○", "-", "·"][$0 % 4]) 항목 \($0)" } },
        input("numbered items") { lines($0 / 16) { "\($0 + 1). 항목" } },
        input("items that go deeper") { size in
          lines(Int(Double(size).squareRoot())) { String(repeating: " ", count: $0) + "- 항목" }
        },
        input("contacts") { lines($0 / 32) { "문의: 가나과 \($0) (044-000-1234)" } },
        input("contacts between notes") { lines($0 / 48) { "※ 참고 \($0)\n담당 부서 | 가나국 | 책임자 | 홍길동" } },
        input("attachments") { lines($0 / 16) { "붙임 \($0). 자료" } },
        input("captions") { lines($0 / 32) { "<표 \($0)> 제목\n(단위: 개)" } },
        input("paragraphs") { lines($0 / 32) { "글 \($0)은 이렇다.\n" } },
        input("headings") { lines($0 / 16) { "제\($0)장 가\n" } },
        input("pages") { lines($0 / 16) { "글\n- \($0) -" } },
        input("lines of a form") { size in "원      고   가\n" + lines(size / 32) { "          나\($0)" } },
        input("parts of judgments") { lines($0 / 32) { "주     문\n글 \($0)이다.\n" } },
        input("keywords below a text") { lines($0 / 16) { "#가\($0)\n" } },
        input("texts of the house") { "[관련기사]\n" + lines($0 / 16) { "☞ 글 \($0)" } },
        input("dashes") { lines($0 / 32) { "- 가나 \($0) -\n글" } },
      ].map { given in
        Reader.Input(name: given.name) { size in
          let text = Array(("제목\n\n" + given.text(size)).utf8)
          return {
            guard let document = document(text) else { return }
            _ = DocumentDescription(document).blocks
            _ = DocumentTree(document, encoding: .utf8, settings: [], hasColor: true).text
          }
        }
      }),
    Reader(
      "tables",
      [
        input("one long row above short ones") { count in
          "제목\n\n" + String(repeating: "|가", count: count / 2) + "|\n"
            + String(repeating: "|가|\n", count: count)
        },
        input("a long row in tabs above short ones") { count in
          "제목\n\n" + String(repeating: "가\t", count: count / 2) + "가\n"
            + String(repeating: "가\t나\n", count: count)
        },
        input("rows that grow") { count in
          "제목\n\n"
            + (1...max(2, Int(Double(count).squareRoot()))).map { String(repeating: "|가", count: $0) + "|\n" }
            .joined()
        },
        input("names in cells over many lines") { count in
          "제목\n\n" + String(repeating: "가나군\t다라군\t마바\n사아군\n", count: count / 16)
        },
        input("cells below groups") { count in
          "제목\n\n구분\t2025\t2026\n수\t율\t수\t율\n" + String(repeating: "가\t1\t2\n", count: count / 8)
        },
        input("cells over many lines") { count in
          "제목\n\n" + String(repeating: "\"가\t\"나\n", count: count / 4)
        },
      ].map { given in
        Reader.Input(name: given.name) { size in
          let text = Array(given.text(size).utf8); return { _ = document(text) }
        }
      }),
  ]
}

private func input(_ name: String, _ text: @escaping (Int) -> String) -> (name: String, text: (Int) -> String)
{
  (name, text)
}

private func show(_ findings: [Diagnostic]) {
  let writer = ConsoleWriter(hasColor: false)
  for finding in findings { _ = writer.format(finding) }
  _ = JSONWriter().document(findings)
  _ = SARIFWriter(tool: "sitegen").document(findings)
  for finding in findings { _ = GitHubWriter().format(finding) }
}

// MARK: - Settings

private let site = SiteSettings(
  title: [:], description: [:], publisher: [:], languages: Language.defaults, timeZone: .korea)

private func lines(_ count: Int, _ line: (Int) -> String) -> String {
  (0..<count).map { line($0) + "\n" }.joined()
}

private var settings: [Reader] {
  [
    Reader(
      "site.yml", size: 16 << 10,
      units: ["a: b\n", "- a\n", "a,", "{", "[", "'", "# a\n", "? ", "&a ", "가: "]
    ) {
      show(SiteSettings.read(ContentFile(path: "site.yml", bytes: $0), checks: []).diagnostics)
    },
    Reader(
      "briefing.yml",
      [
        input("unknown keys") { lines($0 / 8) { "key\($0): 1" } },
        input("unknown keys on one line") {
          "{" + (0..<$0 / 8).map { "key\($0): 1" }.joined(separator: ", ") + "}"
        },
        input("topics") { "topics: [" + (0..<$0 / 8).map { "t\($0)" }.joined(separator: ", ") + "]" },
        input("captions") { "captions:\n" + lines($0 / 16) { "  table-\($0): 가" } },
        input("aliases") { "aliases:\n" + lines($0 / 16) { "  - /ko/a\($0)/" } },
        input("corrections") { "corrections:\n" + lines($0 / 32) { _ in "  - {date: 2026-01-01, text: 가}" } },
        input("figures") { "figures:\n" + lines($0 / 32) { "  - {file: a\($0).png, after: 가}" } },
      ].map { given in
        Reader.Input(name: given.name) { size in
          let text = given.text(size)
          return {
            show(
              readBriefingSettings(
                text, file: "briefing.yml", folder: "2026-01-01-a",
                document: Document(title: untitled, blocks: []),
                site: site
              ).diagnostics)
          }
        }
      }),
    Reader(
      "reading",
      [
        input("texts of lines") { lines($0 / 32) { "  - {text: 글 \($0) 끝, as: note}" } },
        input("lines by number") { lines($0 / 32) { "  - {line: \($0 + 3), as: note}" } },
        input("texts that are nowhere") { lines($0 / 32) { "  - {text: 없음 \($0), as: note}" } },
        input("texts that are everywhere") { lines($0 / 32) { _ in "  - {text: 글, as: note}" } },
        input("texts in one another") { size in
          lines(max(1, Int(Double(size).squareRoot()))) {
            "  - {text: \(String(repeating: "글", count: $0 + 1)), as: note}"
          }
        },
        input("entries that are none") { lines($0 / 16) { _ in "  - {as: note}" } },
        input("all lines that match, again and again") {
          lines($0 / 32) { _ in "  - {begins: 글, as: note}" }
        },
        input("beginnings in one another") { size in
          lines(max(1, Int(Double(size).squareRoot()))) {
            "  - {begins: \(String(repeating: "글", count: $0 + 1)), as: note}"
          }
        },
        input("ranges over one another") { size in
          lines(size / 32) { "  - {lines: \(3 + $0 % 2)-\(max(5, size / 64)), as: note}" }
        },
        input("captions without a table") { lines($0 / 32) { "  - {line: \($0 + 3), as: caption}" } },
        input("one table of all lines") { "  - {lines: 3-\(max(5, $0 / 64)), as: table, columns: 3}\n" },
      ].map { given in
        Reader.Input(name: given.name) { size in
          let text = "reading:\n" + given.text(size)
          let bytes = Array(
            ("제목\n\n" + lines(size / 32) { "글 \($0) 끝" } + String(repeating: "글", count: size / 8)).utf8)
          guard let source = try? SourceText(bytes, file: "ko.txt") else { return {} }
          return {
            let reading = ReadingSettings(text, file: "briefing.yml")
            var options = ReadingOptions()
            show(
              reading.diagnostics + options.apply(reading.entries, conventions: reading.entries, to: source))
            show(TextLoader.load(source, options: options).diagnostics)
          }
        }
      }),
    Reader(
      "YAML",
      [
        input("a few lines that stand for many") { size in
          "a0: &a0 [x]\n" + lines(size / 32) { "a\($0 + 1): &a\($0 + 1) [*a\($0), *a\($0)]" }
        },
        input("as keys") { size in
          "a0: &a0 [x]\n" + lines(size / 32) { "? &a\($0 + 1) [*a\($0), *a\($0)]\n: x" }
        },
        input("side by side") { "a: &a [x]\nb: [" + String(repeating: "*a,", count: $0 / 3) + "]\n" },
        input("names of nothing") { "a: &a [x]\n" + lines($0 / 16) { "- &b\($0) '*'" } },
        input("brackets") { String(repeating: "[", count: $0) },
        input("keys that stand twice") { lines($0 / 8) { "k\($0 / 2): v" } },
        input("commas in braces") { "title: {en: a" + String(repeating: ", b", count: $0 / 3) + "}\n" },
      ].map { given in
        Reader.Input(name: given.name) { size in
          let bytes = Array(given.text(size).utf8)
          return {
            show(SiteSettings.read(ContentFile(path: "site.yml", bytes: bytes), checks: []).diagnostics)
          }
        }
      }),
    Reader("strings", units: ["a: b\n", "a.b: c\n"]) {
      show(InterfaceTexts.read(ContentFile(path: "en.yml", bytes: $0)).diagnostics)
    },
  ]
}

// MARK: - Translations

private let header = "msgid \"\"\nmsgstr \"Language: en\\nContent-Type: text/plain; charset=UTF-8\\n\"\n\n"

private func catalogue(_ count: Int, _ entry: (Int) -> String) -> [UInt8] {
  Array((header + (0..<count).map { entry($0) + "\n" }.joined()).utf8)
}

private func texts(_ count: Int) -> [String] { (0..<count).map { "정부는 예산 \($0)개를 크게 늘린다." } }

private func translated(_ bytes: [UInt8], _ document: Document) {
  let read = Catalogue.read(bytes, file: "en.po", expecting: .english)
  let edition = read.value.translate(document, from: .korean, into: .english)
  show(read.diagnostics + edition.diagnostics)
  let update = read.value.updated(to: document, in: .english).catalogue
  _ = update.rewritten(over: bytes, of: read.value)
}

private func translations(
  _ name: String, _ entry: @escaping (Int) -> String, _ texts: @escaping (Int) -> [String] = texts
) -> Reader.Input {
  Reader.Input(name: name) { size in
    let count = max(4, size / 128)
    let document = document(of: texts(count))
    let bytes = catalogue(count, entry)
    return { translated(bytes, document) }
  }
}

private var catalogues: [Reader] {
  [
    Reader(
      "catalogue",
      units: hostileUnits + [
        "msgid \"a\"\n", "msgid \"a\" msgstr \"b\" ", "\"a\"\n", "\"\\n\" ", "#, fuzzy\n", "#= fuzzy\n",
        "#~ ", "#| ", "\\q",
      ], before: header + "msgid \"a\"\nmsgstr \""
    ) { bytes in
      translated(bytes, document(of: ["가"]))
    },
    Reader(
      // Large enough that there are more entries than any text is compared with.
      "matching", size: 32 << 10,
      [
        translations("translated") { "msgid \"정부는 예산 \($0)개를 크게 늘린다.\"\nmsgstr \"The budget \($0).\"\n" },
        translations("edited") { "msgid \"정부는 예산 \($0)개를 조금 늘린다.\"\nmsgstr \"The budget \($0).\"\n" },
        translations("all alike") {
          "msgid \"정부는 예산을 늘린다 \($0 % 7).\"\nmsgctxt \"\($0)\"\nmsgstr \"The budget \($0).\"\n"
        },
        translations("contexts") {
          "msgctxt \"s0-p\($0)\"\nmsgid \"정부는 예산을 늘린다.\"\nmsgstr \"The budget \($0).\"\n"
        } _: {
          Array(repeating: "정부는 예산을 늘린다.", count: $0)
        },
        translations("unused") {
          "msgid \"\(String($0, radix: 7))\"\nmsgstr \"a\"\n"
        } _: { _ in
          ["가"]
        },
        translations("the same again and again") { _ in "msgid \"가\"\nmsgstr \"a\"\n" },
        translations("obsolete") { "#~ msgid \"정부는 예산 \($0)개를 늘린다.\"\n#~ msgstr \"a\"\n" },
      ]),
  ]
}

private var exchange: [Reader] {
  [
    Reader(
      "XLIFF",
      units: [
        "<a>", "<a/>", "&amp;", "<!-- -->", "<![CDATA[a]]>", "<a b='c'>", "가", "a='b' ", "xmlns:a='b' ",
        "<trans-unit>",
      ],
      before: "<xliff version=\"1.2\" xmlns=\"urn:oasis:names:tc:xliff:document:1.2\">"
    ) { show(ExchangeFile.read($0, file: "a.xlf").diagnostics) },
    Reader(
      "TMX",
      units: [
        "<a>", "<a/>", "&amp;", "<!-- -->", "<hi>a</hi>", "<ph/>", "가", "<seg>", "<tuv xml:lang='ko'>",
        "<tu>",
      ],
      before: "<tmx version='1.4'><body><tu>"
    ) { show(TMXDocument.read($0, file: "a.tmx").diagnostics) },
    Reader(
      "TMX units", size: 64 << 10,
      [
        ("different", { ("글 \($0)", "text \($0)") }),
        ("one text, many translations", { ("글", "text \($0)") }),
        ("one text, one translation", { _ in ("글", "text") }),
      ].map { (name: String, pair: @escaping (Int) -> (String, String)) in
        Reader.Input(name: name) { size in
          let units = (0..<max(4, size / 128)).map { number in
            let (text, translation) = pair(number)
            return
              "<tu><tuv xml:lang='ko'><seg>\(text)</seg></tuv><tuv xml:lang='en'><seg>\(translation)</seg></tuv></tu>"
          }
          let bytes = Array(
            "<tmx version='1.4'><header srclang='ko'/><body>\(units.joined())</body></tmx>".utf8)
          return {
            var catalogue = Catalogue(file: "ko-en.po", language: .english)
            let memory = TMXDocument.read(bytes, file: "a.tmx").value
            show(catalogue.remember(memory.pairs(among: [.korean, .english]), from: "a.tmx").diagnostics)
          }
        }
      }),
    Reader(
      "terms", size: 16 << 10,
      [
        ("the same words", { _ in ("정부는 예산안을 늘린다", "The government raises the budget") }),
        ("different words", { ("정부\($0)는 예산\($0)을", "government \($0) budget \($0)") }),
        (
          "growing",
          {
            (String(repeating: "예산 정부는 ", count: min($0, 40)), String(repeating: "a b ", count: min($0, 40)))
          }
        ),
      ].map { (name: String, pair: @escaping (Int) -> (String, String)) in
        Reader.Input(name: name) { size in
          let samples = (0..<max(4, size / 128)).map { number in
            let (text, translation) = pair(number)
            return TermSample(text: text, translation: translation)
          }
          return {
            let terms = TermProposals.learn(from: samples, in: .korean, into: .english, besides: nil)
            _ = terms.consistent.count + terms.inconsistent.count
          }
        }
      }),
    Reader(
      "XLIFF units", size: 64 << 10,
      [
        (
          "gone",
          { "<trans-unit id='\($0)'><source>사라진 글 \($0)</source><target>gone \($0)</target></trans-unit>" }
        ),
        (
          "gone, and all the same",
          { "<trans-unit id='\($0)'><source>사라진 글</source><target>gone \($0)</target></trans-unit>" }
        ),
        ("twice", { _ in "<trans-unit id='1'><source>글</source><target>gone</target></trans-unit>" }),
        (
          "edited",
          {
            "<trans-unit id='\($0)'><source>정부는 예산 \($0)개를 조금 늘린다.</source><target>a \($0)</target></trans-unit>"
          }
        ),
        ("without a source", { "<trans-unit id='\($0)'></trans-unit>" }),
      ].map { (name: String, unit: @escaping (Int) -> String) in
        Reader.Input(name: name) { size in
          let count = max(4, size / 256)
          let text =
            "<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'><file original='b/ko.txt' source-language='ko' target-language='en'><body>"
            + (0..<count).map(unit).joined() + "</body></file></xliff>"
          let bytes = Array(text.utf8)
          let document = document(of: texts(count))
          return {
            let read = ExchangeFile.read(bytes, file: "a.xlf")
            for file in read.value {
              let empty = Catalogue(file: "en.po", language: .english)
              show(empty.importing(file, into: document, in: .english).diagnostics)
            }
          }
        }
      }),
  ]
}

// MARK: - Checks

private var checks: [Reader] {
  [
    Reader(
      "pair",
      size: 512,
      units: hostileUnits + [
        "1", "1.", "1,", "1:", "3조 ", "이백", "10월 ", "A1-", "half ", "twenty-", "one and ", "10 to ",
        "Oct. 3, ",
        "월·", "12 중 3 ", "1시간 30분 ", "1 percent ", "2025. 1. ",
      ]
    ) { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      _ = PairChecks().disagreements(in: TextPair(source: text, in: .korean, target: text, in: .english))
      _ = PairChecks().disagreements(
        in: TextPair(source: text, in: .english, target: text + "x", in: .korean))
    },
    Reader(
      "pair that lacks its figures",
      units: ["3조 5천억 원 ", "2024. 10. 1. ", "세 곳 ", "10% ", "아니다 ", "A@b.c ", "http://a.b "]
    ) { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      _ = PairChecks().disagreements(
        in: TextPair(source: text, in: .korean, target: "Nothing.", in: .english))
    },
    Reader(
      "edition",
      [
        Reader.Input(name: "many disagreements in one text") { size in
          let text = String(repeating: "3조 원 ", count: size / 16)
          return edition([text], [String(repeating: "4 trillion won ", count: size / 16)])
        },
        Reader.Input(name: "a disagreement in each text") { size in
          let count = max(4, size / 128)
          return edition(
            (0..<count).map { "예산 \($0)조 원을 늘린다." }, (0..<count).map { "The budget \($0 + 1) trillion won." })
        },
        Reader.Input(name: "all alike") { size in
          let count = max(4, size / 128)
          return edition(Array(repeating: "예산을 늘린다.", count: count), Array(repeating: "More.", count: count))
        },
      ]),
    Reader(
      "a document against itself",
      units: hostileUnits + [
        "총 100명(남 45명, 여 50명)이다. ", "45%, 30%, 나머지 35%다. ", "모두 640곳에 3조 원을 쓴다. ", "(", "| 합계 | 10 | 20 |\n",
        "| 가 | 5 | 6 |\n", "| 소계 | 5 | 6 |\n", "|---|---|---|\n", "농림축산식품부(이하 농식품부)는 ", "I. 내용\n", "\n\n",
      ]
    ) { bytes in
      guard let document = document(bytes) else { return }
      show(DocumentChecks().diagnostics(of: document, in: .korean))
    },
    Reader(
      "totals of a table",
      [
        ("one for each row", { "| 소계 | \($0) | \($0 * 2) |\n" }),
        ("one for every other row", { $0 % 2 == 0 ? "| 가\($0) | \($0) | 1 |\n" : "| 가 합계 | \($0) | 3 |\n" }),
        ("at the end", { $0 == 0 ? "| 합계 | 9 | 9 |\n" : "| 가 | \($0) | 1 |\n" }),
      ].map { (name: String, row: @escaping (Int) -> String) in
        Reader.Input(name: name) { size in
          let rows = (0..<size / 24).reversed().map(row).joined()
          let document = document(of: ["| 구분 | 올해 | 합계 |\n|---|---|---|\n" + rows])
          return { show(DocumentChecks().diagnostics(of: document, in: .korean)) }
        }
      }),
    Reader(
      "a table in two languages",
      [
        Reader.Input(name: "with figures in other rows") { size in
          let count = size / 24
          let rows = (0..<count).map { "| 가\($0) | \(scattered($0)) |" }
          let cells =
            (0..<count).map { ("가\($0)", "a\($0)") }
            + (0..<count).map { ("\(scattered($0))", "\(scattered(count - 1 - $0))") }
          return edition("| 구분 | 올해 |\n|---|---|\n" + rows.joined(separator: "\n"), cells)
        },
        Reader.Input(name: "with figures in other columns") { size in
          let figures = (0..<size / 16).map { "\(scattered($0))" }
          let text = "| 구분 | " + figures.joined(separator: " | ") + " |"
          let rule = String(repeating: "|---", count: figures.count + 1) + "|"
          return edition(
            [text, rule, text].joined(separator: "\n"), Array(zip(figures, figures.reversed())))
        },
      ]),
    Reader("glossary", units: ["가,a\n", "가|나,a|b\n", "\"가\",a\n", "가\n", "\"", ",", "가"], before: "ko,en\n") {
      bytes in
      let read = Glossary.read(bytes, file: "glossary.csv", languages: Language.defaults)
      show(read.diagnostics)
      _ = GlossaryCheck(read.value, from: .korean, into: .english)
    },
    Reader(
      "glossary and text",
      [
        Reader.Input(name: "terms that begin alike") { size in
          let rows =
            "ko,en\n" + lines(size / 64) { String(repeating: "가", count: $0 % 60 + 1) + "\($0),a\($0)" }
          let glossary = Glossary.read(Array(rows.utf8), file: "glossary.csv", languages: Language.defaults)
            .value
          let text = String(repeating: "가", count: size / 8)
          let check = GlossaryCheck(glossary, from: .korean, into: .english)
          return {
            _ = check.disagreements(in: TextPair(source: text, in: .korean, target: "a", in: .english))
          }
        }
      ]),
  ]
}

private func edition(_ source: [String], _ target: [String]) -> () -> Void {
  edition(source.joined(separator: "\n\n"), Array(zip(source, target)))
}

/// - Parameter translations: of its segments.
private func edition(_ text: String, _ translations: [(String, String)]) -> () -> Void {
  let document = document(of: [text])
  let entries = translations.map {
    CatalogueEntry(context: nil, id: $0.trimmingSpace, translation: $1)
  }
  var catalogue = Catalogue(file: "en.po", language: .english)
  catalogue.entries = entries
  let read = Catalogue.read(catalogue.serialized(), file: "en.po", expecting: .english).value
  let edition = read.translate(document, from: .korean, into: .english).value
  return {
    var checked = [CheckedEdition(edition, of: document, from: .korean, glossary: nil)]
    SiteChecks().check(&checked)
    for edition in checked { show(CheckReport().diagnostics(of: edition)) }
  }
}

extension String {
  fileprivate var trimmingSpace: String { split(separator: " ").joined(separator: " ") }
}

// MARK: - Words

private func parse(_ bytes: [UInt8], _ syntax: InlineSyntax, isSmart: Bool) {
  let text = String(decoding: bytes, as: UTF8.self)
  let (tree, findings) = InlineParser(syntax: syntax, hasSmartPunctuation: isSmart).parse(text)
  _ = tree.keepingTogether.html
  _ = tree.withoutLinks.plainText
  _ = tree.markdown
  let places = TextPlaces(
    of: text,
    TextOrigin(
      SourceFile(name: "ko.txt", lines: [text[...]]), anchors: [.init(offset: 0, line: 1, column: 1)]))
  show(Findings(findings.map { $0.diagnostic(at: places.location(atUTF8Offset: $0.utf8Offset)) }).list)
}

private var markdown: [Reader] {
  [
    Reader("raw words") { parse($0, .rawText, isSmart: false) },
    Reader("raw words in English") { parse($0, .rawText, isSmart: true) },
    Reader(
      "Markdown",
      units: hostileUnits + [
        "[a](javascript:b) ", "![a](b) ", "[東](x){lang=ja}", "[東]{lang=ja}", "<http://a.b>",
      ]
    ) {
      parse($0, .markdown, isSmart: true)
    },
    Reader("page", units: hostileUnits + ["# 가\n\n", "> ", "[a](javascript:b) "]) { bytes in
      let page = PlainPage(
        name: "a", folder: "a",
        editions: [
          PlainPage.Edition(
            language: .korean, file: "ko.md", title: "가", description: nil,
            markdown: String(decoding: bytes, as: UTF8.self),
            firstLine: 1)
        ])
      show(RenderedPage.render(page, hasSmartPunctuation: true).diagnostics)
    },
  ]
}

// MARK: - Templates

private struct Page: Presentable {
  var name = "a"
  var isNew = true
  var items: [Page] = []

  static let presentation = Presentation<Page>([
    .text("name") { $0.name }, .flag("new") { $0.isNew }, .list("items") { $0.items },
  ])
}

private func compile(_ templates: [(String, String)]) {
  let files = templates.map { TemplateFile(path: $0.0 + ".mustache", name: $0.0, bytes: Array($0.1.utf8)) }
  show(TemplateSet.compile(files: files, pages: ["page": Page.shape]).diagnostics)
}

private var templates: [Reader] {
  [
    Reader(
      "template",
      units: hostileUnits + [
        "{{name}}", "{{#items}}{{/items}}", "{{>page}}", "<a href='{{name}}'>", "{{!}}\n",
      ]
    ) {
      compile([("page", String(decoding: $0, as: UTF8.self))])
    },
    Reader(
      "templates",
      [
        Reader.Input(name: "parents side by side") { size in
          let tags = String(repeating: "{{<p}}{{/p}}", count: size / 16)
          return { compile([("page", tags), ("p", "{{$a}}{{/a}}")]) }
        },
        Reader.Input(name: "parents with blocks side by side") { size in
          let tags = (0..<size / 32).map { "{{<p}}{{$a}}\($0){{/a}}{{/p}}" }.joined()
          return { compile([("page", tags), ("p", "{{$a}}{{/a}}")]) }
        },
        Reader.Input(name: "blocks of one parent") { size in
          let names = 0..<size / 32
          let page = "{{<p}}" + names.map { "{{$a\($0)}}x{{/a\($0)}}" }.joined() + "{{/p}}"
          let parent = names.map { "{{$a\($0)}}y{{/a\($0)}}" }.joined()
          return { compile([("page", page), ("p", parent)]) }
        },
        Reader.Input(name: "partials side by side") { size in
          let names = 0..<size / 32
          return {
            compile([("page", names.map { "{{>p\($0)}}" }.joined())] + names.map { ("p\($0)", "{{name}}") })
          }
        },
        Reader.Input(name: "ways through blocks") { size in
          // Each template replaces a block of the next in two ways, so that the last is reached in as many as it is long.
          let count = Int.bitWidth - (size / 64).leadingZeroBitCount
          let ways = (1..<count).map { number in
            let tag = "{{<p\(number + 1)}}{{$a}}\(number){{/a}}{{/p\(number + 1)}}"
            return ("p\(number)", tag + tag)
          }
          return {
            compile([("page", "{{>p1}}")] + ways + [("p\(count)", "{{$a}}{{/a}}{{name}}")])
          }
        },
        Reader.Input(name: "replacements in replacements") { size in
          let count = size / 64
          let opening =
            String(repeating: "{{<p}}{{$a}}", count: 30) + "x" + String(repeating: "{{/a}}{{/p}}", count: 30)
          return {
            compile([("page", (0..<count).map { _ in opening }.joined()), ("p", "{{$a}}{{/a}}")])
          }
        },
        Reader.Input(name: "parents of parents") { size in
          let count = size / 64
          let tags = (0..<count).map { "{{<p\($0 % 20)}}{{$a}}\($0){{/a}}{{/p\($0 % 20)}}" }.joined()
          let parents = (0..<20).map { ("p\($0)", "{{<q}}{{$b}}{{$a}}{{/a}}{{/b}}{{/q}}") }
          return { compile([("page", tags), ("q", "{{$b}}{{/b}}")] + parents) }
        },
        Reader.Input(name: "blocks that no parent has") { size in
          let page = "{{<p}}" + (0..<size / 32).map { "{{$a\($0)}}x{{/a\($0)}}" }.joined() + "{{/p}}"
          return { compile([("page", page), ("p", "")]) }
        },
      ]),
  ]
}

// MARK: - What was published

private var output: [Reader] {
  [
    Reader(
      "finished page", units: hostileUnits + ["<a href='x'>", "<p id='a'>", "<p id=a>", "<script>"],
      before: "<!doctype html><html lang=ko><title>a</title>"
    ) { bytes in
      var check = OutputCheck(baseURL: nil)
      check.add([Artifact(path: "ko/index.html", bytes: bytes)])
      show(check.diagnostics())
    },
    Reader(
      "manifest",
      [
        Reader.Input(name: "files") { size in
          let files = wanted(size / 64) { "a/b\($0)/index.html" }
          let bytes = Manifest.bytes(of: files)
          return { _ = Manifest.parse(bytes, file: "m") }
        },
        Reader.Input(name: "lines that are none") { size in
          let bytes = Array(("sitegen manifest 1\n" + String(repeating: "a\n", count: size / 8)).utf8)
          return { show(Manifest.parse(bytes, file: "m").diagnostics) }
        },
      ]),
    Reader(
      "plan",
      [
        Reader.Input(name: "new files") { plan(of: $0 / 32, known: 0..<0, present: 0..<0) },
        Reader.Input(name: "files that go") { plan(of: 0, known: 0..<$0 / 32, present: 0..<$0 / 32) },
        Reader.Input(name: "files that go from one folder") {
          plan(of: 0, known: 0..<$0 / 32, present: 0..<$0 / 32) { "a/\($0).html" }
        },
        Reader.Input(name: "files of others in the way") {
          plan(of: $0 / 32, known: 0..<0, present: 0..<$0 / 32)
        },
        Reader.Input(name: "files deep down") { size in
          plan(of: Int(Double(size).squareRoot()) / 2, known: 0..<0, present: 0..<0) {
            String(repeating: "a/", count: $0 + 1) + "b"
          }
        },
      ]),
    Reader(
      "journal",
      [
        Reader.Input(name: "steps") { size in
          let bytes = Journal(steps: (0..<size / 32).map { .createFolder(slot: $0, path: "a/\($0)") }).bytes
          return { _ = try? Journal(parsing: bytes) }
        }
      ]),
    Reader("style sheet", units: hostileUnits + styles) { bytes in
      _ = compactStyleSheet(bytes)
      _ = styleSheetRequests(in: bytes)
      show(
        AssetReview.diagnostics(of: ContentFile(path: "a.css", bytes: bytes), named: "a.css", baseURL: nil))
    },
    Reader(
      "artifacts",
      [
        Reader.Input(name: "side by side") { size in
          let paths = (0..<size / 32).map { "a/b\($0)/index.html" }
          return { _ = ArtifactChecks.diagnostics(of: paths) }
        }
      ]),
  ]
}

private let styles = [
  "url(", "url(http://a.b)", "@import 'a';", "/*", "/* a */", "a{b:c}", "\\41 ", "'", "a{",
]

/// What a publish is going to do, in a folder that is in the memory.
private func plan(
  of count: Int, known: Range<Int>, present: Range<Int>, path: (Int) -> String = { "a\($0)/index.html" }
) -> () -> Void {
  let files = wanted(count, path)
  let empty = ContentDigest(of: [])
  let manifest = Manifest(entries: known.map { Manifest.Entry(path: path($0), digest: empty, size: 0) })
  let folder = MemoryFolder(files: present.map(path))
  return {
    let messages = Messages(output: "public")
    show(
      Survey.plan(
        files, manifest: manifest, manifestBytes: [], known: nil, on: folder, messages: messages
      ).diagnostics)
  }
}

private func wanted(_ count: Int, _ path: (Int) -> String) -> [WantedFile] {
  WantedFile.all((0..<count).map(path).sorted().map { Publishable(Artifact(path: $0, bytes: [1])) })
}

private func compare(of text: String) -> () -> Void {
  let line = Array("{\"ko\": \"\(text)\", \"en\": \"\(text)\"}".utf8)
  return { compare([line]) }
}

private func compare(_ lines: [[UInt8]]) {
  let comparison = PairComparison()
  var findings = Findings()
  for (number, line) in lines.enumerated() {
    findings += comparison.answer(to: line[...], number: number + 1, file: "in").diagnostics
  }
  show(findings.list)
}

/// - Parameter number: what a briefing is called now; nil for one that has changed.
private func earlierIndex(_ count: Int, _ number: (Int) -> Int?) -> () -> Void {
  let terms = (0..<count).map { briefing in
    BriefingTerms([
      SearchPassage(id: "a", weight: .text, words: ["예산 \(briefing % 7)조 원 \(scattered(briefing)) 마을"])
    ])
  }
  let pieces = SearchIndex(terms.reversed(), count: count).pieces.map(\.bytes)
  let numbers = terms.indices.map(number)
  var maker = SearchIndexMaker()
  let taken = Set(numbers.compactMap(\.self))
  for (briefing, number) in numbers.enumerated().reversed() where number == nil && !taken.contains(briefing) {
    maker.add(terms[briefing], number: briefing)
  }
  return { [maker] in _ = maker.index(after: EarlierIndex(pieces: pieces, numbers: numbers)) }
}

private var others: [Reader] {
  [
    Reader(
      "search",
      units: hostileUnits + ["가", "가 ", "a-", "1.", "1,000", "3조 5천억 ", "1만", "ㄱ", "'", "2026. 11. "]
    ) { bytes in
      let words = String(decoding: bytes, as: UTF8.self)
      _ = BriefingTerms([SearchPassage(id: "a", weight: .title, words: [words])])
      let matcher = PassageMatcher(SearchText(words))
      for item in SearchQuery("가 a 가a 1000 ㄱㄱ").items { _ = matcher.match(item) }
    },
    Reader(
      "index of an earlier build",
      [
        Reader.Input(name: "of which the oldest briefing goes") { size in
          earlierIndex(size / 256) { $0 == 0 ? nil : $0 - 1 }
        },
        Reader.Input(name: "of which every other briefing changes") { size in
          earlierIndex(size / 256) { $0 % 2 == 0 ? nil : $0 }
        },
        Reader.Input(name: "that is turned around") { size in earlierIndex(size / 256) { size / 256 - 1 - $0 }
        },
      ]),
    Reader("cleaning") { bytes in
      for use in TextUse.allCases {
        let cleaned = TextCleaner(use).clean(String(decoding: bytes, as: UTF8.self))
        _ = cleaned.bytes
      }
      show(CleanedFile(bytes, file: "a").report().diagnostics())
    },
    Reader(
      "cleaning of marks",
      [
        input("on one letter") { "가" + String(repeating: "\u{301}", count: $0 / 2) },
        input("out of order") { "가" + String(repeating: "\u{301}\u{323}", count: $0 / 4) },
        input("Hangul in pieces") { String(repeating: "\u{1112}\u{1161}\u{11AB}", count: $0 / 9) },
        input("directions that open") { String(repeating: "\u{202E}가", count: $0 / 6) },
        input("directions that close") { String(repeating: "\u{2067}가\u{2069}", count: $0 / 9) },
      ].map { given in
        Reader.Input(name: given.name) { size in
          let bytes = Array(given.text(size).utf8)
          return {
            show(CleanedFile(bytes, file: "a").report().diagnostics())
            show(CleanedFile(bytes, file: "a", by: TextCleaner(.words)).report().diagnostics())
          }
        }
      }),
    Reader("CSV", units: hostileUnits + ["\"a\",", "\"a\"b,", "\"a\"\"\",", "\"a\nb\",", "a\"b,"]) { bytes in
      show(CommaSeparatedValues(bytes, file: "a.csv", rule: .invalidYAML).findings.list)
    },
    Reader(
      "places out of order",
      [
        Reader.Input(name: "on one line") { size in
          let bytes = [UInt8](repeating: 0x61, count: size * 8)
          return {
            var cursor = SourceCursor(file: "a", bytes: bytes, start: 0)
            for offset in stride(from: size * 8 - 1, to: 0, by: -64) { _ = cursor.location(at: offset) }
          }
        },
        Reader.Input(name: "on many") { size in
          let bytes = [UInt8](repeating: 0x0A, count: size * 8)
          return {
            var cursor = SourceCursor(file: "a", bytes: bytes, start: 0)
            for offset in stride(from: size * 8 - 1, to: 0, by: -64) { _ = cursor.location(at: offset) }
          }
        },
      ]),
    Reader(
      "compare",
      [
        Reader.Input(name: "lines that hold no pair") { size in
          let lines = (0..<size / 16).map { Array("{\"a\": \($0)".utf8) }
          return { compare(lines) }
        },
        Reader.Input(name: "members") { size in
          let members = (0..<size / 16).map { "\"k\($0)\": \($0)" }.joined(separator: ", ")
          return { compare([Array("{\(members), \"ko\": \"가\", \"en\": \"a\"}".utf8)]) }
        },
        Reader.Input(name: "texts in many languages") { size in
          let letters = (0..<26).flatMap { a in (0..<26).map { (a, $0) } }
          let names = letters.map {
            "\(Character(Unicode.Scalar(UInt8(97 + $0)))) \(Character(Unicode.Scalar(UInt8(97 + $1))))"
          }
          let members = (0..<size / 16).map { "\"\(names[$0 % 676].filter { $0 != " " })\": \"a\"" }
          return { compare([Array("{\(members.joined(separator: ", "))}".utf8)]) }
        },
        Reader.Input(name: "findings") { size in
          let (source, target) = (
            String(repeating: "3조 원 ", count: size / 16),
            String(repeating: "4 billion won ", count: size / 16)
          )
          return { compare([Array("{\"ko\": \"\(source)\", \"en\": \"\(target)\"}".utf8)]) }
        },
        Reader.Input(name: "escapes") { size in
          compare(of: String(repeating: "\\u200b가", count: size / 9))
        },
        Reader.Input(name: "lines") { size in
          let lines = (0..<size / 64).map { _ in Array("{\"ko\": \"3조 원\", \"en\": \"4 won\"}".utf8) }
          return { compare(lines) }
        },
      ]),
    Reader("addresses", units: [" ", "\t", "a", "http://", "\\", "data:", "//a", ".", "../", "a:b@"]) {
      bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      _ = WrittenAddress(text).leads(outOf: "https://a.b")
      _ = WrittenAddress("data:" + text).embeddedType
      _ = WrittenAddress("a" + text + "a").leads(outOf: "https://a.b")
    },
    Reader("slugs", units: hostileUnits) { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      _ = proposedSlug(fileName: text, title: text)
    },
    Reader(
      "SVG review",
      units: hostileUnits + [
        "<g>", "<g/>", "<a href='http://a.b'/>", "<g onclick='a'/>", "<g style='a:url(http://a.b)'/>",
        "<script/>",
        "<style>a{b:url(http://a.b)}</style>", "<g id='a'/>", "<use href='#a'/>", "<?a b?>",
        "<g xmlns:a='b'/>",
        "<!-- a -->",
      ], before: "<svg xmlns='http://www.w3.org/2000/svg'>"
    ) {
      show(VectorReview.diagnostics(of: $0, file: "a.svg"))
      _ = PictureSignature(of: $0)
    },
    Reader(
      "SVG attributes",
      units: [
        " onclick='a'", " href='http://a.b'", " a='b'", " style='a:url(http://a.b)'", " xmlns:a='b'", "\n",
        "'",
      ], before: "<svg xmlns='http://www.w3.org/2000/svg'><g", after: "/></svg>"
    ) { show(VectorReview.diagnostics(of: $0, file: "a.svg")) },
    Reader(
      "SVG attributes that differ",
      [
        input("of one element") { "<g " + (0..<$0 / 16).map { "a\($0)='b' " }.joined() + "/></svg>" },
        input("with names of their own") {
          "<g " + (0..<$0 / 16).map { "xmlns:a\($0)='b' " }.joined() + "/></svg>"
        },
        input("handlers") { "<g " + (0..<$0 / 16).map { "on\($0)='b' " }.joined() + "/></svg>" },
      ].map { given in
        Reader.Input(name: given.name) { size in
          let bytes = Array(("<svg xmlns='http://www.w3.org/2000/svg'>" + given.text(size)).utf8)
          return { show(VectorReview.diagnostics(of: bytes, file: "a.svg")) }
        }
      }),
    Reader(
      "pictures",
      units: [
        "\u{0}", "\u{0}\u{0}\u{0}\u{8}free", "\u{0}\u{0}\u{0}\u{8}meta", "\u{0}\u{0}\u{0}\u{8}ispe",
      ], before: "\u{0}\u{0}\u{0}\u{10}ftypavif\u{0}\u{0}\u{0}\u{0}"
    ) { bytes in
      _ = PictureSize.avif(bytes)
      _ = PictureSize.jpeg([0xFF, 0xD8] + bytes.flatMap { [0xFF, 0xE1, 0, 2 + $0 % 2] })
      _ = PictureSize.png([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + bytes)
      _ = PictureSize.webp(Array("RIFF0000WEBP".utf8) + bytes)
    },
    Reader("JSON", units: ["[", "{\"a\":", "\"a\",", "1,", "\\u0041", "\\ud800", "가"], before: "[\"") {
      _ = try? JSON.read($0[...])
    },
    Reader(
      "JSON array", units: ["1,", "\"a\",", "[],", "{\"a\":1},", "true,", "\"\\n\","], before: "[",
      after: "1]"
    ) {
      _ = try? JSON.read($0[...])
    },
    Reader(
      "SVG", units: hostileUnits + ["<svg ", "width=\"", " width=\"1\"", "viewBox='0 0 "], before: "<svg "
    ) {
      _ = PictureSize(of: $0, format: .svg)
    },
    Reader(
      // Beyond the band that is looked at beside each passage; within it, everything is compared with everything.
      "alignment", size: 128 << 10,
      [
        Reader.Input(name: "paragraphs") { size in
          let count = max(4, size / 256)
          let (source, target) = (
            document(of: texts(count)), document(of: (0..<count).map { "The budget grows \($0)." })
          )
          return { _ = DocumentAlignment(of: source, in: .korean, with: target, in: .english) }
        },
        Reader.Input(name: "items") { size in
          let count = max(4, size / 256)
          let (source, target) = (
            document(of: texts(count).map { "- " + $0 }),
            document(of: (0..<count).map { "- The budget \($0)." })
          )
          return { _ = DocumentAlignment(of: source, in: .korean, with: target, in: .english) }
        },
        Reader.Input(name: "one word") { size in
          let count = max(4, size / 256)
          let (source, target) = (
            document(of: Array(repeating: "가", count: count)),
            document(of: Array(repeating: "a", count: count / 2))
          )
          return { _ = DocumentAlignment(of: source, in: .korean, with: target, in: .english) }
        },
      ]),
  ]
}
