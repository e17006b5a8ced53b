/// What a text is for, which decides how much of it is cleaned.
package enum TextUse: Sendable, CaseIterable {
  /// A line of a raw text that was pasted out of some program: what it brought along goes, and every space is plain.
  case source
  /// Words that somebody wrote for a page: translations, settings, terms, pages. What typography needs may stay.
  case words
  /// A file with a syntax of its own, before it is taken apart. What its characters mean together is only known of the
  /// words in it, so nothing is composed and what depends on neighbours stays.
  case syntax
}
