/// A value whose record was made once, to be shown on many pages.
package struct Prepared<Model: Presentable>: Sendable {
  let record: Record

  package init(_ model: Model) { record = model.record() }
}

extension Field where Subject: ~Copyable {
  package static func record<Inner: Presentable>(
    _ name: String, _ value: @escaping @Sendable (borrowing Subject) -> Prepared<Inner>
  ) -> Self {
    prepared(name, shape: { Inner.shape }) { value($0).record }
  }
}
