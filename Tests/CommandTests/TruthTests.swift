import Foundation
import Testing

/// What the command says is true, and is said.
@Suite("What the command says")
struct TruthTests {
  /// Every command that prints, in a folder with a small site.
  static let commands = [
    [], ["check"], ["check", "--format", "json"], ["check", "--format", "sarif"], ["check", "--rules-page"],
    ["check", "--explain", "all"], ["check", "--explain", "withheld"], ["inspect", "text.txt"],
    ["inspect", "text.txt", "--format", "json"], ["compare"], ["templates"],
    ["templates", "--format", "json"],
    ["translate", "update"], ["translate", "status"], ["translate", "status", "--format", "json"],
    ["translate", "export"], ["init", "other"], ["new", "text.txt", "--slug", "text"], ["--help"],
    ["--version"],
  ]

  private static func withText() throws -> Command {
    let command = try Command.withSite()
    try command.write("text.txt", "제목\n\n본문이다.\n")
    return command
  }

  private static let pair = #"{"id": 1, "ko": "3조 원", "en": "3 trillion won"}"# + "\n"

  @Test("and cannot be written is a failure that is complained of", arguments: commands)
  func fullDevice(arguments: [String]) throws {
    let command = try Self.withText()
    let result = try command.run(arguments, input: Self.pair, to: Command.fullDevice)
    #expect(result.status == 1)
    #expect(result.errors.contains("Standard output cannot be written: No space left on device."))
  }

  @Test("and nobody reads any more is a failure without a word", arguments: commands)
  func closedPipe(arguments: [String]) throws {
    let command = try Self.withText()
    let result = try command.run(arguments, input: Self.pair, to: Command.closedPipe)
    #expect(result.status == 1)
    #expect(!result.errors.contains("Standard output"), "\(result.errors)")
  }

  @Test("cannot stop a build from publishing")
  func publishes() throws {
    for output in [try Command.closedPipe, try Command.fullDevice] {
      let command = try Command.withSite()
      #expect(try command.run(["--verbose"], to: output, complainingTo: output).status == 1)
      #expect(command.exists("public/.sitegen-manifest") && !command.exists("public/.sitegen-staging"))
      #expect(try command.run().output.contains("nothing to write"))
    }
    let command = try Command.withSite()
    let result = try command.run([], to: Command.fullDevice)
    #expect(result.errors.hasSuffix("No space left on device. The site is published to public.\n"))
  }

  @Test("of findings that get nowhere is a failure, too")
  func complaints() throws {
    let command = try Self.withText()
    for device in [try Command.fullDevice, try Command.closedPipe] {
      for arguments in [["check"], ["check", "--explain", "nothing"]] {
        #expect(try command.run(arguments, complainingTo: device).status != 0)
      }
    }
  }

  @Test("leads nobody to answer pairs in vain")
  func compareStops() throws {
    let pairs = String(repeating: Self.pair, count: 20_000)
    let result = try Command().run(["compare"], input: pairs, to: Command.closedPipe)
    #expect(result.status == 1 && result.errors == "")
  }

  @Test("holds nothing invisible, wherever that came from")
  func controls() throws {
    let command = try Command.withSite()
    let briefing = try command.briefing
    let escape = "\u{1B}]0;x\u{7}"
    try command.write(
      "\(briefing)/briefing.yml", #"topics: ["\e]0;x\a\u202E"]"# + "\n")
    try command.write("text.txt", "제목\u{202E}\u{1B}]0;x\u{7}\n\n본문\u{200D}이다.\n")
    try command.write("templates/strings/en\(escape).yml", "a: b\n")
    for arguments in [
      [], ["--verbose"], ["check"], ["check", "--format", "github"], ["check", "--format", "json"],
      ["check", "--format", "sarif"], ["inspect", "text.txt"], ["inspect", "text.txt", "--format", "json"],
      ["inspect", escape], ["new", "text.txt", "--slug", "text"], ["translate", "update", escape],
      ["translate", "status"], ["templates"], ["templates", escape], ["--\(escape)"],
      ["check", "--explain", escape],
      ["--content", escape], ["--output", "public\(escape)"], ["init", "site\(escape)"],
    ] {
      let result = try command.run(arguments, input: Self.pair)
      for scalar in (result.output + result.errors).unicodeScalars where scalar != "\n" {
        let isControl = scalar.properties.generalCategory == .control
        #expect(!isControl && scalar != "\u{202E}" && scalar != "\u{200D}", "\(arguments)")
      }
    }
    let result = try command.run(["inspect", escape + "\u{202E}"])
    #expect(result.errors.contains(#"\u{1b}]0;x\u{7}\u{202e}"#), "\(result.errors)")
  }
}

@Suite("A publish that was interrupted")
struct InterruptedPublishTests {
  /// A site that is half-published: its first page is gone, and the journal says so.
  private func halfPublished() throws -> Command {
    let command = try Command.withSite()
    #expect(try command.run().status == 0)
    let page = try command.text("public/index.html")
    try command.write("public/.sitegen-staging/old/1", page)
    try command.write("public/.sitegen-staging/new/0", "")
    try command.remove("public/.sitegen-staging/new/0")
    try command.remove("public/index.html")
    try command.write(
      "public/.sitegen-staging/journal", "sitegen journal 1\nset-aside 1 index.html\nend\n")
    return command
  }

  @Test("is reported by a check, which changes nothing")
  func check() throws {
    let command = try halfPublished()
    let result = try command.run("check")
    #expect(result.status == 1)
    #expect(result.errors.contains("public: error: 'public' is half-published"))
    #expect(result.errors.contains(" [half-published]\n"))
    #expect(!command.exists("public/index.html") && command.exists("public/.sitegen-staging/journal"))
    #expect(try command.run("check", "--output", "elsewhere").status == 0)
  }

  @Test("is undone before anything is read, and it is said, also when the content has an error")
  func build() throws {
    let command = try halfPublished()
    let settings = try command.text("content/site.yml")
    try command.write("content/site.yml", settings + "titel: x\n")
    let result = try command.run()
    #expect(result.status == 1)
    #expect(result.errors.contains(" [interrupted-publish]\n"))
    #expect(
      result.errors.hasSuffix(
        "Not published: 1 error. public is again as it was before a publish that had been interrupted.\n"))
    #expect(command.exists("public/index.html") && !command.exists("public/.sitegen-staging"))
    #expect(try command.run().errors.hasSuffix("public is as it was.\n"))
    try command.write("content/site.yml", settings)
    #expect(try command.run().output.contains("nothing to write"))
  }

  @Test("whose journal cannot be read is not called whole")
  func damaged() throws {
    let command = try halfPublished()
    try command.write("public/.sitegen-staging/journal", "sitegen journal 1\n")
    let result = try command.run()
    #expect(result.status == 1)
    #expect(
      result.errors.hasSuffix(
        "public is half-published, partly old and partly new: restore it from version control or a copy.\n"))
    #expect(try command.run("check").errors.contains(" [damaged-journal]\n"))
  }
}
