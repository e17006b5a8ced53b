import Foundation
import OfficeFixtures
import SiteGenerator
import Testing

private typealias W = HWPXWriter

private struct Found: Decodable {
  struct Block: Decodable {
    var kind: String
    var text: String?
    var caption: String?
  }

  var blocks: [Block]

  /// What a reader sees, in order; a picture by its caption.
  var outline: [String] {
    blocks.map { $0.kind == "picture" ? "[\($0.caption ?? "")]" : $0.text ?? $0.kind }
  }
}

private let words = "그 아래에는 본문이 여러 글자로 길게 이어진다고 한다."

private func read(_ body: String...) throws -> [String] {
  let workspace = try Workspace()
  let text = W.text("제목이 여기에 있다") + W.text("본문이 여기에 있다고 한다.") + body.joined()
  try workspace.write("release.hwpx", Data(HWPXWriter(text).bytes))
  let path = workspace.folder.appending(path: "release.hwpx").path(percentEncoded: false)
  let found = try JSONDecoder().decode(Found.self, from: Data(TextInspection(file: path).json.utf8))
  return Array(found.outline.dropFirst())
}

private func picture(_ id: String = "a") -> String { W.p(W.picture(id)) }

@Suite("The caption of a picture that stands beside it")
struct PictureCaptionTests {
  @Test(
    "is told by its signs, and is without those around it",
    arguments: [
      ("▲ 개관식에 모인 사람들", "개관식에 모인 사람들"), ("&lt;그림 5&gt;     업종별 비율", "<그림 5> 업종별 비율"),
      ("[사진] 부산항의 아침", "[사진] 부산항의 아침"), ("사진=한빛시", "사진=한빛시"), ("그림 2. 연도별 추이", "그림 2. 연도별 추이"),
      ("&lt;차장이 입교식에서 인사말씀을 하고 있다&gt;", "차장이 입교식에서 인사말씀을 하고 있다"), ("| 입교식 단체 사진 |", "입교식 단체 사진"),
    ])
  func signs(line: String, caption: String) throws {
    #expect(try read(picture(), W.text(line), W.text(words)) == ["[\(caption)]", words])
    #expect(
      try read(W.text(words), W.text(line), picture(), W.text(words)) == [words, "[\(caption)]", words])
  }

  @Test("belongs to the picture above it, or else to the one below, all the way down")
  func several() throws {
    let lines = ["&lt;처음&gt;", "&lt;다음&gt;"].map { W.text($0) }
    #expect(try read(picture("a"), lines[0], picture("b"), lines[1]) == ["[처음]", "[다음]"])
    #expect(try read(lines[0], picture("a"), lines[1], picture("b")) == ["[처음]", "[다음]"])
  }

  @Test(
    "in angle brackets is a heading where a text is below it, unless it is in one paragraph with the picture")
  func headings() throws {
    let line = "&lt;도소매 업종의 현황&gt;"
    #expect(try read(picture(), W.text(line), W.text(words)) == ["[]", "<도소매 업종의 현황>", words])
    #expect(try read(W.p(W.picture("a") + W.t(line)), W.text(words)) == ["[도소매 업종의 현황]", words])
    #expect(try read(picture(), W.text("&lt;붙임&gt;")).first == "[]")
  }

  @Test("is in the cell below or above that of its picture")
  func cells() throws {
    let (one, other) = (W.text("&lt;그림 1&gt; 추이"), W.text("&lt;그림 2&gt; 비중"))
    let pictures = [(picture("a"), 1, 1), (picture("b"), 1, 1)]
    let captions = [(one, 1, 1), (other, 1, 1)]
    let outline = ["[<그림 1> 추이]", "[<그림 2> 비중]", words]
    #expect(try read(W.p(W.table([captions, pictures])), W.text(words)) == outline)
    #expect(try read(W.p(W.table([pictures, captions])), W.text(words)) == outline)
  }

  @Test("is none of two pictures side by side, and stays where it is")
  func shared() throws {
    let outline = try read(
      W.p(W.picture("a") + W.picture("b")), W.text("▲ 개관식에 모인 사람들"), W.text(words))
    #expect(outline.prefix(2) == ["[]", "[]"] && outline.count == 4, "\(outline)")
  }
}
