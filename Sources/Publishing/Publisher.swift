package import Diagnostics

/// Brings artifacts into a folder: only what changed, and all or nothing.
///
/// Which files are the site's is remembered in the manifest `.sitegen-manifest` inside the folder. Files
/// that it does not name are the user's: they are neither overwritten nor removed.
package struct Publisher: Sendable {
  private let output: String
  private let fileSystem: @Sendable (_ output: LocalFileSystem) -> any FileSystem

  /// - Parameter output: the path of the folder; it may be a symbolic link, and is created if it is missing.
  package init(output: String) {
    self.init(output: output) { $0 }
  }

  /// - Parameter fileSystem: what to publish through, given the real file system below the output folder.
  init(output: String, fileSystem: @escaping @Sendable (_ output: LocalFileSystem) -> any FileSystem) {
    self.output = output
    self.fileSystem = fileSystem
  }

  /// Makes the site consist of these artifacts: writes what is new or different, removes what is no longer among them.
  ///
  /// If that cannot be done, the site remains as it was, and the value is nil. If the process is killed in
  /// the middle, the next publish first brings back what was there before.
  /// - Parameter removalLimit: how many pages may go; nil for any number.
  /// - Complexity: O(n) in the bytes of the artifacts and of the files that are there already.
  package func publish(
    _ artifacts: [Artifact], removalLimit: RemovalLimit? = nil
  ) -> Outcome<PublishingReport?> {
    let problems = ArtifactChecks.diagnostics(of: artifacts)
    if problems.hasErrors { return Outcome(nil, problems) }
    return OutputFolder.withLock(on: output) { descriptor in
      let publication = Publication(
        fileSystem: fileSystem(LocalFileSystem(root: descriptor)), messages: Messages(output: output),
        removalLimit: removalLimit)
      var outcome = publication.publish(artifacts)
      outcome.diagnostics = problems + outcome.diagnostics
      return outcome
    }
  }
}
