import Characters
import MarkupReading

/// A page as a tree, read as browsers read it: nothing in it is a mistake.
///
/// Elements that nobody closed end where their parents do, or where something begins that cannot be in them.
struct HTMLTree {
  struct Node {
    /// In small letters; empty for text.
    var name: String
    var attributes: [String: String] = [:]
    var text = ""
    var children: [Int] = []
  }

  private(set) var nodes = [Node(name: "#document")]

  /// Elements that have nothing within them.
  private static let empty: Set = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
  ]
  /// Elements whose text is no markup.
  private static let raw: Set = ["script", "style", "textarea", "title", "xmp", "noframes"]
  /// What ends a paragraph that is open.
  private static let blocks: Set = [
    "address", "article", "aside", "blockquote", "center", "dd", "details", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li",
    "main", "nav", "ol",
    "p", "pre", "section", "table", "ul", "tr", "td", "th", "tbody", "thead", "tfoot",
  ]
  /// What ends an element of the same kind, and up to which element it looks for one.
  private static let siblings: [String: (ended: Set<String>, within: Set<String>)] = [
    "li": (["li"], ["ul", "ol", "menu"]), "dt": (["dt", "dd"], ["dl"]), "dd": (["dt", "dd"], ["dl"]),
    "tr": (["tr", "td", "th", "caption", "colgroup"], ["table", "tbody", "thead", "tfoot"]),
    "td": (["td", "th"], ["tr", "table"]), "th": (["td", "th"], ["tr", "table"]),
    "tbody": (["tbody", "thead", "tfoot", "tr", "td", "th", "caption", "colgroup"], ["table"]),
    "thead": (["tbody", "thead", "tfoot", "tr", "td", "th", "caption", "colgroup"], ["table"]),
    "tfoot": (["tbody", "thead", "tfoot", "tr", "td", "th", "caption", "colgroup"], ["table"]),
    "option": (["option"], ["select"]),
  ]

  /// - Complexity: O(n × depth) at worst, with a bounded depth; linear for what people write.
  init(_ bytes: [UInt8], file: String) throws(OfficeFailure) {
    var open = [0]
    /// How many elements of each name are open.
    var counts: [String: Int] = [:]
    func close(to depth: Int) {
      while open.count > depth { counts[nodes[open.removeLast()].name, default: 1] -= 1 }
    }
    var scanner = HTMLScanner(bytes)
    while let token = scanner.next() {
      switch token {
      case .text(let text):
        nodes.append(Node(name: "", text: text))
        nodes[open[open.count - 1]].children.append(nodes.count - 1)
      case .end(let name):
        if name == "p", counts["p", default: 0] == 0 { continue }
        guard counts[name, default: 0] > 0, let depth = open.lastIndex(where: { nodes[$0].name == name })
        else {
          continue
        }
        // A cell is not ended by the end of something that is outside of its table.
        if !["table", "tr", "td", "th", "tbody", "thead", "tfoot", "body", "html"].contains(name),
          open[depth...].contains(where: { nodes[$0].name == "td" || nodes[$0].name == "th" })
        {
          continue
        }
        close(to: depth)
      case .start(let name, let attributes):
        if let (ended, within) = Self.siblings[name] {
          var depth = open.count - 1
          var found: Int?
          while depth > 0, !within.contains(nodes[open[depth]].name) {
            if ended.contains(nodes[open[depth]].name) { found = depth }
            depth -= 1
          }
          if let found { close(to: found) }
        }
        if Self.blocks.contains(name), counts["p", default: 0] > 0,
          let depth = open.lastIndex(where: { ["p", "td", "th", "li", "dd", "div"].contains(nodes[$0].name) }
          ),
          nodes[open[depth]].name == "p"
        {
          close(to: depth)
        }
        guard open.count < OfficeLimits.elementDepth else {
          throw OfficeFailure(
            .tooLarge("its elements are nested more than \(OfficeLimits.elementDepth) deep"), file: file)
        }
        nodes.append(Node(name: name, attributes: attributes))
        let index = nodes.count - 1
        nodes[open[open.count - 1]].children.append(index)
        if Self.empty.contains(name) { continue }
        if Self.raw.contains(name) {
          let text = scanner.rawText(to: name)
          if name == "title" || name == "textarea" {
            nodes.append(Node(name: "", text: text))
            nodes[index].children.append(nodes.count - 1)
          }
          continue
        }
        open.append(index)
        counts[name, default: 0] += 1
      }
    }
  }
}

/// Parts a page into tags and text.
private struct HTMLScanner {
  enum Token {
    case text(String)
    case start(String, [String: String])
    case end(String)
  }

  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> Token? {
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "<"), place + 1 < bytes.count {
        let following = bytes[place + 1]
        if following == UInt8(ascii: "!") || following == UInt8(ascii: "?") {
          skipDeclaration()
          continue
        }
        if following == UInt8(ascii: "/"), place + 2 < bytes.count, bytes[place + 2].isASCIILetter {
          place += 2
          let name = readName()
          skip(through: UInt8(ascii: ">"))
          return .end(name)
        }
        if following.isASCIILetter {
          place += 1
          return readStart()
        }
      }
      let start = place
      place += 1
      while place < bytes.count, bytes[place] != UInt8(ascii: "<") { place += 1 }
      return .text(HTMLReferences.resolved(bytes[start..<place]))
    }
    return nil
  }

  private mutating func skipDeclaration() {
    guard bytes[place...].starts(with: Array("<!--".utf8)) else { return skip(through: UInt8(ascii: ">")) }
    place += 4
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "-"), bytes[place...].starts(with: Array("-->".utf8)) {
        place += 3
        return
      }
      place += 1
    }
  }

  private mutating func skip(through byte: UInt8) {
    while place < bytes.count, bytes[place] != byte { place += 1 }
    place = min(place + 1, bytes.count)
  }

  private mutating func readName() -> String {
    let start = place
    while place < bytes.count, !bytes[place].isASCIISpace, bytes[place] != UInt8(ascii: ">"),
      bytes[place] != UInt8(ascii: "/")
    {
      place += 1
    }
    return String(decoding: bytes[start..<place].map(\.lowercasedASCII), as: UTF8.self)
  }

  private mutating func readStart() -> Token {
    let name = readName()
    var attributes: [String: String] = [:]
    while place < bytes.count, bytes[place] != UInt8(ascii: ">") {
      if bytes[place].isASCIISpace || bytes[place] == UInt8(ascii: "/") {
        place += 1
        continue
      }
      let start = place
      while place < bytes.count, !bytes[place].isASCIISpace,
        ![UInt8(ascii: "="), UInt8(ascii: ">"), UInt8(ascii: "/")].contains(bytes[place]) || place == start
      {
        place += 1
      }
      let attribute = String(decoding: bytes[start..<place].map(\.lowercasedASCII), as: UTF8.self)
      while place < bytes.count, bytes[place].isASCIISpace { place += 1 }
      var value = ""
      if place < bytes.count, bytes[place] == UInt8(ascii: "=") {
        place += 1
        while place < bytes.count, bytes[place].isASCIISpace { place += 1 }
        value = readValue()
      }
      if attributes[attribute] == nil { attributes[attribute] = value }
    }
    place = min(place + 1, bytes.count)
    return .start(name, attributes)
  }

  private mutating func readValue() -> String {
    guard place < bytes.count else { return "" }
    let quote = bytes[place]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = place + 1
      place = start
      while place < bytes.count, bytes[place] != quote { place += 1 }
      let value = HTMLReferences.resolved(bytes[start..<place])
      place = min(place + 1, bytes.count)
      return value
    }
    let start = place
    while place < bytes.count, !bytes[place].isASCIISpace, bytes[place] != UInt8(ascii: ">") { place += 1 }
    return HTMLReferences.resolved(bytes[start..<place])
  }

  /// Text up to the end tag of an element in which nothing else is one.
  mutating func rawText(to name: String) -> String {
    let start = place
    let end = Array("</\(name)".utf8)
    while place < bytes.count {
      if bytes[place] == UInt8(ascii: "<"), bytes.count - place >= end.count,
        bytes[place..<(place + end.count)].elementsEqual(end, by: { $0.lowercasedASCII == $1 })
      {
        break
      }
      place += 1
    }
    let text = HTMLReferences.resolved(bytes[start..<place])
    if place < bytes.count { skip(through: UInt8(ascii: ">")) }
    return text
  }
}

/// Characters that are written by their names or numbers.
enum HTMLReferences {
  static func resolved(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var text: [UInt8] = []
    var rest = bytes
    while let byte = rest.first {
      if byte == UInt8(ascii: "&"), let end = rest.prefix(32).firstIndex(of: UInt8(ascii: ";")),
        let sign = HTMLEntities.scalar(
          String(decoding: rest[(rest.startIndex + 1)..<end], as: UTF8.self)[...])
      {
        text += String(Character(sign)).utf8
        rest = rest[(end + 1)...]
      } else {
        text.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
