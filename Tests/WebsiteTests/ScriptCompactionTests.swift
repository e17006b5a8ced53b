import Testing

@testable import Website

@Suite("Scripts as they are published")
struct ScriptCompactionTests {
  @Test(
    "have no comments, no indentation and no spaces beside signs",
    arguments: [
      ("// What it does.\n\nconst one = 1;\n", "const one=1;"),
      ("if (a) {\n  // why\n  b(c, d);\n}\ne()\n", "if(a){b(c,d);}\ne()\n"),
      ("const f = (a) => a ? .5 : !b", "const f=(a)=>a?.5:!b\n"),
      ("return x - -y in z", "return x- -y in z\n"), ("a += b < !--c + ++d", "a+=b< !--c+ ++d\n"),
      ("for (const [a] of b) c ||= `d , ${e}`", "for(const[a]of b)c||=`d , ${e}`\n"),
      ("say(\"a , b\", c)", "say(\"a , b\",c)\n"), (#"say("a \" , b", c)"#, #"say("a \" , b",c)"# + "\n"),
    ])
  func compaction(source: String, published: String) {
    #expect(String(decoding: compactScript(Array(source.utf8)), as: UTF8.self) == published)
  }

  @Test(
    "keep what may be a text",
    arguments: [
      "say('a , b', c);\n", "const a = b / c; // d , e\n", "test(/ = /);\n", "const a = `one\n    two`;\n",
      "const a = \"one \\\n  two\";\n",
    ])
  func texts(source: String) {
    #expect(String(decoding: compactScript(Array(source.utf8)), as: UTF8.self) == source)
  }
}
