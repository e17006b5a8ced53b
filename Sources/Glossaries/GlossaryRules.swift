package import Diagnostics

extension Rule {
  static let glossarySize = Rule(
    "glossary-size", .error, summary: "The glossary is too large to be one.",
    explanation: "A bound keeps a wrong file from filling the memory.",
    help: "Check whether the file really is a glossary.")
  static let glossaryEncoding = Rule(
    "glossary-encoding", .error, summary: "The glossary is not UTF-8, and not CP949 either.",
    explanation: "Spreadsheets often save CSV in an encoding of their own, which would garble the terms.",
    help: "Save the file as 'CSV UTF-8'.")
  static let glossarySyntax = Rule(
    "glossary-syntax", .error, summary: "A quotation mark of the glossary's CSV is out of place.",
    explanation: "Nobody could say where the field ends.",
    help: "Put the whole field in quotation marks, and double those within it.")
  static let glossaryColumn = Rule(
    "glossary-column", .error,
    summary: "The first line of the glossary names no, an unknown or a repeated column.",
    explanation: "The first line says which language each column is in.",
    help: "Begin with a line such as ko,en,note,forbidden.")
  static let glossaryRow = Rule(
    "glossary-row", .error, summary: "A row of the glossary has more or fewer fields than the first line.",
    explanation: "A comma that is not quoted moves every field after it.",
    help: "Put a field that contains a comma in quotation marks, and leave empty what has no text.")
  static let glossaryEmptyRow = Rule(
    "glossary-empty-row", .note, summary: "A row of the glossary has nothing but commas.",
    explanation: "Spreadsheets write the rows that somebody emptied. They are left out.",
    help: "Nothing needs to be done.")
  static let glossaryEmptyTerm = Rule(
    "glossary-empty-term", .error, summary: "A row of the glossary has no term in the first language.",
    explanation: "There is nothing to look for.", help: "Fill in the field, or remove the row.")
  static let glossaryDuplicate = Rule(
    "glossary-duplicate", .error, summary: "A term is in the glossary twice.",
    explanation: "Two rows would ask for two translations of one term.",
    help: "Join the two rows; | separates alternatives.")
  static let glossaryTermLength = Rule(
    "glossary-term-length", .error, summary: "A term of the glossary is as long as a sentence.",
    explanation: "Long terms are slow to look for and hardly ever found.",
    help: "Separate alternatives by |; a glossary holds terms, not sentences.")

  /// What is said of glossaries.
  package static let glossaries: [Rule] = [
    .glossarySize, .glossaryEncoding, .glossarySyntax, .glossaryColumn, .glossaryRow, .glossaryEmptyRow,
    .glossaryEmptyTerm, .glossaryDuplicate, .glossaryTermLength,
  ]
}
