/// Writes diagnostics for people: the place, the message, the line with a mark below it, why, and what to do.
public struct ConsoleWriter: Sendable {
  private let hasColor: Bool

  /// - Parameter hasColor: whether to use the terminal's colours.
  public init(hasColor: Bool) { self.hasColor = hasColor }

  /// The diagnostic as one or more lines, without a line break at the end.
  /// - Complexity: O(message).
  public func format(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.location.map { styled($0.description.visible, .bold) + ": " } ?? ""
    var lines = [
      place + styled(diagnostic.severity.rawValue, style(of: diagnostic.severity)) + ": "
        + diagnostic.message.visible + styled(" [\(diagnostic.rule)]".visible, .faint)
    ]
    if let location = diagnostic.location { lines += excerpt(location) }
    if let reason = diagnostic.reason { lines.append("  " + styled("why: ", .faint) + reason.visible) }
    if let help = diagnostic.help { lines.append("  " + styled("help: ", .faint) + help.visible) }
    return lines.joined(separator: "\n")
  }

  /// Scalars shown before the place, and from it on.
  private static let reach = (before: 30, after: 40)

  /// The line of the file with a mark below the place, cut to what fits a terminal.
  private func excerpt(_ location: SourceLocation) -> [String] {
    guard let line = location.line, let excerpt = location.excerpt, !excerpt.text.isEmpty else { return [] }
    let number = String(line)
    let gutter = String(repeating: " ", count: number.count)
    let text = excerpt.text
    let scalars = text.unicodeScalars
    let place = location.column.flatMap { column in
      scalars.index(
        scalars.startIndex, offsetBy: max(0, column - excerpt.firstColumn), limitedBy: scalars.endIndex)
    }
    let from = place ?? scalars.startIndex
    let start =
      scalars.index(from, offsetBy: -Self.reach.before, limitedBy: scalars.startIndex) ?? scalars.startIndex
    let isCutBefore = start > scalars.startIndex || excerpt.isCutBefore
    let before = (isCutBefore ? "…" : "") + shown(text[start..<from])
    let reach = Self.reach.after + (place == nil ? Self.reach.before : 0)
    let end = scalars.index(from, offsetBy: reach, limitedBy: scalars.endIndex) ?? scalars.endIndex
    let isCutAfter = end < scalars.endIndex || excerpt.isCutAfter
    let after = shown(text[from..<end]) + (isCutAfter ? "…" : "")
    let shownLine = styled("  \(number) | ", .faint) + before + after
    guard let place else { return [shownLine] }
    let marked = text[place..<(scalars.index(place, offsetBy: location.length, limitedBy: end) ?? end)]
    let mark = String(repeating: "^", count: max(1, shown(marked).displayWidth))
    return [
      shownLine,
      styled("  \(gutter) | ", .faint) + String(repeating: " ", count: before.displayWidth)
        + styled(mark, style(of: .note)),
    ]
  }

  /// A tab is one column wide, so that the mark is below the right one; nothing else that is invisible reaches a terminal.
  private func shown(_ text: Substring) -> String { text.replacing("\t", with: " ").visible }

  private enum Style: String {
    case bold = "1"
    case faint = "2"
    case red = "1;31"
    case yellow = "1;33"
    case green = "1;32"
  }

  private func style(of severity: Diagnostic.Severity) -> Style {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .note: .green
    }
  }

  private func styled(_ text: String, _ style: Style) -> String {
    hasColor ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
