import { readFileSync } from 'node:fs'
import type { ParsedPlacement } from '@fencun/app/import-placement/parse-placement'
import { Personal } from '@fencun/core/identity/personal'

/** What the sample files are known to hold. */
export interface SampleTruth {
  readonly rows: number
  readonly accepted: number
  readonly placedAmountFen: string
  readonly rejected: readonly { readonly row: number; readonly reason: string }[]
  readonly lenderNotes: Readonly<Record<string, readonly string[]>>
}

const testData = (name: string): Buffer =>
  readFileSync(new URL(`../../../test-data/${name}`, import.meta.url))

export const SAMPLES = ['placement-standard.xlsx', 'placement-auto-gb18030.csv'] as const
export type SampleName = (typeof SAMPLES)[number]

export function sampleBytes(name: SampleName): Uint8Array {
  return testData(name)
}

export function truthOf(name: SampleName): SampleTruth {
  const truth = JSON.parse(testData('placement-truth.json').toString('utf8')) as {
    files: Record<SampleName, SampleTruth & { dueAmountFen?: string }>
  }
  const { dueAmountFen, ...file } = truth.files[name]
  const { rows, accepted, rejected } = file
  const placedAmountFen = dueAmountFen ?? file.placedAmountFen
  return { rows, accepted, rejected, placedAmountFen, lenderNotes: file.lenderNotes ?? {} }
}

/** A parsed placement in the terms of the truth file. */
export function asTruth(parsed: ParsedPlacement): SampleTruth {
  const lenderNotes: Record<string, string[]> = {}
  for (const { kind, caseNumber } of parsed.notes) (lenderNotes[kind] ??= []).push(caseNumber)
  return {
    rows: parsed.totals.rows,
    accepted: parsed.totals.cases,
    placedAmountFen: String(parsed.totals.placedAmountFen),
    rejected: parsed.rejected.map(({ row, reason }) => ({ row, reason })),
    lenderNotes,
  }
}

/** All that was read, personal data in the clear, without the places that a shuffle moves. */
export function revealed(value: unknown): unknown {
  if (value instanceof Personal) return value.reveal()
  if (Array.isArray(value)) return value.map(revealed)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !['cell', 'header', 'mapping'].includes(key))
      .map(([key, inner]) => [key, revealed(inner)]),
  )
}
