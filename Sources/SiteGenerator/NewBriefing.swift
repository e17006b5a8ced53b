import Briefings
import Diagnostics

/// A briefing's folder that was made from a text, and what was found in the text.
public struct NewBriefing: Hashable, Sendable {
  /// Where the day in the folder's name comes from.
  public enum DateOrigin: Hashable, Sendable {
    case option, embargo, distribution, today
  }

  /// How many there are of what.
  public struct Counts: Hashable, Sendable {
    /// Below the title.
    public var headings = 0
    /// What is neither of the others, notes, sources and contacts aside.
    public var paragraphs = 0
    /// Those with a speaker.
    public var quotations = 0
    /// A list in a list is not counted.
    public var lists = 0
    /// With or without a rule line.
    public var tables = 0
    /// What the loader mended or noted.
    public var repairs = 0
  }

  /// A file to be filled in by a translator.
  public struct EmptyCatalogue: Hashable, Sendable {
    /// As `folder`.
    public var path: String
    /// How many different texts it has.
    public var entries: Int
  }

  /// Path of the folder.
  public var folder: String
  /// Path of the text in it.
  public var text: String
  /// One for each other language of the site, in its order.
  public var catalogues: [EmptyCatalogue]
  /// As the loader reads it.
  public var title: String
  /// How the text came: `utf-8`, `utf-8-bom`, `cp949`, `utf-16le` or `utf-16be`.
  public var encoding: String
  /// `2026-11-23`.
  public var date: String
  /// Where that day comes from.
  public var dateOrigin: DateOrigin
  /// Until when a build withholds the text, in RFC 3339; nil when it names no embargo.
  public var embargo: String?
  /// What was found in the text.
  public var counts: Counts
}

extension NewBriefing.Counts {
  init(of document: Document, repairs: Int) {
    self.repairs = repairs
    for block in document.blocks {
      switch block.content {
      case .heading: headings += 1
      case .paragraph: paragraphs += 1
      case .quotation: quotations += 1
      case .list: lists += 1
      case .table: tables += 1
      case .note, .source, .contact: break
      }
    }
  }
}
