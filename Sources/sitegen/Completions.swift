import ArgumentParser
import SiteGenerator

/// What a shell proposes for what is typed.
extension CompletionKind {
  /// The briefings in the folder of content.
  static var briefings: CompletionKind {
    .custom { arguments, _, _ in SiteNames(content: content(in: arguments)).briefings }
  }

  /// The languages of the site.
  static var languages: CompletionKind {
    .custom { arguments, _, _ in SiteNames(content: content(in: arguments)).languages }
  }

  /// The folder that the arguments name, as far as they are typed.
  private static func content(in arguments: [String]) -> String {
    let option = "--content"
    for (index, argument) in arguments.enumerated() {
      if argument.hasPrefix("\(option)=") { return String(argument.dropFirst(option.count + 1)) }
      if argument == option, index + 1 < arguments.count { return arguments[index + 1] }
    }
    return "content"
  }
}
