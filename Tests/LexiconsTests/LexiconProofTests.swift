import LexiconFormat
import Testing

@Suite struct LexiconProofTests {
  private func problems(_ text: String, kinds: [LexiconKind] = kinds) -> [String] {
    let entries = Array(text.utf8).withUnsafeBufferPointer(LexiconEntry.read)
    return LexiconProof.problems(
      of: [LexiconProof.File(path: "ko/words.tsv", folder: "ko", entries: entries)], kinds: kinds
    ).map { "\($0.path):\($0.line): \($0.message)" }
  }

  private static let kinds = [
    LexiconKind("length", [.number]),
    LexiconKind("unit", [.reference(["length"])], .longest, group: "unit"),
    LexiconKind("counter", [], .longest, group: "unit"),
    LexiconKind("count", [.integer]),
    LexiconKind("several", [.integers]),
    LexiconKind("side", [.oneOf(["left", "right"]), .text], optionalFields: 1),
    LexiconKind("day", [.monthAndDay]),
    LexiconKind("beginning", [], .beginning),
    LexiconKind("part", [], .part),
  ]

  @Test func acceptsEntriesThatKeepOutOfEachOthersWay() {
    #expect(
      problems(
        """
        # A comment, and an empty line.

        length\tmetre\t1
        length\tfoot\t0.3048
        length\tpyeong\t400/121
        unit\tm\tmetre
        unit\tpace\tmetre|foot
        counter\t명
        several\t한두\t1 2
        side\t왼\tleft
        side\t오른\tright\tstrict
        day\t삼일절\t03-01
        beginning\t불고기
        beginning\t불교
        part\t수 없_
        """
      ).isEmpty)
  }

  @Test(arguments: [
    ("noun\t배", "ko/words.tsv:1: There is no kind 'noun' of entry"),
    ("counter", "ko/words.tsv:1: The entry has no words"),
    ("counter\t명\t1", "ko/words.tsv:1: 'counter' takes 0 columns after its words, and here are 1"),
    ("side\t왼", "ko/words.tsv:1: 'side' takes 1 to 2 columns after its words, and here are 0"),
    ("count\t일\tone", "ko/words.tsv:1: 'one' is not an integer"),
    ("several\t한두\t1  2", "ko/words.tsv:1: '1  2' is not a row of integers"),
    ("length\tm\t1/", "ko/words.tsv:1: '1/' is not a number"),
    ("side\t위\tabove", "ko/words.tsv:1: 'above' is none of left, right"),
    ("unit\tm\tmetre", "ko/words.tsv:1: There is no 'metre' of the kind 'length'"),
    ("day\t삼일절\t13-01", "ko/words.tsv:1: '13-01' is not a month and a day such as 03-01"),
  ])
  func refusesALineThatSaysNothing(line: String, problem: String) {
    #expect(problems(line) == [problem])
  }

  @Test func findsAnEntryThatRepeatsAnother() {
    #expect(problems("counter\t명\n\n# again\ncounter\t명") == ["ko/words.tsv:4: '명' repeats ko/words.tsv:1"])
  }

  @Test func findsAWordWithTwoMeaningsWhereOneIsWanted() {
    #expect(
      problems("length\t배\t1\nunit\t배\t배\ncounter\t배")
        == ["ko/words.tsv:3: '배' contradicts ko/words.tsv:2"])
  }

  @Test func findsABeginningThatAShorterOneHides() {
    #expect(
      problems("beginning\t불고기\nbeginning\t불")
        == ["ko/words.tsv:1: '불고기' is never needed: '불' at ko/words.tsv:2 finds it"])
  }

  @Test func findsAPartThatAShorterOneHides() {
    #expect(
      problems("part\t할 수 없\npart\t수 없")
        == ["ko/words.tsv:1: '할 수 없' is never needed: '수 없' at ko/words.tsv:2 finds it"])
  }

  @Test func keepsSpacesAtTheEndsOfWords() {
    let entries = Array("counter\t_개\ncounter\t중_\n".utf8).withUnsafeBufferPointer(LexiconEntry.read)
    #expect(entries.map(\.words) == [" 개", "중 "])
  }
}
