/// What a publish is going to do, found out before anything is touched.
struct Plan {
  /// All artifacts, by path.
  var files: [WantedFile] = []
  /// The numbers of those for which there is no file yet, by path.
  var created: [Int] = []
  /// The numbers of those whose file is ours and has other bytes, by path.
  var replaced: [Int] = []
  /// Our files that are no longer part of the site, by path.
  var removed: [String] = []
  /// Files that were there with the right bytes, but not in the manifest, by path.
  var adopted: [String] = []
  /// How many files had the right bytes already, adopted ones included.
  var unchangedCount = 0
  /// Those of them whose content will be known for as long as they look as they do.
  var settled: [SettledFile] = []

  /// The outermost first.
  var createdFolders: [String] = []
  /// Folders that held our files, if nothing is left in them; the innermost first.
  var removedFolders: [(path: String, permissions: UInt32)] = []

  /// The bytes of the manifest.
  var manifest: [UInt8] = []
  /// Whether they differ from what is there.
  var changesManifest = false
  /// Whether there is a manifest already.
  var replacesManifest = false

  /// The removed paths that must go before artifacts can be placed, because a file becomes a folder or
  /// the other way round.
  var blockingPaths: Set<String> = []

  /// The paths of what is written.
  var writtenPaths: [String] { created.map { files[$0].path } + replaced.map { files[$0].path } }

  var changesNothing: Bool {
    created.isEmpty && replaced.isEmpty && removed.isEmpty && createdFolders.isEmpty && removedFolders.isEmpty
      && !changesManifest
  }

  /// The folders, there already, in which names will come, go or change, in order; those to be removed included.
  var changedFolders: [String] {
    let leaving = removedFolders.map(\.path)
    let paths = writtenPaths + removed + createdFolders + leaving
    var folders = Set(paths.map { $0.parent ?? "" }).subtracting(createdFolders)
    folders.formUnion(leaving)
    folders.insert("")
    return folders.sorted()
  }
}
