import ts from 'typescript'
import { lineOf, nodesOf } from './source.ts'
import type { Check, TidyFile } from './tree.ts'

const TABLES = /^packages\/core\/src\/errors\/(?!.*\.test\.ts$).*\.ts$/

/** A code answers one question, so it is declared once, in kebab case, in a table `…CODES`. */
export const errorCodes: Check = {
  name: 'every error code is declared once',
  find: (tree) => {
    const seen = new Map<string, string>()
    const found = tree
      .filter(({ path }) => TABLES.test(path))
      .flatMap((file) =>
        codesOf(file).flatMap(({ code, place }) => {
          const first = seen.get(code)
          seen.set(code, first ?? place)
          if (first !== undefined) return [`${place}: \`${code}\` is already declared at ${first}`]
          const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(code)
          return kebab ? [] : [`${place}: \`${code}\` is not in kebab case`]
        }),
      )
    return seen.size > 0 ? found : ['packages/core/src/errors/: no table of codes was found']
  },
}

function codesOf(file: TidyFile): readonly { code: string; place: string }[] {
  return [...nodesOf(file)]
    .filter(ts.isVariableDeclaration)
    .filter(({ name }) => ts.isIdentifier(name) && name.text.endsWith('CODES'))
    .flatMap(({ initializer }) => tableIn(initializer)?.properties ?? [])
    .filter(ts.isPropertyAssignment)
    .map((node) => ({
      code: ts.isComputedPropertyName(node.name) ? node.name.getText() : node.name.text,
      place: `${file.path}:${lineOf(file, node)}`,
    }))
}

/** The object itself, whatever is wrapped around it: `as const`, `satisfies`, `Object.freeze`. */
function tableIn(node: ts.Node | undefined): ts.ObjectLiteralExpression | undefined {
  if (node === undefined || ts.isObjectLiteralExpression(node)) return node
  if (ts.isAsExpression(node) || ts.isSatisfiesExpression(node)) return tableIn(node.expression)
  return ts.isCallExpression(node) ? tableIn(node.arguments[0]) : undefined
}
