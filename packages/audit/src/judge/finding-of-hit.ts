import { createHash } from 'node:crypto'
import { formatInstant, instant } from '@fencun/core/time/instant'
import type { AuditFinding } from '../finding.ts'
import { maskNumber } from '../people/mask-number.ts'
import { u16, u32 } from './at.ts'
import type { Hit } from './hits.ts'
import { type LogView, outcomeAt } from './log-view.ts'

/** A hit as people read it. `alike` tells apart calls that are alike in all that is shown. */
export function findingOfHit(
  view: LogView,
  { call, word, debtor }: Hit,
  alike: number,
): AuditFinding {
  const { log, people } = view
  const { rule, reason, verdict, measured, limit, layer, sources } = word.finding
  const at = formatInstant(instant(u32(log.startSec, call) * 1000))
  const number = maskNumber(nameAt(log.numbers, u32(log.number, call)))
  const org = nameAt(log.orgs, u16(log.org, call))
  const staff = nameAt(log.staffs, u16(log.staff, call))
  return {
    id: idOf([rule, number, at, org, staff, String(alike)]),
    kind: word.kind,
    row: u32(log.row, call),
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
    talkSec: u32(log.talkSec, call),
    signal: nameAt(log.signals, u16(log.signal, call)),
    outcome: outcomeAt(view, call),
  }
}

function nameAt(names: readonly string[], place: number): string {
  return names[place] ?? ''
}

/** Half of a hash is enough to tell a few million findings apart. */
const ID_CHARS = 32

function idOf(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, ID_CHARS)
}
