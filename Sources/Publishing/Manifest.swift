import Characters
import Diagnostics

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Which files below the output folder are ours, and what was in them when we wrote them.
///
/// As text: a header line, then one line a file, sorted by path, so that it can be committed:
/// `<SHA-256 in hexadecimal> <size in bytes> <path>`. In memory it is that text and the places of its lines: of a large site, all
/// entries at once would be many times that.
struct Manifest: Equatable {
  struct Entry: Equatable {
    var path: String
    var digest: ContentDigest
    var size: Int
  }

  /// As ``bytes(of:)`` has them.
  private let bytes: [UInt8]
  /// Where lines begin, in the order of their paths, each of which is there once.
  private let lines: [Int]

  private static let header = "sitegen manifest 1"

  /// - Parameter entries: in any order, no path twice.
  init(entries: [Entry] = []) {
    let entries = entries.sorted { $0.path < $1.path }
    var bytes = Array((Self.header + "\n").utf8)
    lines = entries.map { entry in
      defer { Self.append(entry.path, entry.digest, entry.size, to: &bytes) }
      return bytes.count
    }
    self.bytes = bytes
  }

  /// The bytes of the manifest file for these files, in the order of their paths; the same files always give the same bytes.
  static func bytes(of files: [WantedFile]) -> [UInt8] {
    var bytes = Array((header + "\n").utf8)
    bytes.reserveCapacity(files.indices.reduce(bytes.count) { $0 + 80 + files[$1].path.utf8.count })
    // Of a file that is taken out whole, everything would be counted as held once more.
    for number in files.indices {
      append(files[number].path, files[number].digest, files[number].artifact.size, to: &bytes)
    }
    return bytes
  }

  private static func append(_ path: String, _ digest: ContentDigest, _ size: Int, to bytes: inout [UInt8]) {
    digest.append(to: &bytes)
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: String(size).utf8)
    bytes.append(UInt8(ascii: " "))
    bytes.append(contentsOf: path.utf8)
    bytes.append(UInt8(ascii: "\n"))
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
  /// Takes what ``bytes(of:)`` wrote; nil for anything else, however little is wrong with it.
  init?(asWritten bytes: [UInt8]) {
    guard bytes.starts(with: Self.header.utf8), bytes.last == UInt8(ascii: "\n") else { return nil }
    var lines: [Int] = []
    let isRead = bytes.withUnsafeBufferPointer { bytes in
      var position = Self.header.utf8.count
      guard bytes[position] == UInt8(ascii: "\n") else { return false }
      position += 1
      var last = UnsafeBufferPointer<UInt8>(rebasing: bytes[position..<position])
      while position < bytes.count {
        guard let line = Line(at: position, in: bytes), line.digest != nil, line.isPublished,
          line.order(beside: last) > 0
        else { return false }
        lines.append(position)
        last = line.path
        position = line.end
      }
      return true
    }
    if !isRead { return nil }
    (self.bytes, self.lines) = (bytes, lines)
  }

  /// Where the path of an entry comes beside another path: less than 0 for before it, 0 for the same.
  func order(ofPathAt position: Int, beside path: String) -> Int {
    var path = path
    return path.withUTF8 { path in
      bytes.withUnsafeBufferPointer { bytes in
        Line(at: lines[position], in: bytes)?.order(beside: path) ?? -1
      }
    }
  }
}

extension Manifest: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { lines.count }

  subscript(position: Int) -> Entry {
    bytes.withUnsafeBufferPointer { bytes in
      // Lines have been read before they were noted.
      Line(at: lines[position], in: bytes)?.entry ?? Entry(path: "", digest: ContentDigest(of: []), size: 0)
    }
  }
}

/// A line of a manifest, as it was written.
private struct Line {
  let path: UnsafeBufferPointer<UInt8>
  /// Where the next one begins.
  let end: Int
  private let digits: UnsafeBufferPointer<UInt8>
  private let size: Int

  /// Nil for what is no line, or one that was written otherwise. Whether it begins with a digest is not asked.
  init?(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    let space = UInt8(ascii: " ")
    let afterDigest = start + 64
    guard bytes.count - start > 67, bytes[afterDigest] == space else { return nil }
    var (position, size) = (afterDigest + 1, 0)
    while position < bytes.count, bytes[position].isASCIIDigit, position < afterDigest + 1 + 18 {
      size = size * 10 + Int(bytes[position] - UInt8(ascii: "0"))
      position += 1
    }
    guard position > afterDigest + 1, position < bytes.count, bytes[position] == space else { return nil }
    let rest = UnsafeBufferPointer(rebasing: bytes[(position + 1)...])
    guard let pathStart = rest.baseAddress, let lineEnd = memchr(pathStart, 0x0A, rest.count) else {
      return nil
    }
    path = UnsafeBufferPointer(
      start: pathStart, count: UnsafeRawPointer(lineEnd) - UnsafeRawPointer(pathStart))
    end = position + 1 + path.count + 1
    digits = UnsafeBufferPointer(rebasing: bytes[start..<afterDigest])
    self.size = size
  }

  /// Nil where the line does not begin with one.
  var digest: ContentDigest? { ContentDigest(hexadecimal: digits) }

  var entry: Manifest.Entry {
    // Whether there is one was asked before the line was noted.
    Manifest.Entry(
      path: String(decoding: path, as: UTF8.self), digest: digest ?? ContentDigest(of: []), size: size)
  }

  /// Less than 0 where it comes before another path, 0 where that is the same: by bytes, as paths in normal form C are sorted.
  func order(beside other: UnsafeBufferPointer<UInt8>) -> Int {
    guard let first = path.baseAddress, let second = other.baseAddress else {
      return path.count - other.count
    }
    let order = memcmp(first, second, min(path.count, other.count))
    return order == 0 ? path.count - other.count : Int(order)
  }

  /// Whether a file of a site can have the path.
  var isPublished: Bool {
    // Nearly all paths are plain ones in ASCII, for which no string is made.
    if path.allSatisfy({ $0 < 0x80 }), isPlainPath(path) { return true }
    guard let path = String(validating: path, as: UTF8.self) else { return false }
    return path.isPlainPath
      || path.problemAsPath == nil && path.isIdentical(to: path.composed)
        && !Reserved.names.contains((path.ancestors.first ?? path).lowercased())
  }
}
