import Briefings
import Characters

/// The signs before headings and items, as pages show them.
///
/// Those that count stay, as texts refer to them (가목, 1)의 …); a square or a dash says nothing but that an item begins, which
/// the page shows in its own way.
extension RenderedEdition {
  /// `II`, `1`, `2.1`, `가`, without the full stop or bracket after it; nil where it does not count. The letters that stand for a
  /// circle (ㅇ, o) do not.
  func shownMarker(_ heading: Heading) -> String? {
    guard let marker = heading.marker, !["ㅇ", "o"].contains(marker),
      marker.unicodeScalars.contains(where: { $0.isNumber || $0.isLetter })
    else { return nil }
    let signs = ".)．(".unicodeScalars
    let bare = marker.unicodeScalars.drop { signs.contains($0) }.reversed().drop { signs.contains($0) }
    return shown(String(String.UnicodeScalarView(bare.reversed())))
  }

  /// `1)`, `가.`; nil where it does not count.
  func shownMarker(_ item: ListItem) -> String? {
    markerCounts(item.marker) ? shown(item.marker) : nil
  }

  /// In a translation, Hangul letters that count are Latin ones, and what was set between two numbers of a law (`1의2`) is
  /// written with a hyphen; Roman numerals are made of letters everywhere, as fonts set
  /// the signs for whole numerals in the width of a syllable.
  private func shown(_ marker: String) -> String {
    let isCounted = marker.unicodeScalars.filter(\.isHangulSyllable).count == 1
    var shown = String.UnicodeScalarView()
    for scalar in marker.unicodeScalars {
      if let numeral = romanNumeral(scalar) {
        shown += numeral.unicodeScalars
      } else if isTranslation, isCounted, let place = countingSyllables.firstIndex(of: scalar) {
        shown.append(Unicode.Scalar(UInt8(ascii: "a") + UInt8(place)))
      } else if isTranslation, isCounted, shown.last?.isASCIIDigit ?? false, scalar == branchSign {
        shown.append("-")
      } else {
        shown.append(scalar)
      }
    }
    return String(shown)
  }
}

/// Whether a marker counts (`1)`, `가.`, `①`) or is a mere sign (`-`, `○`).
func markerCounts(_ marker: String) -> Bool {
  marker.unicodeScalars.contains { $0.isNumber || $0.isHangulSyllable }
}

/// The syllables in the order in which lists count by them.
private let countingSyllables = Array("가나다라마바사아자차카타파하".unicodeScalars)

/// Between the number of an article or of its item and that of a later one set between it and the next: 제3조의2.
private let branchSign: Unicode.Scalar = "의"

private func romanNumeral(_ scalar: Unicode.Scalar) -> String? {
  let numerals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
  switch scalar.value {
  case 0x2160...0x216B: return numerals[Int(scalar.value - 0x2160)]
  case 0x2170...0x217B: return numerals[Int(scalar.value - 0x2170)].lowercased()
  default: return nil
  }
}
