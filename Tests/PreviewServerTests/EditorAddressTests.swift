import Testing

@testable import PreviewServer

@Suite struct EditorAddressTests {
  @Test(arguments: [
    ("vscode", "vscode://file/srv/a%20b/ko.txt:7:3"),
    ("bbedit", "x-bbedit://open?url=file:///srv/a%20b/ko.txt&line=7&column=3"),
    ("my://{file}?l={line}&x={other}", "my:///srv/a%20b/ko.txt?l=7&x={other}"),
  ])
  func opensAPlace(editor: String, address: String) throws {
    let editor = try #require(EditorAddress(editor))
    #expect(editor.address(file: "/srv/a b/ko.txt", line: 7, column: 3) == address)
  }

  @Test func knowsNoEditorThatIsNeitherNamedNorAnAddress() {
    #expect(EditorAddress("ed") == nil)
    #expect(EditorAddress("") == nil)
  }

  @Test func everyEditorThatIsNamedIsKnown() {
    for name in EditorAddress.names { #expect(EditorAddress(name) != nil) }
  }
}
