package import Diagnostics

/// An artifact for the publisher: made, or known well enough that it need not be made if it is already in place.
package struct Publishable: Sendable {
  /// Makes the bytes of an artifact.
  package typealias Making = @Sendable () throws(ArtifactFailure) -> [UInt8]

  /// Where it goes, as ``Artifact/path``.
  package let path: String
  /// In bytes.
  package let size: Int
  private let content: Content

  private enum Content: Sendable {
    case made([UInt8], ContentDigest?)
    case known(ContentDigest, make: Making)
  }

  /// An artifact that is made, and hashed by the publisher.
  package init(_ artifact: Artifact) {
    self.init(of: artifact.path, artifact.bytes.count, .made(artifact.bytes, nil))
  }

  /// An artifact that is made and hashed: by whoever made it, who may do that for several at the same time.
  package init(_ artifact: Artifact, digest: ContentDigest) {
    self.init(of: artifact.path, artifact.bytes.count, .made(artifact.bytes, digest))
  }

  /// An artifact of which it is known what will be in it.
  /// - Parameter make: asked once, and only if the file in place is another, or there is none.
  package init(path: String, digest: ContentDigest, size: Int, make: @escaping Making) {
    self.init(of: Artifact(path: path, bytes: []).path, size, .known(digest, make: make))
  }

  private init(of path: String, _ size: Int, _ content: Content) {
    (self.path, self.size, self.content) = (path, size, content)
  }

  /// What is to be in the file, hashed if it has not been.
  package var digest: ContentDigest {
    switch content {
    case .made(let bytes, let digest): digest ?? ContentDigest(of: bytes)
    case .known(let digest, _): digest
    }
  }

  /// Whether the file in place, which was read, has the right bytes.
  /// - Parameter digest: what is to be in it.
  func isEqual(to contents: [UInt8], _ digest: ContentDigest) -> Bool {
    switch content {
    case .made(let bytes, _): bytes == contents
    case .known: ContentDigest(of: contents) == digest
    }
  }

  /// The bytes, which are made if they have not been. Those that are not what is known of them are refused: the next publish
  /// would take them for somebody's edit.
  package func bytes() throws(ArtifactFailure) -> [UInt8] {
    switch content {
    case .made(let bytes, _): return bytes
    case .known(let digest, let make):
      let bytes = try make()
      guard bytes.count == size, ContentDigest(of: bytes) == digest else {
        throw ArtifactFailure([
          Diagnostic(
            .unexpectedArtifact, "What was made for '\(path)' is not what was known of it",
            reason: "What an earlier build found out about it is wrong, or it comes out different every time",
            help: "Delete the folder of what earlier builds found out, then build again")
        ])
      }
      return bytes
    }
  }
}

/// Why the bytes of an artifact could not be made.
package struct ArtifactFailure: Error {
  /// At least one of them an error.
  package var diagnostics: [Diagnostic]

  package init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}
