/// The flag emoji of a country or region by its name as newspapers write it; nil for other names.
func regionFlag(named name: String) -> String? {
  guard let code = LineWords.known.regions[name] else { return nil }
  // A flag is the two letters of its code as regional indicator symbols, U+1F1E6 for A.
  var flag = String.UnicodeScalarView()
  for letter in code.unicodeScalars {
    guard let indicator = Unicode.Scalar(0x1F1E6 + letter.value - 0x41) else { return nil }
    flag.append(indicator)
  }
  return String(flag)
}
