import ts from 'typescript'
import { lineOf, nodesOf } from './source.ts'
import { type Check, isCode, isTest } from './tree.ts'

/**
 * `as` tells the compiler to stop checking. It is for named constructors: functions that say in
 * their return type what they make, and make just that. `as const` and tests are free.
 */
export const assertions: Check = {
  name: '`as` is for named constructors',
  find: (tree) =>
    tree
      .filter(({ path }) => /^packages\/(core|law|app)\//.test(path))
      .filter(({ path }) => isCode(path) && !isTest(path))
      .flatMap((file) =>
        [...nodesOf(file)]
          .filter(ts.isAsExpression)
          .filter((node) => !ts.isConstTypeReference(node.type) && !isConstruction(node))
          .map((node) => `${file.path}:${lineOf(file, node)}: \`as ${node.type.getText()}\``),
      ),
}

function isConstruction(node: ts.AsExpression): boolean {
  const made = node.type.getText()
  for (let at: ts.Node = node.parent; !ts.isSourceFile(at); at = at.parent) {
    if (!ts.isFunctionLike(at)) continue
    const returned = at.type?.getText() ?? ''
    return new RegExp(`(^|[^\\w.])${escaped(made)}($|[^\\w.])`).test(returned)
  }
  return false
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
