/// A kind of entry: what its columns hold, and how its words are looked for.
package struct LexiconKind: Sendable {
  /// What a column holds.
  package enum Field: Sendable {
    case text
    /// Any integer, in decimal digits.
    case integer
    /// The exponent of a power of ten, from 0 to 18.
    case powerOfTen
    /// A decimal number such as `0.3048`, or a fraction of two such as `5/9`.
    case number
    /// Words parted by single spaces.
    case words
    /// Integers parted by single spaces.
    case integers
    case oneOf([String])
    /// The words of an entry of one of these kinds, in the same folder or in `common`; `|` parts alternatives.
    case reference([String])
    /// Amounts parted by `|`, each a number that a unit may follow: `0.5 month | 15 day`.
    case amounts
    /// A month and a day: `03-01`.
    case monthAndDay
  }

  /// How a text is searched for the words of a group of kinds, which decides when two entries get in each other's way.
  package enum Search: Sendable {
    /// The longest entry that begins at a place wins, so only equal words collide.
    case longest
    /// A word is looked up whole.
    case whole
    /// A word matches if it begins with the entry: a longer entry with the same meaning is never needed.
    case beginning
    /// A word matches if it contains the entry: one that contains another with the same meaning is never needed.
    case part
  }

  package let name: String
  package let fields: [Field]
  package let search: Search
  /// Kinds of one group are looked for together: a word has one meaning in it.
  package let group: String
  /// Fields at the end that may be left out.
  package let optionalFields: Int

  package init(
    _ name: String, _ fields: [Field] = [], _ search: Search = .whole, group: String? = nil,
    optionalFields: Int = 0
  ) {
    self.name = name
    self.fields = fields
    self.search = search
    self.group = group ?? name
    self.optionalFields = optionalFields
  }
}
