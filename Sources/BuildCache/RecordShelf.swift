import Characters
package import Publishing
package import Records
import SystemCalls

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Many small records of one kind, kept in a few files: those of the briefings of a site.
///
/// Each file has the records whose names fall into it, so that a build that changes one record writes one small file. It is
/// written in one step and carries a sum of what is in it; one that is damaged or of another form is as good as none.
package struct RecordShelf: Sendable {
  /// Records in a file, on average.
  private static let recordsInFile = 64
  private static let header = Array("sitegen shelf 1\n".utf8)

  private let folder: String
  /// What was found in the files, by their names, and what of it is where.
  private var bodies: [String: [UInt8]] = [:]
  private var places: [String: (file: String, range: Range<Int>)] = [:]

  /// Reads what was kept.
  /// - Parameters:
  ///   - cache: the folder of the cache.
  ///   - name: of the shelf. What is kept for one site is not seen by another.
  package init(cache: String, name: String) {
    folder = "\(cache)/shelves/\(hexadecimalDigest(of: Array(name.utf8)).prefix(32))"
    do throws(CallFailure) {
      for name in try readNames(of: check(open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC))) {
        let file = String(decoding: name, as: UTF8.self)
        guard let body = Self.body(of: try contents(of: "\(folder)/\(file)")) else { continue }
        do throws(DamagedRecord) {
          var reader = RecordReader(body)
          var found: [String: (file: String, range: Range<Int>)] = [:]
          while !reader.isAtEnd {
            let name = try reader.string()
            found[name] = (file, try reader.range())
          }
          bodies[file] = body
          places.merge(found) { first, _ in first }
        } catch {
          continue
        }
      }
    } catch {
      // What is not known is found out again.
      (bodies, places) = ([:], [:])
    }
  }

  /// What was kept under a name; nil if there is nothing.
  package func record(named name: String) -> RecordReader? {
    guard let place = places[name], let body = bodies[place.file] else { return nil }
    return RecordReader(body, place.range)
  }

  /// The bytes of the same, to be kept again.
  package func bytes(named name: String) -> ArraySlice<UInt8>? {
    guard let place = places[name] else { return nil }
    return bodies[place.file]?[place.range]
  }

  /// Keeps these records and no others. Files in which nothing changes are not written.
  /// - Parameter records: each name once.
  package func keep(_ records: [(name: String, bytes: ArraySlice<UInt8>)]) throws(FileReplacementFailure) {
    try makeFolders(folder)
    let count = max(1, (records.count / Self.recordsInFile).roundedUpToPowerOfTwo)
    var writers = [RecordWriter](repeating: RecordWriter(), count: count)
    for (name, bytes) in records.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
      let file = Int(StableHash(name.utf8).value % UInt64(count))
      writers[file].write(name)
      writers[file].write(bytes)
    }
    var kept: Set<String> = []
    for (number, writer) in writers.enumerated() {
      let file = "\(number)-of-\(count)"
      kept.insert(file)
      guard bodies[file] != writer.bytes else { continue }
      var sum = RecordWriter()
      sum.write(bits: Self.sum(of: writer.bytes))
      try replaceFile("\(folder)/\(file)", with: Self.header + sum.bytes + writer.bytes)
    }
    for file in bodies.keys where !kept.contains(file) { _ = unlink("\(folder)/\(file)") }
  }

  private static func body(of file: [UInt8]) -> [UInt8]? {
    let start = header.count + 8
    guard file.count >= start, file.starts(with: header) else { return nil }
    let body = Array(file[start...])
    do throws(DamagedRecord) {
      var sum = RecordReader(file, header.count..<start)
      return try sum.bits() == Self.sum(of: body) ? body : nil
    } catch {
      return nil
    }
  }

  /// Tells a file that is whole from one that is not: FNV-1a over eight bytes at a time. It protects from accidents, not from
  /// somebody who wants to deceive, who could write any record.
  private static func sum(of bytes: [UInt8]) -> UInt64 {
    bytes.withUnsafeBytes { buffer in
      var sum: UInt64 = 0xcbf2_9ce4_8422_2325 ^ UInt64(buffer.count)
      var offset = 0
      while offset + 8 <= buffer.count {
        sum =
          (sum ^ buffer.loadUnaligned(fromByteOffset: offset, as: UInt64.self).littleEndian)
          &* 0x100_0000_01b3
        sum ^= sum >> 29
        offset += 8
      }
      while offset < buffer.count {
        sum = (sum ^ UInt64(buffer[offset])) &* 0x100_0000_01b3
        offset += 1
      }
      return sum ^ sum >> 32
    }
  }
}

extension Int {
  fileprivate var roundedUpToPowerOfTwo: Int {
    self <= 1 ? 1 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount)
  }
}
