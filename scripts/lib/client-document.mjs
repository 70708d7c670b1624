const REFERENCES = /"#\/components\/schemas\/(\w+)"/g

/**
 * The part of the OpenAPI document that a key opens: what the client package is typed from.
 *
 * @param {any} document
 * @returns {any}
 */
export function clientDocument(document) {
  const paths = Object.fromEntries(
    Object.entries(document.paths)
      .map(([path, methods]) => [path, openedByKey(methods)])
      .filter(([, methods]) => Object.keys(methods).length > 0),
  )
  const all = document.components.schemas
  const used = new Set(namesIn(paths))
  // The set grows while it is walked: what a schema refers to is used as well.
  for (const name of used) for (const inner of namesIn(all[name])) used.add(inner)
  const schemas = Object.fromEntries(Object.entries(all).filter(([name]) => used.has(name)))
  return { ...document, paths, components: { ...document.components, schemas } }
}

function openedByKey(methods) {
  return Object.fromEntries(
    Object.entries(methods).filter(([, { security = [] }]) =>
      security.some((way) => 'apiKey' in way),
    ),
  )
}

function namesIn(value) {
  return [...JSON.stringify(value).matchAll(REFERENCES)].map(([, name]) => name)
}
