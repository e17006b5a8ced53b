import Diagnostics
import Foundation
import SiteGenerator
import Testing

/// A briefing of four texts without a catalogue, and commands that draft its translations.
@Suite("Drafts of translations")
struct DraftTests {
  private let folder = "content/briefings/2026-03-09-jobs"

  private func workspace() throws -> Workspace {
    let workspace = try Workspace.withSite()
    try workspace.write(
      "\(folder)/ko.txt",
      Data(
        """
        한빛시, 일자리 늘린다
        한빛시는 일자리 3,450개를 만든다고 밝혔다.
        올해 예산은 4조 1천억 원이다.
        신청은 4월 7일까지 받는다.
        """.utf8))
    try workspace.write("content/glossary.csv", Data("ko,en\n한빛시,Hanbit City\n".utf8))
    return workspace
  }

  /// A command that answers by lines of a shell's `case`, by the words of the text and the number of the attempt.
  private func command(_ cases: [(pattern: String, answer: String)], in workspace: Workspace) throws -> String
  {
    let lines = cases.map { "    \($0.pattern)) answer='\($0.answer)' ;;" }.joined(separator: "\n")
    let script = """
      while IFS= read -r line; do
        printf '%s\\n' "$line" >> "$0.asked"
        id=$(printf '%s' "$line" | sed 's/^{"id": "\\([^"]*\\)".*/\\1/')
        case "$line" in
      \(lines)
          *) continue ;;
        esac
        printf '{"id": "%s", "translation": "%s"}\\n' "$id" "$answer"
      done
      """
    try workspace.write("draft.sh", Data(script.utf8))
    return "sh '\(workspace.path("draft.sh"))'"
  }

  private static let right = [
    (pattern: "*'\"text\": \"한빛시, 일자리'*", answer: "Hanbit City to create more jobs"),
    (pattern: "*'\"text\": \"한빛시는'*", answer: "Hanbit City said it will create 3,450 jobs."),
    (pattern: "*'\"text\": \"올해'*", answer: "This year’s budget is 4.1 trillion won."),
    (pattern: "*'\"text\": \"신청은'*", answer: "Applications are accepted until April 7."),
  ]

  private func draft(
    _ command: String, in workspace: Workspace, attempts: Int = 3
  ) -> Outcome<[DraftedCatalogue]> {
    workspace.translations.draft(
      ["jobs"], by: .command(command, patience: 60), .init(engine: "test", attempts: attempts))
  }

  @Test("are in the catalogue as made by a machine, and the page says so")
  func right() async throws {
    let workspace = try workspace()
    let outcome = draft(try command(Self.right, in: workspace), in: workspace)
    #expect(outcome.diagnostics == [])
    #expect(outcome.value.map(\.drafted) == [4] && outcome.value.map(\.asked) == [4])
    let catalogue = try workspace.text("\(folder)/en.po")
    #expect(catalogue.contains("# machine-translated: test\n#. lead, paragraph 1\nmsgid"))
    #expect(await workspace.generator().build().summary != nil)
    #expect(try workspace.text("public/en/jobs/index.html").contains("machine"))
    let asked = try workspace.text("draft.sh.asked").split(separator: "\n")
    #expect(asked.count == 4, "what is right is not asked for again")
    #expect(
      asked[1].contains(
        "\"before\": \"한빛시, 일자리 늘린다\", \"after\": \"올해 예산은 4조 1천억 원이다.\", \"terms\": [{\"source\": [\"한빛시\"], \"target\": [\"Hanbit City\"]"
      ))
    #expect(draft("false", in: workspace).value.map(\.asked) == [0], "nobody is asked for what is there")
  }

  @Test("are asked for again with what was wrong, and taken when they are right")
  func asksAgain() throws {
    let workspace = try workspace()
    let second = "*'\"text\": \"올해'*'\"attempt\": 2'*"
    let cases =
      [(pattern: second, answer: "This year’s budget is 4.1 trillion won.")]
      + Self.right.map {
        $0.answer.contains("trillion") ? ($0.pattern, "This year’s budget is 4.1 billion won.") : $0
      }
    let outcome = draft(try command(cases, in: workspace), in: workspace)
    #expect(outcome.diagnostics == [] && outcome.value.map(\.drafted) == [4])
    let again = try #require(try workspace.text("draft.sh.asked").split(separator: "\n").last)
    #expect(
      again.contains(
        "\"previous\": \"This year’s budget is 4.1 billion won.\", \"findings\": [{\"rule\": \"numbers\""))
  }

  /// Each mistake, with the rule that finds it.
  static let mistakes = [
    ("*'\"text\": \"올해'*", "This year’s budget is 4.1 billion won.", "numbers"),
    ("*'\"text\": \"한빛시는'*", "Hanbit City said it will create 3,540 jobs.", "numbers"),
    ("*'\"text\": \"신청은'*", "Applications are accepted until May 7.", "dates"),
    ("*'\"text\": \"한빛시, 일자리'*", "한빛시 to create more jobs", "untranslated"),
    ("*'\"text\": \"한빛시, 일자리'*", "Hanvit to create more jobs", "glossary"),
  ]

  @Test("with mistakes are only suggestions, which are not published", arguments: mistakes)
  func mistake(_ pattern: String, _ answer: String, _ rule: String) async throws {
    let workspace = try workspace()
    let cases = [(pattern: pattern, answer: answer)] + Self.right
    let outcome = draft(try command(cases, in: workspace), in: workspace, attempts: 2)
    #expect(outcome.value.map(\.drafted) == [3] && outcome.value.map(\.doubtful) == [1])
    #expect(outcome.diagnostics.map(\.rule) == ["draft-doubtful"])
    let catalogue = try workspace.text("\(folder)/en.po")
    #expect(catalogue.contains("#. suggested from test\n#. found: \(rule): "), "\(catalogue)")
    #expect(await workspace.generator().build().summary != nil)
    #expect(!(try workspace.text("public/en/jobs/index.html").contains(answer)))
  }

  @Test("of a program that is silent, talks nonsense or fails are told, and what it said before is kept")
  func failures() throws {
    let workspace = try workspace()
    let nothing = draft("cat > /dev/null", in: workspace)
    #expect(nothing.diagnostics.map(\.rule) == ["draft-unanswered"])
    #expect(nothing.value.map(\.unanswered) == [4])
    let nonsense = draft("cat > /dev/null; echo '{\"id\": 7}'; echo hello", in: workspace, attempts: 1)
    #expect(
      nonsense.diagnostics.map(\.rule) == ["invalid-draft", "invalid-draft", "draft-unanswered"])
    #expect(nonsense.diagnostics[0].location?.line == 1 && nonsense.diagnostics[1].location?.line == 2)
    let failed = draft("exit 3", in: workspace)
    #expect(failed.diagnostics.map(\.rule) == ["drafting-failed"])
    #expect(failed.diagnostics[0].message.contains("status 3"))
    let hung = workspace.translations.draft(["jobs"], by: .command("sleep 30", patience: 1))
    #expect(hung.diagnostics.map(\.rule) == ["drafting-failed"])
    let partly = try command(Array(Self.right.prefix(2)), in: workspace)
    #expect(draft(partly, in: workspace).value.map(\.drafted) == [2])
  }

  @Test("by somebody who answers later go through files")
  func later() throws {
    let workspace = try workspace()
    let asked = workspace.translations.draft(
      ["jobs"], by: .laterOn(writing: workspace.path("to-translate.jsonl")))
    #expect(asked.diagnostics == [] && asked.value.map(\.asked) == [4])
    let requests = try workspace.text("to-translate.jsonl").split(separator: "\n")
    let answers = zip(requests, Self.right).map { request, right in
      "{\"id\": \"\(request.split(separator: "\"")[3])\", \"translation\": \"\(right.answer)\"}"
    }
    try workspace.write("answers.jsonl", Data(answers.joined(separator: "\n").utf8))
    let outcome = workspace.translations.draft(
      ["jobs"], by: .earlier(reading: workspace.path("answers.jsonl")))
    #expect(outcome.diagnostics == [] && outcome.value.map(\.drafted) == [4])
  }
}
