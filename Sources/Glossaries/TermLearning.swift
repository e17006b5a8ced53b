package import Briefings
import Characters
import TextReading

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

extension TermProposals {
  /// Bounds that keep the work in proportion to the texts.
  private enum Limits {
    /// Words of a text and of its translation that are looked at; what comes after them is left out.
    static let textWords = 150
    static let translationWords = 250
    /// Words of a term and of its counterpart.
    static let termWords = 3
    static let counterpartWords = 4
    /// Texts with a term in which its counterpart is looked for.
    static let samplesOfTerm = 200
  }

  /// Learns terms: what recurs in texts, and the words that recur where it does.
  ///
  /// A counterpart is what occurs most nearly where the term does (Dice's coefficient), the longest of those that occur equally
  /// often; terms are in the order of the evidence (Dunning's log-likelihood ratio).
  /// - Parameters:
  ///   - samples: texts of one language and their translations into another.
  ///   - glossary: what is in it is not proposed again.
  ///   - minimum: how many texts must have a term.
  /// - Complexity: linear in the samples, with a bound on the words that are looked at in each.
  package static func learn(
    from samples: [TermSample], in source: Language, into target: Language, besides glossary: Glossary?,
    minimum: Int = 3
  ) -> TermProposals {
    var learner = TermLearner(source, target, minimum: minimum)
    for sample in samples { learner.add(sample) }
    let terms = glossary?.terms ?? []
    return learner.proposals(
      besides: terms.flatMap { $0.words[source] ?? [] },
      translatedAs: terms.flatMap { $0.words[target] ?? [] })
  }

  /// A run of words that may be a term, or the counterpart of one.
  private struct Phrase {
    var words: String
    /// Positions of the samples that have it, each once, ascending.
    var samples: [Int] = []
    /// How it is written, with the number of times, without capitals where it ever has none.
    var spelling: String
    /// Whether a particle follows it somewhere, or it is a text by itself: it is a noun.
    var isNoun = false
    /// The words, with their particles, that it has as its last one.
    var forms: Set<String> = []
    /// Whether the translation of a term of the glossary is in it.
    var isTaken = false

    mutating func add(_ sample: Int) { if samples.last != sample { samples.append(sample) } }
  }

  private struct TermLearner {
    private let words: TermWords
    private let targetWords: TermWords
    private let minimum: Int
    private var texts: [String] = []
    private var terms: [Phrase] = []
    private var termNumbers: [String: Int] = [:]
    private var counterparts: [Phrase] = []
    private var counterpartNumbers: [String: Int] = [:]
    /// By sample: the counterparts in its translation.
    private var translations: [[Int]] = []

    init(_ source: Language, _ target: Language, minimum: Int) {
      words = TermWords(source)
      targetWords = TermWords(target)
      self.minimum = max(2, minimum)
    }

    mutating func add(_ sample: TermSample) {
      let number = texts.count
      texts.append(sample.text)
      addTerms(of: sample.text, number)
      addCounterparts(of: sample.translation, number)
    }

    private mutating func addTerms(of text: String, _ sample: Int) {
      let list = TermWords.words(of: text, limit: Limits.textWords)
      for start in list.indices {
        var run: [String] = []
        for index in start..<min(list.count, start + Limits.termWords) {
          guard let word = list[index] else { break }
          // Only the last word of a term has a particle that is not part of it.
          guard words.isEdge(run.first ?? word), index == start || !run.isEmpty else { break }
          for (stem, hasParticle) in words.stems(of: word) where words.isEdge(stem) {
            let phrase = (run + [stem]).joined(separator: " ")
            guard isTerm(phrase, of: run.count + 1) else { continue }
            let term = termNumber(phrase)
            terms[term].add(sample)
            terms[term].forms.insert(word)
            if hasParticle || list.count == run.count + 1 { terms[term].isNoun = true }
          }
          run.append(word)
        }
      }
    }

    /// A term has two letters, and none that is only digits; in a language with particles, one of its own.
    private func isTerm(_ phrase: String, of count: Int) -> Bool {
      guard phrase.unicodeScalars.count >= 2 else { return false }
      if phrase.unicodeScalars.contains(where: { $0.properties.numericType != nil }) { return false }
      guard words.hasParticles else { return count > 1 || phrase.unicodeScalars.count > 3 }
      return phrase.unicodeScalars.contains(where: \.isHangul)
    }

    private mutating func termNumber(_ phrase: String) -> Int {
      if let number = termNumbers[phrase] { return number }
      termNumbers[phrase] = terms.count
      terms.append(Phrase(words: phrase, spelling: phrase))
      return terms.count - 1
    }

    private mutating func addCounterparts(of text: String, _ sample: Int) {
      let list = TermWords.words(of: text, limit: Limits.translationWords)
      let folded = list.map { $0.map(targetWords.folded) }
      let isEdge = list.map { $0.map { targetWords.isEdge($0.lowercased()) } ?? false }
      var found: Set<Int> = []
      for start in list.indices where isEdge[start] {
        var phrase = ""
        var written = ""
        for index in start..<min(list.count, start + Limits.counterpartWords) {
          guard let word = list[index], let plain = folded[index] else { break }
          phrase += (index == start ? "" : " ") + plain
          written += (index == start ? "" : " ") + word
          guard isEdge[index] else { continue }
          let number = counterpartNumbers[phrase] ?? counterparts.count
          if number == counterparts.count {
            counterpartNumbers[phrase] = number
            counterparts.append(Phrase(words: phrase, spelling: written))
          } else if written.isPlainer(than: counterparts[number].spelling) {
            counterparts[number].spelling = written
          }
          counterparts[number].add(sample)
          found.insert(number)
        }
      }
      translations.append(found.sorted())
    }

    // MARK: Judgement

    /// - Parameters:
    ///   - known: terms of the glossary.
    ///   - translations: the words that the glossary has for them, which stand for nothing else.
    consuming func proposals(besides known: [String], translatedAs translations: [String]) -> TermProposals {
      let taken = Set(
        translations.map { words in
          TermWords.words(of: words, limit: Limits.translationWords).compactMap { $0 }
            .map(targetWords.folded).joined(separator: " ")
        })
      for number in counterparts.indices {
        counterparts[number].isTaken = Self.runs(in: counterparts[number].words).contains(
          where: taken.contains)
      }
      let knownTerms = Set(known.map(withoutSpaces))
      let knownInSamples = knownTerms.isEmpty ? texts.map { _ in [] } : self.known(known)
      var proposals = TermProposals()
      var accepted: [Int: [Int]] = [:]
      for number in terms.indices.sorted(by: { isBefore($0, $1) }) {
        let term = terms[number]
        guard term.samples.count >= minimum, term.isNoun || !words.hasParticles, isStem(term),
          !isMade(of: knownTerms, term), !isPartOfAccepted(term, accepted),
          !isPartOfKnown(term, knownInSamples), let proposal = proposal(for: term)
        else { continue }
        for sample in term.samples { accepted[sample, default: []].append(number) }
        if proposal.counterparts.count > 1 {
          proposals.inconsistent.append(proposal)
        } else {
          proposals.consistent.append(proposal)
        }
      }
      // What is the first word for one term is hardly the second one for another.
      let owned = Set(proposals.consistent.compactMap(\.counterparts.first?.words))
      proposals.inconsistent.removeAll { owned.contains($0.counterparts[1].words) }
      proposals.consistent.sort(by: Self.precedes)
      proposals.inconsistent.sort(by: Self.precedes)
      return proposals
    }

    /// By sample: the terms of the glossary in it, without their spaces.
    private func known(_ terms: [String]) -> [[String]] {
      let finder = TermFinder(terms)
      return texts.map { text in
        let bytes = FoldedText(text).bytes
        var found: [String] = []
        var start = 0
        while start < bytes.count {
          if let match = finder.matches(in: bytes, at: start).last {
            found.append(withoutSpaces(String(decoding: bytes[start..<match.end], as: UTF8.self)))
          }
          start += 1
        }
        return found
      }
    }

    /// Long terms first, since what is part of one is judged by it.
    private func isBefore(_ one: Int, _ other: Int) -> Bool {
      let (first, second) = (terms[one].words, terms[other].words)
      let (length, otherLength) = (first.utf8.count, second.utf8.count)
      return length == otherLength ? first.utf8.lexicographicallyPrecedes(second.utf8) : length > otherLength
    }

    private static func precedes(_ one: TermProposal, _ other: TermProposal) -> Bool {
      one.worth == other.worth
        ? one.term.utf8.lexicographicallyPrecedes(other.term.utf8) : one.worth > other.worth
    }

    private func withoutSpaces(_ text: String) -> String { text.lowercased().filter { $0 != " " } }

    /// Whether its words are words by themselves, none with a syllable that looks like a particle taken away, and none with a
    /// particle left on.
    private func isStem(_ term: Phrase) -> Bool {
      guard words.hasParticles else { return true }
      let parts = term.words.split(separator: " ").map(String.init)
      if term.forms.count == 1, let last = parts.last, !term.forms.contains(last) { return false }
      return parts.allSatisfy { word in
        guard let whole = termNumbers[word] else { return true }
        return !words.stems(of: word).dropFirst().contains { stem, _ in
          guard let number = termNumbers[stem], terms[number].forms.contains(stem) else { return false }
          return terms[number].samples.count > terms[whole].samples.count && terms[whole].forms.count == 1
        }
      }
    }

    /// Every run of the words of a phrase.
    private static func runs(in phrase: String) -> [String] {
      let words = phrase.split(separator: " ")
      return words.indices.flatMap { start in
        (start..<words.count).map { words[start...$0].joined(separator: " ") }
      }
    }

    /// Whether it is a term of the glossary, or several one after the other.
    private func isMade(of known: Set<String>, _ term: Phrase) -> Bool {
      known.contains(withoutSpaces(term.words))
        || term.words.split(separator: " ").allSatisfy { known.contains($0.lowercased()) }
    }

    /// By sample: the accepted terms in it are all longer than `term`.
    private func isPartOfAccepted(_ term: Phrase, _ accepted: [Int: [Int]]) -> Bool {
      // Four of five of its samples have the longer term, so one of the first two has.
      Set(term.samples.prefix(2).flatMap { accepted[$0] ?? [] }).contains { number in
        terms[number].samples.count * 5 >= term.samples.count * 4
          && terms[number].words.contains(term.words)
      }
    }

    /// Whether it nearly always stands within a term of the glossary.
    /// - Parameter known: by sample, the terms of the glossary in it.
    private func isPartOfKnown(_ term: Phrase, _ known: [[String]]) -> Bool {
      let words = withoutSpaces(term.words)
      let covered = term.samples.count { known[$0].contains { $0.contains(words) } }
      return covered * 5 >= term.samples.count * 4
    }

    private func proposal(for term: Phrase) -> TermProposal? {
      let samples = Array(term.samples.prefix(Limits.samplesOfTerm))
      guard let first = counterpart(of: samples, in: samples.count), first.samples.count >= 2 else {
        return nil
      }
      let share = Double(first.samples.count) / Double(samples.count)
      let worth = logLikelihood(
        both: first.samples.count, term: term.samples.count, other: counterparts[first.number].samples.count)
      // Chance has as much in one of a thousand.
      guard worth > 10.83 else { return nil }
      var found = [
        TermProposal.Counterpart(words: counterparts[first.number].spelling, samples: first.samples)
      ]
      if share < 0.75 {
        let having = Set(first.samples)
        let rest = samples.filter { !having.contains($0) }
        guard let second = counterpart(of: rest, in: rest.count), second.samples.count >= minimum,
          second.samples.count * 2 >= rest.count,
          logLikelihood(
            both: second.samples.count, term: rest.count, other: counterparts[second.number].samples.count)
            > 10.83
        else { return nil }
        found.append(
          TermProposal.Counterpart(words: counterparts[second.number].spelling, samples: second.samples))
      }
      return TermProposal(term: term.words, count: samples.count, counterparts: found, worth: worth)
    }

    /// What occurs most nearly in these samples and nowhere else; nil if nothing does so by half.
    private func counterpart(of samples: [Int], in count: Int) -> (number: Int, samples: [Int])? {
      var together: [Int: Int] = [:]
      for sample in samples { for number in translations[sample] { together[number, default: 0] += 1 } }
      var best: (number: Int, dice: Double)?
      for (number, both) in together where both >= 2 && !counterparts[number].isTaken {
        let dice = 2 * Double(both) / Double(count + counterparts[number].samples.count)
        guard dice >= 0.5 else { continue }
        if let known = best, !isBetter(number, dice, than: known) { continue }
        best = (number, dice)
      }
      return best.map { best in
        (best.number, samples.filter { translations[$0].contains(best.number) })
      }
    }

    private func isBetter(_ number: Int, _ dice: Double, than known: (number: Int, dice: Double)) -> Bool {
      if dice != known.dice { return dice > known.dice }
      let (words, others) = (counterparts[number].words, counterparts[known.number].words)
      if words.utf8.count != others.utf8.count { return words.utf8.count > others.utf8.count }
      return words.utf8.lexicographicallyPrecedes(others.utf8)
    }

    /// Dunning's ratio for two things that occur in so many samples, and together in so many.
    private func logLikelihood(both: Int, term: Int, other: Int) -> Double {
      let all = Double(texts.count)
      let table = [
        (Double(both), Double(term) * Double(other) / all),
        (Double(term - both), Double(term) * (all - Double(other)) / all),
        (Double(other - both), (all - Double(term)) * Double(other) / all),
        (all - Double(term + other - both), (all - Double(term)) * (all - Double(other)) / all),
      ]
      return table.reduce(0) { sum, cell in
        cell.0 > 0 && cell.1 > 0 ? sum + 2 * cell.0 * log(cell.0 / cell.1) : sum
      }
    }
  }
}

extension String {
  /// Whether it has fewer capitals, or else is shorter: the form in which a glossary has a word.
  fileprivate func isPlainer(than other: String) -> Bool {
    let (capitals, others) = (
      unicodeScalars.count(where: \.properties.isUppercase),
      other.unicodeScalars.count(where: \.properties.isUppercase)
    )
    return capitals == others ? utf8.count < other.utf8.count : capitals < others
  }
}
