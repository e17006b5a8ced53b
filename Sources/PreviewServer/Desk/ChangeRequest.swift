import Diagnostics
import SiteGenerator

/// What a page of the desk sends: a change, and whether it is to be written.
struct ChangeRequest: Sendable {
  /// It says something else.
  struct Malformed: Error {}

  var briefing: String
  var language: String?
  /// Of the files that the page shows.
  var digest: String
  var isWritten: Bool
  var change: DeskChange

  init(_ body: [UInt8]) throws {
    let fields = try Fields(body)
    briefing = try fields.string("briefing")
    language = try fields.optionalString("language")
    digest = try fields.string("digest")
    isWritten = try fields.flag("write")
    switch try fields.string("kind") {
    case "reading":
      let (from, to) = (try fields.number("from"), try fields.number("to"))
      guard 1...1_000_000 ~= from, from...1_000_000 ~= to else { throw Malformed() }
      change = .reading(
        DeskStatement(
          lines: from...to, role: try fields.string("role"), isEach: try fields.flag("each"),
          isByWords: try fields.flag("words"), level: try fields.optionalNumber("level"),
          reason: try fields.optionalString("reason")))
    case "repair": change = .repair(rule: try fields.string("rule"))
    case "entry":
      change = .entry(
        segment: try fields.number("segment"), words: try fields.string("translation"),
        isReviewed: try fields.flag("reviewed"))
    case "waiver":
      change = .waiver(
        segment: try fields.number("segment"), rule: try fields.string("rule"),
        reason: try fields.optionalString("reason") ?? "")
    default: throw Malformed()
    }
  }

  /// The members of an object, each asked for as what it must be.
  private struct Fields {
    private var values: [String: JSON] = [:]

    init(_ body: [UInt8]) throws {
      guard let members = try JSON.readMembers(body[...]) else { throw Malformed() }
      for member in members {
        guard values.updateValue(member.value, forKey: member.name) == nil else { throw Malformed() }
      }
    }

    func optionalString(_ name: String) throws -> String? {
      switch values[name] {
      case nil: return nil
      case .string(let text)?: return text
      default: throw Malformed()
      }
    }

    func optionalNumber(_ name: String) throws -> Int? {
      switch values[name] {
      case nil: return nil
      case .number(let number)?: return number
      case .literal(let digits)?:
        guard let number = Int(digits) else { throw Malformed() }
        return number
      default: throw Malformed()
      }
    }

    func string(_ name: String) throws -> String {
      guard let text = try optionalString(name) else { throw Malformed() }
      return text
    }

    func number(_ name: String) throws -> Int {
      guard let number = try optionalNumber(name) else { throw Malformed() }
      return number
    }

    /// Not set where nothing is said.
    func flag(_ name: String) throws -> Bool {
      switch values[name] {
      case nil: return false
      case .bool(let value)?: return value
      default: throw Malformed()
      }
    }
  }
}
