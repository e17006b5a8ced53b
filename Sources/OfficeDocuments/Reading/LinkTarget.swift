/// Where links of documents lead.
enum LinkTarget {
  /// Only what leads to the web or to somebody's mail box; not files on the maker's machine.
  static func address(_ text: String) -> String? {
    let text = text.replacing("\\", with: "")
    let start = text.prefix(8).lowercased()
    return ["http://", "https://", "mailto:"].contains(where: start.hasPrefix) ? text : nil
  }

  /// The commands of Hancom's fields have a backslash before colons and semicolons: `http\://example.kr;1;0;0;`.
  static func address(ofCommand command: String) -> String? {
    var address = ""
    var isEscaped = false
    for scalar in command.unicodeScalars {
      if isEscaped {
        address.unicodeScalars.append(scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == ";" {
        break
      } else {
        address.unicodeScalars.append(scalar)
      }
    }
    return self.address(address)
  }
}
