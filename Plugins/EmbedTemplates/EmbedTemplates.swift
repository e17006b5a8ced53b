import Foundation
import PackagePlugin

/// Builds the top-level folder `templates` into the program, so that an installed command carries its look.
///
/// A build runs a plugin anew only when the files below the folder of a target have changed in number or name. So the
/// folder of the target has a link to `templates`, which the target excludes from its sources: a file that is added to
/// it or removed is noticed by the next build. A file that is edited is an input of the command below.
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
