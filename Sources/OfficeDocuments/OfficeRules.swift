package import Diagnostics

extension Rule {
  /// What is found in documents of word processors.
  package static let office = [unreadableDocument, documentOmission, documentDisclosure]

  package static let unreadableDocument = Rule(
    "unreadable-document", .error, summary: "A document of a word processor cannot be read.",
    explanation:
      "It is damaged, protected by a password, made by a program in a way that is not read, or larger than anything that somebody wrote. A part of it would be worse than nothing, since nobody would see what is missing.",
    help: "Open it in the program that it is of, save it anew, and try that file.")

  package static let documentDisclosure = Rule(
    "document-disclosure", .warning, summary: "A document that is published has more in it than its words.",
    explanation:
      "Comments, hidden text, deleted text that is kept as a tracked change and names of authors are there for everybody who opens the file.",
    help: "Take it out in the word processor, or publish a PDF instead.")

  package static let documentOmission = Rule(
    "document-omission", .note, summary: "Something in a document was left out of the briefing.",
    explanation:
      "Headers, footers and page numbers belong to the paper. Comments, hidden text and deleted text that is kept as a tracked change are not for readers, nor are names of authors.",
    help: "If it is part of what is said, move it into the text in the word processor.")
}
