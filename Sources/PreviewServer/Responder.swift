import Compression
import Diagnostics
import Hosts
import Publishing
import SiteGenerator

/// Answers requests as the host of the site will, and those that only a preview understands.
struct Responder: Sendable {
  let preview: Preview
  let visitors: Visitors
  let editor: EditorAddress?
  /// Where the program was started: paths of findings are relative to it.
  let folder: String
  private let desk: DeskResponder

  /// - Parameter writes: whether the editor's desk may write files.
  init(preview: Preview, visitors: Visitors, editor: EditorAddress?, folder: String, writes: Bool = false) {
    (self.preview, self.visitors, self.editor, self.folder) = (preview, visitors, editor, folder)
    desk = DeskResponder(preview, writes: writes) {
      Self.address(of: $0, in: editor, folder)
    } page: {
      let file = $0.file.hasPrefix("/") ? String($0.file.dropFirst()) : $0.file
      return "/_at/\(percentEncoded(file)):\($0.line ?? 1)"
    }
  }

  private static let own = "_preview/"
  private static let places = "_at/"

  func respond(to request: Request) async -> Response {
    if let refusal = visitors.refusal(of: request) { return closing(.text(403, refusal)) }
    if request.method == .post { return closing(secured(await desk.change(request))) }
    guard request.method != .other else {
      return closing(.text(405, "Files can only be asked for.", [("Allow", "GET, HEAD")]))
    }
    guard let path = RequestPath(request.target) else {
      return closing(.text(400, "This is no path of a site."))
    }
    let response: Response
    if path.text.hasPrefix(DeskResponder.folder) {
      response = await desk.answer(path, request)
    } else if path.text + "/" == DeskResponder.folder {
      response = .redirect("/" + DeskResponder.folder, status: 301)
    } else if path.text.hasPrefix(Self.own) {
      response = await ownAnswer(path, request)
    } else if path.text.hasPrefix(Self.places) {
      response = await redirection(toPlace: String(path.text.dropFirst(Self.places.count)))
    } else {
      response = await answer(path, request)
    }
    return secured(response)
  }

  /// How many bytes may be sent along with a request.
  func bodyLimit(of request: Request) -> Int {
    request.method == .post && visitors.refusal(of: request) == nil ? desk.bodyLimit(of: request) : 0
  }

  private func secured(_ response: Response) -> Response {
    var response = response
    if !response.has("X-Content-Type-Options") {
      response.headers.append(("X-Content-Type-Options", "nosniff"))
    }
    return response
  }

  private func closing(_ response: Response) -> Response {
    var response = response
    response.closesConnection = true
    return response
  }

  // MARK: The site

  private func answer(_ path: RequestPath, _ request: Request) async -> Response {
    let (site, host) = await preview.showing
    let base = String(site.basePath.dropFirst())
    guard path.text.hasPrefix(base) else {
      return path.text.isEmpty || path.text + "/" == base
        ? .redirect(site.basePath) : await missing("", site, host, request)
    }
    let name = String(path.text.dropFirst(base.count))
    do {
      let found = try site.find(name)
      if let target = host.redirects["/" + percentEncoded(path.text)] {
        return .redirect(target, status: 301)
      }
      switch found {
      case .file(let file): return sent(file, site, host, request)
      case .folder:
        let query = path.query.map { "?\($0)" } ?? ""
        return .redirect("/\(percentEncoded(path.text))/\(query)", status: 301)
      case nil:
        guard site.isWhole else { return await waiting(request) }
        if let now = await preview.path(of: name) { return .redirect(site.basePath + percentEncoded(now)) }
        return await missing(name, site, host, request)
      }
    } catch {
      return await failed(error, request)
    }
  }

  private func sent(
    _ file: PreviewedSite.SiteFileBytes, _ site: PreviewedSite, _ host: HostRules, _ request: Request,
    status: Int = 200
  ) -> Response {
    let type = contentType(of: file.path)
    var headers: [(name: String, value: String)] = [("Content-Type", type)]
    headers += host.headers.headers(for: site.basePath + percentEncoded(file.path))
    if !headers.contains(where: { $0.name.lowercased() == "cache-control" }) {
      headers.append(("Cache-Control", "no-cache"))
    }
    var bytes = file.bytes
    if type.hasPrefix("text/html") { bytes = page(file, site) }
    return answer(bytes, headers, request, status: status)
  }

  /// The bytes as far as they are asked for.
  private func answer(
    _ bytes: [UInt8], _ headers: [(name: String, value: String)], _ request: Request, status: Int = 200
  ) -> Response {
    var headers = headers
    guard status == 200 else { return Response(status, headers, bytes) }
    var tag = "\"\(hexadecimalDigest(of: bytes).prefix(24))\""
    let type = headers.first { $0.name == "Content-Type" }?.value ?? ""
    var body = bytes
    headers.append(("Accept-Ranges", "bytes"))
    if type.isCompressible {
      headers.append(("Vary", "Accept-Encoding"))
      if request["range"] == nil, bytes.count >= 1024, request.accepts("gzip"),
        let smaller = gzip(bytes, .quick)
      {
        body = smaller
        tag = "\(tag.dropLast())-gzip\""
        headers.append(("Content-Encoding", "gzip"))
      }
    }
    headers.append(("ETag", tag))
    if let known = request["if-none-match"], known.isListOfTags(with: tag) {
      return Response(304, headers.filter { $0.name != "Content-Encoding" && $0.name != "Content-Type" })
    }
    let isCurrent = request["if-range"].map { $0 == tag } ?? true
    switch ByteRange(isCurrent && request.method == .get ? request["range"] : nil, size: body.count) {
    case .all: return Response(200, headers, body)
    case .part(let range):
      headers.append(("Content-Range", "bytes \(range.lowerBound)-\(range.upperBound - 1)/\(body.count)"))
      return Response(206, headers, Array(body[range]))
    case .none: return Response(416, [("Content-Range", "bytes */\(body.count)")])
    }
  }

  // MARK: No page

  private func missing(
    _ name: String, _ site: PreviewedSite, _ host: HostRules, _ request: Request
  ) async -> Response {
    let language = name.split(separator: "/").first.map(String.init) ?? ""
    for candidate in ["\(language)/404.html", "404.html"] {
      do {
        guard case .file(let file) = try site.find(candidate) else { continue }
        return sent(file, site, host, request, status: 404)
      } catch {
        return await failed(error, request)
      }
    }
    return .text(404, "There is no such page.")
  }

  /// For a site of which nothing can be shown: what is wrong, and the page itself as soon as that is mended.
  private func waiting(_ request: Request) async -> Response {
    notice(
      "This site cannot be shown yet",
      "What is wrong stands below. The page comes by itself when it is mended.")
  }

  private func failed(_ failure: PreviewFailure, _ request: Request) async -> Response {
    notice(
      "This page cannot be made",
      failure.diagnostic?.message ?? "The program does not know why. A page of another kind may show more.")
  }

  private func notice(_ title: String, _ words: String) -> Response {
    let page = """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(escaped(title))</title>
      <meta name="color-scheme" content="light dark">
      </head>
      <body>
      <main><h1>\(escaped(title))</h1><p>\(escaped(words))</p></main>
      </body>
      </html>

      """
    return Response(
      503,
      [
        ("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store"),
        ("Content-Security-Policy", "default-src 'self'"),
      ], withScript(Array(page.utf8), attributes: ""))
  }

  // MARK: What only a preview has

  private func page(_ file: PreviewedSite.SiteFileBytes, _ site: PreviewedSite) -> [UInt8] {
    let withheld = site.withholding(of: file.path).map { " data-withheld=\"\(escaped($0))\"" } ?? ""
    return withScript(
      file.bytes,
      attributes:
        " data-page=\"\(escaped(file.path))\" data-digest=\"\(hexadecimalDigest(of: file.bytes).prefix(24))\""
        + withheld)
  }

  private func withScript(_ page: [UInt8], attributes: String) -> [UInt8] {
    let script = "<script src=\"/_preview/preview.js\" type=\"module\"\(attributes)></script>\n"
    guard let end = page.firstRange(of: Array("</head>".utf8)) else { return page }
    return Array(page[..<end.lowerBound]) + Array(script.utf8) + Array(page[end.lowerBound...])
  }

  private func ownAnswer(_ path: RequestPath, _ request: Request) async -> Response {
    let name = String(path.text.dropFirst(Self.own.count))
    switch name {
    case "events": return request.method == .head ? Response(200) : .events(await preview.events())
    case "findings": return .json(await findings())
    case "place": return await place(path)
    default:
      guard let asset = BuiltInAssets.files.first(where: { $0.name == name }) else {
        return .text(404, "There is no such page.")
      }
      return answer(
        Array(asset.text.utf8), [("Content-Type", contentType(of: name)), ("Cache-Control", "no-cache")],
        request)
    }
  }

  private func findings() async -> [UInt8] {
    let diagnostics = await preview.diagnostics.filter { $0.severity != .note }.sortedByLocation()
    let worst = diagnostics.filter { $0.severity == .error } + diagnostics.filter { $0.severity == .warning }
    return JSON.array(worst.map(json)).file
  }

  private func json(_ finding: Diagnostic) -> JSON {
    let location = finding.location
    let excerpt: JSON =
      location?.excerpt.map {
        .object(["text": .string($0.text), "firstColumn": .number($0.firstColumn)])
      } ?? .null
    return .object([
      "severity": .string(finding.severity.rawValue), "rule": .string(finding.rule),
      "message": .string(finding.message), "reason": .optional(finding.reason),
      "help": .optional(finding.help),
      "place": .optional(location?.description), "column": location?.column.map(JSON.number) ?? .null,
      "length": .number(location?.length ?? 1), "excerpt": excerpt,
      "editor": .optional(location.flatMap(address)),
    ])
  }

  /// Where an editor opens a place.
  private func address(of location: SourceLocation) -> String? {
    Self.address(of: location, in: editor, folder)
  }

  private static func address(
    of location: SourceLocation, in editor: EditorAddress?, _ folder: String
  ) -> String? {
    editor?.address(
      file: location.file.hasPrefix("/") ? location.file : "\(folder)/\(location.file)",
      line: location.line ?? 1,
      column: location.column ?? 1)
  }

  private func place(_ path: RequestPath) async -> Response {
    guard let page = path.parameter("page"), let id = path.parameter("id"),
      let place = await preview.shown.place(of: id, on: page)
    else { return .text(404, "There is no such passage.") }
    func json(_ location: SourceLocation) -> JSON {
      .object(["place": .string(location.description), "editor": .optional(address(of: location))])
    }
    return .json(
      JSON.object(["text": json(place.text), "translation": place.translation.map(json) ?? .null]).file)
  }

  private func redirection(toPlace place: String) async -> Response {
    guard let colon = place.lastIndex(of: ":"), let line = Int(place[place.index(after: colon)...]), line > 0
    else { return .text(400, "A place is written as FILE:LINE.") }
    // Findings name files from where the program was started, editors from the root.
    let absolute = "/\(place[..<colon])"
    let relative = absolute.hasPrefix(folder + "/") ? absolute.dropFirst(folder.count + 1) : place[..<colon]
    let site = await preview.shown
    let passage = [String(relative), absolute].lazy.compactMap { site.passage(inFile: $0, line: line) }.first
    guard let passage else {
      return .text(404, "No page shows this place.")
    }
    return .redirect("\(site.basePath)\(percentEncoded(passage.path))#\(percentEncoded(passage.id))")
  }
}

extension Request {
  /// Whether the answer may be encoded so.
  func accepts(_ encoding: String) -> Bool {
    (self["accept-encoding"] ?? "").split(separator: ",").contains { offer in
      let parts = offer.split(separator: ";").map { $0.filter { $0 != " " } }
      return parts.first?.lowercased() == encoding && !parts.dropFirst().contains { $0 == "q=0" }
    }
  }
}

extension String {
  /// Whether a list of entity tags, as a header has it, names this one, or any.
  fileprivate func isListOfTags(with tag: String) -> Bool {
    split(separator: ",").contains { known in
      let known = known.filter { $0 != " " }
      return known == "*" || known == tag || known == "W/" + tag
    }
  }
}

/// Text within an element of HTML, or within quotation marks.
private func escaped(_ text: String) -> String {
  var bytes: [UInt8] = []
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "&"): bytes += "&amp;".utf8
    case UInt8(ascii: "<"): bytes += "&lt;".utf8
    case UInt8(ascii: "\""): bytes += "&quot;".utf8
    default: bytes.append(byte)
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}
