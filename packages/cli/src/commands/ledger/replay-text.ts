import type { ReplayedDecision, ReplayVerdict } from '@fencun/app/replay/replay'
import { figure, type Language, word } from '@fencun/audit/report/language'
import type { Bilingual } from '@fencun/core/errors/codes'
import { formatInstant } from '@fencun/core/time/instant'

const VERDICTS: Readonly<Record<ReplayVerdict, Bilingual>> = {
  same: { zh: '逐字相同', en: 'the same, word for word' },
  unlawful: { zh: '违法许可', en: 'permits that the rules refuse' },
  differs: { zh: '结果不同', en: 'answers that come out otherwise' },
  'rules-unknown': { zh: '本程序没有当时的规则', en: 'decided under rules not installed here' },
  'facts-missing': { zh: '当时未留存事实', en: 'facts that nobody kept' },
}

/** Decisions that stand against what is on record. */
export function isAgainst({ verdict }: ReplayedDecision): boolean {
  return verdict === 'unlawful' || verdict === 'differs'
}

/** What came of deciding again: counts, and every decision that is not the same. */
export class Replays {
  readonly counts: Partial<Record<ReplayVerdict, number>> = {}
  readonly kept: ReplayedDecision[] = []

  take(one: ReplayedDecision): void {
    this.counts[one.verdict] = (this.counts[one.verdict] ?? 0) + 1
    if (isAgainst(one)) this.kept.push(one)
  }

  plain(): object {
    const found = this.kept.map(({ at, ...one }) => ({ ...one, at: formatInstant(at) }))
    return { decisions: this.counts, found }
  }
}

export function replayText({ counts, kept }: Replays, language: Language): string {
  const rows = Object.entries(counts).map(([verdict, count]) => {
    const words = Object.entries(VERDICTS).find(([one]) => one === verdict)?.[1]
    return `${words === undefined ? verdict : word(words, language)}  ${figure(count)}`
  })
  const found = kept.map(({ at, n, contact, recorded, again, against }) => {
    const place = contact ?? `#${n}`
    return `  ${formatInstant(at)}  ${place}  ${recorded} → ${again ?? ''}  ${against.join(' ')}`
  })
  if (rows.length === 0) rows.push(word({ zh: '没有判定', en: 'no decisions' }, language))
  return [...rows, ...found].join('\n')
}
