import Characters
import LexiconFormat
import Lexicons
import TextReading

/// Who does something to whom, where a Korean and an English sentence name the same two.
enum KoreanEnglishActors {
  private static let particles = ScalarTable(
    Korean.lexicon.table("actor-particle") { $0 == "subject" ? 1 : 2 }.compactMap { word, role in
      word.unicodeScalars.first.map { ($0, role) }
    })
  private static let others = WordSet(English.lexicon.words("not-between-actors"))
  private static let longestTitle = 5
  private static let reach = 5

  /// The one who acts in Korean and the one acted upon, if English has them the other way round beyond doubt.
  ///
  /// - Parameter names: those that both sentences have.
  static func exchanged(
    _ names: [SharedWord], _ korean: ScannedText, _ english: ScannedText, _ words: ArraySlice<LatinWords.Word>
  ) -> (subject: SharedWord, object: SharedWord)? {
    guard names.count == 2 else { return nil }
    let roles = names.map { role(after: korean.scalars(inUTF8: $0.first).upperBound, in: korean) }
    guard Set(roles) == [1, 2] else { return nil }
    let (subject, object) = roles[0] == 1 ? (names[0], names[1]) : (names[1], names[0])
    guard object.second.upperBound < subject.second.lowerBound else { return nil }
    let between = words.filter { word in
      let place = english.utf8(word.range).lowerBound
      return place >= object.second.upperBound && place < subject.second.lowerBound
    }
    guard (1...reach).contains(between.count), !between.contains(where: { others.contains($0.key) }),
      (english.scalars(inUTF8: object.second.upperBound..<subject.second.lowerBound)).allSatisfy({
        english[$0] == " " || english[$0].isLatinLetter
      })
    else { return nil }
    return (subject, object)
  }

  /// What the particle after a name says, or after the title that follows it: 의원이.
  private static func role(after end: Int, in text: ScannedText) -> Int {
    if let role = particles[text[end]], !text.isHangul(end + 1) { return role }
    guard text[end] == " " else { return 0 }
    var index = end + 1
    while text.isHangul(index), index < end + 2 + longestTitle { index += 1 }
    guard index > end + 2, !text.isHangul(index) else { return 0 }
    return particles[text[index - 1]] ?? 0
  }
}
