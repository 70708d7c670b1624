import { type Files, lock, scripted } from './clean-tree.ts'
import { LINES_MAX } from './shape.ts'

/** A breach planted in an otherwise clean tree, and what the check must say about it. */
export type Fault = {
  readonly what: string
  readonly check: string
  readonly plant: Files
  readonly says: RegExp
}

const lines = (count: number) => 'export {}\n'.repeat(count)

const IN_CORE = 'packages/core/src/gate/decide.ts'
const PURE = 'pure code has no clock, no randomness and no Node'
const ARROWS = 'imports point towards the core'
const PLAIN = 'code is plain TypeScript'
const LAW = 'every rule folder is whole and registered'

const arrow = (what: string, path: string, text: string, says: RegExp): Fault => ({
  what,
  check: ARROWS,
  plant: { [path]: text },
  says,
})

const impure = (text: string, says: RegExp): Fault => ({
  what: `\`${text}\` in the core`,
  check: PURE,
  plant: { [IN_CORE]: `export const x = ${text}\n` },
  says,
})

const fancy = (text: string, says: RegExp): Fault => ({
  what: `\`${text}\``,
  check: PLAIN,
  plant: { 'packages/app/src/x/x.ts': `${text}\n` },
  says,
})

export const FAULTS: readonly Fault[] = [
  arrow(
    'an import from the core outwards',
    IN_CORE,
    "import { x } from '@fencun/app/x'\n",
    /decide\.ts:1: core may not import app/,
  ),
  arrow(
    'a type import from the server to the adapters',
    'packages/server/src/x.ts',
    "import type { X } from '@fencun/adapters/sql/x'\n",
    /server may not import adapters/,
  ),
  arrow(
    'a dynamic import from a use case to the law',
    'packages/app/src/x.ts',
    "export const x = () => import('@fencun/law/load')\n",
    /app may not import law/,
  ),
  arrow(
    'a type written as an import from the screens to the core',
    'packages/web/src/x.tsx',
    "export type X = import('@fencun/core/x').X\n",
    /web may not import core/,
  ),
  arrow(
    're-exporting another package by a path',
    'packages/app/src/x.ts',
    "export { x } from '../../law/src/x.ts'\n",
    /leaves the package/,
  ),
  {
    what: 'a rule that imports another rule',
    check: 'a rule imports only the core',
    plant: {
      'packages/law/rules/quiet-hours/rule.ts': "import { cap } from '../call-cap/rule.ts'\n",
    },
    says: /may not import `\.\.\/call-cap\/rule\.ts`/,
  },
  {
    what: 'a package that only hoisting makes reachable',
    check: 'imported packages are declared',
    plant: { 'packages/core/src/x.ts': "import { parse } from 'yaml'\n" },
    says: /`yaml` is not declared/,
  },
  {
    what: 'a development package in production code',
    check: 'imported packages are declared',
    plant: { 'packages/law/src/x.ts': "import { it } from 'vitest'\n" },
    says: /`vitest` is not declared/,
  },
  {
    what: 'a manifest of the core that asks for a package',
    check: 'package manifests keep to the arrows',
    plant: { 'packages/core/package.json': '{"dependencies":{"yaml":"2.9.1"}}' },
    says: /core may not depend on `yaml`/,
  },
  impure('Date.now()', /decide\.ts:1: `Date`: take an Instant/),
  impure('Math.random()', /`Math`: take randomness/),
  impure("Math['random']()", /`Math`: take randomness/),
  impure('process.env', /`process`/),
  impure('() => fetch(url)', /`fetch`/),
  impure("new Intl.DateTimeFormat('zh')", /`Intl`: only/),
  impure('(name: string) => import(name)', /loads nothing at run time/),
  {
    what: 'Node in a use case',
    check: PURE,
    plant: { 'packages/app/src/x/x.ts': "import { readFileSync } from 'node:fs'\n" },
    says: /`node:fs`: pure code imports nothing of Node/,
  },
  {
    what: 'a clock in a rule',
    check: PURE,
    plant: { 'packages/law/rules/quiet-hours/rule.ts': 'export const now = new Date()\n' },
    says: /quiet-hours\/rule\.ts:1: `Date`/,
  },
  {
    what: 'a rule folder that is not registered',
    check: LAW,
    plant: {
      'packages/law/rules/call-cap/rule.ts': 'export {}\n',
      'packages/law/rules/call-cap/rule.yaml': 'id: call-cap\n',
      'packages/law/rules/call-cap/cases.yaml': '[]\n',
    },
    says: /^packages\/law\/rules\/call-cap: is not registered/,
  },
  {
    what: 'a registered rule without a folder',
    check: LAW,
    plant: {
      'packages/law/src/registered-rules.ts':
        "import { a } from '../rules/quiet-hours/rule.ts'\nimport { b } from '../rules/gone/rule.ts'\n",
    },
    says: /registers `gone`, which has no folder/,
  },
  {
    what: 'a rule folder without cases, in the second pack',
    check: LAW,
    plant: {
      'packages/law/src/us-reg-f-rules.ts': "import { b } from '../us-reg-f/rules/bare/rule.ts'\n",
      'packages/law/us-reg-f/rules/bare/rule.ts': 'export {}\n',
      'packages/law/us-reg-f/rules/bare/rule.yaml': 'id: bare\n',
    },
    says: /us-reg-f\/rules\/bare: `cases\.yaml` is missing/,
  },
  {
    what: 'an error code declared twice',
    check: 'every error code is declared once',
    plant: {
      'packages/core/src/errors/import-codes.ts':
        "export const IMPORT_CODES = { 'case-held': entry(400, 'z') }\n",
    },
    says: /`case-held` is already declared at packages\/core\/src\/errors\/codes\.ts:1/,
  },
  {
    what: 'an error code in another case',
    check: 'every error code is declared once',
    plant: {
      'packages/core/src/errors/codes.ts': 'export const CODES = { caseHeld: entry(409) }\n',
    },
    says: /codes\.ts:1: `caseHeld` is not in kebab case/,
  },
  {
    what: 'a table of error codes that the check cannot find',
    check: 'every error code is declared once',
    plant: { 'packages/core/src/errors/codes.ts': 'export const table = { held: entry(409) }\n' },
    says: /no table of codes/,
  },
  {
    what: 'a file one line too long',
    check: `files have at most ${LINES_MAX} lines`,
    plant: {
      'packages/app/src/exactly.ts': lines(LINES_MAX),
      'packages/app/src/made.gen.ts': lines(LINES_MAX + 1),
      'packages/app/src/long.ts': lines(LINES_MAX + 1),
    },
    says: /^packages\/app\/src\/long\.ts: 301 lines/,
  },
  {
    what: 'a migration one line too long',
    check: `files have at most ${LINES_MAX} lines`,
    plant: { 'packages/adapters/src/sql/migrations/0001-x/up.sql': '--\n'.repeat(LINES_MAX + 1) },
    says: /up\.sql: 301 lines/,
  },
  {
    what: 'a reminder',
    check: 'nothing is left for later',
    plant: { [IN_CORE]: `// ${'todo'.toUpperCase()} later\n` },
    says: /decide\.ts:1: .*finish it/,
  },
  {
    what: 'a type check switched off',
    check: 'nothing is left for later',
    plant: { [IN_CORE]: '// @ts-\u0069gnore\n' },
    says: /mend the type/,
  },
  {
    what: 'a lint rule switched off without a reason',
    check: 'nothing is left for later',
    plant: { [IN_CORE]: '// oxlint-\u0064isable-next-line complexity\n' },
    says: /say why/,
  },
  ...['it.only', 'describe.skip', 'it.each([1]).skip', 'test.todo'].map((call) => ({
    what: `\`${call}\` in a test`,
    check: 'no test is left out',
    plant: { 'packages/core/src/x.test.ts': `${call}('x', () => {})\n` },
    says: /x\.test\.ts:1: .* hides tests/,
  })),
  fancy('export const x = y as any', /use a type/),
  fancy('export const x = y!.z', /handle the missing value/),
  fancy('export enum X { A }', /union/),
  fancy('export default function x() {}', /export by name/),
  fancy('export default 1', /export by name/),
  fancy('debugger', /breakpoint/),
  {
    what: 'a barrel file',
    check: PLAIN,
    plant: { 'packages/app/src/index.ts': "export * from './x.ts'\n" },
    says: /index\.ts: name the file by what it does/,
  },
  {
    what: 'an assertion outside a named constructor',
    check: '`as` is for named constructors',
    plant: { [IN_CORE]: 'export function x(a: unknown): string {\n  return String(a as Fen)\n}\n' },
    says: /decide\.ts:2: `as Fen`/,
  },
  ...['/\u0072oot/x', '/\u0068ome/li/x', '/\u0077ork/main/x'].map((path) => ({
    what: `the machine path \`${path}\``,
    check: 'no machine paths and no registry hosts',
    plant: { 'docs/howto/run.md': `Run it in ${path}.\n` },
    says: /docs\/howto\/run\.md:1: .*only on one machine/,
  })),
  {
    what: 'a registry host in the lock file',
    check: 'no machine paths and no registry hosts',
    plant: {
      'package-lock.json': '{"packages":{"x":{"resolved":"https:\u002f/registry.npmjs.org/x"}}}',
    },
    says: /package-lock\.json:1/,
  },
  ...['^1.0.0', '*', 'latest', '1.x'].map((version) => ({
    what: `the version \`${version}\``,
    check: 'versions are exact',
    plant: { 'packages/law/package.json': `{"dependencies":{"yaml":"${version}"}}` },
    says: /packages\/law\/package\.json: `yaml`/,
  })),
  {
    what: 'a dependency without a reason',
    check: 'every dependency has a reason in DEPENDENCIES.md',
    plant: { 'DEPENDENCIES.md': '- `vitest`: runs the tests\n- `yaml`:\n' },
    says: /why we need `yaml`/,
  },
  {
    what: 'a reason without a dependency',
    check: 'every dependency has a reason in DEPENDENCIES.md',
    plant: {
      'DEPENDENCIES.md':
        '- `vitest`: runs the tests\n- `yaml`: reads the rules\n- `left-pad`: pads to the left\n',
    },
    says: /`left-pad` is no dependency any more/,
  },
  {
    what: 'an install script below a production dependency',
    check: 'no production dependency has an install script',
    plant: {
      'package-lock.json': lock({
        'packages/law': { dependencies: { yaml: '2.9.1' } },
        'node_modules/yaml': { optionalDependencies: { native: '1.0.0' } },
        'node_modules/yaml/node_modules/native': scripted,
      }),
    },
    says: /`node_modules\/yaml\/node_modules\/native` has an install script/,
  },
  {
    what: 'a platform that the lock file leaves out',
    check: 'the lock file names every platform',
    plant: {
      'package-lock.json': lock({
        'node_modules/tool': {
          optionalDependencies: { '@tool/linux-x64': '1.0.0', '@tool/darwin-arm64': '1.0.0' },
        },
        'node_modules/@tool/linux-x64': { version: '1.0.0' },
      }),
    },
    says: /`node_modules\/@tool\/darwin-arm64` is missing/,
  },
  {
    what: 'a tree without the core',
    check: 'there is something to look at',
    plant: { 'README.md': '# x\n' },
    says: /packages\/core\/src\/: \d+ files seen/,
  },
]
