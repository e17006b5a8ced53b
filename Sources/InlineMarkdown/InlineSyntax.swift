/// Which markup a briefing's texts carry.
package enum InlineSyntax: Sendable {
  /// A text nobody wrote as Markdown. Only unmistakable `**bold**` is markup; every other character is itself.
  case rawText
  /// The inline part of Markdown: emphasis, code, links, images, escapes, entities and hard line breaks.
  case markdown
}
