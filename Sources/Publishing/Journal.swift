/// The steps of a publish as text, written before the first of them is done.
///
/// While staging holds a journal, the site may be anywhere between old and new, and undoing the
/// journal's steps brings back the old one. Taking the journal away is what makes a publish final.
struct Journal: Equatable {
  struct Damage: Error, Equatable {
    var line: Int
    var text: String
  }

  var steps: [Step]

  private static let header = "sitegen journal 1"
  private static let footer = "end"

  init(steps: [Step]) {
    self.steps = steps
  }

  var bytes: [UInt8] {
    var text = Self.header + "\n"
    for step in steps { text += step.line + "\n" }
    text += Self.footer + "\n"
    return Array(text.utf8)
  }

  init(parsing bytes: [UInt8]) throws(Damage) {
    guard let text = String(validating: bytes, as: UTF8.self) else { throw Damage(line: 1, text: "") }
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      String(Substring($0))
    }
    guard lines.first == Self.header else { throw Damage(line: 1, text: lines.first ?? "") }
    guard lines.count >= 3, lines[lines.count - 2] == Self.footer, lines.last == "" else {
      throw Damage(line: lines.count, text: lines.last ?? "")
    }
    steps = []
    for index in 1..<(lines.count - 2) {
      guard let step = Step(line: lines[index]) else { throw Damage(line: index + 1, text: lines[index]) }
      steps.append(step)
    }
  }
}

extension Step {
  fileprivate var line: String {
    switch self {
    case .createFolder(let slot, let path): "create-folder \(slot) \(path)"
    case .removeFolder(let slot, let path): "remove-folder \(slot) \(path)"
    case .place(let slot, let path): "place \(slot) \(path)"
    case .replace(let slot, let path): "replace \(slot) \(path)"
    case .setAside(let slot, let path): "set-aside \(slot) \(path)"
    }
  }

  fileprivate init?(line: String) {
    let fields = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false).map(String.init)
    guard fields.count == 3, let slot = Int(fields[1]), slot >= 0, fields[2].problemAsPath == nil else {
      return nil
    }
    let path = fields[2]
    switch fields[0] {
    case "create-folder": self = .createFolder(slot: slot, path: path)
    case "remove-folder": self = .removeFolder(slot: slot, path: path)
    case "place": self = .place(slot: slot, path: path)
    case "replace": self = .replace(slot: slot, path: path)
    case "set-aside": self = .setAside(slot: slot, path: path)
    default: return nil
    }
  }
}
