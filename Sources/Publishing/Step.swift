/// One change to the site, done by one call to the operating system, and undone by another.
///
/// A slot is the number under which staging holds what is new (`new/7`) or keeps what was there (`old/7`). Folders
/// have slots too: an empty one is ready for each that comes, and for each that may have to come back, so that
/// neither doing nor undoing needs room on the disk.
enum Step: Equatable, Sendable {
  /// Moves a new, empty folder to where nothing is.
  case createFolder(slot: Int, path: String)
  /// Only if it is empty by then; whatever keeps it from being empty is the user's.
  case removeFolder(slot: Int, path: String)
  /// Moves a new file to where nothing is.
  case place(slot: Int, path: String)
  /// Moves a new file over the old one, of which staging keeps a second name.
  case replace(slot: Int, path: String)
  /// Moves an old file into staging.
  case setAside(slot: Int, path: String)

  var path: String {
    switch self {
    case .createFolder(_, let path), .removeFolder(_, let path): path
    case .place(_, let path), .replace(_, let path), .setAside(_, let path): path
    }
  }
}

extension Step {
  var slot: Int {
    switch self {
    case .createFolder(let slot, _), .removeFolder(let slot, _): slot
    case .place(let slot, _), .replace(let slot, _), .setAside(let slot, _): slot
    }
  }

  /// Whether a file comes to its place.
  var isPlacing: Bool {
    switch self {
    case .place, .replace: true
    case .createFolder, .removeFolder, .setAside: false
    }
  }
}

/// What staging calls its files and folders.
enum Staging {
  static let folder = Reserved.staging
  static let newFiles = folder + "/new"
  static let oldFiles = folder + "/old"
  static let journal = folder + "/journal"
  static let unfinishedJournal = folder + "/journal.unfinished"

  static func new(_ slot: Int) -> String { "\(newFiles)/\(slot)" }
  static func old(_ slot: Int) -> String { "\(oldFiles)/\(slot)" }
}
