import Foundation
import PackagePlugin

/// Proves the top-level folder `lexicons` and builds it into the program.
@main
struct EmbedLexicons: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "lexicons", directoryHint: .notDirectory)
    let output = context.pluginWorkDirectoryURL.appending(path: "BuiltInLexicons.swift")
    return [
      .buildCommand(
        displayName: "Proving and embedding lexicons",
        executable: try context.tool(named: "LexiconCompiler").url,
        arguments: [output.path(percentEncoded: false), folder.path(percentEncoded: false)],
        inputFiles: try files(below: folder), outputFiles: [output])
    ]
  }

  private func files(below folder: URL) throws -> [URL] {
    let contents = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: [.isDirectoryKey], options: .skipsHiddenFiles)
    return try contents.sorted { $0.path < $1.path }.flatMap { url in
      try url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true ? files(below: url) : [url]
    }
  }
}
