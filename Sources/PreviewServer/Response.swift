/// An answer to a request.
struct Response: Sendable {
  enum Body: Sendable {
    case bytes([UInt8])
    /// Sent as it comes, until the browser goes away.
    case events(AsyncStream<[UInt8]>)
  }

  var status: Int
  var headers: [(name: String, value: String)]
  var body: Body
  /// Whether nothing else is to be asked on the connection.
  var closesConnection = false

  init(_ status: Int, _ headers: [(name: String, value: String)] = [], _ body: [UInt8] = []) {
    self.status = status
    self.headers = headers
    self.body = .bytes(body)
  }

  /// A few words for somebody who sees them in place of a page.
  static func text(_ status: Int, _ words: String, _ headers: [(name: String, value: String)] = [])
    -> Response
  {
    Response(status, [("Content-Type", "text/plain; charset=utf-8")] + headers, Array((words + "\n").utf8))
  }

  static func json(_ bytes: [UInt8]) -> Response {
    Response(200, [("Content-Type", "application/json"), ("Cache-Control", "no-store")], bytes)
  }

  static func redirect(_ address: String, status: Int = 302) -> Response {
    Response(status, [("Location", address), ("Cache-Control", "no-store")])
  }

  static func events(_ stream: AsyncStream<[UInt8]>) -> Response {
    var response = Response(200, [("Content-Type", "text/event-stream"), ("Cache-Control", "no-store")])
    response.body = .events(stream)
    return response
  }

  /// - Parameter name: as it is written here.
  func has(_ name: String) -> Bool { headers.contains { $0.name == name } }
}
