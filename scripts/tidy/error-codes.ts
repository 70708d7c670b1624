import ts from 'typescript'
import { lineOf, nodesOf } from './source.ts'
import type { Check } from './tree.ts'

const TABLES = /^packages\/core\/src\/errors\/(?!.*\.test\.ts$).*\.ts$/

/** A code answers one question: it is declared once, in kebab case, with a status and a cure. */
export const errorCodes: Check = {
  name: 'every error code is declared once',
  find: (tree) => {
    const seen = new Map<string, string>()
    return tree
      .filter(({ path }) => TABLES.test(path))
      .flatMap((file) =>
        [...nodesOf(file)].filter(isEntry).flatMap((node) => {
          const code = ts.isComputedPropertyName(node.name) ? node.name.getText() : node.name.text
          const place = `${file.path}:${lineOf(file, node)}`
          const first = seen.get(code)
          seen.set(code, first ?? place)
          if (first !== undefined) return [`${place}: \`${code}\` is already declared at ${first}`]
          return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(code)
            ? []
            : [`${place}: \`${code}\`: kebab case`]
        }),
      )
  },
}

type Entry = ts.PropertyAssignment & { readonly name: ts.StringLiteral | ts.ComputedPropertyName }

/** An entry is a property whose value says the HTTP status and the cure. */
function isEntry(node: ts.Node): node is Entry {
  if (!ts.isPropertyAssignment(node)) return false
  const value = ts.isSatisfiesExpression(node.initializer)
    ? node.initializer.expression
    : node.initializer
  if (!ts.isObjectLiteralExpression(value)) return false
  const keys = value.properties.map((property) => property.name?.getText())
  return keys.includes('status') && keys.includes('cure')
}
