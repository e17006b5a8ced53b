import Briefings
import Diagnostics

/// The marks around two versions of the same lines, as version control and an update of a briefing write them.
enum ConflictMarks {
  /// An error for each line that is such a mark.
  /// - Complexity: linear in the lines.
  static func errors(_ source: SourceText) -> Findings {
    var findings = Findings()
    var isOpen = false
    for line in source.lines {
      guard let first = line.text.utf8.first,
        first == UInt8(ascii: "<") || first == UInt8(ascii: "=") || first == UInt8(ascii: ">")
      else { continue }
      let count = line.text.utf8.prefix { $0 == first }.count
      let rest = line.text.utf8.dropFirst(count)
      // Seven signs and a name. Signs at both ends frame a heading.
      guard count == 7, rest.first.map({ $0 == UInt8(ascii: " ") }) ?? isOpen,
        !rest.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") }),
        first != UInt8(ascii: "=") || isOpen && rest.isEmpty
      else { continue }
      isOpen = first != UInt8(ascii: ">")
      let place = source.original.location(ofLine: line.number)
      findings.add(
        Diagnostic(
          .conflictMark,
          at: SourceLocation(
            file: source.file, line: line.number, column: 1, length: 7, excerpt: place.excerpt),
          first == UInt8(ascii: "<")
            ? "Two versions of the lines below are not decided between"
            : "The mark of a conflict stands in the text",
          help: Rule.conflictMark.help))
    }
    return findings
  }
}
