import { expect, it } from 'vitest'
import { OUTCOMES } from '../keys.ts'
import { effectOf, fittingCodes, usualCode } from './result-codes.ts'

it('offers a promise to pay only after somebody who owes has spoken', () => {
  expect(fittingCodes('answered-debtor', 'debtor')).toContain('PTP')
  expect(fittingCodes('answered-debtor', 'contact')).toContain('PTP')
  expect(fittingCodes('answered-other', 'contact')).not.toContain('PTP')
  expect(fittingCodes('answered-other', 'debtor')).not.toContain('PTP')
  expect(fittingCodes('answered-other', 'guarantor')).toContain('PTP')
  expect(fittingCodes('no-answer', 'debtor')).not.toContain('PTP')
})

it('offers a contact’s refusal for contacts only', () => {
  expect(fittingCodes('answered-other', 'contact')).toContain('CREFUSE')
  expect(fittingCodes('answered-other', 'debtor')).not.toContain('CREFUSE')
})

it('offers no silence after speech, and no speech after silence', () => {
  expect(fittingCodes('busy', 'debtor')).toEqual(['NOANS', 'BUSY', 'OFF', 'INVALID', 'OTHER'])
  expect(fittingCodes('answered-other', 'debtor')).not.toContain('NOANS')
})

it('writes down by itself only what fits, and thinks for nobody who spoke', () => {
  for (const outcome of OUTCOMES) {
    const usual = usualCode(outcome)
    if (usual !== undefined) expect(fittingCodes(outcome, 'debtor')).toContain(usual)
  }
  expect(usualCode('answered-debtor')).toBeUndefined()
})

it('says before saving what a code makes happen, so that nobody is stopped by surprise', () => {
  const codes = fittingCodes('answered-debtor', 'contact')
  const told = codes.flatMap((name) => {
    const effect = effectOf(name)
    return effect === null ? [] : [[name, effect]]
  })
  expect(Object.fromEntries(told)).toEqual({
    DISPUTE: 'hold',
    COMPLAINT: 'hold',
    HARDSHIP: 'hardship',
    CREFUSE: 'refusal',
    WRONG: 'wrong-person',
  })
})
