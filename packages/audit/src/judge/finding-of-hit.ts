import { createHash } from 'node:crypto'
import { formatInstant, instant } from '@fencun/core/time/instant'
import type { AuditFinding } from '../finding.ts'
import { maskNumber } from '../people/mask-number.ts'
import type { Hit } from './hits.ts'
import { type LogView, outcomeAt } from './log-view.ts'

/** A hit as people read it. `place` tells apart calls that are alike in all that is shown. */
export function findingOfHit(
  view: LogView,
  { call, word, debtor }: Hit,
  place: number,
): AuditFinding {
  const { log, people } = view
  const { finding, kind } = word
  const { rule, reason, verdict, measured, limit, layer, sources } = finding
  const at = formatInstant(instant((log.startSec[call] ?? 0) * 1000))
  const number = maskNumber(log.numbers[log.number[call] ?? 0] ?? '')
  const org = log.orgs[log.org[call] ?? 0] ?? ''
  const staff = log.staffs[log.staff[call] ?? 0] ?? ''
  return {
    id: idOf([rule, number, at, org, staff, String(place)]),
    kind,
    row: log.row[call] ?? 0,
    rule,
    reason,
    verdict,
    measured,
    limit,
    layer,
    sources,
    at,
    debtor: people.debtors[debtor]?.label ?? '',
    number,
    org,
    staff,
    talkSec: log.talkSec[call] ?? 0,
    signal: log.signals[log.signal[call] ?? 0] ?? '',
    outcome: outcomeAt(view, call),
  }
}

/** Half of a hash is enough to tell a few million findings apart. */
const ID_CHARS = 32

function idOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, ID_CHARS)
}
