import Characters
import Diagnostics

/// Which files below the output folder are ours, and what was in them when we wrote them.
///
/// As text: a header line, then one line a file, sorted by path, so that it can be committed:
/// `<SHA-256 in hexadecimal> <size in bytes> <path>`.
struct Manifest: Equatable {
  struct Entry: Equatable {
    var path: String
    var digest: ContentDigest
    var size: Int
  }

  /// In the order of their paths, each once.
  private(set) var entries: [Entry] = []

  private static let header = "sitegen manifest 1"

  /// - Parameter entries: in any order, no path twice.
  init(entries: [Entry] = []) {
    self.entries = entries.sorted { $0.path < $1.path }
  }

  /// The bytes of the manifest file for these files, in the order of their paths; the same files always give the same bytes.
  static func bytes(of files: [WantedFile]) -> [UInt8] {
    var bytes = Array((header + "\n").utf8)
    bytes.reserveCapacity(files.reduce(bytes.count) { $0 + 80 + $1.path.utf8.count })
    for file in files {
      file.digest.append(to: &bytes)
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: String(file.artifact.size).utf8)
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: file.path.utf8)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// Reads a manifest file, which people may have edited or merged.
  /// - Parameter file: the path of the manifest, for diagnostics.
  static func parse(_ bytes: [UInt8], file: String) -> Outcome<Manifest> {
    if let manifest = Manifest(asWritten: bytes) { return Outcome(manifest) }
    var entries: [String: Entry] = [:]
    var manifest: Manifest { Manifest(entries: Array(entries.values)) }
    var diagnostics: [Diagnostic] = []
    func report(_ line: Int, _ text: String?, _ message: String) {
      diagnostics.append(
        Diagnostic(
          .damagedManifest, at: SourceLocation(file: file, line: line, text: text), message,
          reason:
            "Without the manifest nobody can tell the site's files from yours, so nothing was published",
          help:
            "Restore the file from version control. If there is no good copy, delete it together with the "
            + "site's files beside it, keep your own, and publish again"))
    }

    guard let text = String(validating: bytes, as: UTF8.self) else {
      report(1, nil, "The manifest is not UTF-8 text")
      return Outcome(manifest, diagnostics)
    }
    var lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      String(Substring($0))
    }
    if lines.last?.isEmpty == true {
      lines.removeLast()
    } else {
      report(
        lines.count, lines.last, "The manifest's last line has no line break, so it may have been cut short")
      return Outcome(manifest, diagnostics)
    }
    guard let first = lines.first, first.isIdentical(to: header) else {
      report(1, lines.first, "The manifest does not start with '\(header)'")
      return Outcome(manifest, diagnostics)
    }
    for (index, line) in lines.enumerated().dropFirst() {
      switch parse(line: line) {
      case .success(let entry):
        if entries.updateValue(entry, forKey: entry.path) != nil {
          report(index + 1, line, "The manifest names '\(entry.path)' twice")
        }
      case .failure(let problem):
        report(index + 1, line, problem.message)
      }
    }
    return Outcome(manifest, diagnostics)
  }

  private struct LineProblem: Error {
    var message: String
  }

  private static func parse(line: String) -> Result<Entry, LineProblem> {
    let conflictMarkers = ["<<<<<<<", "=======", ">>>>>>>", "|||||||"]
    if conflictMarkers.contains(where: line.hasPrefix) {
      return .failure(LineProblem(message: "The manifest has a merge conflict"))
    }
    let fields = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 3, let digest = ContentDigest(hexadecimal: fields[0]),
      let size = Int(fields[1]), size >= 0
    else {
      return .failure(LineProblem(message: "The manifest has a line that is not '<SHA-256> <size> <path>'"))
    }
    let path = fields[2]
    if let problem = path.problemAsPath {
      return .failure(LineProblem(message: "The manifest's path \(path.quotedPath) \(problem.message)"))
    }
    if !path.isIdentical(to: path.composed) {
      return .failure(LineProblem(message: "The manifest's path '\(path)' is not in Unicode normal form C"))
    }
    if Reserved.names.contains((path.ancestors.first ?? path).lowercased()) {
      return .failure(LineProblem(message: "The manifest's path '\(path)' is the publisher's own"))
    }
    return .success(Entry(path: path, digest: digest, size: size))
  }
}

// MARK: - As it is nearly always

extension Manifest {
  /// Reads what ``bytes(of:)`` wrote; nil for anything else, however little is wrong with it.
  private init?(asWritten bytes: [UInt8]) {
    guard bytes.starts(with: Self.header.utf8), bytes.last == UInt8(ascii: "\n") else { return nil }
    let isRead = bytes.withUnsafeBufferPointer { bytes in
      let start = Self.header.utf8.count
      guard bytes[start] == UInt8(ascii: "\n") else { return false }
      var rest = UnsafeBufferPointer(rebasing: bytes[(start + 1)...])
      while !rest.isEmpty {
        guard let entry = Entry(firstOf: &rest), entries.last?.path ?? "" < entry.path else { return false }
        entries.append(entry)
      }
      return true
    }
    if !isRead { return nil }
  }
}

extension Manifest.Entry {
  /// Takes the first line from the rest of a manifest, which ends in a line break.
  fileprivate init?(firstOf rest: inout UnsafeBufferPointer<UInt8>) {
    let (space, digits) = (UInt8(ascii: " "), UInt8(ascii: "0")...UInt8(ascii: "9"))
    guard rest.count > 67, rest[64] == space,
      let digest = ContentDigest(hexadecimal: UnsafeBufferPointer(rebasing: rest[..<64]))
    else { return nil }
    var (position, size) = (65, 0)
    while position < rest.count, digits ~= rest[position], position < 65 + 18 {
      size = size * 10 + Int(rest[position] - digits.lowerBound)
      position += 1
    }
    guard position > 65, position < rest.count, rest[position] == space,
      let end = rest[position...].firstIndex(of: UInt8(ascii: "\n")),
      let path = String(validating: rest[(position + 1)..<end], as: UTF8.self),
      path.isPlainPath || Self.isPublished(path)
    else { return nil }
    self.init(path: path, digest: digest, size: size)
    rest = UnsafeBufferPointer(rebasing: rest[(end + 1)...])
  }

  /// Whether a file of a site can have the path.
  private static func isPublished(_ path: String) -> Bool {
    path.problemAsPath == nil && path.isIdentical(to: path.composed)
      && !Reserved.names.contains((path.ancestors.first ?? path).lowercased())
  }
}
