import BenchmarkSupport
import Diagnostics
import Mustache
import Stencil
import Templating

/// A page that every engine makes from the same values.
struct Page {
  var name: String
  /// Renders with this engine, values ready.
  var render: (inout [UInt8]) throws -> Void
  /// Makes the values, then renders.
  var makeAndRender: (inout [UInt8]) throws -> Void
  /// Appends the same bytes without any template.
  var writeByHand: (inout [UInt8]) -> Void
  var mustache: () -> String
  var stencil: () throws -> String

  func measure(where isWanted: (String) -> Bool) throws {
    var output: [UInt8] = []
    try render(&output)
    let expected = output
    try check("with values made anew") { try makeAndRender(&$0) }
    try check("by hand") { writeByHand(&$0) }
    try check("swift-mustache") { $0 += mustache().utf8 }
    try check("Stencil") { $0 += try stencil().utf8 }

    func check(_ name: String, _ write: (inout [UInt8]) throws -> Void) throws {
      var output: [UInt8] = []
      try write(&output)
      guard output == expected else { throw Disagreement(page: self.name, engine: name, output, expected) }
    }

    report("\(name), \(expected.count) bytes, the same of every engine")
    report("                                   µs per page     MB/s   to a copy   to rendering")
    let rendering = try time(rounds: 20) { try render(&$0) }
    let copy = try time(rounds: 20) { $0 += expected }
    func row(_ name: String, rounds: Int, _ write: (inout [UInt8]) throws -> Void) throws {
      guard isWanted(name) else { return }
      let time = try time(rounds: rounds, write)
      report(
        "  " + name.padded(to: 32), (time * 1e6).formatted(decimals: time < 1e-5 ? 2 : 1, width: 11),
        (Double(expected.count) / time / 1e6).formatted(decimals: 0, width: 8),
        (time / copy).formatted(decimals: 1, width: 11), (time / rendering).formatted(decimals: 2, width: 14))
    }
    try row("a plain copy", rounds: 20) { $0 += expected }
    try row("Swift written by hand", rounds: 20) { writeByHand(&$0) }
    try row("this engine, values ready", rounds: 20) { try render(&$0) }
    try row("this engine, with its values", rounds: 20) { try makeAndRender(&$0) }
    try row("swift-mustache, dictionaries", rounds: 2) { $0 += mustache().utf8 }
    try row("Stencil, dictionaries", rounds: 1) { $0 += try stencil().utf8 }
  }

  /// Seconds for one page, into a buffer that is used again: the shortest of many short measurements, which other
  /// work of the machine seldom interrupts.
  private func time(rounds: Int, _ write: (inout [UInt8]) throws -> Void) throws -> Double {
    var output: [UInt8] = []
    return try bestTime(runs: rounds > 2 ? 150 : 15) {
      for _ in 0..<rounds {
        output.removeAll(keepingCapacity: true)
        try write(&output)
      }
    } / Double(rounds)
  }
}

/// Two engines that do not write the same page.
struct Disagreement: Error, CustomStringConvertible {
  var description: String

  init(page: String, engine: String, _ output: [UInt8], _ expected: [UInt8]) {
    let offset =
      zip(output, expected).enumerated().first { $1.0 != $1.1 }?.offset
      ?? min(output.count, expected.count)
    func excerpt(_ bytes: [UInt8]) -> String {
      String(decoding: bytes[max(0, offset - 60)..<min(bytes.count, offset + 60)], as: UTF8.self)
    }
    description =
      "\(page), \(engine), at byte \(offset):\n\(excerpt(output))\ninstead of\n\(excerpt(expected))"
  }
}

/// Compiles templates for one page of this engine.
func compile(_ text: String, for shape: Shape) throws -> TemplateSet {
  let outcome = TemplateSet.compile(
    files: [TemplateFile(path: "page.mustache", name: "page", bytes: Array(text.utf8))],
    pages: ["page": shape])
  guard outcome.diagnostics.isEmpty else {
    throw TemplateErrors(messages: outcome.diagnostics.map(\.message))
  }
  return outcome.value
}

struct TemplateErrors: Error { var messages: [String] }

/// Stencil escapes nothing; texts have to be escaped by a filter.
func stencilEnvironment() -> Environment {
  let filters = Extension()
  filters.registerFilter("escape") { (value: Any?) in (value as? String).map { escaped($0) } }
  return Environment(extensions: [filters])
}

func escaped(_ text: String) -> String {
  var bytes: [UInt8] = []
  bytes.appendEscaped(text)
  return String(decoding: bytes, as: UTF8.self)
}

extension [UInt8] {
  mutating func appendEscaped(_ text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "&"): self += "&amp;".utf8
      case UInt8(ascii: "<"): self += "&lt;".utf8
      case UInt8(ascii: ">"): self += "&gt;".utf8
      case UInt8(ascii: "\""): self += "&quot;".utf8
      case UInt8(ascii: "'"): self += "&#39;".utf8
      default: append(byte)
      }
    }
  }
}
