import SystemCalls

/// Finds out what has changed in folders: from the kernel where it can tell, else by looking through them.
struct ChangeSource: Sendable {
  private let roots: [String]
  #if os(Linux)
    private var notifications: KernelNotifications?
  #endif
  /// How the folders were when they were looked through last; nil while the kernel tells of them.
  private var scan: FolderScan?
  private var lastLook: Int64 = 0

  /// How often folders are looked through where nobody tells of changes, or looked for that have gone away; in milliseconds.
  private static let pause: Int64 = 300

  init(_ roots: [String], notifies: Bool) {
    self.roots = roots
    #if os(Linux)
      if notifies { notifications = KernelNotifications(roots) }
    #endif
    if descriptor == nil { scan = FolderScan(of: roots) }
    lastLook = Self.now
  }

  private static var now: Int64 { clockTime() / 1_000_000 }

  var isScanning: Bool { scan != nil }

  /// Can be read from when there are changes; nil where nobody tells of them.
  var descriptor: Int32? {
    #if os(Linux)
      notifications?.descriptor
    #else
      nil
    #endif
  }

  /// How long to wait before ``changes()`` are asked for without having been told of any, in milliseconds; below zero for ever.
  var interval: Int32 { isScanning || lacksRoots ? Int32(Self.pause) : -1 }

  /// Whether it is time to look without having been told of anything.
  var isDue: Bool { (isScanning || lacksRoots) && Self.now - lastLook >= Self.pause }

  private var lacksRoots: Bool {
    #if os(Linux)
      notifications?.lacksRoots ?? false
    #else
      false
    #endif
  }

  /// What has changed since it was asked last.
  mutating func changes() -> FolderChange {
    lastLook = Self.now
    if let before = scan {
      let now = FolderScan(of: roots)
      scan = now
      return FolderChange(paths: now.changes(since: before))
    }
    #if os(Linux)
      guard var notifications else { return FolderChange() }
      self.notifications = nil
      var change = notifications.changes()
      if notifications.lacksRoots, notifications.addRoots() { change.isUnknown = true }
      guard notifications.isLost else {
        self.notifications = notifications
        return change
      }
      // There are more folders now than the kernel can watch.
      notifications.end()
      scan = FolderScan(of: roots)
      return FolderChange(isUnknown: true)
    #else
      return FolderChange()
    #endif
  }

  func end() {
    #if os(Linux)
      notifications?.end()
    #endif
  }
}
