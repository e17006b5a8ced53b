import Diagnostics
import SiteGenerator

/// Answers what is asked of the editor's desk: its pages, and what a change would write or has written.
///
/// Files are written for pages of the desk alone: a request must name the server, come from its origin, and hand back a token
/// that is made at the start and stands in no other answer.
struct DeskResponder: Sendable {
  let preview: Preview
  /// Whether files may be written.
  let writes: Bool
  let editor: @Sendable (SourceLocation) -> String?
  let page: @Sendable (SourceLocation) -> String
  private let token: String

  static let folder = "_desk/"
  private static let changes = "_desk/change"
  /// In bytes: a segment may have a mebibyte, and JSON escapes it.
  private static let bodyLimit = 4 << 20

  init(
    _ preview: Preview, writes: Bool, editor: @escaping @Sendable (SourceLocation) -> String?,
    page: @escaping @Sendable (SourceLocation) -> String
  ) {
    (self.preview, self.writes, self.editor, self.page) = (preview, writes, editor, page)
    var random = SystemRandomNumberGenerator()
    token = (0..<4).map { _ in String(random.next(), radix: 36) }.joined()
  }

  private static let headers: [(name: String, value: String)] = [
    ("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "no-store"),
    ("Referrer-Policy", "no-referrer"), ("X-Frame-Options", "DENY"),
    (
      "Content-Security-Policy",
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
  ]

  // MARK: Pages

  /// - Parameter path: below the desk.
  func answer(_ path: RequestPath, _ request: Request) async -> Response {
    let name = String(path.text.dropFirst(Self.folder.count))
    guard let desk = await preview.desk else {
      return .text(503, "The settings of the site cannot be read: the desk comes when that is mended.")
    }
    let surroundings = Desk.Surroundings(token: token, writes: writes, editor: editor, page: page)
    if name.isEmpty {
      let list = Desk.ListRequest(
        find: path.field("find") ?? "", view: path.field("show") ?? "all",
        page: path.field("page").flatMap { Int($0) } ?? 1)
      return Response(200, Self.headers, desk.list(list, surroundings))
    }
    guard name.hasSuffix("/") else {
      return path.text == Self.changes
        ? .text(405, "Changes are sent.", [("Allow", "POST")])
        : .redirect("/\(percentEncoded(path.text))/", status: 301)
    }
    guard let page = desk.page(of: String(name.dropLast()), in: path.field("in"), surroundings) else {
      return .text(404, "There is no such briefing.")
    }
    return Response(200, Self.headers, page)
  }

  // MARK: Changes

  /// How long the body of a request may be: nothing for one that is refused whatever it says.
  func bodyLimit(of request: Request) -> Int { refusal(of: request) == nil ? Self.bodyLimit : 0 }

  /// Why a request that has come through the door changes nothing; nil for one that may.
  private func refusal(of request: Request) -> Response? {
    guard RequestPath(request.target)?.text == Self.changes else {
      return .text(405, "Files can only be asked for.", [("Allow", "GET, HEAD")])
    }
    // Browsers name the origin of everything that is sent; whoever passes has been found to be of this one.
    guard request["origin"] != nil else { return .text(403, "Changes come from a page of the desk alone.") }
    if let site = request["sec-fetch-site"], site != "same-origin" {
      return .text(403, "Changes come from a page of the desk alone.")
    }
    let type = request["content-type"]?.split(separator: ";").first.map {
      $0.filter { $0 != " " }.lowercased()
    }
    guard type == "application/json" else { return .text(415, "A change is sent as JSON.") }
    guard let handed = request["x-desk-token"], isToken(handed) else {
      return .text(403, "This page is of an earlier start of the preview: load it again.")
    }
    return nil
  }

  /// Takes as long whatever is right of it.
  private func isToken(_ handed: String) -> Bool {
    let (right, other) = (Array(token.utf8), Array(handed.utf8))
    guard right.count == other.count else { return false }
    return zip(right, other).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }

  func change(_ request: Request) async -> Response {
    if let refusal = refusal(of: request) { return refusal }
    do {
      let wanted = try ChangeRequest(request.body)
      if wanted.isWritten, !writes {
        return refused(403, "Nothing is written: the preview was started without --write.")
      }
      guard let desk = await preview.desk else {
        return refused(503, "The settings of the site cannot be read.")
      }
      let proposal = try desk.proposal(
        wanted.change, to: wanted.briefing, in: wanted.language, digest: wanted.digest)
      if wanted.isWritten { try await preview.write { () throws(DeskRefusal) in try desk.write(proposal) } }
      return .json(json(proposal, isWritten: wanted.isWritten).file)
    } catch let refusal as DeskRefusal {
      return refused(status(of: refusal), refusal.message, at: refusal.location)
    } catch {
      return refused(400, "This is no change that the desk knows.")
    }
  }

  private func status(of refusal: DeskRefusal) -> Int {
    switch refusal.kind {
    case .unknown: 404
    case .changed: 409
    case .unfit: 422
    case .unwritable: 500
    }
  }

  private func refused(_ status: Int, _ message: String, at location: SourceLocation? = nil) -> Response {
    var response = Response.json(
      JSON.object(["refusal": .string(message), "place": .optional(location?.description)]).file)
    response.status = status
    return response
  }

  private func json(_ proposal: DeskProposal, isWritten: Bool) -> JSON {
    func findings(_ list: [Diagnostic]) -> JSON {
      .array(
        list.prefix(100).map {
          .object([
            "severity": .string($0.severity.rawValue), "rule": .string($0.rule),
            "message": .string($0.message),
          ])
        })
    }
    return .object([
      "written": .bool(isWritten), "file": .string(proposal.file), "entry": .string(proposal.entry),
      "line": .number(proposal.line), "removed": .array(proposal.removed.map(JSON.string)),
      "added": .array(proposal.added.map(JSON.string)), "gone": findings(proposal.gone),
      "found": findings(proposal.found),
    ])
  }
}
