import BuildCache
import Compression
import Diagnostics
import Hosts
import Publishing
import Records

/// Puts a compressed file beside each one that becomes smaller, for hosts that send it in its place: `index.html.gz`.
///
/// What a content comes to is remembered by its digest, so that only what is new is compressed. Nothing else is known of files,
/// nor where they come from.
struct CompressedFiles {
  /// Smaller ones fit into the first packets of an answer as they are.
  private static let smallest = 1024

  private struct Twin: Sendable {
    var digest: ContentDigest
    var size: Int
  }

  /// By the digest of a content; nil for one that does not become smaller.
  private var twins: [ContentDigest: Twin?]
  private let cache: BuildCache?
  private let name: String

  init(_ site: Site) {
    cache = site.cache.map { BuildCache(folder: $0) }
    name = "compressed \(site.output)"
    twins = cache?.record(named: name).flatMap(Self.read) ?? [:]
  }

  /// An error where the program can compress nothing.
  static var problem: Diagnostic? {
    guard compressor == nil else { return nil }
    return Diagnostic(
      .noCompression, "Compressed files are asked for, and this program was built without zlib",
      help: "Build the program with its usual traits, or remove 'compress' from site.yml and the command")
  }

  /// The files with the compressed ones after them.
  mutating func beside(
    _ made: Outcome<FileMaking.Made>, _ making: FileMaking, jobs: Int
  ) async -> Outcome<FileMaking.Made> {
    let candidates = made.value.artifacts.filter {
      $0.size >= Self.smallest && (MediaType.of($0.path)?.isCompressible ?? false)
    }
    let known = twins
    let compressed = await concurrentMap(candidates, jobs: jobs) { artifact in
      Result { () throws(ArtifactFailure) in
        let digest = artifact.digest
        if let twin = known[digest] {
          return (digest, twin, twin.map { Self.publishable(beside: artifact, $0) })
        }
        guard let file = try Self.compressed(artifact) else { return (digest, Twin?.none, Publishable?.none) }
        let twin = Twin(digest: ContentDigest(of: file.bytes), size: file.bytes.count)
        return (digest, twin, making.kept(file, twin.digest))
      }
    }
    var made = made
    twins = [:]
    twins.reserveCapacity(candidates.count)
    for file in compressed {
      switch file {
      case .success((let digest, let twin, let artifact)):
        twins[digest] = .some(twin)
        if let artifact { made.value.artifacts.append(artifact) }
      case .failure(let failure): made.diagnostics += failure.diagnostics
      }
    }
    return made
  }

  /// A file of which it is known what will be in it.
  private static func publishable(beside artifact: Publishable, _ twin: Twin) -> Publishable {
    Publishable(path: path(beside: artifact), digest: twin.digest, size: twin.size) {
      () throws(ArtifactFailure) in
      try compressed(artifact)?.bytes ?? []
    }
  }

  private static func path(beside artifact: Publishable) -> String { artifact.path + ".gz" }

  /// Nil for what does not become smaller.
  private static func compressed(_ artifact: Publishable) throws(ArtifactFailure) -> Artifact? {
    let path = path(beside: artifact)
    guard let bytes = gzip(try artifact.bytes(), .thorough) else {
      throw ArtifactFailure([
        Diagnostic(
          .noCompression, "There is no memory to make '\(path)'", help: "Build again when there is more")
      ])
    }
    return bytes.count < artifact.size ? Artifact(path: path, bytes: bytes) : nil
  }

  // MARK: The next build

  /// Remembers what the files of this build came to.
  /// - Returns: a note if that cannot be done.
  func keep() -> [Diagnostic] {
    guard let cache else { return [] }
    var record = RecordWriter()
    record.write(compressor ?? "")
    record.write(twins.count)
    // In an order that is the same every time.
    for (digest, twin) in twins.map({ ($0.key.bytes, $0.value) }).sorted(by: {
      $0.0.lexicographicallyPrecedes($1.0)
    }) {
      record.write(digest)
      record.write(twin?.digest.bytes ?? [])
      record.write(twin?.size ?? 0)
    }
    do {
      try cache.keep(record, named: name)
      return []
    } catch {
      return [.unwritableCache(error)]
    }
  }

  /// Nil for what another version of zlib has made, and for what cannot be read.
  private static func read(_ record: RecordReader) -> [ContentDigest: Twin?]? {
    var record = record
    do {
      guard try record.string() == compressor ?? "" else { return nil }
      var twins: [ContentDigest: Twin?] = [:]
      for _ in 0..<(try record.int()) {
        guard let digest = ContentDigest(bytes: try record.slice()) else { return nil }
        let twin = ContentDigest(bytes: try record.slice())
        let size = try record.int()
        twins[digest] = .some(twin.map { Twin(digest: $0, size: size) })
      }
      return record.isAtEnd ? twins : nil
    } catch {
      // A record that cannot be read is as good as none.
      return nil
    }
  }
}
