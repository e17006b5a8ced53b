import Diagnostics
import Testing

@testable import MarkupReading

/// What a text reads as: tags in brackets, or the place and message of the mistake.
private func events(_ text: String, passesOverDocumentType: Bool = false) -> String {
  let rule = Rule("xml", .error, summary: "Wrong.", explanation: "Wrong.", help: "Mend it.")
  let dialect = XMLReader.Dialect(
    rule: rule, help: "Mend it", passesOverDocumentType: passesOverDocumentType)
  var reader = XMLReader(Array(text.utf8), file: "a.xlf", dialect: dialect)
  var result = ""
  do throws(XMLFailure) {
    while let event = try reader.next() {
      switch event {
      case .start(let element):
        let attributes = element.attributes.map { attribute in
          let space = attribute.name.namespace
          let prefix = space.isEmpty || attribute.writtenName.hasPrefix("xmlns") ? "" : "{\(space)}"
          let name = prefix.isEmpty ? attribute.writtenName : attribute.name.local
          return " \(prefix)\(name)=\(attribute.value)"
        }.joined()
        let namespace = element.name.namespace.isEmpty ? "" : "{\(element.name.namespace)}"
        result += "[\(namespace)\(element.name.local)\(attributes)"
      case .end: result += "]"
      case .text(let bytes): result += String(decoding: bytes, as: UTF8.self)
      case .instruction(let instruction) where instruction.name == "xml": continue
      case .instruction(let instruction): result += "?\(instruction.name)\(instruction.content)?"
      }
    }
    return result
  } catch {
    return "\(error.diagnostic.location?.description ?? "-") \(error.diagnostic.message)"
  }
}

@Suite struct `Reading XML` {
  @Test(
    arguments: [
      ("<a/>", "[a]"), ("\u{FEFF}<?xml version=\"1.0\"?>\n<a>글</a>\n", "[a글]"),
      ("<a x='1' y=\"&lt;'&#x48;&#237;&quot;\"><b/>t</a>", "[a x=1 y=<'Hí\"[b]t]"),
      (
        "<a><!-- <b> & --><![CDATA[<b>&amp;]]]]><?p <x?></a>",
        "[a<b>&amp;]]?p <x?]"
      ),
      ("<a>1\r\n2\r3</a>", "[a1\n2\n3]"), ("<a b='1\n2'/>", "[a b=1 2]"),
      (
        "<a xmlns='u' xmlns:p='v'><p:b xmlns='w'><c/></p:b><c/></a>",
        "[{u}a xmlns=u xmlns:p=v[{v}b xmlns=w[{w}c]][{u}c]]"
      ),
      (
        "<a xmlns:p='v' p:b='1' xml:base='x'><q:c xmlns:q='&#117;'/></a>",
        "[a xmlns:p=v {v}b=1 {http://www.w3.org/XML/1998/namespace}base=x[{u}c xmlns:q=u]]"
      ),
      ("<가 나='다'/>", "[가 나=다]"), ("<a></a  >", "[a]"),
    ])
  func `gives elements and text`(text: String, expected: String) { #expect(events(text) == expected) }

  @Test(
    arguments: [
      ("", "a.xlf:1:1 The file has no elements"), ("글", "a.xlf:1:1 There is text outside of all elements"),
      ("<a>", "a.xlf:1:4 The file ends before 'a' is closed"),
      ("<a></b>", "a.xlf:1:4 '</b>' does not close an open element"),
      ("<a/><b/>", "a.xlf:1:5 A second element follows the outermost one"),
      ("<a>\n 글 <", "a.xlf:2:5 The name of an element is missing"),
      ("<a b=1/>", "a.xlf:1:6 The value of an attribute has no quotation marks"),
      ("<a b='1'c='2'/>", "a.xlf:1:9 A space is missing in the tag"),
      ("<a b='1' b='2'/>", "a.xlf:1:9 The attribute 'b' is there twice"),
      ("<a><p:b/></a>", "a.xlf:1:4 The prefix of 'p:b' means nothing here"),
      ("<a p:b='1'/>", "a.xlf:1:4 The prefix of 'p:b' means nothing here"),
      ("<p:a xmlns:p=''/>", "a.xlf:1:1 The prefix of 'p:a' means nothing here"),
      ("<a><p:b xmlns:p='v'/><p:b/></a>", "a.xlf:1:22 The prefix of 'p:b' means nothing here"),
      ("<a><?p <x></a>", "a.xlf:1:4 The processing instruction is never closed"),
      ("<a b/>", "a.xlf:1:5 The attribute 'b' has no value"),
      ("<a b='<'/>", "a.xlf:1:7 '<' is in the value of an attribute"),
      ("<a b='x", "a.xlf:1:6 The value of the attribute is never closed"),
      ("<a", "a.xlf:1:1 The tag is never closed"),
      ("<a>&nbsp;</a>", "a.xlf:1:4 The entity '&nbsp;' is not known"),
      ("<a>R&D</a>", "a.xlf:1:5 '&' does not begin a reference"),
      ("<a>&#0;</a>", "a.xlf:1:4 '&#0;' is not a character that XML allows"),
      ("<a>&#xD800;</a>", "a.xlf:1:4 '&#xD800;' is not a character that XML allows"),
      ("<a>&#x110000;</a>", "a.xlf:1:4 '&#x110000;' is not a character that XML allows"),
      ("<a>\u{1}</a>", "a.xlf:1:4 There is a control character in the text"),
      ("<a><!-- x</a>", "a.xlf:1:8 The comment is never closed"),
      ("<a><![CDATA[x</a>", "a.xlf:1:4 The CDATA section is never closed"),
    ])
  func `says where a mistake is`(text: String, expected: String) { #expect(events(text) == expected) }

  @Test(
    arguments: [
      // Entities that grow without end, files from outside, parameters, and the attributes of a schema.
      "<!DOCTYPE a [<!ENTITY b \"ha\"><!ENTITY c \"&b;&b;\">]><a>&c;</a>",
      "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
      "<!DOCTYPE a SYSTEM \"http://example.org/a.dtd\"><a/>",
      "<?xml version=\"1.0\"?>\n<!DOCTYPE a [<!ENTITY % b SYSTEM \"x\"> %b;]><a/>",
    ])
  func `refuses document types and what comes with them`(text: String) {
    #expect(events(text).hasSuffix(" The file has a document type or declarations of its own"))
  }

  @Test(
    arguments: [
      ("<!DOCTYPE svg>\n<a/>", "[a]"),
      ("<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' \"http://www.w3.org/x>.dtd\"><a/>", "[a]"),
      ("<!DOCTYPE a [<!ENTITY b 'ha'>]><a/>", "a.xlf:1:13 The document type has declarations of its own"),
      (
        "<!DOCTYPE a SYSTEM 'x' [<!ENTITY b 'ha'>]><a/>",
        "a.xlf:1:24 The document type has declarations of its own"
      ),
      ("<!DOCTYPE a><a>&b;</a>", "a.xlf:1:16 The entity '&b;' is not known"),
      ("<!DOCTYPE a><!DOCTYPE b><a/>", "a.xlf:1:13 The file has a document type or declarations of its own"),
      ("<a><!DOCTYPE b></a>", "a.xlf:1:4 The file has a document type or declarations of its own"),
      ("<!ENTITY b 'ha'><a/>", "a.xlf:1:1 The file has a document type or declarations of its own"),
      ("<!DOCTYPE a 'x><a/>", "a.xlf:1:13 The quotation mark is never closed"),
      ("<!DOCTYPE a <b/>", "a.xlf:1:1 The document type is never closed"),
      ("<!DOCTYPE a", "a.xlf:1:1 The document type is never closed"),
    ])
  func `passes over a document type that declares nothing, if asked to`(text: String, expected: String) {
    #expect(events(text, passesOverDocumentType: true) == expected)
  }

  @Test func `refuses elements that are nested too deep`() {
    let fits = String(repeating: "<a>", count: 64)
    #expect(events(fits + String(repeating: "</a>", count: 64)).hasSuffix("]]]"))
    #expect(events(fits + "<a>") == "a.xlf:1:\(fits.count + 1) Elements are nested more than 64 deep")
    #expect(events(String(repeating: "<a>", count: 100_000)).hasSuffix("more than 64 deep"))
  }

  @Test func `refuses an element with too many attributes`() {
    let attributes = (0...XMLReader.attributeLimit).map { " a\($0)='1'" }.joined()
    #expect(events("<a\(attributes)/>").hasSuffix("The element has more than 256 attributes"))
  }

  @Test(
    arguments: [
      ("<a>", "&amp;", 50_000, "</a>"), ("<a>", "<b xmlns='u'/>", 50_000, "</a>"),
      ("<a x='", "글", 200_000, "'/>"), ("<a>", "<!---->", 50_000, "</a>"), ("<a>", "&", 500_000, ""),
      ("<a>", "<", 500_000, ""), ("<a ", " ", 500_000, ""), ("<!--", "-", 500_000, ""),
      ("<![CDATA[", "]", 500_000, ""), ("<a>", "<?", 250_000, ""), ("<a>", "<p:b/>", 50_000, ""),
      ("", "\r", 500_000, ""),
    ])
  func `comes to an end on hostile files`(start: String, part: String, count: Int, end: String) {
    // A quadratic reader would need hours, and be noticed.
    let read = events(start + String(repeating: part, count: count) + end)
    #expect(read.hasSuffix("]") == !end.isEmpty, "\(read.suffix(80))")
  }
}
