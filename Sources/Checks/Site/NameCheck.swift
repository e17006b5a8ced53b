package import Diagnostics

extension CheckRule {
  static let names = CheckRule(
    .names, .pair { pair, _ in ExchangedNames.disagreements(in: pair) }, .site(NameCheck()))
}

extension Rule {
  package static let names = Rule(
    "names", summary: "A name is spelt in two ways across the site.",
    explanation:
      "Offices and organisations should have one name each, which is looked at where a text and its translation name just one. Names of speakers, of those who are quoted within sentences, reporters and contacts have to be spelt one way. In other texts a name that is known from these is looked for, and what is nearly spelt like it in the translation.",
    help: "Spell it in one way everywhere.", kinds: [.nameSpeltInTwoWays, .nameMisspelt, .namesExchanged],
    waivedBy: .comment)
}

extension Rule.Kind {
  static let nameSpeltInTwoWays = Self(
    "two-spellings", .warning, "Elsewhere the name is spelt in another way.")
  static let namesExchanged = Self("exchanged", .warning, "Two names have been exchanged.")
  static let nameMisspelt = Self("misspelt", .warning, "A name is nearly spelt as it is elsewhere.")
}

/// Finds names of speakers, those who are quoted within sentences among them, and of reporters that are spelt in two ways
/// across the site, and what is nearly spelt like them in other texts.
struct NameCheck: SiteCheck {
  private struct Member {
    var place: SitePlaceNumber
    var name: EditionFacts.Name

    var asUsual: SiteContext.UsualName { SiteContext.UsualName(place: place, name: name.name) }
  }

  func compare(_ facts: [EditionFacts], _ numbers: [Int], _ contexts: inout [SiteContext]) {
    var groups = HashGroups<Member>()
    for number in numbers {
      for name in facts[number].names {
        let place = SitePlaceNumber(edition: number, segment: Int(name.segment))
        groups.add(Member(place: place, name: name), to: name.name)
      }
    }
    var known = KnownWords()
    for group in groups.all {
      guard let usual = group.mostFrequent(\.name.spelling) else { continue }
      for member in group where member.name.spelling != usual.name.spelling {
        contexts[member.place.edition].spellings.append(
          SiteContext.SpellingDeparture(segment: member.place.segment, usual: usual.asUsual))
      }
      known.add(usual)
    }
    for number in numbers {
      var agreed: Set<EditionFacts.Name.Key>?
      for word in facts[number].words where known.mayHave(word) {
        for usual in known[word] {
          let agreeing = agreed ?? Set(facts[number].names.filter(\.isFollowed).map(\.key))
          agreed = agreeing
          if !agreeing.contains(usual.name.key) { contexts[number].names.append(usual.asUsual) }
        }
      }
    }
  }

  func findings(
    in segments: [TranslatedSegment], _ context: SiteContext,
    _ other: (SitePlaceNumber) -> TranslatedSegment
  ) -> [CheckedEdition.Finding] {
    // The names of a text are read once, however many of them are asked for.
    var others: [SitePlaceNumber: [SpeltName]] = [:]
    func spelt(_ usual: SiteContext.UsualName) -> SpeltName? {
      let names = others[usual.place] ?? SpeltName.all(in: other(usual.place))
      others[usual.place] = names
      return names.first { $0.nameHash == usual.name }
    }
    var own: [Int: [SpeltName]] = [:]
    func spelt(in segment: Int, _ name: UInt64) -> SpeltName? {
      guard segments.indices.contains(segment) else { return nil }
      let names = own[segment] ?? SpeltName.all(in: segments[segment])
      own[segment] = names
      return names.first { $0.nameHash == name }
    }
    let differing: [CheckedEdition.Finding] = context.spellings.compactMap { departure in
      guard let name = spelt(in: departure.segment, departure.usual.name), let usual = spelt(departure.usual),
        name.name == usual.name, name.spelling != usual.spelling
      else { return nil }
      return CheckedEdition.Finding(segment: departure.segment, name.differs(from: usual))
    }
    // What is spelt in another way is often nearly spelt as usual; once is enough to say so.
    let told = Set(differing.map(\.segment))
    let known = KnownNames(context.names.compactMap { spelt($0) })
    return differing
      + segments.enumerated().flatMap { number, segment in
        told.contains(number)
          ? []
          : known.misspellings(in: segment).map { CheckedEdition.Finding(segment: number, $0.disagreement) }
      }
  }

  /// The names of a site, by what they are in texts.
  private struct KnownWords {
    private var names: [UInt32: [Member]] = [:]
    /// By the lower half of a word, so that most words of an edition cost next to nothing.
    private var isThere = Array(repeating: false, count: 1 << 16)

    /// Two names have one word by chance in a site of some ten thousand, and more than a few only by malice, which must
    /// not make every edition look for all of them.
    private static let mostAlike = 8

    mutating func add(_ member: Member) {
      guard let word = member.name.word, names[word, default: []].count < Self.mostAlike else { return }
      names[word, default: []].append(member)
      isThere[Int(word & 0xFFFF)] = true
    }

    func mayHave(_ word: UInt32) -> Bool { isThere[Int(word & 0xFFFF)] }

    subscript(word: UInt32) -> [Member] { names[word] ?? [] }
  }
}
