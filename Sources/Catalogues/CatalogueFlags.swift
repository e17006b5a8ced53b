import Characters
import SourceReading

/// What the lines `#,` and `#=` above an entry say, such as `fuzzy`: a set that keeps the form of the file.
package struct CatalogueFlags: Hashable, Sendable, ExpressibleByArrayLiteral {
  /// Which kind of line a flag is on.
  package enum Form: CaseIterable, Hashable, Sendable {
    /// `#, …`: what becomes of the entry; older tools write every flag there.
    case workflow
    /// `#= …`: what the text is, for as long as it exists; newer versions of gettext write it apart.
    case sticky

    var marker: String {
      switch self {
      case .workflow: "#,"
      case .sticky: "#="
      }
    }
  }

  static let fuzzy = "fuzzy"

  private var workflow: [String] = []
  private var sticky: [String] = []
  private var members: Set<String> = []

  package init(_ names: some Sequence<String>, form: Form = .workflow) {
    for name in names { insert(name, form) }
  }

  package init(arrayLiteral names: String...) { self.init(names) }

  package var isEmpty: Bool { members.isEmpty }

  package func contains(_ name: String) -> Bool { members.contains(name) }

  /// Those on lines of a form, in the order of the file.
  package func names(_ form: Form) -> [String] {
    switch form {
    case .workflow: workflow
    case .sticky: sticky
    }
  }

  /// Adds a flag after the others of its form, unless it is there in one form or the other.
  package mutating func insert(_ name: String, _ form: Form = .workflow) {
    guard members.insert(name).inserted else { return }
    switch form {
    case .workflow: workflow.append(name)
    case .sticky: sticky.append(name)
    }
  }

  /// Adds a flag before all others, unless it is there already.
  mutating func insertFirst(_ name: String) {
    if members.insert(name).inserted { workflow.insert(name, at: 0) }
  }

  package mutating func remove(_ name: String) {
    guard members.remove(name) != nil else { return }
    workflow.removeAll { $0 == name }
    sticky.removeAll { $0 == name }
  }

  mutating func formUnion(_ other: CatalogueFlags) {
    for form in Form.allCases {
      for name in other.names(form) { insert(name, form) }
    }
  }

  /// Whether it says anything beside `fuzzy`.
  var saysMoreThanFuzzy: Bool { members.contains { $0 != Self.fuzzy } }
}

extension CatalogueFlags {
  /// Reads the rest of a line with a marker: `fuzzy, range: 0..5`.
  init(line: String, form: Form) {
    self.init(line.split(separator: ",").map(trimmed).filter { !$0.isEmpty }, form: form)
  }

  /// Whether the rest of a line `#=` is a list of flags, and not a line that somebody has drawn.
  static func areFlags(_ line: String) -> Bool {
    line.utf8.contains(where: \.isASCIILetter)
      && line.utf8.allSatisfy { $0.isASCIILetterOrDigit || $0.isASCIIBlank || "-+:.,".utf8.contains($0) }
  }
}
