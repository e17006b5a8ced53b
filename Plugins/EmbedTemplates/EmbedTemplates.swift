import Foundation
import PackagePlugin

/// Builds the top-level folder `templates` into the program, so that an installed command carries its look.
@main
struct EmbedTemplates: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let folder = context.package.directoryURL.appending(path: "templates", directoryHint: .notDirectory)
    let output = context.pluginWorkDirectoryURL.appending(path: "BuiltInTemplates.swift")
    let files = try files(below: folder)
    return [
      .buildCommand(
        displayName: "Embedding templates",
        executable: try context.tool(named: "EmbedFiles").url,
        arguments: [output.path(percentEncoded: false), folder.path(percentEncoded: false)]
          + files.map { $0.path(percentEncoded: false) },
        inputFiles: files, outputFiles: [output])
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
