import Templating

/// A template by name, and the type of what it is filled with: what a page is made from is what its template was
/// checked against.
struct PageTemplate<Model: Presentable>: Sendable {
  let name: String

  init(_ name: String) { self.name = name }

  var use: TemplateUse { TemplateUse(name: name, shape: Model.shape) }
}

/// A template by name, and what it may show; beside that, every template may show the interface texts of the page's
/// language, as `strings`.
struct TemplateUse: Sendable {
  let name: String
  let shape: Shape
}
