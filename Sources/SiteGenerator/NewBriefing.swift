import Briefings
import Diagnostics

/// A briefing's folder that was made from a text, and what was found in the text.
package struct NewBriefing: Hashable, Sendable {
  /// Where the day in the folder's name comes from.
  package enum DateOrigin: Hashable, Sendable {
    case option, embargo, distribution, today
  }

  /// How many there are of what.
  package struct Counts: Hashable, Sendable {
    /// Below the title.
    package var headings = 0
    /// What is neither of the others, notes, sources and contacts aside.
    package var paragraphs = 0
    /// Those with a speaker.
    package var quotations = 0
    /// A list in a list is not counted.
    package var lists = 0
    /// With or without a rule line.
    package var tables = 0
    /// What the loader repaired or noted.
    package var repairs = 0
  }

  /// A file to be filled in by a translator.
  package struct NewCatalogue: Hashable, Sendable {
    /// As `folder`.
    package var path: String
    /// How many different texts it has.
    package var entries: Int
    /// How many of them were translated just so before, so that their translations are there already.
    package var filled: Int
    /// For how many of them there is a suggestion, which somebody has to confirm.
    package var suggested: Int
  }

  /// Path of the folder.
  package var folder: String
  /// Path of the text in it.
  package var text: String
  /// One for each other language of the site, in its order.
  package var catalogues: [NewCatalogue]
  /// As the loader reads it.
  package var title: String
  /// How the text came: `utf-8`, `utf-8-bom`, `cp949`, `utf-16le` or `utf-16be`.
  package var encoding: String
  /// `2026-11-23`.
  package var date: String
  /// Where that day comes from.
  package var dateOrigin: DateOrigin
  /// Until when a build withholds the text, in RFC 3339; nil when it names no embargo.
  package var embargo: String?
  /// What was found in the text.
  package var counts: Counts
  /// Of a document of a word processor.
  package var imported: Imported?

  /// What was taken out of a document besides its text, and what was not.
  package struct Imported: Hashable, Sendable {
    package var pictures: Int
    /// Pictures of which nobody said what they show; they wait in `briefing.yml`.
    package var undescribedPictures: Int
    /// What is not in the briefing, a phrase each.
    package var leftOut: [String]
  }
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
      case .note, .source, .contact, .footnote: break
      }
    }
  }
}
