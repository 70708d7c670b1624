import { describe, expect, it } from 'vitest'
import { evidenceCrypto } from '../../test/evidence-crypto.ts'
import { commitmentOf, pseudonym } from '../../test/sample-leaves.ts'
import { LOG_KEY, NOTE, samplePackage } from '../../test/sample-package.ts'
import type { Leaf } from './leaf.ts'
import { verifyPackage } from './verify-package.ts'

/** Findings about a package of a log whose keeper wrote leaves that do not fit their events. */
async function told(write: (leaf: Leaf) => Leaf): Promise<readonly string[]> {
  const { file } = await samplePackage(LOG_KEY, (leaf) => write(leaf))
  const report = verifyPackage(JSON.stringify(file), evidenceCrypto, [LOG_KEY.key])
  expect(report.holds).toBe(false)
  return report.findings.map(({ code }) => code)
}

const permitted = (change: Partial<Leaf>) => (leaf: Leaf) =>
  leaf.type === 'contact-permitted' ? { ...leaf, ...change } : leaf

describe('a keeper of a log who writes leaves that do not fit is found out', () => {
  it('by another kind', async () => {
    expect(await told(permitted({ type: 'contact-withheld' }))).toContain('event-differs')
  })

  it('by another time', async () => {
    const lies = permitted({ at: '2026-11-18T15:00:00.000Z' })
    expect(await told(lies)).toContain('event-differs')
  })

  it('by the hash of other rules', async () => {
    expect(await told(permitted({ rules: 'sha256:1' }))).toContain('event-differs')
  })

  it('by another id', async () => {
    expect(await told(permitted({ id: 'event-9999' }))).toContain('event-differs')
  })

  it('by another contact, or another debtor, for one event of it', async () => {
    expect(await told(permitted({ contact: pseudonym('another') }))).toEqual(['contact-mixed'])
    expect(await told(permitted({ subject: pseudonym('another') }))).toEqual(['contact-mixed'])
  })

  it('and does not keep the reader waiting with a timeline of immense length', async () => {
    const far = (leaf: Leaf) =>
      leaf.type === 'contact-recorded' ? { ...leaf, n: Number.MAX_SAFE_INTEGER } : leaf
    const { file } = await samplePackage(LOG_KEY, far)
    const report = verifyPackage(JSON.stringify(file), evidenceCrypto, [LOG_KEY.key])
    expect(report.holds).toBe(true)
    expect(report.hidden).toHaveLength(1000)
  })

  it('by a value in place of an event', async () => {
    const lies = (leaf: Leaf) =>
      leaf.type === 'contact-recorded'
        ? { ...leaf, commit: { ...leaf.commit, event: commitmentOf(leaf.id, 'event', NOTE) } }
        : leaf
    expect(await told(lies)).toContain('disclosure-closed')
    const { file } = await samplePackage(LOG_KEY, lies)
    const disclosures = file.disclosures.map((one) =>
      JSON.stringify(one.value).includes('contact-recorded') ? { ...one, value: NOTE } : one,
    )
    const report = verifyPackage(JSON.stringify({ ...file, disclosures }), evidenceCrypto)
    expect(report.findings.map(({ code }) => code)).toEqual(['event-form'])
  })
})
