/// What a browser asks for.
struct Request: Sendable {
  enum Method: Sendable {
    case get
    case head
    case post
    case other
  }

  var method: Method
  /// As it was sent: path and query, percent-encoded.
  var target: String
  /// By lower-case name; of a header that came several times, all values with commas between them.
  private let headers: [String: String]
  /// What was sent along; only changes have something.
  var body: [UInt8] = []

  init(_ method: Method, _ target: String, headers: [(name: String, value: String)] = []) {
    self.method = method
    self.target = target
    self.headers = Dictionary(headers.map { ($0.name.lowercased(), $0.value) }) { "\($0), \($1)" }
  }

  /// - Parameter name: lower-case.
  subscript(_ name: String) -> String? { headers[name] }
}
