#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A call to the operating system that failed.
struct SystemError: Error, Hashable, Sendable {
  /// The `errno` it left.
  var code: Int32
  /// What was being done, as the end of "Cannot …", without the path.
  var action: String
  /// Relative to the output folder.
  var path: String

  /// The system's words for the error.
  var text: String { String(cString: strerror(code)) }

  /// The whole, without its path: `Cannot look at it: Input/output error`.
  var sentence: String { "cannot \(action) it: \(text)" }

  /// The folder is not empty, is not there, or is not a folder.
  var isAboutFolderState: Bool { [ENOTEMPTY, EEXIST, ENOENT, ENOTDIR].contains(code) }
  /// The file system has no hard links, or not for this file.
  var isAboutLinking: Bool { [EPERM, EMLINK, ENOTSUP, EOPNOTSUPP, ENOSYS].contains(code) }
  /// There is no such thing (any more).
  var isAboutAbsence: Bool { [ENOENT, ENOTDIR].contains(code) }
  /// There is something where nothing may be.
  var isAboutSomethingThere: Bool { code == EEXIST }
  /// What was published is not in its place.
  static func goneAgain(_ path: String) -> SystemError {
    SystemError(code: ENOENT, action: "publish", path: path)
  }
  /// Something was found where nothing may be.
  static func alreadyThere(_ path: String, action: String) -> SystemError {
    SystemError(code: EEXIST, action: action, path: path)
  }

  /// How to go on after this error.
  var help: String {
    switch code {
    case EACCES, EPERM, EROFS:
      "Get the right to write there ('ls -ld' shows who has it), or choose another output folder"
    case ENOSPC, EDQUOT:
      "Make room on the disk and publish again"
    case ENOTDIR, EEXIST, EISDIR, ENOTEMPTY:
      "Move away what is there, or choose another output folder"
    case ELOOP:
      "Replace the symbolic link with a folder, or choose another output folder"
    case ENAMETOOLONG:
      "Choose a shorter path"
    case EXDEV:
      "Keep the whole output folder on one file system"
    default:
      "Check the disk and the folder, then publish again"
    }
  }
}
