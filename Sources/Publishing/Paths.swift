/// The names of what the publisher keeps for itself inside the output folder.
enum Reserved {
  /// Remembers which files are ours.
  static let manifest = ".sitegen-manifest"
  /// Holds a publish while it is under way.
  static let staging = ".sitegen-staging"

  static let names = [manifest, staging]
}

extension String {
  /// The path of the folder that holds this one; nil for a path directly below the output folder.
  var parent: String? {
    utf8.lastIndex(of: UInt8(ascii: "/")).map { String(self[..<$0]) }
  }

  /// Whether a folder holds this, and not one in it does.
  /// - Complexity: O(n), without allocating anything.
  func isDirectlyIn(_ folder: String) -> Bool {
    utf8.withContiguousStorageIfAvailable { path in
      folder.utf8.withContiguousStorageIfAvailable { folder in
        path.count > folder.count + 1 && path[folder.count] == UInt8(ascii: "/")
          && path[..<folder.count].elementsEqual(folder)
          && !path[(folder.count + 1)...].contains(UInt8(ascii: "/"))
      } ?? false
    } ?? false
  }

  /// The folders on the way to this path, the outermost first: `a` and `a/b` for `a/b/c`.
  var ancestors: [String] {
    var ancestors: [String] = []
    for index in utf8.indices where utf8[index] == UInt8(ascii: "/") {
      ancestors.append(String(self[..<index]))
    }
    return ancestors
  }

  /// What keeps this from being the path of a published file, as the end of a sentence about it; nil if nothing.
  var problemAsPath: (message: String, help: String)? {
    // 255 bytes is the limit of a name on the file systems in use; Hangul takes three bytes a syllable.
    let longestName = 255
    if isEmpty { return ("is empty", "Give the file a name") }
    if utf8.first == UInt8(ascii: "/") {
      return ("starts with a slash", "Write it relative to the output folder")
    }
    if unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) {
      return ("contains a control character", "Take line breaks, tabs and NUL out of the name")
    }
    for component in utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false) {
      if component.isEmpty {
        return ("has an empty component", "Write one slash between names, and none at the end")
      }
      if component.elementsEqual(".".utf8) || component.elementsEqual("..".utf8) {
        return (
          "has a component '.' or '..'", "Write the path without steps to the same or the upper folder"
        )
      }
      if component.count > longestName {
        return (
          "has a name of \(component.count) bytes, more than the \(longestName) a file system takes",
          "Shorten the name; a Hangul syllable is three bytes"
        )
      }
    }
    return nil
  }

  /// As ``Publishing/isPlainPath(_:)``.
  var isPlainPath: Bool { utf8.withContiguousStorageIfAvailable(Publishing.isPlainPath) ?? false }

  /// The path with what is invisible shown as an escape, for messages.
  var quotedPath: String {
    var quoted = "'"
    for scalar in unicodeScalars {
      quoted += scalar.value < 0x20 || scalar.value == 0x7F ? scalar.escaped(asASCII: true) : String(scalar)
    }
    return quoted + "'"
  }
}

/// Whether these are the bytes of a path of small letters, digits, Hangul, hyphens and underscores, with full stops in between:
/// one that nothing keeps from being published, and that is spelled the same in lower case. Most are; what is said of the others
/// is found out with more care.
/// - Parameter bytes: of UTF-8.
/// - Complexity: O(n), without allocating anything.
func isPlainPath(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var start = 0
  var firstStop: Int?
  for index in 0...bytes.count {
    switch index == bytes.count ? UInt8(ascii: "/") : bytes[index] {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"),
      UInt8(ascii: "_"), 0x80...0xBF, 0xEB, 0xEC:
      continue
    case UInt8(ascii: "."): if firstStop == nil { firstStop = index }
    // The first and the last syllables of Hangul share their first byte with other scripts.
    case 0xEA: if bytes[index + 1] < 0xB0 { return false }
    case 0xED: if bytes[index + 1] > 0x9E { return false }
    case UInt8(ascii: "/"):
      guard 1...255 ~= index - start, bytes[start] != UInt8(ascii: "."),
        bytes[index - 1] != UInt8(ascii: ".")
      else { return false }
      // Windows has devices with names of three and four letters.
      if 3...4 ~= (firstStop ?? index) - start, "acnlp".utf8.contains(bytes[start]) { return false }
      (start, firstStop) = (index + 1, nil)
    default: return false
    }
  }
  return true
}
