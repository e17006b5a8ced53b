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
///
/// Several builds can each keep a part of the records, in files of their own.
package struct RecordShelf: Sendable {
  /// Records in a file, on average.
  private static let recordsInFile = 64
  private static let header = Array("sitegen shelf 2\n".utf8)

  private let folder: String
  /// What was found in the files, by their names.
  private var files: [String: [UInt8]] = [:]
  /// The places of records in the files.
  private var places: [String: [Place]] = [:]
  /// Tells what is in the files, by their names, without holding it: how many bytes their records have, and the sum.
  private var marks: [String: Mark] = [:]

  private struct Mark: Equatable {
    var count: Int
    var sum: UInt64
  }

  /// How many records were in each of the files.
  private var recordCounts: [String: Int] = [:]

  private struct Place {
    var file: String
    var range: Range<Int>
  }

  /// Reads what was kept, by parts or by the whole.
  /// - Parameters:
  ///   - cache: the folder of the cache.
  ///   - name: of the shelf. What is kept for one site is not seen by another.
  package init(cache: String, name: String) {
    folder = "\(cache)/shelves/\(hexadecimalDigest(of: Array(name.utf8)).prefix(32))"
    do throws(CallFailure) {
      for name in try readNames(of: check(open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC))) {
        let file = String(decoding: name, as: UTF8.self)
        let bytes = try contents(of: "\(folder)/\(file)")
        guard let (body, mark) = Self.body(of: bytes) else { continue }
        do throws(DamagedRecord) {
          var reader = RecordReader(bytes, body)
          var found: [(name: String, range: Range<Int>)] = []
          while !reader.isAtEnd { found.append((try reader.string(), try reader.range())) }
          (files[file], marks[file], recordCounts[file]) = (bytes, mark, found.count)
          for (name, range) in found { places[name, default: []].append(Place(file: file, range: range)) }
        } catch {
          continue
        }
      }
    } catch {
      // What is not known is found out again.
      (files, places, marks, recordCounts) = ([:], [:], [:], [:])
    }
  }

  /// What was kept under a name: more than one where parts were kept beside the whole.
  package func records(named name: String) -> [RecordReader] {
    (places[name] ?? []).compactMap { place in files[place.file].map { RecordReader($0, place.range) } }
  }

  /// Lets go of the records, when nobody is going to ask for one any more.
  package mutating func letGo() { (files, places) = ([:], [:]) }

  /// Keeps these records and no others. Files in which nothing changes are not written.
  /// - Parameters:
  ///   - names: of the records, each once.
  ///   - part: what these are a part of; what others keep stays then. Nil for all there are.
  ///   - isAsKept: whether a record, by its position, is certain to be what was kept under its name. Of files that have only
  ///     such records nothing is asked.
  ///   - bytes: of a record, by its position; asked at most once for each.
  package func keep(
    _ names: [String], of part: String? = nil, isAsKept: (Int) -> Bool = { _ in false },
    bytes: (Int) -> [UInt8]
  ) throws(FileReplacementFailure) {
    try makeFolders(folder)
    let count = max(1, (names.count / Self.recordsInFile).roundedUpToPowerOfTwo)
    var records = [[Int]](repeating: [], count: count)
    for position in names.indices.sorted(by: { names[$0].utf8.lexicographicallyPrecedes(names[$1].utf8) }) {
      records[Int(StableHash(names[position].utf8).value % UInt64(count))].append(position)
    }
    let prefix = part.map { "part-\($0)-" } ?? ""
    // What was kept by parts may be in files of another number.
    let isOnlyWhole = part == nil && !marks.keys.contains { $0.hasPrefix("part-") }
    var kept: Set<String> = []
    for (number, positions) in records.enumerated() {
      let file = "\(prefix)\(number)-of-\(count)"
      kept.insert(file)
      if isOnlyWhole, recordCounts[file] == positions.count, positions.allSatisfy(isAsKept) { continue }
      var writer = RecordWriter()
      for position in positions {
        writer.write(names[position])
        writer.write(bytes(position))
      }
      let mark = Mark(count: writer.bytes.count, sum: Self.sum(of: writer.bytes[...]))
      guard marks[file] != mark else { continue }
      var sum = RecordWriter()
      sum.write(bits: mark.sum)
      try replaceFile("\(folder)/\(file)", with: Self.header + sum.bytes + writer.bytes)
    }
    for file in marks.keys where file.hasPrefix(prefix) && !kept.contains(file) {
      _ = unlink("\(folder)/\(file)")
    }
  }

  /// Where the records are in a file; nil for one that is not whole.
  private static func body(of file: [UInt8]) -> (Range<Int>, Mark)? {
    let start = header.count + 8
    guard file.count >= start, file.starts(with: header) else { return nil }
    let mark = Mark(count: file.count - start, sum: Self.sum(of: file[start...]))
    do throws(DamagedRecord) {
      var sum = RecordReader(file, header.count..<start)
      return try sum.bits() == mark.sum ? (start..<file.count, mark) : nil
    } catch {
      return nil
    }
  }

  /// Tells a file that is whole from one that is not: FNV-1a over eight bytes at a time. It protects from accidents, not from
  /// somebody who wants to deceive, who could write any record.
  private static func sum(of bytes: ArraySlice<UInt8>) -> UInt64 {
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
