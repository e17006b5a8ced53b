package import Diagnostics

/// A start tag.
package struct XMLElement: Sendable {
  /// Without its prefix; elements of namespaces are told apart by the namespace.
  package struct Name: Hashable, Sendable {
    /// Empty for none.
    package var namespace: String
    package var local: String

    package init(namespace: String, local: String) {
      self.namespace = namespace
      self.local = local
    }
  }

  package struct Attribute: Sendable {
    package var name: Name
    /// With its prefix.
    package var writtenName: String
    /// Character references resolved.
    package var value: String
    /// Of name and value, in bytes of the file.
    package var range: Range<Int>
  }

  package var name: Name
  /// With its prefix.
  package var writtenName: String
  /// In the order in which they are written.
  package var attributes: [Attribute]
  /// Not in itself, since most elements of most files need none.
  private let place: Place?

  private final class Place: Sendable {
    let location: SourceLocation

    init(_ location: SourceLocation) { self.location = location }
  }

  /// - Parameter location: nil where nobody asks for it.
  init(name: Name, writtenName: String, attributes: [Attribute], location: SourceLocation?) {
    self.name = name
    self.writtenName = writtenName
    self.attributes = attributes
    place = location.map(Place.init)
  }

  /// Without a file where the dialect says that nobody asks for it.
  package var location: SourceLocation { place?.location ?? SourceLocation(file: "") }

  /// The value of an attribute, by its name as it is written.
  package subscript(_ writtenName: String) -> String? {
    attributes.first { $0.writtenName == writtenName }?.value
  }
}

/// `<?name content?>`; the declaration that a file may begin with is one, named `xml`.
package struct XMLInstruction: Sendable {
  package var name: String
  package var content: String
  /// In bytes of the file.
  package var range: Range<Int>
}

/// Why a file cannot be read on.
package struct XMLFailure: Error {
  package var diagnostic: Diagnostic

  package init(diagnostic: Diagnostic) { self.diagnostic = diagnostic }
}
