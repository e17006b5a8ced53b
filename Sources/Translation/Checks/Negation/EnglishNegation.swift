/// Negation in English.
enum EnglishNegation {
  /// - Complexity: linear in `text`.
  static func sentences(of text: String) -> [SentenceNegation] {
    let scalars = TextScalars(text)
    let words = LatinWords(in: scalars).all
    var next = 0
    return Translation.sentences(of: scalars) { isEnd($0, in: scalars) }.map { sentence in
      let first = next
      while next < words.count, words[next].range.lowerBound < sentence.upperBound { next += 1 }
      let keys = words[first..<next].map(\.key)
      var negation = SentenceNegation(words: keys)
      // What asks does not state; what does not begin until something begins with it.
      let states = !scalars.scalars[sentence].contains("?") && !keys.contains { limits.contains($0) }
      for (position, key) in keys.enumerated() where isPossible(key) {
        negation.possible += 1
        guard states, negation.plain.count < SentenceNegation.limit, let kind = kind(keys, position) else {
          continue
        }
        let word = words[first + position]
        negation.plain.append(
          PlainNegation(
            kind: kind, words: scalars.string(word.range), range: scalars.utf8(word.range),
            denied: denied(keys, position)))
      }
      return negation
    }
  }

  private static let limits = words("only unless until")

  /// Whether a sentence of English says without negation what a Korean one denies.
  static func affirms(_ negation: PlainNegation, in words: [String]) -> Bool {
    guard !words.contains(where: limits.contains) else { return false }
    let denied = negation.denied.joined(separator: " ")
    return switch negation.kind {
    case .ability: words.contains(where: wordsOfAbility.contains)
    case .company: words.contains("with") && NegationLexicon.englishAffirms(denied, in: words)
    case .existence: statesExistence(words) || NegationLexicon.englishAffirms(denied, in: words)
    case .statement where wordsOfHappening.contains(where: denied.contains):
      statesExistence(words) || NegationLexicon.englishAffirms(denied, in: words)
    case .statement, .obligation: NegationLexicon.englishAffirms(denied, in: words)
    }
  }

  /// That something came to be, in Korean.
  private static let wordsOfHappening = ["일어나", "발생", "나타나", "생기", "벌어지", "나오"]

  /// there is, there were, has a
  private static func statesExistence(_ words: [String]) -> Bool {
    zip(words, words.dropFirst()).contains { word, next in
      word == "there" && ["is", "are", "was", "were"].contains(next)
        || ["has", "have", "had"].contains(word) && ["a", "an", "some", "many", "plenty"].contains(next)
    }
  }

  private static let wordsOfAbility = words(
    "able allowed available can eligible may permitted possible")

  private static func isEnd(_ index: Int, in text: TextScalars) -> Bool {
    guard let next = text[index + 1] else { return true }
    guard next.isSpace || "\"'”’)".unicodeScalars.contains(next) else { return false }
    guard text.scalars[index] == "." else { return true }
    // An abbreviation: U.S., Dr., No. 1.
    var start = index
    while index - start < 5, let scalar = text[start - 1], scalar.isLatinLetter { start -= 1 }
    let word = text.string(start..<index)
    return index - start > 1 && !abbreviations.contains(word.lowercased())
      || text[index - 1].map(\.isASCIIDigit) ?? false
      || index == start
  }

  private static let abbreviations = words(
    "al approx co corp dept dr ed eds est etc fig gen gov inc jr ltd mr mrs ms no nos prof rep sen sr "
      + "st vol vs")

  // MARK: Plain negations

  /// What the word denies; nil when it is no negation, or part of an idiom that affirms or limits.
  private static func kind(_ keys: [String], _ position: Int) -> PlainNegation.Kind? {
    let key = keys[position]
    let before = position > 0 ? keys[position - 1] : ""
    let after = position + 1 < keys.count ? keys[position + 1] : ""
    switch key {
    case "not":
      if before.isEmpty || beforeIdiomaticNot.contains(before) || afterIdiomaticNot.contains(after) {
        return nil
      }
      return kind(auxiliary: before, after: after)
    case "cannot", "can't", "couldn't": return afterIdiomaticNot.contains(after) ? nil : .ability
    case "never": return after == "mind" || after == "before" ? nil : .statement
    case "no":
      if after == "one" { return .statement }
      guard !afterIdiomaticNo.contains(after) else { return nil }
      if verbsOfBeing.contains(before) { return .existence }
      // No cracks were found.
      let isSubject = before.isEmpty && keys.dropFirst(2).prefix(6).contains(where: auxiliaries.contains)
      return isSubject ? .statement : nil
    case "none": return after == "of" ? .statement : nil
    case "nobody": return .statement
    case "fail", "fails", "failed", "refuse", "refuses", "refused", "declined", "declines":
      return after == "to" ? .statement : nil
    default:
      if key.hasSuffix("n't") {
        return afterIdiomaticNot.contains(after) ? nil : kind(auxiliary: key, after: after)
      }
      return wordsOfInability.contains(key) ? .ability : plainWords.contains(key) ? .statement : nil
    }
  }

  private static func kind(auxiliary: String, after: String) -> PlainNegation.Kind {
    if ["can", "could", "may"].contains(auxiliary) || wordsOfAbility.contains(after) { return .ability }
    return wordsOfDuty.contains(after) || auxiliary == "need" ? .obligation : .statement
  }

  private static let wordsOfDuty = words("have mandatory necessary need needed obligatory required")
  private static let wordsOfInability = words("impossible unable unavailable")

  /// The words behind the negation, or what is left of it without the syllable that negates.
  private static func denied(_ keys: [String], _ position: Int) -> [String] {
    if plainWords.contains(keys[position]) { return [String(keys[position].dropFirst(2))] }
    return Array(keys[(position + 1)...].prefix(4)).filter { !wordsWithoutMeaning.contains($0) }
  }

  private static let wordsWithoutMeaning = words("a an any be been being have in of on the to with")

  private static let beforeIdiomaticNot = words("if or whether why but than and")
  private static let afterIdiomaticNot = words(
    "agree all always but counting end even every everyone everything exceed exceeding far few fewer "
      + "forget help including infrequently just later least less limited long many mention merely miss "
      + "more much necessarily only quite simply so solely stop surprisingly to too uncommon uncommonly "
      + "unlike unlikely until wait yet")
  private static let afterIdiomaticNo = words(
    "better change choice coincidence difference different doubt easy exaggeration exception fewer "
      + "later less longer match matter more need other question secret sign small sooner stranger surprise "
      + "wonder")
  private static let auxiliaries = words("are can has have is was were will")
  private static let verbsOfBeing = words("is are was were be been has have had there's with")
  private static let plainWords = words(
    "illegal impossible ineligible unable unauthorized unavailable unconfirmed undisclosed unlawful "
      + "unpaid unregistered")

  // MARK: Possible negations

  /// Whether the word negates or could render a negation of Korean.
  private static func isPossible(_ key: String) -> Bool {
    if key.hasSuffix("n't") || key.hasSuffix("less") || key.hasSuffix("lessly") || possibleWords.contains(key)
    {
      return true
    }
    guard let first = key.unicodeScalars.first else { return false }
    let begins = { (beginning: String) in key.hasPrefix(beginning) }
    return possibleBeginnings[first]?.contains(where: begins) ?? false
      && !(otherBeginnings[first]?.contains(where: begins) ?? false)
  }

  private static let possibleWords = words(
    "absurd against alone ban before banned banning bans bar barely barred bars below beyond behind cannot deny "
      + "denies denied denial despite else end ended ending ends except far few fewer free hard hardly "
      + "impassable insofar instead keep keeps kept less lest little nay neither never no nobody none nor "
      + "not nothing nowhere nought opposite otherwise poor poorly quit rarely rather regardless seldom "
      + "short shy slow spare spared still stop stopped stops stuck too until void weak without wrong yet "
      + "zero")
  private static let possibleBeginnings = beginnings(
    "abolish acquit absen abstain abstention annul anonym avoid block boycott cancel ceas clos conceal "
      + "confidential declin defer delay difficult dis doubt drop eliminat empty escap evad exclu exempt "
      + "fail forb forgo freez halt idle illeg illicit illiter illog immatur immediate immun imperfect "
      + "implausib impossib impract improper impunity inab inacc inact inadequ inadmis inappropr incapab "
      + "incomplet inconclus inconsist inconven incorrect incredib indefinit indirect indispens ineffect "
      + "ineffic ineligib inevit inexper infeas infrequ inoper insecur insepar insignif instab insuffic "
      + "intoler invalid invisib irrat irregul irrelev irrepar irreplac irresp irrevers lack lag lapse lose "
      + "losing loss lost miss mysteri neglect negligib non objected objection omi oppos outstanding "
      + "overlook pending postpon preclud prevent prohibit refrain refus reject rid scarc shortage skip "
      + "stall suspen terminat un vain waiv withdr withh")
  /// Words that negate nothing, though they begin like those that do.
  private static let otherBeginnings = beginnings(
    "disast discharg disciplin disclos discours discover discuss diseas display dispos dispatch dispens distan distinct "
      + "distribut district mission missile nonet unanim uncle uncover under unfold unif union uniq "
      + "unis unit univ unleash unlock unveil")

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(separator: " ").map(String.init))
  }

  private static func beginnings(_ list: String) -> [Unicode.Scalar: [String]] {
    Dictionary(grouping: list.split(separator: " ").map(String.init)) { $0.unicodeScalars.first ?? " " }
  }
}
