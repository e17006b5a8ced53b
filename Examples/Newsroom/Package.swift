// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "newsroom",
  platforms: [.macOS(.v15)],
  dependencies: [
    // From elsewhere: .package(url: "https://…/sitegen", from: "0.1.0").
    .package(name: "sitegen", path: "../..")
  ],
  targets: [
    .executableTarget(name: "newsroom", dependencies: [.product(name: "SiteGenerator", package: "sitegen")])
  ]
)
