import Briefings
import Characters
import Languages
import Loading

/// The last part of an address, proposed from what there is: the name of the file, or else the title.
/// - Parameter fileName: without its folder; nil for a text that did not come from a file.
func proposedSlug(fileName: String?, title: String) -> String {
  let slug = slugOfWords(fileName: fileName, title: title)
  // Some words are names that no file can have everywhere.
  return problem(ofSlug: slug) == nil ? slug : "\(slug)-briefing"
}

private func slugOfWords(fileName: String?, title: String) -> String {
  let name = fileName.map { withoutDate(latinWords(in: withoutExtension($0))) } ?? []
  // `ko.txt` is how a source is called here and says nothing of the text.
  if name.contains(where: \.hasLatinLetter), !(name.count == 1 && isLanguageTag(name[0])) {
    return slug(of: name)
  }
  let latin = latinWords(in: title)
  if latin.contains(where: \.hasLatinLetter) { return slug(of: Array(latin.prefix(wordLimit))) }
  let words = words(in: title) { $0.properties.isAlphabetic || $0.properties.numericType == .decimal }
  return words.isEmpty ? "briefing" : slug(of: Array(words.prefix(wordLimit)))
}

/// How many words of a title are enough to tell it from others.
private let wordLimit = 5
/// In bytes, so that with a date it fits any file system's 255 and is still good to read.
private let lengthLimit = 80

private func withoutExtension(_ name: String) -> String {
  guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name }
  return String(name[..<dot])
}

/// The folder's name begins with the date anyway.
private func withoutDate(_ words: [String]) -> [String] {
  func isNumber(_ word: String, _ digits: Int) -> Bool {
    word.utf8.count == digits && word.utf8.allSatisfy(\.isASCIIDigit)
  }
  if let first = words.first, isNumber(first, 8) || isNumber(first, 6) { return Array(words.dropFirst()) }
  if words.count >= 3, isNumber(words[0], 4), isNumber(words[1], 2), isNumber(words[2], 2) {
    return Array(words.dropFirst(3))
  }
  return words
}

/// Languages, and the countries that are written for them: report-kr.
private func isLanguageTag(_ word: String) -> Bool {
  LanguageProfile.all.contains { $0.subtag == word || $0.usualTag.lowercased().hasSuffix("-\(word)") }
}

private func latinWords(in text: String) -> [String] {
  words(in: text) { $0.isLatinLetter || ("0"..."9").contains($0) }
}

/// The longest runs of wanted characters, in lower case.
private func words(in text: String, where isWanted: (Unicode.Scalar) -> Bool) -> [String] {
  text.unicodeScalars.split { !isWanted($0) }.map { word in
    word.reduce(into: "") { $0.unicodeScalars.append($1.lowercase) }
  }
}

/// As many of the words as the limit allows, the first one cut if it is too long by itself.
private func slug(of words: [String]) -> String {
  var slug = ""
  for word in words {
    let longer = slug.isEmpty ? word : "\(slug)-\(word)"
    if longer.utf8.count > lengthLimit { break }
    slug = longer
  }
  guard slug.isEmpty, let first = words.first else { return slug }
  for scalar in first.unicodeScalars {
    if slug.utf8.count + UTF8.width(scalar) > lengthLimit { break }
    slug.unicodeScalars.append(scalar)
  }
  return slug
}

extension Unicode.Scalar {
  /// Itself where the lower case is more than one scalar, which may be a mark that no slug takes.
  fileprivate var lowercase: Unicode.Scalar {
    let mapping = properties.lowercaseMapping.unicodeScalars
    return mapping.count == 1 ? mapping[mapping.startIndex] : self
  }
}

extension String {
  fileprivate var hasLatinLetter: Bool { unicodeScalars.contains(where: \.isLatinLetter) }
}
