import Foundation
import LexiconFormat

/// Proves the lexicons and writes Swift source that holds them: `LexiconCompiler OUTPUT FOLDER`.
///
/// The entries are kept as text, one string a folder, which costs nothing before somebody asks for a word.
let arguments = CommandLine.arguments.dropFirst()
guard let output = arguments.first, let top = arguments.dropFirst().first else {
  FileHandle.standardError.write(Data("usage: LexiconCompiler OUTPUT FOLDER\n".utf8))
  exit(64)
}

func names(in folder: URL) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
    .filter { !$0.hasPrefix(".") }.sorted()
}

do {
  let root = URL(filePath: top)
  var files: [LexiconProof.File] = []
  var texts: [(folder: String, text: String)] = []
  for folder in try names(in: root) {
    var text = ""
    for name in try names(in: root.appending(path: folder)) where name.hasSuffix(".tsv") {
      let url = root.appending(path: folder).appending(path: name)
      guard let content = String(validating: try Data(contentsOf: url), as: UTF8.self) else {
        throw CocoaError(.fileReadInapplicableStringEncoding, userInfo: [NSFilePathErrorKey: url.path])
      }
      let entries = Array(content.utf8).withUnsafeBufferPointer(LexiconEntry.read)
      files.append(LexiconProof.File(path: url.path(percentEncoded: false), folder: folder, entries: entries))
      for entry in entries {
        let words = entry.words.replacing(" ", with: "_")
        text += ([entry.kind, words] + entry.fields).joined(separator: "\t") + "\n"
      }
    }
    texts.append((folder, text))
  }
  let problems = LexiconProof.problems(of: files, kinds: LexiconKind.all)
  guard problems.isEmpty else {
    for problem in problems {
      FileHandle.standardError.write(
        Data("\(problem.path):\(problem.line): error: \(problem.message)\n".utf8))
    }
    exit(1)
  }
  var source = """
    /// The lexicons, made part of the program when it is built; one string a folder.
    enum BuiltInLexicons {
      static func text(of folder: String) -> StaticString? {
        switch folder {

    """
  for (folder, text) in texts {
    source += "    case \"\(folder)\":\n      #\"\"\"\n"
    source += text.split(separator: "\n").map { "      \($0)\n" }.joined()
    source += "      \"\"\"#\n"
  }
  source += "    default: nil\n    }\n  }\n\n"
  source += "  static let folders = [\(texts.map { "\"\($0.folder)\"" }.joined(separator: ", "))]\n}\n"
  try Data(source.utf8).write(to: URL(filePath: output))
} catch {
  FileHandle.standardError.write(Data("LexiconCompiler: \(error)\n".utf8))
  exit(1)
}
