import SiteGenerator
import Testing

@testable import PreviewServer

/// The small site that a new folder gets, as a preview shows it.
struct PreviewedExample {
  let folder: TemporaryFolder
  let preview: Preview
  let responder: Responder
  static let briefing = "content/briefings/2026-11-23-night-library"
  static let page = "/ko/night-library/"

  init(base: String = "/", settings: String = "", writes: Bool = false) async throws {
    folder = try TemporaryFolder()
    _ = SiteMaker(folder: folder.path, asOf: Moment(secondsSince1970: 1_795_392_000)).make()
    if base != "/" || !settings.isEmpty {
      let text = try folder.read("content/site.yml")
      let address = base == "/" ? "" : "base-url: https://press.example.org\(base)\n"
      try folder.write(text + address + settings, to: "content/site.yml")
    }
    var site = Site(content: "\(folder.path)/content", output: "\(folder.path)/public", jobs: 2)
    site.now = Moment(secondsSince1970: 1_795_500_000)
    preview = await Preview(site) { _ in }
    responder = Responder(
      preview: preview, visitors: Visitors(host: "127.0.0.1", port: 8000), editor: EditorAddress("vscode"),
      folder: folder.path, writes: writes)
  }

  func get(
    _ target: String, _ method: Request.Method = .get, _ headers: [(name: String, value: String)] = []
  ) async -> Response {
    await responder.respond(
      to: Request(method, target, headers: [(name: "Host", value: "127.0.0.1:8000")] + headers))
  }

  func page(_ target: String = Self.page) async -> String { await get(target).text }

  /// Replaces words of a file, and tells the preview of it.
  func replace(_ words: String, by others: String, in file: String = Self.briefing + "/ko.txt") async throws {
    let text = try folder.read(file)
    #expect(text.contains(words))
    try folder.write(text.replacing(words, with: others), to: file)
    await preview.take(FolderChange(paths: ["\(folder.path)/\(file)"]))
  }
}

extension Response {
  var bytes: [UInt8] { if case .bytes(let bytes) = body { bytes } else { [] } }
  var text: String { String(decoding: bytes, as: UTF8.self) }

  subscript(_ name: String) -> String? { headers.first { $0.name == name }?.value }
}
