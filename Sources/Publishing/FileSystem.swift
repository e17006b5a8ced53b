/// What the publisher asks of the folder it publishes to.
///
/// All paths are relative to the output folder; the empty path is the folder itself. No call follows a
/// symbolic link below it. In tests, a double that fails takes its place.
protocol FileSystem: Sendable {
  /// What is at the path; nil if nothing is, also when the way there leads through a file or a link.
  func status(of path: String) throws(SystemError) -> FileStatus?
  /// The bytes of a regular file.
  func contents(of path: String) throws(SystemError) -> [UInt8]
  /// The names in a folder, in no particular order.
  func names(in folder: String) throws(SystemError) -> [String]
  /// Throws if files may not be put into the folder or taken out of it.
  func checkWritable(folder: String) throws(SystemError)

  /// Creates a folder with these permissions, less those the umask takes away.
  func createFolder(_ path: String, permissions: UInt32) throws(SystemError)
  func setPermissions(_ permissions: UInt32, ofFolder path: String) throws(SystemError)
  /// Removes a folder that is empty.
  func removeFolder(_ path: String) throws(SystemError)
  /// Writes a file that does not exist yet, and says what it looks like then.
  func write(_ bytes: [UInt8], to path: String) throws(SystemError) -> FileStatus
  /// Gives a file a second name, where nothing is yet.
  func link(_ path: String, to other: String) throws(SystemError)
  /// Moves a file in one step, over the one that may be there.
  func move(_ path: String, to other: String) throws(SystemError)
  /// Moves a file or folder to where nothing is; throws ``SystemError/isAboutSomethingThere`` if there is something.
  func move(_ path: String, toFree other: String) throws(SystemError)
  func removeFile(_ path: String) throws(SystemError)
  /// Waits until what was written to these files, and the names in these folders, are on the disk. What is not there any more
  /// is passed over.
  func synchronize(_ paths: [String]) throws(SystemError)

  /// What the clock says, in nanoseconds since 1970.
  func time() -> Int64
  /// Lets go of folders that were kept open: every path is walked again from the output folder, as it is now.
  func forgetFolders()
}

/// What is at a path.
struct FileStatus: Equatable, Sendable {
  enum Kind: Sendable {
    case file
    case folder
    case symbolicLink
    /// A device, pipe or socket.
    case other
  }

  var kind: Kind
  /// In bytes.
  var size: Int
  /// The lower twelve bits of the mode.
  var permissions: UInt32
  var device: UInt64
  var inode: UInt64
  /// When its bytes last changed, as far as it says, in nanoseconds since 1970.
  var modified: Int64 = 0
  /// When anything about it last changed, in nanoseconds since 1970.
  var changed: Int64 = 0

  func isSameFile(as other: FileStatus) -> Bool {
    device == other.device && inode == other.inode
  }
}
