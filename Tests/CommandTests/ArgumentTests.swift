import Foundation
import Testing

@Suite("The command’s arguments")
struct ArgumentTests {
  @Test(
    "that are wrong are named, and the status is 64",
    arguments: [
      (["--outptu", "x"], "Unknown option '--outptu'. Did you mean '--output'?"),
      (["buld"], "There is no command 'buld'. Did you mean 'build'?"),
      (["version"], "There is no command 'version'. Did you mean '--version'?"),
      (["hepl"], "There is no command 'hepl'. Did you mean 'help'?"),
      (["translate", "updat", "--all-languages"], "There is no command 'updat'. Did you mean 'update'?"),
      (["translate", "zzz"], "There is no command 'zzz'. There are update, status,"),
      (["translate", "zzz"], "'sitegen translate --help' lists the commands"),
      (["chekc", "--outptu"], "There is no command 'chekc'. Did you mean 'check'?"),
      (["/dev/null"], "To make a briefing of a text: sitegen new /dev/null"),
      (["--quiet", "buld"], "There is no command 'buld'. Did you mean 'build'?"),
      (["--quiet", "nothing-of-the-kind"], "Unexpected argument 'nothing-of-the-kind'"),
      (["help", "serv"], "There is no command 'serv'. Did you mean 'serve'?"),
      (["help", "translate", "updat"], "There is no command 'updat'. Did you mean 'update'?"),
      (["check", "--strcit"], "Unknown option '--strcit'. Did you mean '--strict'?"),
      (["--quiet", "--verbose"], "--quiet and --verbose exclude each other"),
      (["--part", "3"], "'3' is not a part. Write 3/8 for the third of eight."),
      (["--part", "1/2", "--no-cache"], "--part is of no use with --no-cache"),
      (["--jobs", "0"], "--jobs must be at least 1"),
      (["--jobs", "many"], "The value 'many' is invalid for '--jobs"),
      (["--as-of", "tomorrow"], "'tomorrow' is not a time. Write 2026-11-23"),
      (["check", "--format", "xml"], "The value 'xml' is invalid for '--format"),
      (["check", "--explain", "nubmers"], "There is no rule 'nubmers'. Did you mean 'numbers'?"),
      (["check", "--explain", "nothing-of-the-kind"], "'--explain all' lists the rules"),
      (["init"], "Missing expected argument '<dir>'"),
      (["inspect"], "Missing expected argument '<file>'"),
      (["translate", "adopt", "budget"], "Missing expected argument '<file>'"),
      (["translate", "update", "--language", "en", "--all-languages"], "exclude each other"),
    ])
  func mistakes(arguments: [String], message: String) throws {
    let command = try Command()
    let result = try command.run(arguments)
    #expect(result.status == 64)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(result.output == "")
    #expect(!command.exists("public"))
  }

  @Test("ask for the version, which is that of the change log")
  func version() throws {
    let result = try Command().run("--version")
    #expect(result.status == 0)
    let project = URL(filePath: #filePath).appending(path: "../../../").standardized
    let log = try String(contentsOf: project.appending(path: "CHANGELOG.md"), encoding: .utf8)
    let release = try #require(log.firstMatch(of: /\n## (\d+\.\d+\.\d+)/))
    let pattern = try Regex(
      "sitegen \(release.1) \\((commit [0-9a-f]{7,}(-changed)?, )?lexicons [0-9a-f]{8}\\)\n")
    #expect(result.output.wholeMatch(of: pattern) != nil, "\(result.output)")
  }

  @Test(
    "are completed with the names that the site has",
    arguments: [
      (
        ["translate", "status", "--content", "other", ""],
        ["2026-11-23-budget", "2024-01-02-rice", "budget", "rice"]
      ),
      (
        ["translate", "adopt", "--content=other", ""],
        ["2026-11-23-budget", "2024-01-02-rice", "budget", "rice"]
      ),
      (["translate", "status", ""], []),
    ])
  func completions(arguments: [String], names: [String]) throws {
    let command = try Command()
    for name in ["2024-01-02-rice", "2026-11-23-budget"] {
      try command.write("other/briefings/\(name)/ko.txt", "글\n")
    }
    // As the scripts ask.
    let result = try command.run(
      ["---completion"] + arguments.prefix(2) + ["--", "positional@0", "\(arguments.count)", "0"] + [
        "sitegen"
      ]
        + arguments)
    #expect(result.output.split(separator: "\n").map(String.init) == names, "\(result)")
  }

  @Test("ask for help, which names every command")
  func help() throws {
    let result = try Command().run("--help")
    #expect(result.status == 0)
    for name in ["build", "check", "translate", "compare", "inspect", "new", "init", "templates"] {
      #expect(result.output.contains("  \(name) "), "\(name)")
    }
    #expect(!result.output.contains("rules-page"))
  }

  @Test("ask for a rule, which is explained, or for all, which are listed")
  func explain() throws {
    let command = try Command()
    let rule = try command.run("check", "--explain", "edited-file")
    #expect(rule.status == 0 && rule.errors == "")
    for line in [
      "edited-file: A published file has been changed by somebody since.",
      "help: Change the content or the template that the file is made from.", "  replaced  note: ",
      "waived by: nothing",
    ] {
      #expect(rule.output.contains(line), "\(line)")
    }
    let list = try command.run("check", "--explain", "all")
    #expect(list.output.contains("  withheld "))
    #expect(try command.run("check", "--explain").output == list.output)
  }

  @Test("ask for the page of all rules, which is the one in the documentation")
  func rulesPage() throws {
    let page = try Command().run("check", "--rules-page").output
    let project = URL(filePath: #filePath).appending(path: "../../../").standardized
    #expect(
      try page == String(contentsOf: project.appending(path: "docs/rules.md"), encoding: .utf8),
      "docs/rules.md is out of date; write it again: swift run sitegen check --rules-page > docs/rules.md")
  }

  @Test("are named by the command alone: the library does not know them")
  func optionsInTheLibrary() throws {
    let command = try Command()
    var options: Set<String> = []
    for name in ["build", "check", "compare", "inspect", "new", "init", "templates"] {
      options.formUnion(try Self.options(in: command.run("help", name).output))
    }
    for name in ["update", "status", "export", "import", "adopt"] {
      options.formUnion(try Self.options(in: command.run("help", "translate", name).output))
    }
    #expect(options.count > 15)
    let sources = URL(filePath: #filePath).appending(path: "../../../Sources").standardized
    let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
    // The files for hosts are scripts, which call the command as its users do.
    let callers: Set = ["sitegen", "Hosts"]
    for case let file as URL in files
    where file.pathExtension == "swift" && callers.isDisjoint(with: file.pathComponents) {
      let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
      for line in lines where !line.drop(while: { $0 == " " }).hasPrefix("//") && line.contains("--") {
        let named = Self.options(in: String(line)).intersection(options)
        #expect(named.isEmpty, "\(file.lastPathComponent): \(line)")
      }
    }
  }

  private static func options(in text: String) -> Set<String> {
    Set(text.matches(of: /--[a-z][a-z0-9-]+/).map { String($0.0) })
  }
}
