/// A part of a text as it was read, with what it has: shown beside the text by an inspection and at the desk.
let readPartTemplate = """
  <div class="kind">{{kind}}</div>
  <div class="body" lang="{{language}}">
  {{#table}}
  <div class="scroll" role="region" aria-label="{{caption}}" tabindex="0">
  <table>
  <caption>{{caption}}</caption>
  <tbody>
  {{#rows}}
  <tr>{{#cells}}{{#heading}}<th scope="{{#ofColumn}}col{{/ofColumn}}{{^ofColumn}}row{{/ofColumn}}"{{#columns}} colspan="{{.}}"{{/columns}}{{#rows}} rowspan="{{.}}"{{/rows}}>{{text}}</th>{{/heading}}{{^heading}}<td{{#columns}} colspan="{{.}}"{{/columns}}{{#rows}} rowspan="{{.}}"{{/rows}}>{{text}}</td>{{/heading}}{{/cells}}</tr>
  {{/rows}}
  </tbody>
  </table>
  </div>
  {{/table}}
  {{^table}}
  <p class="say">{{#marker}}<span class="marker">{{.}}</span> {{/marker}}{{#label}}<span class="label">{{.}}</span> {{/label}}{{words}}</p>
  {{/table}}
  {{#people}}
  <p>{{.}}</p>
  {{/people}}
  {{#remarks}}
  <p class="remark" lang="en">{{.}}</p>
  {{/remarks}}

  """
