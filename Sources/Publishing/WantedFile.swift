/// An artifact among all those of a publish.
struct WantedFile: Sendable {
  /// In the order of their paths.
  let number: Int
  let artifact: Publishable
  /// Of what is to be in the file.
  let digest: ContentDigest

  var path: String { artifact.path }

  /// All artifacts, each hashed once.
  /// - Parameter artifacts: in the order of their paths.
  static func all(_ artifacts: [Publishable]) -> [WantedFile] {
    artifacts.indices.map {
      WantedFile(number: $0, artifact: artifacts[$0], digest: artifacts[$0].digest)
    }
  }
}
