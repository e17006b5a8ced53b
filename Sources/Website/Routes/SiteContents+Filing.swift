import Briefings
import Templating

/// Lists by time, and how much of a page each entry takes.
extension SiteContents {
  /// Briefings by time.
  /// - Parameter positions: newest first.
  func filed(_ positions: [Int]) -> DatedList<Int> {
    DatedList(positions[...]) {
      listings.day(of: $0)
    } size: {
      briefings[$0].listedSize
    }
  }

  /// Tables by the time of their briefings.
  /// - Parameter tables: newest first.
  func filed(_ tables: [Listings.TablePlace]) -> DatedList<Listings.TablePlace> {
    DatedList(tables[...]) {
      listings.day(of: $0.briefing)
    } size: {
      briefings[$0.briefing].listedSize(ofTable: $0.number)
    }
  }
}

/// The bytes of an entry in lists, more rather than less. They are the same in every language, so that the parts of a list
/// have the same briefings in all.
extension BriefingSummary {
  fileprivate var listedSize: Int {
    editions.reduce(updated == nil ? 220 : 320) { $0 + $1.title.html.bytes.count + $1.sizeOfAddress }
  }

  /// - Parameter number: from 1.
  fileprivate func listedSize(ofTable number: Int) -> Int {
    editions.reduce(0) { size, edition in
      guard edition.tables.indices.contains(number - 1) else { return size }
      let table = edition.tables[number - 1]
      let name = table.name.caption?.bytes.count ?? table.name.section.sizeWhenEscaped
      return max(
        size, 440 + name + table.id.utf8.count + edition.title.html.bytes.count + 3 * edition.sizeOfAddress)
    }
  }
}

extension EditionSummary {
  /// Percent-encoded, and below the folders that lead to it.
  fileprivate var sizeOfAddress: Int {
    32 + (slug?.utf8.reduce(0) { $0 + ($1 < 0x80 ? 1 : 3) } ?? 0)
  }
}

extension String {
  fileprivate var sizeWhenEscaped: Int {
    utf8.reduce(0) { size, byte in
      switch byte {
      case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"):
        size + 6
      default: size + 1
      }
    }
  }
}
