// The page docs/planted-bugs.md: `node scripts/planted/page.mjs` writes it.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { BUGS } from './bugs.mjs'

export const PAGE = fileURLToPath(new URL('../../docs/planted-bugs.md', import.meta.url))

/** What the last run of all of them printed, when and on which commit. */
const PRINTED = '`36 caught, 0 missed`, 2026-11-22, on commit 21bfa41'

export function page() {
  const rows = BUGS.map(
    ({ id, what, file, tests }) =>
      `| \`${id}\` | ${what} | \`${file.replace('packages/', '')}\` | ${tests.map((test) => `\`${test.replace('packages/', '')}\``).join(', ')} |`,
  )
  return [
    '# Planted faults',
    '',
    'Faults that a tired person could make, each planted at one place of the code, one after the other, in a copy of the last commit. The tests named beside it must fail; a fault that nobody notices is a failure of ours.',
    '',
    '    npm run planted                  all of them; the last line is `N caught, N missed`',
    '    npm run planted -- --only ID     one of them',
    '',
    `Last run of all: ${PRINTED}.`,
    '',
    'The list is `scripts/planted/bugs.mjs`. Beside these, `npm run mutation` plants every small fault that a machine can think of in the rules, the gate and the timeline.',
    '',
    `| id | the fault (${BUGS.length}) | file | must be noticed by |`,
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(PAGE, page())
