/** Files of a small tree, by path. */
export type Files = Readonly<Record<string, string>>

/** A lock file with these packages. */
export const lock = (packages: object) => JSON.stringify({ lockfileVersion: 3, packages })
/** A locked package that runs code while being installed. */
export const scripted = { version: '1.0.0', hasInstallScript: true }

/** A tree in which every check has something to look at and nothing to say. */
export const CLEAN: Files = {
  'package.json': '{"devDependencies":{"vitest":"4.1.12"}}',
  'package-lock.json': lock({
    'packages/law': { dependencies: { yaml: '2.9.1' } },
    'node_modules/yaml': { version: '2.9.1' },
    'node_modules/builder': { ...scripted, dev: true },
  }),
  'DEPENDENCIES.md': '- `vitest`: runs the tests\n- `yaml`: reads rules as lawyers write them\n',
  'packages/core/package.json': '{"dependencies":{}}',
  'packages/core/src/errors/codes.ts':
    "export const ERROR_CODES = { 'case-held': entry(409, 'x'), forbidden: entry(403, 'y') } as const\n",
  'packages/core/src/time/day.ts':
    "// Not `Date`: a day is a number.\nexport const day = (ms: number): number => Math.floor(ms / 864e5)\nexport const label = 'Date.now()'\n",
  'packages/core/src/time/zone.ts': 'export const zones = Intl.supportedValuesOf\n',
  'packages/core/src/money/fen.ts':
    'export type Fen = bigint & { readonly unit: unique symbol }\nexport function fen(n: bigint): Fen {\n  return n as Fen\n}\n',
  'packages/core/src/time/day.test.ts': "import { it } from 'vitest'\nit('x', () => {})\n",
  'packages/law/package.json': '{"dependencies":{"@fencun/core":"0.1.0","yaml":"2.9.1"}}',
  'packages/law/src/registered-rules.ts':
    "import { quietHours } from '../rules/quiet-hours/rule.ts'\nexport const RULES = [quietHours]\n",
  'packages/law/rules/quiet-hours/rule.ts':
    "import { day } from '@fencun/core/time/day'\nexport const quietHours = day\n",
  'packages/law/rules/quiet-hours/rule.yaml': 'id: quiet-hours\n',
  'packages/law/rules/quiet-hours/cases.yaml': '[]\n',
  'scripts/start.mjs': "import { spawn } from 'node:child_process'\nexport const start = spawn\n",
}
