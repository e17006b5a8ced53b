// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A room of the house: it may import only what `dependencies` names.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .testTarget(name: name, dependencies: dependencies, swiftSettings: strict)
}

let package = Package(
  name: "sitegen",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "sitegen", targets: ["sitegen"]),
    // Findings and rules are part of what the library says.
    .library(name: "SiteGenerator", targets: ["SiteGenerator", "Diagnostics"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CCMark",
      pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]
    ),
    room("Characters"),
    room("Diagnostics", ["Characters"]),
    room("Briefings", ["Characters", "Diagnostics"]),
    room("Loading", ["Briefings", "Characters", "Diagnostics", "Yams"]),
    room("Translation", ["Briefings", "Characters", "Diagnostics"]),
    room("InlineMarkdown", ["CCMark", "Characters", "Diagnostics"]),
    room("Templating", ["Characters", "Diagnostics"]),
    room("Publishing", ["Characters", "Diagnostics"]),
    .executableTarget(name: "EmbedFiles", swiftSettings: strict),
    .plugin(name: "EmbedTemplates", capability: .buildTool(), dependencies: ["EmbedFiles"]),
    .target(
      name: "Website",
      dependencies: [
        "Briefings", "Characters", "Diagnostics", "Loading", "Translation", "InlineMarkdown", "Templating",
        "Publishing",
      ],
      swiftSettings: strict,
      plugins: ["EmbedTemplates"]
    ),
    room(
      "SiteGenerator",
      [
        "Briefings", "Characters", "Diagnostics", "Loading", "Translation", "InlineMarkdown", "Templating",
        "Website", "Publishing",
      ]),
    .executableTarget(
      name: "sitegen",
      dependencies: [
        "SiteGenerator",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),
    tests("DiagnosticsTests", ["Diagnostics"]),
    .target(
      name: "LoadingInvariants",
      dependencies: ["Loading", "Briefings", "Diagnostics"],
      path: "Tests/LoadingInvariants",
      swiftSettings: strict
    ),
    .testTarget(
      name: "LoadingTests",
      dependencies: ["Loading", "LoadingInvariants", "Briefings", "Diagnostics"],
      exclude: ["Corpus"],
      swiftSettings: strict
    ),
    .testTarget(
      name: "TranslationTests",
      dependencies: ["Translation", "Briefings", "Diagnostics"],
      exclude: ["Pairs"],
      swiftSettings: strict
    ),
    tests("InlineMarkdownTests", ["InlineMarkdown", "Diagnostics", "CCMark"]),
    tests("TemplatingTests", ["Templating", "Diagnostics"]),
    tests("PublishingTests", ["Publishing", "Diagnostics"]),
    tests("WebsiteTests", ["Website", "Briefings", "Diagnostics", "Loading", "Publishing", "Templating"]),
    .testTarget(
      name: "SiteGeneratorTests",
      dependencies: ["SiteGenerator", "Briefings", "Diagnostics", "Loading"],
      exclude: ["Fixtures"],
      swiftSettings: strict
    ),
    tests("CommandTests", ["sitegen"]),
  ]
)

// Tools for work on the program. `make bench`, `make fuzz` and `make docs` ask for them; nobody who builds the
// site needs what they depend on.
switch Context.environment["SITEGEN_TOOLS"] {
case "benchmarks":
  package.dependencies += [
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/stencilproject/Stencil", from: "0.15.1"),
  ]
  func benchmark(_ name: String, _ folder: String, _ dependencies: [Target.Dependency]) -> Target {
    .executableTarget(
      name: name, dependencies: dependencies + ["BenchmarkSupport"], path: "Benchmarks/\(folder)",
      swiftSettings: strict)
  }
  package.targets += [
    .target(name: "BenchmarkSupport", path: "Benchmarks/Support", swiftSettings: strict),
    benchmark("loader-benchmark", "Loader", ["Loading", "CCMark"]),
    benchmark("markdown-benchmark", "Markdown", ["InlineMarkdown", "CCMark"]),
    benchmark(
      "templating-benchmark", "Templating",
      ["Templating", "Diagnostics", .product(name: "Mustache", package: "swift-mustache"), "Stencil"]),
  ]
case "fuzzers":
  // libFuzzer brings the entry point.
  func fuzzer(
    _ name: String, _ folder: String, _ dependencies: [Target.Dependency], exclude: [String] = []
  ) -> Target {
    .executableTarget(
      name: name, dependencies: dependencies, path: "Fuzzing/\(folder)", exclude: exclude,
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])])
  }
  package.targets += [
    fuzzer("loader-fuzzer", "Loader", ["Loading", "LoadingInvariants"]),
    fuzzer("markdown-fuzzer", "Markdown", ["InlineMarkdown", "CCMark"]),
    fuzzer("templating-fuzzer", "Templating", ["Templating", "Diagnostics"]),
    fuzzer(
      "translation-fuzzer", "Translation", ["Translation", "Briefings", "Diagnostics"], exclude: ["Seeds"]),
  ]
case "docs":
  package.dependencies += [.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.4.0")]
default: break
}
