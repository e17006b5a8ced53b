import Characters
import Loading
import Testing

@Suite("A name in an address")
struct SlugTests {
  @Test(
    "has letters, digits and hyphens between them",
    arguments: ["budget", "예산-2027", "con-1", "console", "com", "com12"])
  func valid(text: String) { #expect(isSlug(text)) }

  @Test(
    "is nothing else",
    arguments: ["", "a--b", "-a", "a-", "a b", "a_b", "a.b", "con", "CON", "Aux", "nul", "lpt9", "com0"])
  func invalid(text: String) { #expect(!isSlug(text)) }

  @Test(
    "must be one that Windows has",
    arguments: [
      ("con.svg", true), ("Nul.tar.gz", true), ("aux .txt", true), ("com¹.txt", true), ("CONIN$", true),
      ("a.", true),
      ("a ", true), ("a:b", true), ("a?b", true), ("a\u{1}b", true), ("acon.svg", false),
      ("con-1.svg", false),
      ("회의장.svg", false), (".hidden", false), ("lpt.svg", false),
    ])
  func windows(name: String, isProblem: Bool) { #expect((problemOnWindows(name) != nil) == isProblem) }
}
