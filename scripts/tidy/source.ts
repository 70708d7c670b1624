import ts from 'typescript'
import type { TidyFile } from './tree.ts'

/** A place in a file that names something. */
export type Mention = { readonly name: string; readonly line: number }

const parsed = new WeakMap<TidyFile, ts.SourceFile>()

/** Every node of a file, parents first. Comments and strings can therefore never mislead a check. */
export function* nodesOf(file: TidyFile): Generator<ts.Node> {
  yield* below(syntaxOf(file))
}

/** The line of a node, counted from one. */
export function lineOf(file: TidyFile, node: ts.Node): number {
  const source = syntaxOf(file)
  return source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
}

/** Every module a file names: static, type-only, re-exported, dynamic, required, or in a type. */
export function importsOf(file: TidyFile): readonly Mention[] {
  return [...nodesOf(file)].flatMap((node) => {
    const specifier = specifierOf(node)
    return specifier === undefined ? [] : [{ name: specifier, line: lineOf(file, node) }]
  })
}

/** Every place that refers to a name by itself, so not `a.Date` and not the key in `{ Date: 1 }`. */
export function referencesOf(file: TidyFile): readonly ts.Identifier[] {
  return [...nodesOf(file)].filter(ts.isIdentifier).filter((node) => !isLabel(node))
}

function specifierOf(node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) {
    return textOf(node.moduleSpecifier)
  }
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
    return textOf(node.argument.literal)
  }
  if (!ts.isCallExpression(node)) return undefined
  const { expression } = node
  const loads =
    expression.kind === ts.SyntaxKind.ImportKeyword ||
    (ts.isIdentifier(expression) && expression.text === 'require') ||
    (ts.isPropertyAccessExpression(expression) && expression.name.text === 'importActual')
  return loads ? textOf(node.arguments[0]) : undefined
}

function textOf(node: ts.Node | undefined): string | undefined {
  return node !== undefined && ts.isStringLiteralLike(node) ? node.text : undefined
}

function isLabel(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node
  if (ts.isQualifiedName(parent)) return parent.right === node
  const named =
    ts.isPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isMethodSignature(parent)
  return named && parent.name === node
}

function syntaxOf(file: TidyFile): ts.SourceFile {
  const known = parsed.get(file)
  if (known !== undefined) return known
  const kind = file.path.endsWith('.tsx')
    ? ts.ScriptKind.TSX
    : file.path.endsWith('.mjs')
      ? ts.ScriptKind.JS
      : ts.ScriptKind.TS
  const source = ts.createSourceFile(file.path, file.text, ts.ScriptTarget.ES2023, true, kind)
  parsed.set(file, source)
  return source
}

function* below(node: ts.Node): Generator<ts.Node> {
  yield node
  const children: ts.Node[] = []
  ts.forEachChild(node, (child) => {
    children.push(child)
  })
  for (const child of children) yield* below(child)
}
