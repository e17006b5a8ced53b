/// The steps of a publish while they are being made ready, each in a slot of its own.
struct StagedSteps {
  let fileSystem: any FileSystem
  private(set) var steps: [Step] = []
  /// By slot, what was written there.
  private var files: [StagedFile?] = []

  init(fileSystem: any FileSystem) {
    self.fileSystem = fileSystem
  }

  /// The file that was written for a slot; nil where it is a folder, or nothing new.
  func file(in slot: Int) -> StagedFile? { files[slot - 1] }

  mutating func setAside(_ paths: [String]) {
    for path in paths { steps.append(.setAside(slot: nextSlot(), path: path)) }
  }

  mutating func createFolders(_ paths: [String]) throws(SystemError) {
    for path in paths {
      let slot = nextSlot()
      try makeFolder(Staging.new(slot), permissions: 0o755, for: path)
      steps.append(.createFolder(slot: slot, path: path))
    }
  }

  mutating func removeFolders(_ folders: [(path: String, permissions: UInt32)]) throws(SystemError) {
    for (path, permissions) in folders {
      let slot = nextSlot()
      try makeFolder(Staging.old(slot), permissions: permissions, for: path)
      // The umask has no say in bringing back what was there.
      try fileSystem.setPermissions(permissions, ofFolder: Staging.old(slot))
      steps.append(.removeFolder(slot: slot, path: path))
    }
  }

  /// - Parameter file: the artifact; nil for what is the publisher's own.
  mutating func place(_ bytes: [UInt8], of file: WantedFile?, at path: String) throws(SystemError) {
    let slot = nextSlot()
    try write(bytes, to: slot, of: file, for: path)
    steps.append(.place(slot: slot, path: path))
  }

  mutating func replace(_ bytes: [UInt8], of file: WantedFile?, at path: String) throws(SystemError) {
    let slot = nextSlot()
    try write(bytes, to: slot, of: file, for: path)
    do {
      try fileSystem.link(path, to: Staging.old(slot))
      steps.append(.replace(slot: slot, path: path))
    } catch  where error.isAboutLinking {
      // Without a second name for the old file there is a moment without it, but still no loss.
      steps.append(.setAside(slot: slot, path: path))
      steps.append(.place(slot: slot, path: path))
    }
  }

  /// Everything in staging that must be on the disk before its journal has its name: the bytes of files first, then the folders
  /// that name them.
  var written: [String] {
    files.indices.filter { files[$0] != nil }.map { Staging.new($0 + 1) }
      + [Staging.newFiles, Staging.oldFiles]
  }

  private mutating func nextSlot() -> Int {
    files.append(nil)
    return files.count
  }

  private func makeFolder(_ staged: String, permissions: UInt32, for path: String) throws(SystemError) {
    do {
      try fileSystem.createFolder(staged, permissions: permissions)
    } catch {
      throw error.naming(path)
    }
  }

  private mutating func write(
    _ bytes: [UInt8], to slot: Int, of file: WantedFile?, for path: String
  ) throws(SystemError) {
    do {
      let status = try fileSystem.write(bytes, to: Staging.new(slot))
      files[slot - 1] = StagedFile(number: file?.number, digest: file?.digest, written: status)
    } catch {
      throw error.naming(path)
    }
  }
}

/// A file that was written to staging.
struct StagedFile {
  /// Of the artifact, among all of them; nil for what is the publisher's own.
  var number: Int?
  /// Of what is in it.
  var digest: ContentDigest?
  /// What it was when it had been written.
  var written: FileStatus
}

extension SystemError {
  /// The same error for the path in the site: a number in staging would mean nothing to the reader.
  fileprivate func naming(_ path: String) -> SystemError {
    SystemError(code: code, action: action, path: path)
  }
}
