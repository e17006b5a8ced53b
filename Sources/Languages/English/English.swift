import Figures
import Lexicons
import TextReading

/// What the lexicon of English holds. Tables are made of it when an English text is first read.
enum English {
  static let lexicon = Lexicon(folder: "en")
}
