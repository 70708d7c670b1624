import { readFileSync } from 'node:fs'
import { spreadsheetReader } from '@fencun/adapters/spreadsheets/reader'
import type { ParsedPlacement } from '@fencun/app/import-placement/parse-placement'
import { readPlacement } from '@fencun/app/import-placement/read-placement'
import { numberForm } from '@fencun/audit/read/number-form'
import type { LawInForce } from '@fencun/core/gate/rule'
import type { Outcome } from '@fencun/core/timeline/contact'
import { lawInForce } from '@fencun/law/profile'
import { ownPack } from '../../src/compose/law-book.ts'
import { logOf, type PlainCall } from './plain-log.ts'

const audit = (name: string): Buffer =>
  readFileSync(new URL(`../../../audit/test-data/${name}`, import.meta.url))

/** The rows that break each rule, as whoever made the sample says. */
export function sampleTruth(): Readonly<Record<string, readonly number[]>> {
  const { breaches } = JSON.parse(audit('calls-truth.json').toString('utf8')) as {
    breaches: Record<string, number[]>
  }
  return breaches
}

const OUTCOMES: Readonly<Record<string, Outcome>> = {
  ANSWERED: 'answered-unknown',
  'NO ANSWER': 'no-answer',
  BUSY: 'busy',
  FAILED: 'technical-failure',
}

/** The sample of an Asterisk call log, read in the plainest way. */
export function sampleCalls(): readonly PlainCall[] {
  const lines = audit('calls-asterisk.csv').toString('utf8').trimEnd().split('\n')
  return lines.map((line, i): PlainCall => {
    const cells = [...line.matchAll(/"((?:[^"]|"")*)"/g)].map(([, cell = '']) => cell)
    const [org = '', , to = '', , , seat = ''] = cells
    const signal = cells[14] ?? ''
    const outcome = OUTCOMES[signal]
    if (outcome === undefined) throw new Error('the sample has four signals')
    return {
      row: i + 1,
      startSec: Date.parse(`${(cells[9] ?? '').replace(' ', 'T')}+08:00`) / 1000,
      number: numberForm(to) ?? '',
      org,
      staff: seat,
      signal,
      outcome,
      talkSec: Number(cells[13]),
      inbound: false,
    }
  })
}

export const sampleLog = () => logOf(sampleCalls())

/** The case list that goes with it. */
export async function sampleCases(): Promise<ParsedPlacement> {
  const bytes = readFileSync(
    new URL('../../../adapters/test-data/placement-standard.xlsx', import.meta.url),
  )
  const parsed = await readPlacement(spreadsheetReader(), { bytes, fileName: 'placement.xlsx' })
  if (!parsed.ok) throw new Error(parsed.error.code)
  return parsed.value
}

const pack = ownPack()

/** The law that ships, under one of its profiles. */
export function lawUnder(profile: string): LawInForce {
  return lawInForce(pack, [profile])
}
