import Characters
import FileReading

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The time zone database of this machine.
struct ZoneFolder: Sendable {
  private let path: String

  init(_ path: String) { self.path = path }

  /// Where systems keep it.
  static let usual = [
    "/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo",
  ].map(ZoneFolder.init)

  /// A file of the database that is there and cannot be used.
  struct Damage: Error, Hashable {
    var path: String
    var reason: String
  }

  /// Nil for what is not in it.
  func rules(of name: String) throws(Damage) -> (rules: ZoneRules, bytes: [UInt8])? {
    guard Self.isName(name) else { return nil }
    let path = "\(path)/\(name)"
    let bytes: [UInt8]
    do throws(FileFailure) {
      bytes = try readFile(path)
    } catch {
      switch error.reason {
      case .system(ENOENT), .system(ENOTDIR), .system(EISDIR), .special: return nil
      default: throw Damage(path: path, reason: "\(error)")
      }
    }
    if let rules = ZoneFileReader.read(bytes) { return (rules, bytes) }
    // The database has lists beside its zones.
    guard bytes.isEmpty || bytes.starts(with: "TZif".utf8) else { return nil }
    throw Damage(path: path, reason: "It is not a whole file of time zone rules")
  }

  /// Whether it is there at all.
  var isPresent: Bool { !names.isEmpty || hasGreenwich }

  private var hasGreenwich: Bool {
    do throws(Damage) {
      return try rules(of: "UTC") != nil
    } catch {
      return true
    }
  }

  /// The names of places.
  var names: [String] {
    do throws(FileFailure) {
      let table = try readFile("\(path)/zone.tab")
      return table.split(separator: UInt8(ascii: "\n")).compactMap { line in
        let columns = line.split(separator: UInt8(ascii: "\t"))
        guard line.first != UInt8(ascii: "#"), columns.count > 2 else { return nil }
        return String(decoding: columns[2], as: UTF8.self)
      }
    } catch {
      return []
    }
  }

  /// Whether something is a name of the database, such as `Asia/Seoul`, and leads nowhere else. What the machine itself goes by
  /// (`localtime`) is the name of no zone, nor are copies of the database in folders of it.
  private static func isName(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return (1...3).contains(parts.count)
      && parts.allSatisfy { part in
        (1...40).contains(part.count) && part.first?.isASCIILetter ?? false
          && part.allSatisfy {
            $0.isASCIILetter || $0.isASCIIDigit || [0x2B, 0x2D, 0x5F].contains($0)
          }
      } && !["localtime", "posixrules", "posix", "right"].contains(String(Substring(parts[0])))
  }
}
