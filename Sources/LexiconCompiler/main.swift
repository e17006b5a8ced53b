import Foundation
import LexiconFormat

/// Proves the lexicons and writes Swift source that holds them: `LexiconCompiler OUTPUT FOLDER`.
///
/// The entries are kept as text, a string for each kind in each folder, which costs nothing before somebody asks for
/// words of that kind.
let arguments = CommandLine.arguments.dropFirst()
guard let output = arguments.first, let top = arguments.dropFirst().first else {
  FileHandle.standardError.write(Data("usage: LexiconCompiler OUTPUT FOLDER\n".utf8))
  exit(64)
}

func names(in folder: URL) throws -> [String] {
  try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
    .filter { !$0.hasPrefix(".") }.sorted()
}

/// FNV-1a, folded to eight digits.
func digest(of texts: [String]) -> String {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in texts.lazy.flatMap(\.utf8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  let digits = String(UInt32(truncatingIfNeeded: hash ^ (hash >> 32)), radix: 16)
  return String(repeating: "0", count: 8 - digits.count) + digits
}

do {
  let root = URL(filePath: top)
  var files: [LexiconProof.File] = []
  var texts: [(folder: String, kinds: [(name: String, text: String)])] = []
  for folder in try names(in: root) {
    var kinds: [String: String] = [:]
    for name in try names(in: root.appending(path: folder)) where name.hasSuffix(".tsv") {
      let url = root.appending(path: folder).appending(path: name)
      guard let content = String(validating: try Data(contentsOf: url), as: UTF8.self) else {
        throw CocoaError(.fileReadInapplicableStringEncoding, userInfo: [NSFilePathErrorKey: url.path])
      }
      let entries = Array(content.utf8).withUnsafeBufferPointer(LexiconEntry.read)
      files.append(LexiconProof.File(path: url.path(percentEncoded: false), folder: folder, entries: entries))
      for entry in entries {
        let words = entry.words.replacing(" ", with: "_")
        kinds[entry.kind, default: ""] += ([words] + entry.fields).joined(separator: "\t") + "\n"
      }
    }
    texts.append((folder, kinds.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }))
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
    /// The lexicons, made part of the program when it is built: the entries of each kind in each folder.
    enum BuiltInLexicons {
      static func text(of kind: String, in folder: String) -> StaticString? {
        switch folder {

    """
  for (folder, kinds) in texts {
    source += "    case \"\(folder)\":\n      switch kind {\n"
    for (kind, text) in kinds {
      source += "      case \"\(kind)\":\n        #\"\"\"\n"
      source += text.split(separator: "\n").map { "        \($0)\n" }.joined()
      source += "        \"\"\"#\n"
    }
    source += "      default: nil\n      }\n"
  }
  source += "    default: nil\n    }\n  }\n\n"
  source += "  static let digest: StaticString = \"\(digest(of: texts.flatMap(\.kinds).map(\.text)))\"\n"
  source += "  static let folders = [\(texts.map { "\"\($0.folder)\"" }.joined(separator: ", "))]\n}\n"
  // The second build makes this tool anew and runs it again; a file that is written again would have everything compiled again.
  let written = Data(source.utf8)
  if FileManager.default.contents(atPath: output) != written { try written.write(to: URL(filePath: output)) }
} catch {
  FileHandle.standardError.write(Data("LexiconCompiler: \(error)\n".utf8))
  exit(1)
}
