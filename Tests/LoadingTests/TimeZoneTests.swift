import Foundation
import Testing

@testable import Loading

@Suite("A time zone")
struct TimeZoneTests {
  /// Instants, and seconds east of Greenwich.
  @Test(
    "has the clock changes of the database, of earlier years and of those to come",
    arguments: [
      ("Asia/Seoul", 1_795_392_000, 32_400), ("Asia/Seoul", 4_102_444_800, 32_400),
      // Summer time in the year of the Olympic games.
      ("Asia/Seoul", 585_792_000, 36_000),
      ("America/New_York", 1_772_953_199, -18_000), ("America/New_York", 1_772_953_200, -14_400),
      // 2 July 2080.
      ("America/New_York", 3_487_147_200, -14_400), ("America/New_York", 3_502_872_000, -18_000),
      // Summer in January.
      ("Australia/Sydney", 3_471_292_800, 39_600), ("Australia/Sydney", 3_487_147_200, 36_000),
      ("Asia/Kolkata", 1_795_392_000, 19_800), ("America/Argentina/Buenos_Aires", 1_795_392_000, -10_800),
      ("Etc/GMT-9", 1_795_392_000, 32_400), ("UTC", 1_795_392_000, 0),
    ])
  func offsets(name: String, instant: Int, offset: Int) throws {
    #expect(try SiteTimeZone.find(name).rules.offset(at: instant) == offset)
  }

  @Test(
    "that is none is not looked for elsewhere",
    arguments: [
      "", "/", "Asia", "Asia/", "Asia/Seoul/", "/etc/passwd", "../../../etc/passwd", "Asia/../Asia/Seoul",
      "zone.tab", "tzdata.zi", "localtime", "posixrules", "right/Asia/Seoul", "posix/Asia/Seoul", "Asia/Söul",
      "Asia\u{0}/Seoul", "KST+9", "Mars/Phobos",
    ])
  func unknown(name: String) { #expect(SiteTimeZone(name) == nil) }

  @Test("is suggested for a name that is nearly its own")
  func suggestion() {
    do throws(SiteTimeZone.Problem) {
      _ = try SiteTimeZone.find("Asia/Soul")
      Issue.record("There is such a zone")
    } catch {
      guard case .unknown("Asia/Seoul") = error else {
        Issue.record("\(error)")
        return
      }
    }
  }

  @Test("is not there where the machine has no database, but for Greenwich's")
  func missingDatabase() throws {
    let folders = [ZoneFolder("/nowhere")]
    #expect(try SiteTimeZone.find("UTC", in: folders).rules == .fixed(0))
    do throws(SiteTimeZone.Problem) {
      _ = try SiteTimeZone.find("Asia/Seoul", in: folders)
      Issue.record("There is such a zone")
    } catch {
      guard case .noDatabase = error else {
        Issue.record("\(error)")
        return
      }
    }
  }

  @Test(
    "is not taken for an unknown one where its file is damaged",
    arguments: ["", "TZif", "TZif2" + String(repeating: "\u{1}", count: 60)])
  func damagedFile(content: String) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "zones-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "Asia"), withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "Asia/Seoul").path(percentEncoded: false)
    try Data(content.utf8).write(to: URL(filePath: path))
    let damaged = ZoneFolder(folder.path(percentEncoded: false))
    do throws(SiteTimeZone.Problem) {
      _ = try SiteTimeZone.find("Asia/Seoul", in: [damaged])
      Issue.record("The file was read")
    } catch {
      guard case .damaged(let damage) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(damage.path == path)
      #expect(damage.reason == "It is not a whole file of time zone rules")
    }
    // A whole one in another place is as good.
    #expect(try SiteTimeZone.find("Asia/Seoul", in: [damaged] + ZoneFolder.usual).name == "Asia/Seoul")
  }

  @Test("and another are told apart where their rules differ")
  func fingerprints() throws {
    let zones = try ["Asia/Seoul", "Asia/Tokyo", "UTC"].map { try SiteTimeZone.find($0).fingerprint }
    #expect(Set(zones).count == 3)
  }
}

@Suite("A rule for every year")
struct YearlyRuleTests {
  @Test(
    "is read as POSIX writes it",
    arguments: [
      ("KST-9", 1_795_392_000, 32_400),
      ("<+0545>-5:45", 0, 20_700),
      ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", 1_790_000_000, -3600),
      ("<-02>2<-01>,M3.5.0/-1,M10.5.0/0", 1_795_392_000, -7200),
      // All of the year.
      ("XXX3EDT4,0/0,J365/23", 1_767_225_600, -14_400), ("XXX3EDT4,0/0,J365/23", 1_795_392_000, -14_400),
      ("XXX3EDT4,0/0,J365/23", 1_798_775_999, -14_400),
      // The 60th day of a common year is the first of March in a leap year, too.
      ("AAA0BBB,J60/0,J61/0", 1_709_251_200, 3600), ("AAA0BBB,J60/0,J61/0", 1_709_164_800, 0),
      ("AAA0BBB,59/0,60/0", 1_709_164_800, 3600), ("AAA0BBB,59/0,60/0", 1_709_251_200, 0),
    ])
  func offsets(text: String, instant: Int, offset: Int) throws {
    #expect(try #require(YearlyRuleReader.read(Array(text.utf8)[...])).offset(at: instant) == offset)
  }

  @Test(
    "is none if anything is missing or too much",
    arguments: [
      "", "KST", "KS-9", "<KST-9", "KST-25", "KST-9:60", "KST-9 ", "EST5EDT", "EST5EDT,M3.2.0",
      "EST5EDT,M3.2.0,",
      "EST5EDT,M13.2.0,M11.1.0", "EST5EDT,M3.6.0,M11.1.0", "EST5EDT,M3.2.7,M11.1.0", "EST5EDT,J0,J9",
      "EST5EDT,J366,J9", "EST5EDT,366,9", "EST5EDT,M3.2.0/168,M11.1.0", "EST5EDT,M3.2.0,M11.1.0,",
      "EST5EDT,M3.2.0/999999999999,M11.1.0",
    ])
  func refused(text: String) { #expect(YearlyRuleReader.read(Array(text.utf8)[...]) == nil) }
}

@Suite("A file of the time zone database")
struct ZoneFileTests {
  @Test("is read in the old form, in which nothing holds for later years")
  func oldForm() throws {
    let rules = try #require(ZoneFileReader.read(file(version: 0, changes: [-100, 100], types: [1, 0])))
    #expect([-101, -100, 99, 100, 1 << 40].map(rules.offset) == [0, 3600, 3600, 0, 0])
  }

  @Test("is read in the new form, with what holds afterwards")
  func newForm() throws {
    let bytes =
      file(version: 0x32, changes: [], types: [])
      + file(version: 0x32, changes: [-1 << 40, 100], types: [1, 0], wide: true)
    let rules = try #require(ZoneFileReader.read(bytes + Array("\nKST-9\n".utf8)))
    #expect([-1 << 41, -1 << 40, 99, 100, 1 << 40].map(rules.offset) == [0, 3600, 3600, 32_400, 32_400])
    #expect(ZoneFileReader.read(bytes + Array("\n\n".utf8))?.offset(at: 1 << 40) == 0)
    for footer in ["", "\n", "KST-9\n", "\nKST-9", "\nKST\n"] {
      #expect(ZoneFileReader.read(bytes + Array(footer.utf8)) == nil, "\(footer)")
    }
  }

  @Test("that is cut short anywhere, or damaged in any byte, is refused or read, and breaks nothing")
  func damage() {
    let bytes =
      file(version: 0x32, changes: [5], types: [1])
      + file(version: 0x32, changes: [5, 9], types: [1, 0], wide: true)
      + Array("\nEST5EDT,M3.2.0,M11.1.0\n".utf8)
    #expect(ZoneFileReader.read(bytes) != nil)
    for count in bytes.indices {
      #expect(ZoneFileReader.read(Array(bytes[..<count])) == nil, "\(count) bytes")
    }
    for place in bytes.indices {
      for byte in [UInt8(0), 1, 0x7F, 0x80, 0xFF] {
        var damaged = bytes
        damaged[place] = byte
        _ = ZoneFileReader.read(damaged)?.offset(at: 7)
      }
    }
  }

  @Test("is refused if its changes are in no order, name no type, or count leap seconds")
  func nonsense() {
    #expect(ZoneFileReader.read(file(version: 0, changes: [9, 5], types: [0, 1])) == nil)
    #expect(ZoneFileReader.read(file(version: 0, changes: [5, 5], types: [0, 1])) == nil)
    #expect(ZoneFileReader.read(file(version: 0, changes: [5], types: [2])) == nil)
    var leaping = file(version: 0, changes: [5], types: [1])
    leaping[31] = 1
    #expect(ZoneFileReader.read(leaping + [UInt8](repeating: 0, count: 8)) == nil)
  }

  /// A part of a file with two types of time: Greenwich's and an hour east of it.
  private func file(version: UInt8, changes: [Int], types: [UInt8], wide: Bool = false) -> [UInt8] {
    func number(_ number: Int, size: Int) -> [UInt8] {
      (0..<size).map { UInt8(truncatingIfNeeded: number >> (8 * (size - 1 - $0))) }
    }
    var bytes = Array("TZif".utf8) + [version] + [UInt8](repeating: 0, count: 15)
    for count in [0, 0, 0, changes.count, 2, 4] { bytes += number(count, size: 4) }
    for change in changes { bytes += number(change, size: wide ? 8 : 4) }
    return bytes + types + number(0, size: 4) + [0, 0] + number(3600, size: 4) + [1, 0] + Array("ABC\0".utf8)
  }
}
