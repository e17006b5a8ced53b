import Characters
import FileReading

/// The time zone database of this machine.
struct ZoneFolder: Sendable {
  private let path: String

  init(_ path: String) { self.path = path }

  /// Where systems keep it.
  static let usual = [
    "/usr/share/zoneinfo", "/usr/lib/zoneinfo", "/usr/share/lib/zoneinfo", "/etc/zoneinfo",
  ].map(ZoneFolder.init)

  /// Nil for what is not in it.
  func rules(of name: String) -> (rules: ZoneRules, bytes: [UInt8])? {
    guard Self.isName(name) else { return nil }
    do throws(FileFailure) {
      let bytes = try readFile("\(path)/\(name)")
      return ZoneFileReader.read(bytes).map { ($0, bytes) }
    } catch {
      return nil
    }
  }

  /// Whether it is there at all.
  var isPresent: Bool { rules(of: "UTC") != nil || !names.isEmpty }

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
