/// Finds in a page what it is about, and what is only around it.
struct HTMLArticle {
  let root: Int
  /// Elements that are not read, by their indices.
  private(set) var frame: Set<Int> = []
  private(set) var hidden: Set<Int> = []
  /// What is beside the article, in the order of the page.
  private(set) var outside: [Int] = []

  private static let frameNames: Set = ["nav", "aside", "footer", "form", "dialog", "menu"]
  private static let frameRoles: Set = [
    "navigation", "banner", "contentinfo", "complementary", "search", "menu", "dialog",
  ]
  /// Parts of the names that makers of pages give to what is around.
  private static let frameWords: Set = [
    "nav", "gnb", "lnb", "snb", "menu", "breadcrumb", "breadcrumbs", "location", "share", "sns", "footer",
    "sidebar", "comments", "reply", "related", "banner", "skip", "skipnav", "cookie", "popup", "pagination",
    "paging",
    "toolbar", "print", "advert", "ads", "prevnext",
  ]
  /// Elements that readers never see.
  static let unseen: Set = [
    "script", "style", "template", "noscript", "head", "select", "button", "input", "textarea", "svg",
    "iframe",
    "object", "canvas", "audio", "video", "map",
  ]

  init(_ tree: HTMLTree) {
    let nodes = tree.nodes
    var lengths = Array(repeating: 0, count: nodes.count)
    var (articles, mains): ([Int], [Int]) = ([], [])
    var body = 0
    // Children come after their parents, so that one walk from behind counts all words.
    for index in nodes.indices.reversed() {
      let node = nodes[index]
      if node.name.isEmpty {
        lengths[index] = node.text.unicodeScalars.count { !$0.properties.isWhitespace }
        continue
      }
      let style = node.attributes["style"]?.lowercased().filter { $0 != " " } ?? ""
      let isHidden =
        node.attributes["hidden"] != nil || style.contains("display:none")
        || style.contains("visibility:hidden")
      if Self.unseen.contains(node.name) { continue }
      if isHidden {
        hidden.insert(index)
        continue
      }
      for child in node.children { lengths[index] += lengths[child] }
      switch node.name {
      case "article": articles.append(index)
      case "main": mains.append(index)
      case "body": body = index
      default: if node.attributes["role"] == "main" { mains.append(index) }
      }
      // Words of links alone are no text of an article.
      if node.name == "a" { lengths[index] /= 4 }
    }
    let longest = articles.max { (lengths[$0], $1) < (lengths[$1], $0) }
    let all = articles.reduce(0) { $0 + lengths[$1] }
    var found = body
    if let longest, lengths[longest] * 2 > all {
      found = longest
    } else if let main = mains.max(by: { (lengths[$0], $1) < (lengths[$1], $0) }), lengths[main] > 0 {
      found = main
    }
    // Down to where the text is no longer all in one part.
    let containers: Set = ["div", "section", "main", "article", "body", "center"]
    while let child = nodes[found].children.max(by: { (lengths[$0], $1) < (lengths[$1], $0) }),
      containers.contains(nodes[child].name), lengths[child] * 4 >= lengths[found] * 3,
      !Self.isFrame(nodes[child])
    {
      // A heading beside it belongs to it.
      let hasHeading = nodes[found].children.contains {
        ["h1", "h2", "h3", "header"].contains(nodes[$0].name) && lengths[$0] > 0
      }
      if hasHeading { break }
      found = child
    }
    root = found
    var above: Set<Int> = [found]
    // Parents come before their children.
    for index in nodes.indices.reversed() where nodes[index].children.contains(where: above.contains) {
      above.insert(index)
    }
    outside = above.sorted().flatMap { index in
      index == found
        ? []
        : nodes[index].children.filter {
          !above.contains($0) && !hidden.contains($0) && !Self.unseen.contains(nodes[$0].name)
        }
    }
    var waiting = [found]
    while let index = waiting.popLast() {
      for child in nodes[index].children where !nodes[child].name.isEmpty {
        if Self.isFrame(nodes[child]), lengths[child] * 2 < lengths[found] {
          frame.insert(child)
        } else {
          waiting.append(child)
        }
      }
    }
  }

  private static func isFrame(_ node: HTMLTree.Node) -> Bool {
    if frameNames.contains(node.name) || frameRoles.contains(node.attributes["role"] ?? "") { return true }
    guard ["div", "ul", "section", "p", "header", "dl"].contains(node.name) else { return false }
    let names = [node.attributes["class"], node.attributes["id"]].compactMap { $0?.lowercased() }
    return names.joined(separator: " ").split { !$0.isLetter }.contains { frameWords.contains(String($0)) }
  }
}
