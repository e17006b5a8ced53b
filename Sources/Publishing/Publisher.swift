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
  /// If that cannot be done, the site is brought back to what it was, and there is no report. If the process is
  /// killed in the middle, or the site cannot be brought back, the next publish or ``recover()`` does it first.
  /// - Parameters:
  ///   - artifacts: made, or known well enough to be made only if they are needed.
  ///   - known: what the last publish returned as ``PublishingOutcome/published``: files that still look like that are not read.
  ///   - removalLimit: how many pages may go; nil for any number.
  ///   - earlier: what ``recover()`` found, if it was asked.
  /// - Complexity: O(n) in the bytes of the artifacts and of the files that are there already, but for those that are known.
  package func publish(
    _ artifacts: [Publishable], known: PublishedState? = nil, removalLimit: RemovalLimit? = nil,
    since earlier: OutputState? = nil
  ) -> PublishingOutcome {
    let files = WantedFiles(artifacts)
    let problems = ArtifactChecks.diagnostics(of: files.paths)
    let earlier = earlier ?? state().value
    if problems.hasErrors {
      return PublishingOutcome(diagnostics: problems, state: state(since: earlier))
    }
    var outcome = OutputFolder.withLock(on: output, since: earlier) { descriptor in
      publication(in: descriptor, removalLimit).publish(files, known: known)
    }
    outcome.diagnostics = problems + outcome.diagnostics
    return outcome
  }

  /// The same for artifacts that are all made.
  package func publish(
    _ artifacts: [Artifact], known: PublishedState? = nil, removalLimit: RemovalLimit? = nil,
    since earlier: OutputState? = nil
  ) -> PublishingOutcome {
    publish(artifacts.map { Publishable($0) }, known: known, removalLimit: removalLimit, since: earlier)
  }

  /// Whether all files of the site are still what they were when it was published, as far as can be told without reading
  /// those that look the same; where that cannot be found out, they are not. Files of others are not looked at.
  /// - Parameter state: what that publish returned as ``PublishingOutcome/published``.
  /// - Complexity: O(n) in the number of files.
  package func isPublished(as state: PublishedState) -> Bool {
    let look = OutputFolder.look(at: output) { descriptor in
      do throws(SystemError) {
        return Outcome(try publication(in: descriptor).isPublished(as: state) ? .unchanged : .kept)
      } catch {
        return Outcome(.unknown(error.sentence))
      }
    }
    return look.value == .unchanged
  }

  /// Undoes a publish that was interrupted, if there was one, and says what is there then.
  ///
  /// Nothing is created, and a folder in which another publish is under way is left alone.
  package func recover() -> Outcome<OutputState> {
    OutputFolder.look(at: output) { descriptor in
      let publication = publication(in: descriptor)
      let state = publication.state()
      guard publication.isInterrupted else { return state }
      switch OutputFolder.lock(descriptor) {
      case .takenByAnother: return Outcome(.inUse)
      case .taken, .notPossible: return publication.recover()
      }
    }
  }

  /// What is there now, and what is wrong with it; nothing is changed.
  package func state() -> Outcome<OutputState> {
    OutputFolder.look(at: output) { descriptor in
      let publication = publication(in: descriptor)
      let state = publication.state()
      guard case .halfPublished = state.value else { return state }
      // The journal may be that of a publish that is under way.
      if case .takenByAnother = OutputFolder.lock(descriptor) { return Outcome(.inUse) }
      return publication.state()
    }
  }

  /// What is there now, for whoever knows what was there earlier; nothing is changed.
  package func state(since earlier: OutputState) -> OutputState { state().value.since(earlier) }

  private func publication(in descriptor: Int32, _ removalLimit: RemovalLimit? = nil) -> Publication {
    Publication(
      fileSystem: fileSystem(LocalFileSystem(root: descriptor)), messages: Messages(output: output),
      removalLimit: removalLimit)
  }
}
