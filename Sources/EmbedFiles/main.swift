import Foundation

/// Writes Swift source that holds the files below a folder: `EmbedFiles TYPE OUTPUT FOLDER FILE…`.
///
/// Text comes back from the string literals exactly; of other files, such as pictures, each scalar of the literal is a byte.
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
      static let files: [(name: String, text: String, isText: Bool)] = [

    """
  for path in arguments.dropFirst(3) {
    let bytes = try Data(contentsOf: URL(filePath: path))
    let text = String(validating: bytes, as: UTF8.self)
    var scalars = String.UnicodeScalarView()
    if text == nil { scalars.append(contentsOf: bytes.map { Unicode.Scalar($0) }) }
    let name = literal(String(path.dropFirst(folder.count + 1)))
    source += "    (\(name), \(literal(text ?? String(scalars))), \(text != nil)),\n"
  }
  source += "  ]\n}\n"
  // The second build makes this tool anew and runs it again; a file that is written again would have everything compiled again.
  let written = Data(source.utf8)
  if FileManager.default.contents(atPath: output) != written { try written.write(to: URL(filePath: output)) }
} catch {
  FileHandle.standardError.write(Data("EmbedFiles: \(error)\n".utf8))
  exit(1)
}
