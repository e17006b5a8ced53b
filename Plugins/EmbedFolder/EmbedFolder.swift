import Foundation
import PackagePlugin

/// Builds the files of a folder into the program, so that an installed command carries them: for `Website` the top-level folder
/// `templates`, for another target its own folder `assets`.
///
/// A build runs a plugin anew only when the files below the folder of a target have changed in number or name. So the
/// folder of `Website` has a link to `templates`, which the target excludes from its sources: a file that is added to
/// it or removed is noticed by the next build. A file that is edited is an input of the command below.
@main
struct EmbedFolder: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: Target) throws -> [Command] {
    let isLook = target.name == "Website"
    let parent = isLook ? context.package.directoryURL : target.directoryURL
    let folder = parent.appending(path: isLook ? "templates" : "assets", directoryHint: .notDirectory)
    let type = isLook ? "BuiltInTemplates" : "BuiltInAssets"
    let output = context.pluginWorkDirectoryURL.appending(path: "\(type).swift")
    let files = try files(below: folder)
    return [
      .buildCommand(
        displayName: "Embedding \(folder.lastPathComponent)",
        executable: try context.tool(named: "EmbedFiles").url,
        arguments: [type, output.path(percentEncoded: false), folder.path(percentEncoded: false)]
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
