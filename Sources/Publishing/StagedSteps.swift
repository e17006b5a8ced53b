/// The steps of a publish while they are being made ready, each in a slot of its own.
struct StagedSteps {
  let fileSystem: any FileSystem
  var steps: [Step] = []
  private var slotCount = 0
  private var writtenFiles: [String] = []

  init(fileSystem: any FileSystem) {
    self.fileSystem = fileSystem
  }

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

  mutating func place(_ bytes: [UInt8], at path: String) throws(SystemError) {
    let slot = nextSlot()
    try write(bytes, to: slot, for: path)
    steps.append(.place(slot: slot, path: path))
  }

  mutating func replace(_ bytes: [UInt8], at path: String) throws(SystemError) {
    let slot = nextSlot()
    try write(bytes, to: slot, for: path)
    do {
      try fileSystem.link(path, to: Staging.old(slot))
      steps.append(.replace(slot: slot, path: path))
    } catch  where error.isAboutLinking {
      // Without a second name for the old file there is a moment without it, but still no loss.
      steps.append(.setAside(slot: slot, path: path))
      steps.append(.place(slot: slot, path: path))
    }
  }

  /// Waits until all that was written is on the disk.
  ///
  /// After all writing, because then the first call waits for everything and the others find little to do.
  func synchronize() throws(SystemError) {
    for file in writtenFiles { try fileSystem.synchronize(file) }
    try fileSystem.synchronize(Staging.newFiles)
    try fileSystem.synchronize(Staging.oldFiles)
  }

  private mutating func nextSlot() -> Int {
    slotCount += 1
    return slotCount
  }

  private func makeFolder(_ staged: String, permissions: UInt32, for path: String) throws(SystemError) {
    do {
      try fileSystem.createFolder(staged, permissions: permissions)
    } catch {
      throw error.naming(path)
    }
  }

  private mutating func write(_ bytes: [UInt8], to slot: Int, for path: String) throws(SystemError) {
    do {
      try fileSystem.write(bytes, to: Staging.new(slot))
    } catch {
      throw error.naming(path)
    }
    writtenFiles.append(Staging.new(slot))
  }
}

extension SystemError {
  /// The same error for the path in the site: a number in staging would mean nothing to the reader.
  fileprivate func naming(_ path: String) -> SystemError {
    SystemError(code: code, action: action, path: path)
  }
}
