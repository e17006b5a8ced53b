import Testing

@Suite struct `Reviewing in a terminal` {
  private func review(_ command: Command, _ keys: String, _ options: String...) throws -> Command.Result {
    try command.run(
      ["translate", "review", "night-library", "--by", "Kim", "--as-of", "2026-03-05"] + options, input: keys)
  }

  @Test func `goes from passage to passage, key by key, and keeps each decision`() throws {
    let command = try Command.withSite()
    let catalogue = try command.briefing + "/en.po"
    let keys = "a\ne In three places, from next month\nr no\nb\nwhat\nn\nq\n"
    let said = try review(command, keys)
    #expect(said.status == 0)
    #expect(said.output.hasPrefix("\(catalogue): 18 texts, 0 reviewed, 18 to look at\n"))
    #expect(
      said.output.contains("  ko   도서관, 밤 열 시까지 문 연다\n  en   Libraries to stay open until ten at night\n"))
    #expect(said.output.contains("'what' is none of these"))
    #expect(said.output.hasSuffix("2 accepted, 1 rejected; 16 texts not reviewed yet\n"))
    let text = try command.text(catalogue)
    #expect(text.contains("# reviewed: Kim, 2026-03-05\n"))
    #expect(text.contains("msgstr \"In three places, from next month\""))
    #expect(text.contains("# rejected: Kim, 2026-03-05: no\n"))
    #expect(try review(command, "").output.contains("2 reviewed, 16 to look at\n"), "nothing is asked twice")
    #expect(try review(command, "", "--all").output.contains("2 reviewed, 18 to look at\n"))
  }

  @Test func `shows only what the checks find something in, if that is asked for`() throws {
    let command = try Command.withSite()
    let catalogue = try command.briefing + "/en.po"
    #expect(try review(command, "", "--findings").output.contains("0 to look at"))
    let wrong = try command.text(catalogue).replacing(
      "at night\"\n\nmsgid \"다음", with: "in 7 towns\"\n\nmsgid \"다음")
    try command.write(catalogue, wrong)
    let said = try review(command, "e Libraries to stay open until ten at night\n", "--findings")
    #expect(said.output.contains("[1/1] title") && said.output.contains("  !    "))
    #expect(said.output.contains("1 accepted"))
  }

  @Test func `asks for a briefing that there is`() throws {
    let command = try Command.withSite()
    let said = try command.run("translate", "review", "libary", "--by", "Kim")
    #expect(said.status == 1 && said.errors.contains("There is no briefing 'libary'"))
  }
}
