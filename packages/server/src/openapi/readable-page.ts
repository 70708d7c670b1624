/** The parts of an OpenAPI document that the page shows. */
interface Document {
  readonly info: { readonly title: string; readonly version: string; readonly description?: string }
  readonly tags?: readonly { readonly name: string; readonly description?: string }[]
  readonly paths?: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components?: { readonly schemas?: Readonly<Record<string, Schema>> }
}

interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly description?: string
  readonly tags: readonly string[]
  readonly security?: readonly unknown[]
  readonly parameters?: readonly {
    readonly name: string
    readonly in: string
    readonly schema: Schema
  }[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<
    Record<string, { readonly description: string; readonly content?: Content }>
  >
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>

interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly format?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly example?: unknown
  readonly examples?: readonly unknown[]
}

const STYLE = `body{font:15px/1.6 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;
color:#1f2328}code{font:13px ui-monospace,monospace;background:#f2f4f6;padding:1px 4px;
border-radius:3px}article{border-top:1px solid #d8dee4;padding:.5rem 0 1rem}h3{margin:.5rem 0}
table{border-collapse:collapse;width:100%}td{border-top:1px solid #eaeef2;padding:3px 8px 3px 0;
vertical-align:top}pre{background:#f2f4f6;padding:8px;overflow-x:auto}a{color:#0757b8}.open{color:#57606a;font-size:13px}`

/** The document for reading: one page, no scripts, nothing loaded from elsewhere. */
export function readablePage(value: object): string {
  const { info, tags = [], paths = {}, components }: Document = asDocument(value)
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, told]) => ({ path, method, told })),
  )
  const parts = tags.map(({ name, description }) => {
    const here = operations.filter(({ told }) => told.tags.includes(name))
    return `<section><h2>${text(name)}</h2><p>${text(description)}</p>${here.map(article).join('')}</section>`
  })
  const schemas = Object.entries(components?.schemas ?? {}).map(schemaArticle)
  const title = `${text(info.title)} ${text(info.version)}`
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>` +
    `<meta name="viewport" content="width=device-width"><style>${STYLE}</style></head><body>` +
    `<h1>${title}</h1><p>${text(info.description)}</p>` +
    `<p>As data: <a href="/openapi.json"><code>/openapi.json</code></a></p>` +
    `${parts.join('')}<section><h2>Values</h2>${schemas.join('')}</section></body></html>\n`
  )
}

function article({ path, method, told }: { path: string; method: string; told: Operation }) {
  const takes = [
    ...(told.parameters ?? []).map((one) => row(`${one.name} (${one.in})`, typeOf(one.schema))),
    ...Object.entries(told.requestBody?.content ?? {}).map(([type, { schema }]) =>
      row(`body, ${type}`, typeOf(schema)),
    ),
  ]
  const gives = Object.entries(told.responses).map(([status, { description, content }]) => {
    const bodies = Object.values(content ?? {}).map(({ schema }) => typeOf(schema))
    return row(status, `${text(description)} ${bodies.join(' ')}`)
  })
  const open = told.security?.length === 0 ? '<span class="open">no session needed</span>' : ''
  return (
    `<article id="${text(told.operationId)}"><h3><code>${method.toUpperCase()} ${text(path)}</code> ` +
    `${text(told.summary)}</h3>${open}<p>${text(told.description)}</p>` +
    `<table>${takes.join('')}</table><table>${gives.join('')}</table></article>`
  )
}

function schemaArticle([name, schema]: [string, Schema]): string {
  const fields = Object.entries(schema.properties ?? {}).map(([field, of]) => {
    const optional = schema.required?.includes(field) === true ? '' : ' (optional)'
    return row(`${field}${optional}`, `${typeOf(of)} ${text(of.description)}`)
  })
  const body = fields.length > 0 ? `<table>${fields.join('')}</table>` : `<p>${typeOf(schema)}</p>`
  const words = `<p>${text(schema.description)}</p>`
  const examples = (schema.examples ?? []).map(
    (one) => `<pre>${text(JSON.stringify(one, null, 2))}</pre>`,
  )
  const all = `${words}${body}${examples.join('')}`
  return `<article id="schema-${text(name)}"><h3>${text(name)}</h3>${all}</article>`
}

function typeOf(schema: Schema | undefined): string {
  if (schema === undefined) return ''
  if (schema.$ref !== undefined) {
    const name = text(schema.$ref.split('/').at(-1))
    return `<a href="#schema-${name}">${name}</a>`
  }
  const choices = schema.anyOf ?? schema.oneOf
  if (choices !== undefined) return choices.map(typeOf).join(' or ')
  if (schema.enum !== undefined) return schema.enum.map((one) => code(one)).join(', ')
  if (schema.const !== undefined) return code(schema.const)
  if (schema.items !== undefined) return `list of ${typeOf(schema.items)}`
  if (schema.properties !== undefined) {
    const fields = Object.entries(schema.properties)
    return `{ ${fields.map(([name, of]) => `${code(name)}: ${typeOf(of)}`).join(', ')} }`
  }
  const type = [schema.type ?? 'anything'].flat().join(' or ')
  return text(schema.format === undefined ? type : `${type} (${schema.format})`)
}

function row(name: string, html: string): string {
  return `<tr><td><code>${text(name)}</code></td><td>${html}</td></tr>`
}

function code(value: unknown): string {
  return `<code>${text(String(value))}</code>`
}

function text(value: string | undefined): string {
  const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '"': '&quot;' }
  return (value ?? '').replace(/[&<"]/g, (character) => escapes[character] ?? character)
}

/** The document as our own routes make it; nothing else is ever rendered. */
function asDocument(document: object): Document {
  return document as Document
}
