import Characters

/// A file of the site, ready to publish: where it goes below the output folder, and what is in it.
package struct Artifact: Hashable, Sendable {
  /// Relative to the output folder, components separated by `/`, always in Unicode normal form C.
  ///
  /// Nothing else is promised until the publisher has checked it: a path it cannot write is a diagnostic.
  package let path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path.composed
    self.bytes = bytes
  }
}
