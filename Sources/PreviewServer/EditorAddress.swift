/// How a place in a file is opened in an editor: an address that the browser hands on to it.
package struct EditorAddress: Sendable {
  private let pattern: String

  /// The editors that are known by name, with their addresses.
  private static let known: KeyValuePairs = [
    "vscode": "vscode://file{file}:{line}:{column}",
    "vscodium": "vscodium://file{file}:{line}:{column}",
    "cursor": "cursor://file{file}:{line}:{column}",
    "zed": "zed://file{file}:{line}:{column}",
    "bbedit": "x-bbedit://open?url=file://{file}&line={line}&column={column}",
    "macvim": "mvim://open?url=file://{file}&line={line}&column={column}",
    "textmate": "txmt://open?url=file://{file}&line={line}&column={column}",
    "idea": "idea://open?file={file}&line={line}&column={column}",
    "vim": "vim://open?url=file://{file}&line={line}&column={column}",
    "emacs": "emacs://open?url=file://{file}&line={line}&column={column}",
  ]

  package static var names: [String] { known.map(\.key) }

  /// - Parameter name: one of ``names``, or an address with `{file}` in it, and `{line}` and `{column}` where they are wanted.
  package init?(_ name: String) {
    guard
      let pattern = Self.known.first(where: { $0.key == name })?.value
        ?? (name.contains("{file}") ? name : nil)
    else { return nil }
    self.pattern = pattern
  }

  /// - Parameter file: an absolute path.
  func address(file: String, line: Int, column: Int) -> String {
    var address = ""
    var rest = pattern[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      address += rest[..<open]
      switch rest[rest.index(after: open)..<close] {
      case "file": address += percentEncoded(file)
      case "line": address += String(line)
      case "column": address += String(column)
      case let other: address += "{\(other)}"
      }
      rest = rest[rest.index(after: close)...]
    }
    return address + rest
  }
}
