/// Who may ask: browsers on pages of the preview itself.
///
/// A page of somebody else that is open in the same browser can send requests to this machine, and by a name of its own that
/// it makes lead here (DNS rebinding) it could read the answers. So a request has to name the server by an address in
/// numbers, as this machine's own, or as it was told to be called, and must not come from another page.
struct Visitors: Sendable {
  private let host: String
  private let port: Int

  /// - Parameters:
  ///   - host: the name or the address that the server listens at.
  ///   - port: that it listens on.
  init(host: String, port: Int) { (self.host, self.port) = (host.lowercased(), port) }

  /// Why a request is refused; nil if it is not.
  func refusal(of request: Request) -> String? {
    guard let named = request["host"]?.lowercased(), isOurs(named) else {
      return "This preview answers only to the address it was started with."
    }
    if let origin = request["origin"]?.lowercased(), origin != "http://\(named)" {
      return "This preview answers no pages of other sites."
    }
    // Browsers tell it of requests that have no origin, too, such as those for pictures and scripts.
    if request["sec-fetch-site"] == "cross-site" || request["sec-fetch-site"] == "same-site",
      request["sec-fetch-mode"] != "navigate"
    {
      return "This preview answers no pages of other sites."
    }
    return nil
  }

  private func isOurs(_ named: String) -> Bool {
    let suffix = ":\(port)"
    // No port in the header means 80.
    guard named.hasSuffix(suffix) || port == 80 && !named.dropFirst().contains(":") else { return false }
    let name = named.hasSuffix(suffix) ? String(named.dropLast(suffix.utf8.count)) : named
    return name == host || name == "localhost" || Self.isAddressInNumbers(name)
  }

  /// `127.0.0.1` or `[::1]`: no name server is asked for it.
  private static func isAddressInNumbers(_ name: String) -> Bool {
    if name.hasPrefix("["), name.hasSuffix("]") {
      return name.dropFirst().dropLast().utf8.allSatisfy {
        switch $0 {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"), UInt8(ascii: ":"),
          UInt8(ascii: "."), UInt8(ascii: "%"):
          true
        default: false
        }
      }
    }
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.allSatisfy { UInt8($0) != nil && $0.utf8.first != UInt8(ascii: "+") }
  }
}
