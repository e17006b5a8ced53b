import Characters

/// The name of a host as machines write it: `한국.kr` becomes `xn--3e0b707e.kr`.
///
/// Of the rules for such names (IDNA2008 with the mapping of UTS #46) this has what is needed for letters that are written in one
/// direction and have no variants to be mapped away: Hangul, Han, kana, and small and capital Latin, Greek and Cyrillic letters with
/// or without marks. Others are refused, and not guessed; whoever needs them writes the form with `xn--`.
/// - Returns: the name, or what is wrong with it as the end of a sentence.
func asciiHostName(_ name: Substring) -> Result<String, BaseURLProblem> {
  guard name.unicodeScalars.contains(where: { !$0.isASCII }) else { return .success(String(name)) }
  var mapped = ""
  for scalar in String(name).composed.unicodeScalars {
    // An ideographic full stop divides as the usual one does.
    mapped += scalar == "\u{3002}" ? "." : scalar.properties.lowercaseMapping
  }
  var labels: [String] = []
  for label in mapped.composed.split(separator: ".", omittingEmptySubsequences: false) {
    guard label.unicodeScalars.contains(where: { !$0.isASCII }) else {
      labels.append(String(label))
      continue
    }
    let known = label.unicodeScalars.allSatisfy(isLetterOfHosts)
    guard known, !label.hasPrefix("-"), !label.hasSuffix("-"), !label.dropFirst(2).hasPrefix("--"),
      let encoded = Punycode.encoded(String(label)), encoded.utf8.count <= 59
    else {
      return .failure(
        BaseURLProblem(
          description:
            "'\(label)' is no part of a name of a host that is known here; browsers show the form to write, with xn--"
        ))
    }
    labels.append("xn--" + encoded)
  }
  return .success(labels.joined(separator: "."))
}

/// Small letters, which stand for themselves in every rule for names of hosts, digits and hyphens.
private func isLetterOfHosts(_ scalar: UnicodeScalar) -> Bool {
  switch scalar.value {
  case 0x2D, 0x30...0x39, 0x61...0x7A: true
  // Hangul syllables, Han with its marks of repetition and zero, kana with the sign for a long vowel.
  case 0xAC00...0xD7A3, 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3005, 0x3007, 0x3041...0x3096, 0x309D, 0x309E,
    0x30A1...0x30FA, 0x30FC...0x30FE:
    true
  case 0xDF...0xF6, 0xF8...0x131, 0x134...0x13E, 0x141...0x148, 0x14A...0x17E, 0x390, 0x3AC...0x3CE,
    0x430...0x45F:
    scalar.properties.generalCategory == .lowercaseLetter
  default: false
  }
}

/// The name of a host as people write it: `xn--3e0b707e.kr` is shown as `한국.kr`.
///
/// A part stays as it is where it would not be written in that way, so that nothing is shown that looks like something else.
package func shownHostName(_ name: String) -> String {
  name.split(separator: ".", omittingEmptySubsequences: false).map { label in
    let label = String(label)
    guard label.lowercased().hasPrefix("xn--"), let shown = Punycode.decoded(String(label.dropFirst(4))),
      case .success(let again) = asciiHostName(shown[...]), again == label.lowercased(),
      shown.unicodeScalars.allSatisfy({ isEastAsian($0) || $0.isASCII })
    else { return label }
    return shown
  }.joined(separator: ".")
}

/// Greek and Cyrillic letters look like Latin ones.
private func isEastAsian(_ scalar: UnicodeScalar) -> Bool { scalar.value >= 0x3005 }
