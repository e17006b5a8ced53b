import Foundation

/// Writes Swift source that holds the files below a folder: `EmbedFiles TYPE OUTPUT FOLDER FILE…`.
///
/// The files are text; their bytes come back from the string literals exactly.
let arguments = CommandLine.arguments.dropFirst()
guard let type = arguments.first, let output = arguments.dropFirst().first,
  let folder = arguments.dropFirst(2).first
else {
  FileHandle.standardError.write(Data("usage: EmbedFiles TYPE OUTPUT FOLDER FILE…\n".utf8))
  exit(64)
}

func literal(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0xFEFF:
      result += "\\u{\(String(scalar.value, radix: 16))}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result + "\""
}

do {
  var source = """
    /// Files of a folder, made part of the program when it is built.
    enum \(type) {
      static let files: [(name: String, text: String)] = [

    """
  for path in arguments.dropFirst(3) {
    let bytes = try Data(contentsOf: URL(filePath: path))
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw CocoaError(.fileReadInapplicableStringEncoding, userInfo: [NSFilePathErrorKey: path])
    }
    source += "    (\(literal(String(path.dropFirst(folder.count + 1)))), \(literal(text))),\n"
  }
  source += "  ]\n}\n"
  try Data(source.utf8).write(to: URL(filePath: output))
} catch {
  FileHandle.standardError.write(Data("EmbedFiles: \(error)\n".utf8))
  exit(1)
}
