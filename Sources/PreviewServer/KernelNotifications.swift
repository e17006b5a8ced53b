#if os(Linux)
  #if canImport(Glibc)
    import Glibc
  #elseif canImport(Musl)
    import Musl
  #endif

  /// What the kernel of Linux tells of folders (inotify(7)). It tells of each folder by itself, not of those below it, so
  /// each that comes is added.
  struct KernelNotifications: Sendable {
    let descriptor: Int32
    private let roots: [String]
    private var folders: [Int32: String] = [:]
    /// Whether there are folders that it cannot tell of.
    private(set) var isLost = false

    private static let events = UInt32(
      IN_CLOSE_WRITE | IN_MODIFY | IN_ATTRIB | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO
        | IN_DELETE_SELF | IN_MOVE_SELF)

    /// - Returns: nil where it cannot tell of all folders.
    init?(_ roots: [String]) {
      self.roots = roots
      descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      guard descriptor >= 0 else { return nil }
      for folder in FolderScan(of: roots).folders { add(folder) }
      if isLost {
        end()
        return nil
      }
    }

    /// Listens no more.
    func end() { _ = close(descriptor) }

    /// Whether a folder that is to be watched is not there.
    var lacksRoots: Bool { !roots.allSatisfy(Set(folders.values).contains) }

    /// Looks for the folders that were not there.
    /// - Returns: whether one is there now.
    mutating func addRoots() -> Bool {
      let known = Set(folders.values)
      let missing = FolderScan(of: roots.filter { !known.contains($0) }).folders
      for folder in missing { add(folder) }
      return !missing.isEmpty
    }

    private mutating func add(_ folder: String) {
      let number = inotify_add_watch(descriptor, folder, Self.events | UInt32(IN_ONLYDIR))
      if number >= 0 {
        folders[number] = folder
      } else if errno != ENOENT, errno != ENOTDIR {
        isLost = true
      }
    }

    /// Reads everything that there is to tell.
    mutating func changes() -> FolderChange {
      var change = FolderChange()
      var buffer = [UInt8](repeating: 0, count: 1 << 16)
      while true {
        let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return change }
        buffer.withUnsafeBytes { bytes in
          var offset = 0
          let header = MemoryLayout<inotify_event>.size
          while offset + header <= count {
            let event = bytes.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
            let name = bytes[(offset + header)...].prefix(Int(event.len)).prefix { $0 != 0 }
            take(event, String(decoding: name, as: UTF8.self), &change)
            offset += header + Int(event.len)
          }
        }
      }
    }

    private mutating func take(_ event: inotify_event, _ name: String, _ change: inout FolderChange) {
      func has(_ flag: some BinaryInteger) -> Bool { event.mask & UInt32(flag) != 0 }
      if has(IN_Q_OVERFLOW) {
        // Some of it was lost, perhaps of folders that came.
        for folder in FolderScan(of: roots).folders { add(folder) }
        change.isUnknown = true
        return
      }
      guard let folder = folders[event.wd] else { return }
      if has(IN_IGNORED) {
        folders[event.wd] = nil
        if roots.contains(folder) { change.isUnknown = true }
        return
      }
      if has(IN_MOVE_SELF), roots.contains(folder) {
        inotify_rm_watch(descriptor, event.wd)
        return
      }
      guard !name.isEmpty, isLookedAt(name) else { return }
      let path = "\(folder)/\(name)"
      if has(IN_ISDIR) {
        if has(IN_CREATE) || has(IN_MOVED_TO) {
          for below in FolderScan(of: [path]).folders { add(below) }
        } else if has(IN_MOVED_FROM) {
          for (number, other) in folders where other == path || other.hasPrefix(path + "/") {
            inotify_rm_watch(descriptor, number)
            folders[number] = nil
          }
        } else if has(IN_ATTRIB) || has(IN_MODIFY) {
          return
        }
      }
      change.paths.insert(path)
    }
  }
#endif
