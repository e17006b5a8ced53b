import Yams

/// Where a YAML text refers to another place of itself (`*name`), which settings have no use for: a few lines of
/// references to references can stand for more than any memory holds.
enum YAMLAliases {
  /// The places of the aliases in a text, as far as they are known, found without following any.
  ///
  /// - Throws: what is wrong with the text otherwise.
  /// - Complexity: linear in the text.
  static func find(in text: String) throws -> [Mark?] {
    // Without both signs there is neither a name nor anything that refers to one.
    guard text.utf8.contains(UInt8(ascii: "&")), text.utf8.contains(UInt8(ascii: "*")) else { return [] }
    guard let letter = unusedLetter(in: text) else { return [nil] }
    // With a letter in the place of every asterisk, a plain text begins where an alias would, and nothing else changes:
    // no plain text begins with an asterisk.
    let disarmed = String(
      String.UnicodeScalarView(text.unicodeScalars.lazy.map { $0 == "*" ? letter : $0 }))
    var marks: [Mark?] = []
    if let node = try compose(yaml: disarmed, .default, .default, .utf8) {
      collect(node, letter, into: &marks)
    }
    return marks
  }

  /// A Chinese character so rare that no file has all of its neighbours as well.
  private static func unusedLetter(in text: String) -> Unicode.Scalar? {
    let letters: ClosedRange<UInt32> = 0x20000...0x2A6D6
    let used = Set(text.unicodeScalars.lazy.map(\.value).filter(letters.contains))
    return letters.first { !used.contains($0) }.flatMap(Unicode.Scalar.init)
  }

  private static func collect(_ node: Node, _ letter: Unicode.Scalar, into marks: inout [Mark?]) {
    switch node {
    case .scalar(let scalar):
      guard scalar.style == .plain, scalar.string.unicodeScalars.first == letter
      else { return }
      marks.append(scalar.mark)
    case .mapping(let mapping):
      for (key, value) in mapping {
        collect(key, letter, into: &marks)
        collect(value, letter, into: &marks)
      }
    case .sequence(let sequence): for item in sequence { collect(item, letter, into: &marks) }
    case .alias: break
    }
  }
}
