import ts from 'typescript'
import { lineOf, nodesOf } from './source.ts'
import { type Check, isCode, isTest, type TidyFile } from './tree.ts'

/** Longest file a reader is asked to hold in mind. */
export const LINES_MAX = 300

/** No file is longer than a reader can hold; generated ones are not read. */
export const length: Check = {
  name: `files have at most ${LINES_MAX} lines`,
  find: (tree) =>
    tree
      .filter(({ path }) => isCode(path) || path.endsWith('.sql'))
      .map(({ path, text }) => ({ path, lines: text.replace(/\n$/, '').split('\n').length }))
      .filter(({ lines }) => lines > LINES_MAX)
      .map(({ path, lines }) => `${path}: ${lines} lines; split it by what its parts are for`),
}

// The brackets keep these patterns from finding themselves.
const REMINDERS = /\b(FI[X]ME|X[X]X|TO[D]O)\b/
const SWITCHED_OFF = /@ts-(ig[n]ore|no[c]heck)/
const UNREASONED = /(oxlint|eslint|biome)-(dis[a]ble|ig[n]ore)(?!.*--)/

/** What is unfinished is an issue, not a comment; a check switched off says why after `--`. */
export const reminders: Check = {
  name: 'nothing is left for later',
  find: (tree) =>
    tree
      .filter(({ path }) => isCode(path) || /\.(sql|yaml)$/.test(path))
      .flatMap((file) => [
        ...linesWith(file, REMINDERS, 'finish it or open an issue'),
        ...linesWith(file, SWITCHED_OFF, 'mend the type'),
        ...linesWith(file, UNREASONED, 'say why after `--`'),
      ]),
}

/** Every test runs, every time: one that is left out proves nothing. */
export const everyTest: Check = {
  name: 'no test is left out',
  find: (tree) =>
    tree
      .filter(({ path }) => isCode(path) && isTest(path))
      .flatMap((file) =>
        [...nodesOf(file)]
          .filter(ts.isPropertyAccessExpression)
          .filter(({ name }) => ['only', 'skip', 'todo'].includes(name.text))
          .filter(({ expression }) => /^(it|test|describe|suite)\b/.test(expression.getText()))
          .map((node) => `${file.path}:${lineOf(file, node)}: \`${node.getText()}\` hides tests`),
      ),
}

/** The plain part of TypeScript: what another reader, or another tool, can take at its word. */
export const plain: Check = {
  name: 'code is plain TypeScript',
  find: (tree) =>
    tree
      .filter(({ path }) => isCode(path))
      .flatMap((file) => [
        ...(/\/index\.tsx?$/.test(file.path)
          ? [`${file.path}: name the file by what it does`]
          : []),
        ...[...nodesOf(file)].flatMap((node) => {
          const cure = notPlain(file.path, node)
          return cure === undefined ? [] : [`${file.path}:${lineOf(file, node)}: ${cure}`]
        }),
      ]),
}

/** Text that only makes sense on the machine it was written on. */
const MACHINE = [
  /(?<![\w.$}-])\/(work\/(main|shared)|root|home\/\w+|Users\/\w+)\//,
  /\b[A-Z]:\\Users\\/,
  /https?:\/\/registry\.[a-z]/,
]

/** The repository works wherever it is cloned, and names no registry. */
export const placeless: Check = {
  name: 'no machine paths and no registry hosts',
  find: (tree) =>
    tree.flatMap((file) =>
      MACHINE.flatMap((pattern) => linesWith(file, pattern, 'works only on one machine')),
    ),
}

function notPlain(path: string, node: ts.Node): string | undefined {
  if (node.kind === ts.SyntaxKind.AnyKeyword) return 'use a type, or `unknown` and a check'
  if (ts.isNonNullExpression(node)) return 'handle the missing value'
  if (ts.isEnumDeclaration(node)) return 'use a union of strings'
  if (ts.isDecorator(node)) return 'call a function'
  if (ts.isDebuggerStatement(node)) return 'remove the breakpoint'
  if (ts.isModuleDeclaration(node) && !ts.isStringLiteral(node.name)) return 'use a module'
  const byDefault = ts.isExportAssignment(node) || node.kind === ts.SyntaxKind.DefaultKeyword
  if (byDefault && isDefaultExport(node) && !/\.config\.(ts|mjs)$/.test(path)) {
    return 'export by name'
  }
  return undefined
}

function isDefaultExport(node: ts.Node): boolean {
  return ts.isExportAssignment(node) || ts.canHaveModifiers(node.parent)
}

function linesWith({ path, text }: TidyFile, pattern: RegExp, cure: string): readonly string[] {
  if (!pattern.test(text)) return []
  return text.split('\n').flatMap((line, at) => {
    const found = pattern.exec(line)?.[0]
    return found === undefined ? [] : [`${path}:${at + 1}: \`${found}\`: ${cure}`]
  })
}
