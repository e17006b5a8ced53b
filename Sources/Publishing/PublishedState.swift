/// What the files of a site looked like from outside when it was known what is in them, for the next publish to know it
/// without reading them.
///
/// It is about files and not about paths: whatever has this place on the disk and these times has this content. Systems set
/// the time of the last change themselves, and never back, so an edit, a touch, a copy or another file under the same name is
/// seen. Of files that may have changed within one step of the clock after they were looked at, nothing is in it.
package struct PublishedState: Hashable, Sendable {
  /// Of all files; one on another device is not in it.
  private var device: UInt64 = 0
  /// The first half of the digest of the manifest, which tells of which site this is.
  private var manifest: SIMD2<UInt64>
  /// Of each file, in the order of the paths of the site: inode, times of modification and of change in nanoseconds, and the
  /// first half of the digest, which is as good as a hash of that length.
  private var numbers: [UInt64] = []

  private static let numbersPerFile = 5

  /// How many files are known.
  package var count: Int { numbers.count / Self.numbersPerFile }

  /// - Parameter manifest: the bytes of the manifest of the site.
  init(_ files: some Collection<SettledFile>, manifest: [UInt8]) {
    self.manifest = ContentDigest(of: manifest).words.lowHalf
    numbers.reserveCapacity(files.count * Self.numbersPerFile)
    for file in files {
      if numbers.isEmpty { device = file.device }
      guard file.device == device else { continue }
      numbers.append(file.inode)
      numbers.append(UInt64(bitPattern: file.modified))
      numbers.append(UInt64(bitPattern: file.changed))
      numbers.append(file.start.0)
      numbers.append(file.start.1)
    }
  }

  /// Whether these are the bytes of the manifest of the site that it is about.
  func isOfSite(manifest bytes: [UInt8]) -> Bool {
    FileStatus.isStart(manifest, of: ContentDigest(of: bytes))
  }

  /// Tells the site that it is about from any other.
  package var site: String { "\(manifest[0]) \(manifest[1])" }

  // MARK: As bytes

  /// Changes with the form of what follows.
  private static let headCount = 4
  private static let mark: UInt64 = 0x7369_7465_6765_6e02

  /// Everything, to be kept; forty bytes a file.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity((numbers.count + Self.headCount) * 8)
    for number in [Self.mark, device, manifest[0], manifest[1]] { bytes.append(littleEndian: number) }
    for number in numbers { bytes.append(littleEndian: number) }
    return bytes
  }

  /// Nil for what ``bytes`` never were.
  package init?(bytes: [UInt8]) {
    let head = Self.headCount * 8
    guard bytes.count >= head, (bytes.count - head) % (8 * Self.numbersPerFile) == 0 else { return nil }
    let all = bytes.withUnsafeBytes { bytes in
      (0..<bytes.count / 8).map {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: $0 * 8, as: UInt64.self))
      }
    }
    guard all[0] == Self.mark else { return nil }
    device = all[1]
    manifest = SIMD2(all[2], all[3])
    numbers = Array(all[Self.headCount...])
  }

  // MARK: Looking up

  /// Finds files, best in the order in which they were put in.
  struct Index {
    private let device: UInt64
    private let numbers: [UInt64]
    /// Where the next file is expected.
    private var next = 0
    /// Where each inode is; made when one is not where it is expected.
    private var places: [UInt64: Int]?

    init(_ state: PublishedState?) {
      device = state?.device ?? 0
      numbers = state?.numbers ?? []
    }

    /// The first half of the digest of a file that looks like this; nil if it is not known.
    mutating func start(of status: FileStatus) -> SIMD2<UInt64>? {
      guard !numbers.isEmpty, status.kind == .file, status.device == device,
        let place = place(of: status.inode)
      else { return nil }
      next = place + PublishedState.numbersPerFile
      guard numbers[place + 1] == UInt64(bitPattern: status.modified),
        numbers[place + 2] == UInt64(bitPattern: status.changed)
      else { return nil }
      return SIMD2(numbers[place + 3], numbers[place + 4])
    }

    private mutating func place(of inode: UInt64) -> Int? {
      if next < numbers.count, numbers[next] == inode { return next }
      if places == nil {
        var places: [UInt64: Int] = [:]
        places.reserveCapacity(numbers.count / PublishedState.numbersPerFile)
        for place in stride(from: 0, to: numbers.count, by: PublishedState.numbersPerFile) {
          places[numbers[place]] = place
        }
        self.places = places
      }
      return places?[inode]
    }
  }
}

/// A file whose content will be known for as long as it looks like this.
struct SettledFile: Sendable {
  /// Of the artifact among all of them, in the order of their paths.
  let number: Int
  let device: UInt64
  let inode: UInt64
  /// In nanoseconds since 1970, as ``FileStatus``.
  let modified: Int64
  let changed: Int64
  /// The first half of the digest of its content.
  let start: (UInt64, UInt64)

  /// - Parameter number: of the artifact among all of them, in the order of their paths.
  init(_ number: Int, _ digest: ContentDigest, _ status: FileStatus) {
    self.number = number
    (device, inode, modified, changed) = (status.device, status.inode, status.modified, status.changed)
    let words = digest.words
    start = (words[0], words[1])
  }
}

extension FileStatus {
  /// What can stand between two looks at a file and not be seen, in nanoseconds.
  private enum ClockStep {
    /// Where times have fractions of a second; kernels look at the clock a hundred times a second or more often.
    static let fine: Int64 = 50_000_000
    static let coarse: Int64 = 2_500_000_000
  }

  /// Whether any change to the file after this look at it would give it other times.
  /// - Parameter time: what the clock said before the look.
  func isSettled(at time: Int64) -> Bool {
    let hasFractions = modified % 1_000_000_000 != 0 && changed % 1_000_000_000 != 0
    // Where the clock was set back, the times lie ahead, and nothing is certain.
    return max(modified, changed) < time - (hasFractions ? ClockStep.fine : ClockStep.coarse)
  }

  /// Whether a file that was written in staging and then moved to its place has the bytes that were written, and any change to
  /// it after this look at it would give it other times.
  ///
  /// The time of modification is that of the writing. Whoever writes to the file in its place comes after the moving, and if
  /// that was a step of the clock later than the writing, he gives it another one.
  /// - Parameters:
  ///   - written: what the file was when it had been written.
  ///   - moved: what the clock said when it had been moved; who changes something later and sets the time of modification back
  ///     cannot set this one back.
  func isSettled(since written: FileStatus, movedBefore moved: Int64) -> Bool {
    kind == .file && isSameFile(as: written) && size == written.size && modified == written.modified
      && changed > modified && changed <= moved
  }

  /// Whether the digest begins with this.
  static func isStart(_ start: SIMD2<UInt64>, of digest: ContentDigest) -> Bool {
    start == digest.words.lowHalf
  }
}

extension [UInt8] {
  fileprivate mutating func append(littleEndian number: UInt64) {
    Swift.withUnsafeBytes(of: number.littleEndian) { append(contentsOf: $0) }
  }
}
