import { join } from 'node:path'
import { decide } from '@fencun/core/gate/decide'
import { formatInstant } from '@fencun/core/time/instant'
import { expect, it } from 'vitest'
import { loadPack } from './load-pack.ts'
import { policyOf } from './profile.ts'
import { questionOf } from './question.ts'
import { readScenario } from './read-scenario.ts'

const pack = loadPack(join(import.meta.dirname, '..'))

/** Under the tender's policy, but with another choice of holidays. */
function under(scope: string, at: string) {
  const question = questionOf(readScenario({ value: { at }, place: 'facts' }), pack)
  const policySettings = policyOf(pack, ['tender'])
    .settings.filter(({ parameter }) => parameter === 'holiday-ban.scope')
    .map((setting) => ({ ...setting, value: scope }))
  const { outcome, nextPermittedAt } = decide({
    ...question,
    law: { ...question.law, policySettings },
  })
  return `${outcome} ${nextPermittedAt === null ? 'never' : formatInstant(nextPermittedAt)}`
}

it('a policy of statutory days alone leaves the rest of the schedule free', () => {
  expect(under('statutory', '2026-02-23T10:00:00')).toBe('ALLOW 2026-02-23T10:00:00+08:00')
  expect(under('statutory', '2026-02-17T10:00:00')).toBe('DEFER 2026-02-20T08:00:00+08:00')
  expect(under('schedule', '2026-02-17T10:00:00')).toBe('DEFER 2026-02-24T08:00:00+08:00')
})

it('a policy of no holidays needs no calendar', () => {
  expect(under('none', '2026-02-17T10:00:00')).toBe('ALLOW 2026-02-17T10:00:00+08:00')
  expect(under('none', '2027-02-17T10:00:00')).toBe('ALLOW 2027-02-17T10:00:00+08:00')
  expect(under('statutory', '2027-02-17T10:00:00')).toBe('DENY never')
})
