/// A catalogue with mistakes, and where they are; its first line is line 6.
package struct Mistake: Sendable, CustomStringConvertible {
  package var name: String
  package var text: String
  package var findings: [String]

  package var description: String { name }

  package init(_ name: String, _ text: String, _ findings: String...) {
    self.name = name
    self.text = text
    self.findings = findings.map { "en.po:\($0)" }
  }
}
