import Testing

@testable import PreviewServer

@Suite struct VisitorsTests {
  private func isRefused(_ headers: [(String, String)], host: String = "127.0.0.1", port: Int = 8000) -> Bool
  {
    let request = Request(.get, "/", headers: headers.map { (name: $0.0, value: $0.1) })
    return Visitors(host: host, port: port).refusal(of: request) != nil
  }

  @Test(arguments: ["127.0.0.1:8000", "localhost:8000", "LOCALHOST:8000", "[::1]:8000", "192.168.0.7:8000"])
  func answersToItsAddressInNumbersAndAsThisMachine(host: String) {
    #expect(!isRefused([("Host", host)]))
  }

  @Test(arguments: [
    "evil.example:8000", "127.0.0.1", "127.0.0.1:8001", "localhost", "127.0.0.1.evil.example:8000",
    "127.0.0.1:8000.evil.example", "evil.example:80:8000", "", "[evil.example]:8000",
    "localhost.evil.example:8000",
    "127.0.0.1:8000, 127.0.0.1:8000",
  ])
  func refusesOtherNamesAndPorts(host: String) {
    #expect(isRefused([("Host", host)]))
  }

  @Test func refusesARequestThatNamesNoServer() { #expect(isRefused([])) }

  @Test func answersToTheNameItWasGiven() {
    #expect(!isRefused([("Host", "desk.example:8000")], host: "Desk.example"))
    #expect(isRefused([("Host", "desk.example:8000")]))
  }

  @Test func needsNoPortInTheHeaderWhereItIsTheUsualOne() {
    #expect(!isRefused([("Host", "localhost")], port: 80))
    #expect(isRefused([("Host", "localhost:8000")], port: 80))
  }

  @Test(arguments: [
    "http://evil.example", "http://127.0.0.1:8001", "https://127.0.0.1:8000", "null", "http://localhost:8000",
  ])
  func refusesPagesOfOthers(origin: String) {
    #expect(isRefused([("Host", "127.0.0.1:8000"), ("Origin", origin)]))
  }

  @Test func answersItsOwnPages() {
    #expect(!isRefused([("Host", "127.0.0.1:8000"), ("Origin", "http://127.0.0.1:8000")]))
  }

  @Test func refusesWhatPagesOfOthersLoadButNotWhatTheyLinkTo() {
    let host = ("Host", "127.0.0.1:8000")
    #expect(isRefused([host, ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "no-cors")]))
    #expect(!isRefused([host, ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Mode", "navigate")]))
    #expect(!isRefused([host, ("Sec-Fetch-Site", "same-origin"), ("Sec-Fetch-Mode", "cors")]))
  }

  @Test func takesNoWordOfAProxyForTheServer() {
    #expect(isRefused([("Host", "evil.example:8000"), ("X-Forwarded-Host", "127.0.0.1:8000")]))
  }
}
