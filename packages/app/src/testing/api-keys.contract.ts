import { lenderId, staffId } from '@fencun/core/ids'
import { plusMs } from '@fencun/core/time/instant'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ApiKeyStore, apiKeyId, LAST_USE_EVERY_MS } from '../ports/api-keys.ts'
import { newLender, SAMPLE_AT, sampleApiKey, sampleLender, sampleOrg } from './sample-rows.ts'
import type { MakeStores, StoresUnderTest } from './stores-under-test.ts'

const ADMIN = staffId('administrator-1')
const OTHER = staffId('administrator-2')
const HOUR = 3_600_000
const after = (ms: number) => plusMs(SAMPLE_AT, ms)
const BY = { at: SAMPLE_AT, by: ADMIN } as const

/** What every store of API keys promises. */
export function describeApiKeys(name: string, make: MakeStores): void {
  describe(`API keys in ${name}`, () => {
    let stores: StoresUnderTest
    let keys: ApiKeyStore

    beforeAll(async () => {
      stores = await make()
      keys = stores.apiKeys
    })
    afterAll(async () => stores.close())

    const settled = async () => {
      const lender = newLender()
      await stores.directory.addLender(sampleLender(lender), sampleOrg(lender))
      return lender
    }
    const created = async () => {
      const key = sampleApiKey(await settled())
      return { key, secret: await keys.create(key, BY) }
    }

    it('gives a secret once, and knows the key by it alone', async () => {
      const { key, secret } = await created()
      expect(secret).toMatch(new RegExp(`^fk_${key.key.replaceAll('-', '')}_[\\w-]{22,}$`))
      const stored = {
        ...key,
        overlapUntil: null,
        lastUse: null,
        acts: [{ kind: 'created', ...BY }],
      }
      expect(await keys.open(secret)).toMatchObject({ key: stored, secretUntil: null })
      expect(await keys.list(key.lender)).toEqual([stored])
      expect(await keys.find(key.lender, key.key)).toEqual(stored)
      expect(JSON.stringify(await keys.list(key.lender))).not.toContain(secret.slice(-16))
    })

    it('tells with a key how the facts of its lender stand now, and of no other', async () => {
      const { key, secret } = await created()
      const before = await keys.open(secret)
      expect(before?.versions).toEqual(await stores.directory.versions(key.lender))
      await stores.directory.saveOrg({ ...sampleOrg(key.lender), name: 'renamed' })
      await stores.directory.saveOrg({ ...sampleOrg(await settled()), name: 'of another' })
      const now = await keys.open(secret)
      expect(now?.versions).toEqual(await stores.directory.versions(key.lender))
      expect(now?.versions).not.toEqual(before?.versions)
    })

    it('opens every secret of many that come at once, each as what it is', async () => {
      const [mine, theirs, revoked] = [await created(), await created(), await created()]
      await keys.revoke(revoked.key.lender, revoked.key.key, BY)
      const rotated = await created()
      const oldUntil = after(HOUR)
      const { lender, key } = rotated.key
      const next = (await keys.rotate(lender, key, { ...BY, oldUntil })) ?? ''
      const wrong = `${mine.secret.slice(0, 36)}${theirs.secret.slice(36)}`
      const texts = [mine.secret, wrong, theirs.secret, '', revoked.secret, rotated.secret, next]
      const opened = await Promise.all([...texts, ...texts].map((text) => keys.open(text)))
      const told = opened.map((one) => one && [one.key, one.secretUntil])
      const as = async ({ key: of }: typeof mine, until: number | null = null) => {
        return [await keys.find(of.lender, of.key), until]
      }
      const expected = [
        ...[await as(mine), undefined, await as(theirs), undefined, await as(revoked)],
        ...[await as(rotated, oldUntil), await as(rotated)],
      ]
      expect(told).toEqual([...expected, ...expected])
    })

    it('shows a revocation to whoever asks after it, however many are being opened', async () => {
      const { key, secret } = await created()
      const crowd = async () => Promise.all(Array.from({ length: 40 }, () => keys.open(secret)))
      for (const one of await crowd()) expect(one?.key.acts).toMatchObject([{ kind: 'created' }])
      const before = crowd()
      const revoking = keys.revoke(key.lender, key.key, BY)
      const during = crowd()
      await revoking
      const last = (await crowd()).map((one) => one?.key.acts.at(-1)?.kind)
      expect(new Set(last)).toEqual(new Set(['revoked']))
      for (const one of [...(await before), ...(await during)]) expect(one?.key.key).toBe(key.key)
    })

    it('opens nothing for a text that is nobody’s secret', async () => {
      const { key, secret } = await created()
      const another = (await created()).secret
      const other = `${another.slice(0, 36)}${secret.slice(36)}`
      const last = secret.endsWith('A') ? 'B' : 'A'
      const wrong = ['', 'fk_', 'fk__', key.key, `${secret}A`, secret.slice(0, -1), other]
      for (const text of [...wrong, `${secret.slice(0, -1)}${last}`, `fk_${'0'.repeat(32)}_x`]) {
        expect(await keys.open(text), text).toBeUndefined()
      }
    })

    it('lists a lender’s own keys only, the newest first', async () => {
      const lender = await settled()
      const made = [sampleApiKey(lender), sampleApiKey(lender), sampleApiKey(lender)]
      for (const key of made) await keys.create(key, BY)
      const ids = (await keys.list(lender)).map(({ key }) => key)
      expect(ids).toEqual(made.map(({ key }) => key).toReversed())
      expect(await keys.list(await settled())).toEqual([])
      expect(await keys.find(lenderId('nobody'), made[0]?.key ?? apiKeyId(''))).toBeUndefined()
    })

    it('rotates: the old secret works beside the new one until the end it was given', async () => {
      const { key, secret } = await created()
      const oldUntil = after(24 * HOUR)
      const how = { at: after(HOUR), by: OTHER }
      const next = await keys.rotate(key.lender, key.key, { ...how, oldUntil })
      expect(next).not.toBe(secret)
      const stored = await keys.find(key.lender, key.key)
      expect(stored).toMatchObject({
        overlapUntil: oldUntil,
        acts: [{ kind: 'created' }, { kind: 'rotated', ...how }],
      })
      expect(await keys.open(secret)).toMatchObject({ key: stored, secretUntil: oldUntil })
      expect(await keys.open(next ?? '')).toMatchObject({ key: stored, secretUntil: null })
    })

    it('never has more than two secrets at work: a second rotation ends the first at once', async () => {
      const { key, secret } = await created()
      const rotate = (at: number) =>
        keys.rotate(key.lender, key.key, {
          at: after(at),
          by: ADMIN,
          oldUntil: after(at + 24 * HOUR),
        })
      const second = await rotate(HOUR)
      await rotate(2 * HOUR)
      expect(await keys.open(secret)).toMatchObject({ secretUntil: after(2 * HOUR) })
      expect(await keys.open(second ?? '')).toMatchObject({ secretUntil: after(26 * HOUR) })
      expect(await keys.find(key.lender, key.key)).toMatchObject({ overlapUntil: after(26 * HOUR) })
    })

    it('revokes once and for good, and says by whom', async () => {
      const { key, secret } = await created()
      const how = { at: after(HOUR), by: OTHER }
      expect(await keys.revoke(key.lender, key.key, how)).toBe('revoked')
      expect(await keys.revoke(key.lender, key.key, BY)).toBe('not-active')
      const oldUntil = after(24 * HOUR)
      expect(await keys.rotate(key.lender, key.key, { ...how, oldUntil })).toBeUndefined()
      const opened = await keys.open(secret)
      expect(opened?.key.acts).toEqual([
        { kind: 'created', ...BY },
        { kind: 'revoked', ...how },
      ])
    })

    it('changes no key under another lender’s name', async () => {
      const { key, secret } = await created()
      const stranger = await settled()
      expect(await keys.revoke(stranger, key.key, BY)).toBe('not-active')
      expect(await keys.rotate(stranger, key.key, { ...BY, oldUntil: SAMPLE_AT })).toBeUndefined()
      await keys.used(stranger, key.key, { at: SAMPLE_AT, from: null })
      expect(await keys.open(secret)).toMatchObject({
        key: { lastUse: null, acts: [{ kind: 'created' }] },
      })
    })

    it('remembers the last use once a minute', async () => {
      const { key } = await created()
      const use = async (ms: number, from: string | null) => {
        await keys.used(key.lender, key.key, { at: after(ms), from })
        return (await keys.find(key.lender, key.key))?.lastUse
      }
      const first = { at: SAMPLE_AT, from: '203.0.113.0/24' }
      expect(await use(0, '203.0.113.0/24')).toEqual(first)
      expect(await use(LAST_USE_EVERY_MS - 1, '198.51.100.0/24')).toEqual(first)
      const second = { at: after(LAST_USE_EVERY_MS), from: null }
      expect(await use(LAST_USE_EVERY_MS, null)).toEqual(second)
    })

    it('takes an id once', async () => {
      const { key } = await created()
      await expect(keys.create(key, BY)).rejects.toThrow()
    })
  })
}
