/// How browsers use the value of an attribute, as far as that decides what may be inserted.
enum HTMLAttribute: UInt8, Sendable {
  case plain
  /// One address.
  case address
  /// Addresses with commas between them, each followed by a description.
  case addressList
  /// A program, a style, or a document of its own.
  case code
  /// The type of a script.
  case type
  /// Its name depends on the data.
  case uncertain

  private static let names: [(HTMLAttribute, [String])] = [
    (
      .address,
      [
        "href", "src", "action", "formaction", "poster", "cite", "data", "background", "longdesc",
        "manifest", "ping", "xlink:href", "codebase", "classid", "profile", "usemap", "xml:base",
      ]
    ),
    (.addressList, ["srcset", "imagesrcset"]),
    (.code, ["style", "srcdoc"]),
    (.type, ["type"]),
  ]

  init(_ name: ShortName) {
    if name.isEventHandler {
      self = .code
    } else {
      self = Self.names.first { $0.1.contains(where: name.equals) }?.0 ?? .plain
    }
  }
}
