import ArgumentParser
import SiteGenerator

struct Sitegen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sitegen",
    abstract: "Turns raw Korean texts into a website in Korean and English.",
    discussion: """
      Without a subcommand, sitegen builds: it reads the folder 'content', recovers the structure of each \
      text, puts the translations beside it, and writes the whole site to 'public'. When something is \
      wrong, it says where and what to do about it, and leaves the last good site as it is.

      EXAMPLES:
        sitegen                                 build content/ to public/
        sitegen init my-site                    make a small working site
        sitegen new notice.txt                  make a briefing from a text
        sitegen inspect notice.txt              show the structure found in a text
        sitegen translate update                bring the translations in line with their texts
        sitegen templates briefing              list what a page offers to its template
        sitegen --base-url https://example.org/ build for that address
        sitegen serve                           look at the site while you work on it
        sitegen search 유치원                   find words in the published site
        sitegen due                             say when the next embargo ends
        sitegen deploy-files nginx              make what a host needs

      A briefing is a folder such as content/briefings/2026-11-23-budget/ with the text as it came \
      (ko.txt), its translation (en.po) and, where the text does not say everything, briefing.yml.
      """,
    version: "sitegen \(Site.fullVersion)",
    subcommands: subcommands,
    defaultSubcommand: Build.self
  )

  private static var subcommands: [any ParsableCommand.Type] {
    var all: [any ParsableCommand.Type] = [Build.self]
    #if Preview
      all.append(Serve.self)
    #endif
    return all + [
      Check.self, Translate.self, Compare.self, Inspect.self, New.self, Search.self, Init.self,
      Templates.self, Due.self, DeployFiles.self,
    ]
  }
}
