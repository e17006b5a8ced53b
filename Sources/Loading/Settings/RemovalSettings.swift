import Characters
import Diagnostics
import YAMLReading

/// From how many pages on a build does not remove them unless it is allowed to; both must be reached.
package struct RemovalSettings: Hashable, Sendable {
  package var pages = 5
  /// Of the pages that are published, in percent.
  package var share = 25
}

extension SettingsReader {
  /// Reads `removals: {pages: 5, share: 25%}`; what it does not say is as in `base`.
  mutating func removals(_ node: Node, over base: RemovalSettings) -> RemovalSettings {
    guard let mapping = mapping(node, what: "'removals'") else { return base }
    var removals = base
    entries(of: mapping, known: ["pages", "share"]) { reader, key, value in
      if key == "pages" {
        removals.pages = reader.count(value, key, example: base.pages) ?? base.pages
      } else {
        removals.share = reader.share(value, key) ?? base.share
      }
    }
    return removals
  }

  private mutating func share(_ node: Node, _ name: String) -> Int? {
    let text = node.scalar?.string ?? ""
    if text.hasSuffix("%"), text.utf8.dropLast().allSatisfy(\.isASCIIDigit), let share = Int(text.dropLast()),
      (1...100).contains(share)
    {
      return share
    }
    report(
      .settingType, at: node.mark, "'\(name)' must be a share from 1% to 100%", help: "Write '\(name): 25%'",
      length: max(1, text.unicodeScalars.count))
    return nil
  }
}
