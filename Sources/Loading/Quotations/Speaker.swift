/// Who says something, and what he or she is.
struct Speaker: Hashable {
  var name: String
  var role: String?
}

extension Speaker {
  /// Reads `오세린 한결모빌리티 대표`, `문체부 안은비 문화정책관`, `관장 옥다인` and `박물관`: the words of one noun phrase.
  init(_ words: [Substring]) {
    let known = QuotationWords.known
    func named(_ index: Int) -> Speaker {
      let others = words.indices.filter { $0 != index }.map { words[$0] }
      return Speaker(name: String(words[index]), role: others.isEmpty ? nil : others.joined(separator: " "))
    }
    self.init(name: words.joined(separator: " "), role: nil)
    guard words.count > 1, let last = words.indices.last else { return }
    if known.isOffice(words[last]) {
      let beside = last - 1
      if known.isName(words[beside]), !known.isOrganisation(words[beside]), !known.isOffice(words[beside]) {
        self = named(beside)
      } else if known.isName(words[0]), !known.isOrganisation(words[0]) {
        self = named(0)
      } else if known.isName(words[beside]), !known.isOrganisation(words[beside]) {
        self = named(beside)
      }
    } else if known.isName(words[last]), !known.isOrganisation(words[last]) {
      self = named(last)
    }
  }
}

/// The subject among the words of a clause.
struct SubjectPhrase {
  /// Without the particle.
  var words: [Substring]
  /// `그는`: whoever spoke last.
  var isPronoun: Bool
}

extension SubjectPhrase {
  /// What the words before a quotation say of who speaks: the last subject that may speak.
  /// - Complexity: bounded.
  init?(before words: ArraySlice<Substring>) {
    let known = QuotationWords.known
    for index in words.indices.suffix(longestClause).reversed() {
      guard let (stem, isTopic) = Self.stem(of: words[index]) else { continue }
      let maySpeak =
        known.pronouns.contains(String(stem)) || known.isOffice(stem) || stem.ends(with: "들")
        || isTopic && (stem.unicodeScalars.count == 3 && known.isName(stem) || known.isOrganisation(stem))
      // Right before the words anybody may be the subject.
      guard maySpeak || (index == words.endIndex - 1 && isTopic) else { continue }
      self.init(stem, endingAt: index, of: words)
      return
    }
    return nil
  }

  /// What the words after a quotation say of who speaks: `“…”라고 윤새벽 원장은 말했다`.
  init?(after words: ArraySlice<Substring>) {
    let known = QuotationWords.known
    for index in words.indices.prefix(6) {
      guard let (stem, _) = Self.stem(of: words[index]), words.indices.contains(index + 1),
        known.isOffice(stem) || known.isName(stem) && stem.unicodeScalars.count == 3
          || known.pronouns.contains(String(stem))
      else { continue }
      self.init(stem, endingAt: index, of: words)
      return
    }
    return nil
  }

  /// Somebody whose words they are said to be; nil for what is nobody.
  init?(_ stem: Substring, ownerIn words: ArraySlice<Substring>) {
    guard QuotationWords.known.isOffice(stem) else { return nil }
    self.init(stem, endingAt: words.endIndex - 1, of: words)
  }

  private init(_ stem: Substring, endingAt index: Int, of words: ArraySlice<Substring>) {
    let known = QuotationWords.known
    isPronoun = known.pronouns.contains(String(stem))
    self.words = [stem]
    var hasName = known.isName(stem) && !known.isOffice(stem)
    for word in words[..<index].reversed().prefix(longestPhrase) {
      let isName = known.isName(word) && !known.isOrganisation(word)
      let isSurname = word.unicodeScalars.count == 1 && known.surnames.contains(String(word))
      if word.ends(with: ",") || known.connectives.contains(String(word)) { break }
      if isSurname, self.words.count == 1, known.isOffice(stem) {
        self.words.insert(word, at: 0)
        break
      }
      guard !goesOn(word) && word.unicodeScalars.count > 1 || (isName && !hasName) else { break }
      hasName = hasName || isName
      self.words.insert(word, at: 0)
    }
  }

  /// A word without the particle of a subject.
  private static func stem(of word: Substring) -> (Substring, isTopic: Bool)? {
    let bare = word.ends(with: ",") ? word.dropLast() : word
    for (particle, isTopic) in QuotationWords.known.subjectParticles where bare.ends(with: particle) {
      let stem = bare[..<bare.utf8.index(bare.endIndex, offsetBy: -particle.utf8.count)]
      return stem.isEmpty ? nil : (stem, isTopic)
    }
    return nil
  }
}

/// Whether a word is no part of a noun phrase that ends with a later word: it has a particle other than that of a genitive,
/// or modifies.
private func goesOn(_ word: Substring) -> Bool {
  if word.ends(with: "의") { return false }
  return breaksOff(word)
    || ["이", "가", "도", "로", "만", "한", "인"].contains { word.unicodeScalars.count > 2 && word.ends(with: $0) }
}

/// In words.
private let longestClause = 14
private let longestPhrase = 5
