import ArgumentParser
import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A word that stands where a command would, and is the name of none.
struct MistypedCommand {
  private var word: String
  /// The commands that lead to where it stands, such as `translate`.
  private var path: [String]
  private var commands: [String]

  /// Nil where the arguments begin with a command that there is, or where options come first and no word after them is nearly
  /// a command.
  static func find(in arguments: [String]) -> MistypedCommand? {
    let options = arguments.prefix { $0.hasPrefix("-") }
    guard let found = find(amongAll: arguments.dropFirst(options.count)) else { return nil }
    return options.isEmpty || found.path.isEmpty && found.nearest != nil ? found : nil
  }

  /// Of `help serv`, which would be answered with the help of the whole program.
  static func find(inHelp arguments: [String]) -> MistypedCommand? {
    arguments.first == "help" ? find(amongAll: arguments.dropFirst()) : nil
  }

  private static func find(amongAll arguments: ArraySlice<String>) -> MistypedCommand? {
    var command: any ParsableCommand.Type = Sitegen.self
    var path: [String] = []
    for word in arguments {
      let subcommands = command.configuration.subcommands
      if subcommands.isEmpty || word.hasPrefix("-") { return nil }
      guard let next = subcommands.first(where: { $0._commandName == word }) else {
        let names = subcommands.map { $0._commandName }
        return MistypedCommand(word: word, path: path, commands: names)
      }
      command = next
      path.append(word)
    }
    return nil
  }

  /// What is said of it, with what was meant if that can be told.
  var message: String {
    let command = (["sitegen"] + path).joined(separator: " ")
    return "Error: There is no command '\(word)'. \(help)\nUsage: \(command) <command>\n"
      + "  '\(command) --help' lists the commands."
  }

  private var nearest: String? { nearestName(to: word, among: commands + (path.isEmpty ? ["help"] : [])) }

  private var help: String {
    if path.isEmpty, word == "version" { return "Did you mean '--version'?" }
    if let nearest { return "Did you mean '\(nearest)'?" }
    if path.isEmpty, access(word, R_OK) == 0 { return "To make a briefing of a text: sitegen new \(word)" }
    return "There are \(commands.joined(separator: ", "))."
  }
}
