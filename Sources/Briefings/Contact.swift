/// Whom to ask.
package struct Contact: Hashable, Sendable {
  package struct Person: Hashable, Sendable {
    /// What the person is asked about, where several are.
    package var matter: Segment?
    package var department: Segment?
    /// What the person does in this matter: `책임자`, `담당자`.
    package var duty: Segment?
    /// The rank or office: `과장`, `사무관`.
    package var role: Segment?
    package var name: Segment?
    /// As it is in the text: `044-000-1001`.
    package var phone: Segment?
    package var email: Segment?

    package init(
      matter: Segment? = nil, department: Segment? = nil, duty: Segment? = nil, role: Segment? = nil,
      name: Segment? = nil,
      phone: Segment? = nil, email: Segment? = nil
    ) {
      self.matter = matter
      self.department = department
      self.duty = duty
      self.role = role
      self.name = name
      self.phone = phone
      self.email = email
    }

    package var segments: [Segment] {
      [matter, department, duty, role, name, phone, email].compactMap(\.self)
    }
  }

  /// What heads it: `담당 부서`, `문의`.
  package var label: Segment?
  /// What is said beside the people; all there is where none could be told apart.
  package var text: Segment?
  package var people: [Person]

  package init(label: Segment? = nil, text: Segment? = nil, people: [Person] = []) {
    self.label = label
    self.text = text
    self.people = people
  }

  package var segments: [Segment] {
    [label, text].compactMap(\.self) + people.flatMap(\.segments)
  }
}
