const PREFIX = '#/components/schemas/'
const REFERENCES = /"#\/components\/schemas\/(\w+)"/g

interface Document {
  readonly paths?: object
  readonly components?: { readonly schemas?: Readonly<Record<string, unknown>> }
}

/**
 * The type provider names each schema twice, `Fen` as it goes out and `FenInput` as it comes in.
 * Ours travel the same way in both directions, so one name each is left, and only those in use.
 * @throws Error when a schema used in both directions differs between them: a bug in the schema.
 */
export function mergeDirections<T extends Document>(document: T): T {
  const schemas = document.components?.schemas ?? {}
  const merged: Record<string, unknown> = {}
  for (const name of [...reachable(document.paths ?? {}, schemas)].toSorted()) {
    const schema = merging(schemas[name])
    const known = merged[outer(name)]
    if (known !== undefined && JSON.stringify(known) !== JSON.stringify(schema)) {
      throw new Error(`schema ${outer(name)} differs between requests and answers`)
    }
    merged[outer(name)] = schema
  }
  return {
    ...document,
    paths: merging(document.paths),
    components: { ...document.components, schemas: merged },
  }
}

/** The schemas that the paths lead to, directly or through others. */
function reachable(paths: object, schemas: Readonly<Record<string, unknown>>): ReadonlySet<string> {
  const reached = new Set<string>()
  const open = referencesIn(paths)
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (reached.has(name)) continue
    reached.add(name)
    open.push(...referencesIn(schemas[name]))
  }
  return reached
}

function referencesIn(value: unknown): string[] {
  const text = JSON.stringify(value) ?? ''
  return [...text.matchAll(REFERENCES)].flatMap(([, name]) => name ?? [])
}

/** The same value with every reference pointing to the one name that is left. */
function merging(value: unknown): object {
  const text = JSON.stringify(value).replaceAll(REFERENCES, (_, name: string) =>
    JSON.stringify(`${PREFIX}${outer(name)}`),
  )
  const parsed: unknown = JSON.parse(text)
  if (typeof parsed !== 'object' || parsed === null) throw new Error('a schema is an object')
  return parsed
}

function outer(name: string): string {
  return name.replace(/Input$/, '')
}
