import { fileURLToPath } from 'node:url'
import { decide, type Question } from '@fencun/core/gate/decide'
import { recordOf } from '@fencun/core/gate/decision'
import { loadPack } from '@fencun/law/load-pack'
import { questionOf } from '@fencun/law/question'
import { readScenario } from '@fencun/law/read-scenario'
import { report } from './harness.ts'

/**
 * What the gate's answer costs with every rule of the pack, on a debtor with the calls of a busy
 * day. The floor is what is done with every answer afterwards: writing it down as text, once.
 */
const pack = loadPack(fileURLToPath(new URL('../packages/law', import.meta.url)))

function question(facts: object): Question {
  const day = { connToday: 2, dialsToday: 5, unansweredSameNumberToday: 3 }
  const place = 'the benchmark'
  return questionOf(readScenario({ value: { ...day, ...facts }, place }), pack)
}

const allowed = question({ at: '2026-11-18T10:00:00' })
const deferred = question({ at: '2026-11-18T22:15:00' })
const capped = question({ at: '2026-11-18T22:15:00', connToday: 3, status: ['complaint'] })
for (const [asked, outcome] of [
  [allowed, 'ALLOW'],
  [deferred, 'DEFER'],
  [capped, 'DENY'],
] as const) {
  const answer = decide(asked).outcome
  if (answer !== outcome) throw new Error(`${outcome} was expected, the gate says ${answer}`)
}
const answer = recordOf(decide(capped))

await report({
  title: `decide, ${pack.rules.length} rules`,
  floor: { name: 'one refusal as JSON', run: () => JSON.stringify(answer) },
  subjects: [
    { name: 'allowed', run: () => decide(allowed) },
    { name: 'put off to the morning', run: () => decide(deferred) },
    { name: 'refused for three reasons', run: () => decide(capped) },
    { name: 'refused and written down', run: () => JSON.stringify(recordOf(decide(capped))) },
  ],
})
