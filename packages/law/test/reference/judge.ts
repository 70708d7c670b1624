import { instant } from '@fencun/core/time/instant'
import { type Asked, beijing, midnight } from './asked.ts'
import { holds } from './condition.ts'
import { type Facts, factsOf } from './facts.ts'
import { LINES } from './lines.ts'
import { anyLaw, LAW_DAYS } from './numbers.ts'
import { agreementTurns, approved } from './replay.ts'
import type { Line } from './row.ts'

/** What must be equal of two answers. Reasons are `rule:REASON`, with the time of a deferral. */
export interface Answer {
  readonly outcome: string
  readonly reasons: readonly string[]
  readonly nextPermittedAt: number | null
}

/** The gate's answer, from the table of lines and a replay of the whole timeline. */
export function judge(asked: Asked): Answer {
  const words = wordsAt(asked)
  const reasons = words.map(({ line, verdict, until }) =>
    [line.rule, line.reason, verdict, until].filter((part) => part !== undefined).join(':'),
  )
  const nextPermittedAt = later(asked, words)
  return { outcome: worst(words), reasons: reasons.toSorted(), nextPermittedAt }
}

interface Word {
  readonly line: Pick<Line, 'rule' | 'reason'>
  readonly verdict: string
  readonly until: number | undefined
}

const NO_LAW = { rule: 'rules-in-force', reason: 'CANNOT_DECIDE' }

function wordsAt(asked: Asked): readonly Word[] {
  if (!anyLaw(beijing(asked.at))) return [{ line: NO_LAW, verdict: 'DENY', until: undefined }]
  const facts = factsOf(asked)
  const spoken = new Set<string>()
  return LINES.flatMap((line): Word[] => {
    if (spoken.has(line.rule) || !holds(line.when, facts)) return []
    spoken.add(line.rule)
    return [word(line, facts, asked)]
  })
}

function word(line: Line, facts: Facts, { log, request, facts: by, at }: Asked): Word {
  const until = line.until === undefined ? undefined : facts[line.until]
  const about = { rule: line.rule, party: request.party, asker: by.staff, at }
  const answered = line.verdict === 'REVIEW' && approved(log.events, about)
  return { line, verdict: answered ? 'ALLOW' : line.verdict, until }
}

function worst(words: readonly Word[]): string {
  const order = ['DENY', 'REVIEW', 'DEFER']
  return order.find((one) => words.some(({ verdict }) => verdict === one)) ?? 'ALLOW'
}

/**
 * Waits out one deferral after the other, and looks again wherever an agreement or something of the
 * law begins or ends on the way; null where waiting does not help.
 */
function later(asked: Asked, first: readonly Word[]): number | null {
  const turns = [...agreementTurns(asked.log.events), ...LAW_DAYS.map(midnight)]
  let [at, goal, words] = [Number(asked.at), Number(asked.at), first]
  for (let links = 0; links <= 40; links += 1) {
    const outcome = worst(words)
    if (outcome === 'ALLOW') return at
    const deferrals = words.filter(({ verdict }) => verdict === 'DEFER')
    const next = Math.max(...deferrals.map(({ until }) => until ?? Number.NaN))
    if (outcome === 'DEFER' && next > at) goal = next
    if (goal <= at) return null
    const now = at
    at = Math.min(goal, ...turns.filter((turn) => turn > now))
    words = wordsAt({ ...asked, at: instant(at) })
  }
  return null
}
