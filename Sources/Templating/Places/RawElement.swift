/// Elements whose content is not read as markup.
enum RawElement: UInt8, Sendable, CaseIterable {
  case none, script, style, title, textarea

  init(_ name: ShortName) {
    self = Self.allCases.first { $0 != .none && name.equals(String(describing: $0)) } ?? .none
  }

  /// What ends the content.
  var terminator: [UInt8] { Self.terminators[Int(rawValue)] }

  private static let terminators = allCases.map { Array("</\($0)".utf8) }
}
