// swift-tools-version: 6.1
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// How the rooms are built, but for what the build itself runs: instrumented for the fuzzers, and for the tool that
/// counts work, which wants to see what is internal, too.
let instrumented: [SwiftSetting] =
  Context.environment["SITEGEN_TOOLS"] == "fuzzers"
  ? strict + [.unsafeFlags(["-sanitize=fuzzer", "-parse-as-library", "-enable-testing"])] : strict

/// A room of the house: it may import only what `dependencies` names.
func room(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: instrumented)
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
  traits: [
    .trait(name: "Documents", description: "Reads documents of word processors. Needs zlib."),
    .trait(name: "Preview", description: "Shows a site while it is worked on. Needs SwiftNIO and zlib."),
    .default(enabledTraits: ["Documents", "Preview"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.100.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CCMark",
      pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]
    ),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(
      name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    room("Characters"),
    .target(name: "LexiconFormat", swiftSettings: strict),
    .executableTarget(name: "LexiconCompiler", dependencies: ["LexiconFormat"], swiftSettings: strict),
    .plugin(name: "EmbedLexicons", capability: .buildTool(), dependencies: ["LexiconCompiler"]),
    .target(
      name: "Lexicons", dependencies: ["LexiconFormat"], exclude: ["lexicons"], swiftSettings: instrumented,
      plugins: ["EmbedLexicons"]),
    room("TextReading", ["Characters", "LexiconFormat", "Lexicons"]),
    room("SystemCalls"),
    room("FileReading", ["Characters", "Diagnostics", "SystemCalls"]),
    room("Diagnostics", ["Characters"]),
    room("TextCleaning", ["Characters", "Diagnostics"]),
    room("Briefings", ["Characters", "Diagnostics"]),
    room(
      "Loading",
      [
        "Briefings", "Characters", "Diagnostics", "FileReading", "Languages", "LexiconFormat", "Lexicons",
        "MarkupReading", "SourceReading", "TextCleaning", "YAMLReading",
      ]),
    room("Figures", ["Briefings", "Characters", "LexiconFormat", "Lexicons", "TextReading"]),
    room("Languages", ["Briefings", "Characters", "Figures", "LexiconFormat", "Lexicons", "TextReading"]),
    room("SourceReading", ["Characters", "Diagnostics", "TextCleaning"]),
    room("Catalogues", ["Briefings", "Characters", "Diagnostics", "SourceReading", "TextCleaning"]),
    room("YAMLReading", ["CLibYAML"]),
    room("MarkupReading", ["Characters", "Diagnostics", "SourceReading"]),
    room(
      "OfficeDocuments",
      [
        "Characters", "Diagnostics", "MarkupReading",
        .target(name: "CZlib", condition: .when(traits: ["Documents"])),
      ]),
    room(
      "Exchange",
      [
        "Briefings", "Catalogues", "Characters", "Diagnostics", "MarkupReading", "SourceReading",
        "TextCleaning",
      ]),
    room(
      "Alignment",
      [
        "Briefings", "Catalogues", "Characters", "Diagnostics", "Figures", "Glossaries", "Languages",
        "SourceReading", "TextReading",
      ]),
    room(
      "Memory",
      [
        "Briefings", "Catalogues", "Characters", "Checks", "Diagnostics", "Figures", "Languages",
        "TextReading",
      ]),
    room(
      "Glossaries",
      ["Briefings", "Characters", "Diagnostics", "Languages", "Lexicons", "SourceReading", "TextReading"]),
    room(
      "Checks",
      [
        "Briefings", "Catalogues", "Characters", "Diagnostics", "Figures", "Glossaries", "Languages",
        "Records", "SourceReading", "TextReading",
      ]),
    room("InlineMarkdown", ["CCMark", "Characters", "Diagnostics", "TextReading"]),
    room("Templating", ["Characters", "Diagnostics"]),
    .target(
      name: "CPlatform",
      cSettings: Context.environment["SITEGEN_COMMIT"].map {
        [.define("SITEGEN_COMMIT", to: "\"\($0.filter { $0.isLetter || $0.isNumber || $0 == "-" })\"")]
      } ?? []),
    room(
      "Compression", [.target(name: "CZlib", condition: .when(traits: ["Documents", "Preview"]))]),
    room("Hosts", ["Characters"]),
    room("Publishing", ["CPlatform", "Characters", "Diagnostics", "SystemCalls"]),
    room("Records", ["Briefings", "Diagnostics"]),
    room("Search", ["Diagnostics", "Lexicons"]),
    room("BuildCache", ["Characters", "Diagnostics", "Publishing", "Records", "SystemCalls"]),
    .executableTarget(name: "EmbedFiles", swiftSettings: strict),
    .plugin(name: "EmbedFolder", capability: .buildTool(), dependencies: ["EmbedFiles"]),
    .target(
      name: "Website",
      dependencies: [
        "Briefings", "Characters", "Diagnostics", "FileReading", "Glossaries", "InlineMarkdown", "Languages",
        "Loading", "MarkupReading", "Records", "Search", "SourceReading", "Templating", "TextCleaning",
        "Publishing",
      ],
      exclude: ["templates"],
      swiftSettings: instrumented,
      plugins: ["EmbedFolder"]
    ),
    room(
      "SiteGenerator",
      [
        "Alignment", "Briefings", "BuildCache", "CPlatform", "Catalogues", "Characters", "Checks",
        "Compression",
        "Diagnostics", "Exchange", "FileReading", "Glossaries", "Hosts", "InlineMarkdown", "Languages",
        "Lexicons",
        "Loading", "Memory", "Publishing", "Records", "Search", "SystemCalls", "Templating", "TextCleaning",
        "Website",
        .target(name: "OfficeDocuments", condition: .when(traits: ["Documents"])),
      ]),
    .target(
      name: "PreviewServer",
      dependencies: [
        "Compression", "Diagnostics", "Hosts", "Publishing", "SiteGenerator", "SystemCalls",
        .product(name: "NIOCore", package: "swift-nio", condition: .when(traits: ["Preview"])),
        .product(name: "NIOPosix", package: "swift-nio", condition: .when(traits: ["Preview"])),
        .product(name: "NIOHTTP1", package: "swift-nio", condition: .when(traits: ["Preview"])),
      ],
      exclude: ["assets"],
      swiftSettings: strict,
      plugins: ["EmbedFolder"]
    ),
    .executableTarget(
      name: "sitegen",
      dependencies: [
        "Diagnostics", "Hosts", "Publishing", "SiteGenerator",
        .target(name: "PreviewServer", condition: .when(traits: ["Preview"])),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict
    ),
    tests("CharactersTests", ["Characters"]),
    tests("DiagnosticsTests", ["Diagnostics"]),
    tests("FileReadingTests", ["Characters", "Diagnostics", "FileReading"]),
    tests("TextCleaningTests", ["Diagnostics", "TextCleaning"]),
    tests("YAMLReadingTests", ["YAMLReading"]),
    tests("SourceReadingTests", ["Diagnostics", "SourceReading"]),
    tests("LexiconsTests", ["LexiconFormat", "Lexicons"]),
    .target(
      name: "LoadingInvariants",
      dependencies: ["Loading", "Briefings", "Diagnostics"],
      path: "Tests/LoadingInvariants",
      swiftSettings: instrumented
    ),
    .testTarget(
      name: "LoadingTests",
      dependencies: ["Loading", "LoadingInvariants", "Briefings", "Diagnostics"],
      exclude: ["Corpus"],
      swiftSettings: strict
    ),
    .target(
      name: "TranslationFixtures",
      dependencies: ["Briefings", "Catalogues", "Diagnostics"],
      path: "Tests/TranslationFixtures",
      swiftSettings: strict
    ),
    tests("CataloguesTests", ["Catalogues", "Briefings", "Diagnostics", "TranslationFixtures"]),
    tests("MarkupReadingTests", ["Diagnostics", "MarkupReading"]),
    .target(name: "OfficeFixtures", path: "Tests/OfficeFixtures", swiftSettings: strict),
    tests("OfficeDocumentsTests", ["Diagnostics", "OfficeDocuments", "OfficeFixtures"]),
    tests("ExchangeTests", ["Exchange", "Briefings", "Catalogues", "Diagnostics", "TranslationFixtures"]),
    tests(
      "AlignmentTests",
      ["Alignment", "Briefings", "Catalogues", "Diagnostics", "Glossaries", "TranslationFixtures"]),
    tests("FiguresTests", ["Figures", "LexiconFormat", "Lexicons"]),
    tests("LanguagesTests", ["Briefings", "Characters", "Figures", "Languages", "Lexicons", "TextReading"]),
    tests("MemoryTests", ["Briefings", "Catalogues", "Checks", "Memory"]),
    tests("GlossariesTests", ["Briefings", "Diagnostics", "Glossaries"]),
    .testTarget(
      name: "ChecksTests",
      dependencies: [
        "Briefings", "Catalogues", "Characters", "Checks", "Diagnostics", "Figures", "Glossaries",
        "Languages", "SourceReading", "TextReading", "TranslationFixtures",
      ],
      exclude: ["Pairs"],
      swiftSettings: strict
    ),
    tests("InlineMarkdownTests", ["InlineMarkdown", "Diagnostics", "CCMark"]),
    tests("TemplatingTests", ["Templating", "Diagnostics"]),
    tests("SearchTests", ["Diagnostics", "Search"]),
    tests("RecordsTests", ["Briefings", "Diagnostics", "Records"]),
    tests("BuildCacheTests", ["BuildCache", "Diagnostics", "Records"]),
    tests("PublishingTests", ["Publishing", "Characters", "Diagnostics", "SystemCalls"]),
    tests(
      "WebsiteTests",
      ["Website", "Briefings", "Diagnostics", "Loading", "Publishing", "Records", "Templating"]),
    .testTarget(
      name: "SiteGeneratorTests",
      dependencies: [
        "SiteGenerator", "Briefings", "BuildCache", "Checks", "Compression", "Diagnostics", "FileReading",
        "Hosts",
        "Loading",
        "MarkupReading", "OfficeDocuments", "OfficeFixtures", "Publishing", "Search",
      ],
      exclude: ["Fixtures"],
      swiftSettings: strict
    ),
    tests("HostsTests", ["Compression", "Hosts"]),
    tests("PreviewServerTests", ["Diagnostics", "PreviewServer", "SiteGenerator"]),
    tests("CommandTests", ["Hosts", "SiteGenerator", "sitegen"]),
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
    benchmark(
      "checks-benchmark", "Checks", ["Briefings", "Catalogues", "Checks", "Diagnostics", "Glossaries"]),
    benchmark("loader-benchmark", "Loader", ["Loading", "CCMark"]),
    benchmark("markdown-benchmark", "Markdown", ["InlineMarkdown", "CCMark"]),
    benchmark(
      "templating-benchmark", "Templating",
      ["Templating", "Diagnostics", .product(name: "Mustache", package: "swift-mustache"), "Stencil"]),
  ]
case "fuzzers":
  // libFuzzer does what an entry point does. `--sanitize=fuzzer` would instrument the tools of the build as well.
  // Next to its target, in a folder of its own, a fuzzer may have inputs to begin with.
  func fuzzer(_ name: String, _ folder: String, _ dependencies: [Target.Dependency], seeds: [String] = [])
    -> Target
  {
    .executableTarget(
      name: name, dependencies: dependencies + ["FuzzerDriver"], path: "Fuzzing/\(folder)",
      exclude: ["Corpus"] + seeds, swiftSettings: instrumented,
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer"])])
  }
  package.targets += [
    .target(name: "FuzzerDriver", path: "Fuzzing/Driver"),
    fuzzer("cleaning-fuzzer", "Cleaning", ["TextCleaning"]),
    fuzzer("loader-fuzzer", "Loader", ["Loading", "LoadingInvariants"]),
    fuzzer("markup-fuzzer", "Markup", ["Diagnostics", "Loading", "MarkupReading"], seeds: ["Seeds"]),
    fuzzer(
      "documents-fuzzer", "Documents",
      ["Briefings", "Diagnostics", "Loading", "OfficeDocuments", "OfficeFixtures", "SiteGenerator"],
      seeds: ["Seeds"]),
    fuzzer("markdown-fuzzer", "Markdown", ["InlineMarkdown", "CCMark"]),
    fuzzer("search-fuzzer", "Search", ["Diagnostics", "Search"]),
    fuzzer(
      "settings-fuzzer", "Settings", ["Briefings", "Diagnostics", "Glossaries", "Loading", "SiteGenerator"],
      seeds: ["Seeds"]),
    fuzzer("templating-fuzzer", "Templating", ["Templating", "Diagnostics"]),
    fuzzer(
      "translation-fuzzer", "Translation", ["Briefings", "Catalogues", "Diagnostics", "Exchange"],
      seeds: ["Seeds"]),
    .target(name: "WorkCounter", path: "Fuzzing/WorkCounter"),
    .executableTarget(
      name: "doubling",
      dependencies: [
        "WorkCounter", "Alignment", "Briefings", "Catalogues", "Checks", "Diagnostics", "Exchange",
        "Glossaries", "InlineMarkdown", "Loading", "MarkupReading", "OfficeDocuments", "OfficeFixtures",
        "Publishing", "Search", "SiteGenerator", "SourceReading", "Templating", "TextCleaning", "Website",
      ],
      path: "Fuzzing/Doubling", swiftSettings: strict),
  ]
case "docs":
  package.dependencies += [.package(url: "https://github.com/swiftlang/swift-docc-plugin", from: "1.4.0")]
default: break
}
