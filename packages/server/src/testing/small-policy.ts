import type { LawBook } from '@fencun/app/ports/law-book'
import type { PolicySetting } from '@fencun/app/ports/policies'
import { failure } from '@fencun/core/errors/failure'
import { err, ok } from '@fencun/core/result'
import { both } from './small-pages.ts'

const CAP = 'connected-cap.max'

/** One number that a lender may set: the daily cap. */
export const SMALL_POLICY: Pick<LawBook, 'numbers' | 'readLayer' | 'effectOf'> = {
  numbers: () => [
    {
      parameter: CAP,
      rule: 'connected-cap',
      title: both('connected-cap'),
      unit: both('calls'),
      kind: 'max',
      options: [],
      now: both('3'),
      layer: 'standard',
    },
  ],
  readLayer: (written) => {
    const settings = Array.isArray(written) ? written.filter(isCap) : []
    return Array.isArray(written) && settings.length === written.length
      ? ok(settings)
      : err(failure('request-invalid', 'there is no such number', 'settings[0].parameter'))
  },
  effectOf: async (_lender, settings) => ({
    numbers: settings.map(({ value }) => ({
      parameter: CAP,
      rule: 'connected-cap',
      title: both('connected-cap'),
      before: both('3'),
      after: both(JSON.stringify(value)),
      layer: 'lender' as const,
    })),
    examples: { asked: 1, changed: [] },
  }),
}

function isCap(value: unknown): value is PolicySetting {
  return (
    typeof value === 'object' && value !== null && 'parameter' in value && value.parameter === CAP
  )
}
