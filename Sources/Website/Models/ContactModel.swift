import Briefings
import Characters
import Templating

/// Whom to ask, with links to call and to write.
struct ContactModel: Presentable {
  var label: WordsModel?
  /// What is said beside the people.
  var text: WordsModel?
  var people: [PersonModel]

  init(_ contact: Contact, _ edition: RenderedEdition) {
    label = contact.label.map { edition.words($0) }
    text = contact.text.map { WordsModel(html: edition.lines($0), foreign: nil) }
    people = contact.people.map { PersonModel($0, edition) }
  }

  static let presentation = Presentation<ContactModel>([
    .optionalRecord("label") { $0.label },
    .optionalRecord("text") { $0.text },
    .list("people") { $0.people },
  ])
}

struct PersonModel: Presentable {
  var matter: HTML?
  var department: HTML?
  var duty: HTML?
  var role: HTML?
  var name: HTML?
  var phone: ReachModel?
  var email: ReachModel?

  init(_ person: Contact.Person, _ edition: RenderedEdition) {
    matter = person.matter.map { edition.marked($0) }
    department = person.department.map { edition.marked($0) }
    duty = person.duty.map { edition.marked($0) }
    role = person.role.map { edition.marked($0) }
    name = person.name.map { edition.marked($0) }
    phone = person.phone.map {
      ReachModel(
        text: edition.plain($0), address: "tel:" + $0.text.filter { $0.isASCII && $0.isNumber || $0 == "+" })
    }
    email = person.email.map { ReachModel(text: edition.plain($0), address: "mailto:" + $0.text) }
  }

  static let presentation = Presentation<PersonModel>([
    .optionalHTML("matter") { $0.matter },
    .optionalHTML("department") { $0.department },
    .optionalHTML("duty") { $0.duty },
    .optionalHTML("role") { $0.role },
    .optionalHTML("name") { $0.name },
    .optionalRecord("phone") { $0.phone },
    .optionalRecord("email") { $0.email },
  ])
}

/// A number to call or an address to write to.
struct ReachModel: Presentable {
  var text: String
  var address: String

  static let presentation = Presentation<ReachModel>([
    .text("text") { $0.text },
    .address("address") { Address($0.address) },
  ])
}
