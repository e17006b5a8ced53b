import Alignment
import Catalogues
import Checks
public import Diagnostics
import Exchange
import Glossaries
import InlineMarkdown
import Loading
import Publishing
import Templating
import TextCleaning
import Website

#if Documents
  import OfficeDocuments
#endif

extension Rule {
  /// The rules of one part of the program, as they are listed for people.
  package struct Room: Sendable {
    /// What its rules are about, as a heading.
    package let title: String
    package let rules: [Rule]
  }

  /// Every rule of the program, by what it is about. Each room of the code lists its own; here is the only place where
  /// they come together.
  package static let rooms: [Room] = [
    Room(title: "The translations", rules: CheckRule.all.map(\.rule) + waivers),
    Room(title: "The glossary", rules: glossaries),
    Room(title: "Catalogues", rules: catalogues),
    Room(title: "Exchange with translators", rules: exchange),
    Room(title: "Adopting a translation", rules: alignment),
    Room(title: "Texts and settings", rules: loading),
    Room(title: "Documents of word processors", rules: documents),
    Room(title: "Characters", rules: cleaning),
    Room(title: "Words and markup", rules: inlineMarkdown),
    Room(title: "Templates", rules: templating),
    Room(title: "Pages", rules: website),
    Room(title: "Finished pages", rules: output),
    Room(title: "The site", rules: site),
    Room(title: "Publishing", rules: publishing),
  ]

  #if Documents
    private static let documents = office
  #else
    private static let documents: [Rule] = []
  #endif

  /// Every rule of the program.
  public static let all: [Rule] = rooms.flatMap(\.rules)

  /// The rule of this name; nil if there is none.
  package static func named(_ name: String) -> Rule? { all.first { $0.id == name } }
}
