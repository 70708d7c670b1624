import { describe, expect, it } from 'vitest'
import { evidenceCrypto } from '../../test/evidence-crypto.ts'
import { SAMPLE_EVENTS } from '../../test/sample-leaves.ts'
import { LOG_KEY, samplePackage, WITNESS } from '../../test/sample-package.ts'
import type { EvidencePackage } from './package.ts'
import { verifyPackage } from './verify-package.ts'

const { file: GOOD } = await samplePackage()
/** The sample package, about a refusal instead. */
const REFUSED = await samplePackage(
  LOG_KEY,
  (leaf) => leaf,
  (event) => event.kind === 'contact-withheld',
)
const KEYS = [LOG_KEY.key, WITNESS.key]
const check = (file: EvidencePackage) => verifyPackage(JSON.stringify(file), evidenceCrypto, KEYS)
const codes = (file: EvidencePackage) =>
  check(file).findings.map(({ code, place }) => `${code} ${place}`)

describe('a package about a refusal, which is no contact', () => {
  const refusal = SAMPLE_EVENTS.find(({ kind }) => kind === 'contact-withheld')
  const about = (contact: string | undefined) => ({ ...REFUSED.file, contact: contact ?? '' })

  it('is called by the event, which it is about alone', () => {
    const report = check(about(refusal?.id))
    expect(report).toMatchObject({ holds: true, trust: 'given', findings: [] })
    expect(report.leaves.filter(({ ofContact }) => ofContact).map(({ event }) => event)).toEqual([
      refusal,
    ])
  })

  it('is refused when it is called by another event, or shows the refusal of another', () => {
    const started = SAMPLE_EVENTS.find(({ kind }) => kind === 'contact-started')
    expect(codes(about(started?.id))).toEqual(['contact-absent contact'])
    expect(codes({ ...GOOD, contact: refusal?.id ?? '' })).toEqual(['contact-absent contact'])
  })
})
