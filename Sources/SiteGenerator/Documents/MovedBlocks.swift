import Briefings
import Characters
import Diagnostics
import Loading

extension BriefingMaking {
  /// Reports settings that mean another block than before an update.
  /// - Parameters:
  ///   - briefing: as it was.
  ///   - text: as it is now.
  ///   - settings: nil where there are none.
  mutating func reportMovedBlocks(
    in briefing: LoadedBriefing, _ text: [UInt8], _ settings: [UInt8]?
  ) {
    guard let settings else { return }
    let file = ContentFile(path: "\(briefing.folder)/briefing.yml", bytes: settings)
    var document = BriefingSelection([briefing.briefing.name], in: content).briefings.first?.briefing.document
    // Where a setting names what is not there any more, the briefing as a whole cannot be read.
    if document == nil, briefing.source.path.hasSuffix(".md") {
      do {
        document = TextLoader.load(try SourceText(textForm: text, file: briefing.source.path)).value
      } catch {
        diagnostics.append(undecodable(briefing.source, error))
      }
    }
    if let document { diagnostics += movedBlocks(file, from: briefing.briefing.document, to: document) }
  }
}

/// Warns of settings that mean another block than before, because the text has more blocks or fewer now.
///
/// A block whose words were only edited is the same one.
/// - Complexity: linear in the documents, and for each setting in the words of its block.
private func movedBlocks(_ settings: ContentFile, from old: Document, to new: Document) -> [Diagnostic] {
  let references = BlockReference.all(in: settings)
  guard !references.isEmpty else { return [] }
  let before = Dictionary(old.placesByID) { first, _ in first }
  let after = Dictionary(new.placesByID) { first, _ in first }
  let places = Dictionary(grouping: new.placesByID.filter { !$0.1.isEmpty }) { $0.1 }
  return references.compactMap { reference in
    // What is nowhere is an error of the next build.
    guard let meant = before[reference.id], let found = after[reference.id], !meant.isEmpty, meant != found
    else { return nil }
    // A block of one segment has its id.
    let same = Set((places[meant] ?? []).map { $0.0 }).sorted()
    if same.isEmpty, areAlike(meant, found) { return nil }
    let begins = found.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(30)
    return Diagnostic(
      .movedBlock, at: reference.location,
      "'\(reference.id)' is another passage since the update: \(begins)\(found.count > 30 ? "…" : "")",
      reason:
        "Ids count the passages of a section, and what it meant \(same.count == 1 ? "has moved" : "is gone")",
      help: same.count == 1
        ? "Write '\(same[0])', where it is now"
        : "Write the id of the passage that is meant, as inspect shows it, or for a picture 'text:' with its words"
    )
  }
}

/// Whether most of two texts is the same: more than half of their pairs of characters.
private func areAlike(_ one: String, _ other: String) -> Bool {
  func pairs(_ text: String) -> [UInt64] {
    let scalars = text.unicodeScalars.filter { !$0.properties.isWhitespace }
    return zip(scalars, scalars.dropFirst()).map { UInt64($0.value) << 32 | UInt64($1.value) }.sorted()
  }
  let (left, right) = (pairs(one), pairs(other))
  return commonCount(left, right) * 2 > max(left.count, right.count)
}

extension Document {
  /// The words of what settings can name: blocks, and segments within them.
  fileprivate var placesByID: [(String, String)] {
    blocks.flatMap { block -> [(String, String)] in
      let segments = block.content.segments
      return [(block.id, segments.map(\.text).joined(separator: "\n"))] + segments.map { ($0.id, $0.text) }
    }
  }
}
