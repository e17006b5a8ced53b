import Hosts
import Testing

@Suite struct HostHeadersTests {
  private let headers = HostHeaders(
    """
    /*
      X-One: 1
      X-Two: a: b
    /assets/*
      Cache-Control: immutable
    /only
      X-Three: 3
    """)

  @Test(arguments: [
    ("/ko/", ["X-One: 1", "X-Two: a: b"]),
    ("/assets/a.css", ["X-One: 1", "X-Two: a: b", "Cache-Control: immutable"]),
    ("/only", ["X-One: 1", "X-Two: a: b", "X-Three: 3"]),
  ])
  func sendsWhatTheHostIsTold(path: String, expected: [String]) {
    #expect(headers.headers(for: path).map { "\($0.name): \($0.value)" } == expected)
  }

  @Test func isNotTakenAbackByAFileThatIsNone() {
    #expect(HostHeaders("  X-One: 1\nno colon\n  \n").headers(for: "/").isEmpty)
  }
}
