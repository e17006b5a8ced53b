@_spi(_Unicode) import Swift

/// A character and where it stood.
typealias Placed = (scalar: Unicode.Scalar, offset: Int)

/// The composed form (NFC) of what belongs together; nil if it is composed already.
func composed(_ cluster: [Placed]) -> [Unicode.Scalar]? {
  if cluster.count == 1, cluster[0].scalar.isAlwaysComposed { return nil }
  if let syllable = composedHangul(cluster) { return [syllable] }
  let result = Array(ordered(cluster)._nfc)
  return result.elementsEqual(cluster.lazy.map(\.scalar)) ? nil : result
}

/// The scalars of one cluster as text. The standard library sorts marks by insertion, which is quadratic in a
/// long pile of them: such a pile is handed over decomposed and sorted.
private func ordered(_ cluster: [Placed]) -> String {
  var view = String.UnicodeScalarView()
  view.append(contentsOf: cluster.lazy.map(\.scalar))
  // Unicode's stream-safe text format allows no more marks in a row than this (UAX #15).
  guard cluster.count > 30 else { return String(view) }
  var sorted = String.UnicodeScalarView()
  var marks: [UInt8: [Unicode.Scalar]] = [:]
  func appendMarks() {
    for rank in marks.keys.sorted() { sorted.append(contentsOf: marks[rank, default: []]) }
    marks = [:]
  }
  for scalar in view.lazy.flatMap({ String($0)._nfd }) {
    let combiningClass = scalar.properties.canonicalCombiningClass
    if combiningClass == .notReordered {
      appendMarks()
      sorted.append(scalar)
    } else {
      marks[combiningClass.rawValue, default: []].append(scalar)
    }
  }
  appendMarks()
  return String(sorted)
}

/// The syllable of two or three letters: the common case, without the standard library's tables.
private func composedHangul(_ cluster: [Placed]) -> Unicode.Scalar? {
  func offset(_ index: Int, from first: UInt32, count: UInt32) -> UInt32? {
    let offset = cluster[index].scalar.value &- first
    return offset < count ? offset : nil
  }
  guard cluster.count == 2 || cluster.count == 3, let lead = offset(0, from: 0x1100, count: 19),
    let vowel = offset(1, from: 0x1161, count: 21)
  else { return nil }
  guard cluster.count == 3 else { return Unicode.Scalar(0xAC00 + (lead * 21 + vowel) * 28) }
  guard let tail = offset(2, from: 0x11A8, count: 27) else { return nil }
  return Unicode.Scalar(0xAC00 + (lead * 21 + vowel) * 28 + tail + 1)
}

extension Unicode.Scalar {
  /// Whether NFC may merge the scalar with what comes before it.
  var joinsPrevious: Bool {
    switch value {
    case ..<0x300, 0x1100...0x115F, 0x3131...0x318E, 0x4E00...0x9FFF, 0xAC00...0xD7A3: false
    case 0x1160...0x11FF: true
    // Vowel signs that Unicode has as letters.
    case 0x16D60...0x16D6F: true
    default:
      switch properties.generalCategory {
      case .nonspacingMark, .spacingMark, .enclosingMark: true
      default: properties.canonicalCombiningClass != .notReordered
      }
    }
  }

  /// Whether the scalar, alone, is certainly NFC.
  fileprivate var isAlwaysComposed: Bool {
    switch value {
    case ..<0x300, 0x3131...0x318E, 0x4E00...0x9FFF, 0xAC00...0xD7A3: true
    default: false
    }
  }
}
