/// An artifact among all those of a publish.
struct WantedFile: Sendable {
  /// In the order of their paths.
  let number: Int
  let artifact: Publishable
  /// Of what is to be in the file.
  let digest: ContentDigest

  var path: String { artifact.path }

  /// All artifacts in the order of their paths, each hashed once.
  static func all(_ artifacts: [Publishable]) -> [WantedFile] {
    artifacts.sorted { $0.path < $1.path }.enumerated().map {
      WantedFile(number: $0.offset, artifact: $0.element, digest: $0.element.digest)
    }
  }
}
