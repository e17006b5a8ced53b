/// An artifact among all those of a publish.
struct WantedFile: Sendable {
  /// In the order of their paths.
  let number: Int
  let artifact: Publishable
  /// Of what is to be in the file.
  let digest: ContentDigest

  var path: String { artifact.path }
}

/// All artifacts of a publish, in the order of their paths, each hashed once.
struct WantedFiles: Sendable {
  let list: [WantedFile]
  let paths: SortedPaths

  /// - Parameter artifacts: in any order.
  init(_ artifacts: [Publishable]) {
    let paths = SortedPaths(artifacts.lazy.map(\.path))
    self.paths = paths
    list = paths.order.indices.map { number in
      let place = paths.order[number]
      return WantedFile(number: number, artifact: artifacts[place], digest: artifacts[place].digest)
    }
  }
}
