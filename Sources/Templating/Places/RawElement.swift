/// Elements whose content is not read as markup.
enum RawElement: UInt8, Sendable, CaseIterable {
  case none, script, style, title, textarea

  init(_ name: ShortName) { self = Self.byName.first { name.equals($0.name) }?.element ?? .none }

  /// What ends the content.
  var terminator: [UInt8] { Self.terminators[Int(rawValue)] }

  private static let terminators = allCases.map { Array("</\($0)".utf8) }
  /// The name of a case is found anew each time that it is asked for, which takes longer than all else that is done with a tag.
  private static let byName = allCases.filter { $0 != .none }.map { (name: "\($0)", element: $0) }
}
