import Figures
import Lexicons
import TextReading

/// What the lexicon of Korean holds. Tables are made of it when a Korean text is first read.
enum Korean {
  static let lexicon = Lexicon(folder: "ko")
}
