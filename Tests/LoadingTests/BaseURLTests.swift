import Loading
import Testing

@Suite("The address of a site")
struct BaseURLTests {
  @Test(
    "has a scheme, a host, maybe a port, and folders",
    arguments: [
      ("https://briefings.example.org", "https://briefings.example.org/"),
      ("http://localhost:8000/", "http://localhost:8000/"),
      ("https://[2001:db8::1]:8443/a", "https://[2001:db8::1]:8443/a/"),
      ("https://192.0.2.1/a/b.c/", "https://192.0.2.1/a/b.c/"),
      ("https://user.github.io/~name/%ED%95%9C", "https://user.github.io/~name/%ED%95%9C/"),
      ("https://example.org/a@b/", "https://example.org/a@b/"),
    ])
  func valid(text: String, address: String) throws { #expect(try readBaseURL(text).get() == address) }

  @Test(
    "is nothing else",
    arguments: [
      "", "example.org", "ftp://example.org/", "https://", "https:///x", "https://:80/",
      "https://u@example.org/",
      "https://u:secret@example.org/", "https://example.org/?a", "https://example.org/#a",
      "https://example.org/a b",
      "https://example.org/../", "https://example.org/a/..", "https://example.org/./a/",
      "https://example.org//a/",
      "https://example.org/%2E%2e/a", "https://example.org/%2F/", "https://example.org/%zz/",
      "https://example.org/%0a/",
      "https://example.org/%ff/", "https://exa..mple.org/", "https://-a.org/", "https://example.org:0/",
      "https://example.org:65536/", "https://example.org:/", "https://example.org:8o/", "https://[::1/",
      "https://[x]/",
      "https://한국.kr/", "https://example.org\\a",
    ])
  func invalid(text: String) {
    guard case .failure(let problem) = readBaseURL(text) else {
      Issue.record("\(text) was taken for an address")
      return
    }
    #expect(!problem.description.contains("secret"), "What is said is kept in logs")
  }
}
