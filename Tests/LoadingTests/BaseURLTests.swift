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
    "may have a host in Hangul, which machines write otherwise",
    arguments: [
      ("https://한국.kr", "https://xn--3e0b707e.kr/"),
      ("https://브리핑.한국:8443/a", "https://xn--oy2b13fw9z.xn--3e0b707e:8443/a/"),
      // As macOS hands it over.
      ("https://\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}.kr/", "https://xn--3e0b707e.kr/"),
      ("https://한국。kr/", "https://xn--3e0b707e.kr/"),
      ("https://BÜCHER.example/", "https://xn--bcher-kva.example/"),
      ("https://例え.example/", "https://xn--r8jz45g.example/"),
    ])
  func hangul(text: String, address: String) throws { #expect(try readBaseURL(text).get() == address) }

  @Test(
    "is shown to people as they write it, where nobody can take it for another",
    arguments: [
      ("xn--3e0b707e.kr", "한국.kr"), ("example.org", "example.org"), ("xn--", "xn--"),
      ("xn--3e0b707e!.kr", "xn--3e0b707e!.kr"),
      // аррӏе in Cyrillic letters.
      ("xn--80ak6aa92e.com", "xn--80ak6aa92e.com"), ("xn--99999999.kr", "xn--99999999.kr"),
    ])
  func shown(host: String, name: String) { #expect(shownHostName(host) == name) }

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
      "https://example.org/한국/", "https://example.org\\a", "https://한국@example.org/", "https://-한국.kr/",
      "https://한국-.kr/", "https://☃.kr/", "https://ㅎㅏㄴ.kr/", "https://１한.kr/", "https://한 국.kr/",
      "https://한..kr/",
      "https://عربي.kr/", "https://한국--어.kr/", "https://한국:0/",
      "https://\(String(repeating: "한글", count: 30)).kr/",
    ])
  func invalid(text: String) {
    guard case .failure(let problem) = readBaseURL(text) else {
      Issue.record("\(text) was taken for an address")
      return
    }
    #expect(!problem.description.contains("secret"), "What is said is kept in logs")
  }
}
