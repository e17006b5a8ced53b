import Diagnostics
import SiteGenerator

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A reviewer before a terminal: shows a passage, and does what is asked.
struct ReviewSession {
  private var review: Review
  private let console: Console
  /// Indices of the passages that are gone through; they stay the same whatever is decided.
  private let queue: [Int]
  private var place = 0
  private var (accepted, rejected) = (0, 0)

  init(_ review: Review, _ console: Console, showsAll: Bool, onlyFindings: Bool) {
    self.review = review
    self.console = console
    queue = review.passages.indices.filter { index in
      let passage = review.passages[index]
      return (showsAll || passage.state != .reviewed) && (!onlyFindings || !passage.findings.isEmpty)
    }
  }

  /// Goes on until everything has been shown or nobody answers any more.
  /// - Returns: whether every decision could be written.
  mutating func run() -> Bool {
    let reviewed = review.passages.count { $0.state == .reviewed }
    console.say(
      "\(review.path): \(counted(review.passages.count, "text")), \(reviewed) reviewed, \(queue.count) to look at"
    )
    while place < queue.count {
      show()
      console.print("a accept, e edit, r reject, n next, b back, f next finding, q stop > ")
      console.flush()
      guard let answer = readLine() else {
        console.print("\n")
        break
      }
      guard let goesOn = obey(answer) else { return false }
      if !goesOn || console.isUnheard { break }
    }
    let left = review.passages.count { $0.state != .reviewed }
    console.say(
      "\(accepted) accepted, \(rejected) rejected; \(left == 0 ? "all is reviewed" : "\(counted(left, "text")) not reviewed yet")"
    )
    return true
  }

  private func show() {
    let passage = review.passages[queue[place]]
    var lines = [
      "",
      "[\(place + 1)/\(queue.count)] \(passage.places.first ?? "") · \(passage.state.rawValue)"
        + (passage.line.map { " · \(review.path):\($0)" } ?? ""),
    ]
    if let previous = passage.previousText { lines.append("  was  \(previous)") }
    lines.append("  \(label(review.source)) \(passage.text)")
    lines.append(
      "  \(label(review.language)) \(passage.translation.isEmpty ? "(no translation)" : passage.translation)")
    lines += passage.comments.map { "  #    \($0)" }
    lines += passage.findings.map { finding in
      "  !    \(finding.message) [\(finding.rule)]" + (finding.suggestion.map { " \($0)" } ?? "")
    }
    console.say(lines)
  }

  private func label(_ tag: String) -> String {
    tag + String(repeating: " ", count: max(0, 4 - tag.utf8.count))
  }

  /// - Returns: whether to go on; nil when the catalogue could not be written.
  private mutating func obey(_ answer: String) -> Bool? {
    let words = answer.split(separator: " ", maxSplits: 1)
    let rest = words.count > 1 ? String(words[1]) : nil
    switch words.first ?? "" {
    case "a", "accept":
      guard !review.passages[queue[place]].translation.isEmpty else {
        console.say("There is no translation to accept; 'e WORDS' writes one.")
        return true
      }
      return decide(.accept)
    case "e", "edit":
      guard let text = rest ?? edited(), !text.isEmpty else { return true }
      return decide(.replace(text))
    case "r", "reject": return decide(.reject(reason: rest))
    case "n", "next": place += 1
    case "b", "back": place = max(0, place - 1)
    case "f", "finding":
      place = queue[(place + 1)...].firstIndex { !review.passages[$0].findings.isEmpty } ?? queue.count
    case "q", "quit": return false
    default: console.say("'\(answer)' is none of these. 'sitegen help translate review' tells what they do.")
    }
    return true
  }

  private mutating func decide(_ decision: Review.Decision) -> Bool? {
    if let failure = review.decide(decision, at: queue[place]) {
      console.report([failure])
      return nil
    }
    if case .reject = decision { rejected += 1 } else { accepted += 1 }
    // What was written may be wrong in its turn: it is shown again with what the checks find.
    if case .replace = decision, !review.passages[queue[place]].findings.isEmpty { return true }
    place += 1
    return true
  }

  /// The translation as the author's editor leaves it; nil after saying why there is none.
  private func edited() -> String? {
    let passage = review.passages[queue[place]]
    func variable(_ name: String) -> String? {
      getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
    }
    let editor = TextEditor(command: variable("VISUAL") ?? variable("EDITOR") ?? "vi")
    let notes =
      ["\(review.source): \(passage.text)"] + passage.comments + passage.findings.map { "! \($0.message)" }
    var path = Array("\(variable("TMPDIR") ?? "/tmp")/sitegen-XXXXXX".utf8CString)
    let file = mkstemp(&path)
    guard file != -1 else {
      console.complain("No file can be made for the editor: \(String(cString: strerror(errno)))")
      return nil
    }
    close(file)
    let name = String(decoding: path.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    defer { unlink(name) }
    do {
      return try editor.edit(passage.translation, notes: notes, at: name)
    } catch {
      console.complain("The editor '\(editor.command)' did not finish: \(error)")
      return nil
    }
  }
}
