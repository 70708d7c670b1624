import { orgId } from '@fencun/core/ids'
import { plusMs } from '@fencun/core/time/instant'
import { beforeEach, describe, expect, it } from 'vitest'
import { checkScope, holderOfSecret, noteUse } from '../access/key-holder.ts'
import { type ApiKeyStore, apiKeyId } from '../ports/api-keys.ts'
import {
  ADMINISTRATOR,
  AGENCY,
  actor,
  COLLECTOR,
  codeOf,
  good,
  newWorld,
  RIVAL,
  SUPERVISOR,
  type World,
} from '../rehearsal/world.ts'
import { listApiKeys } from './list-api-keys.ts'
import { createApiKey, revokeApiKey, rotateApiKey } from './manage-api-keys.ts'

const HOUR = 3_600_000
const AGENCY_ADMIN = actor('agency-administrator', 'administrator', AGENCY)
const DIALLER = { org: AGENCY, name: ' dialler ', scopes: ['contacts:request'] } as const

let world: World
beforeEach(async () => {
  world = await newWorld()
})

const create = async (part: object = {}) =>
  good(await createApiKey(world, ADMINISTRATOR, { ...DIALLER, ...part }))
const whyNot = async (secret: string) => {
  const held = await holderOfSecret(world, secret)
  return held.ok ? 'works' : held.error.detail
}

describe('a key', () => {
  it('opens for its organisation what its scopes say, until it is revoked', async () => {
    const { key, secret } = await create()
    const holder = good(await holderOfSecret(world, secret))
    expect(holder).toMatchObject({ key, org: AGENCY, lender: ADMINISTRATOR.lender })
    expect(checkScope(holder, 'contacts:request').ok).toBe(true)
    expect(codeOf(checkScope(holder, 'contacts:report'))).toBe('api-key-scope')
    good(await revokeApiKey(world, ADMINISTRATOR, { key }))
    expect(await whyNot(secret)).toBe('the key was revoked')
    expect(codeOf(await holderOfSecret(world, secret))).toBe('api-key-invalid')
    good(await revokeApiKey(world, ADMINISTRATOR, { key }))
    expect(codeOf(await rotateApiKey(world, ADMINISTRATOR, { key }))).toBe('not-found')
  })

  it('ends at the instant it was given', async () => {
    const expiresAt = plusMs(world.clock.now(), HOUR)
    const { secret } = await create({ expiresAt })
    world.clock.pass(HOUR - 1)
    expect(await whyNot(secret)).toBe('works')
    world.clock.pass(1)
    expect(await whyNot(secret)).toBe('the key has expired')
  })

  it('has two secrets after a rotation, the old one for a day unless told otherwise', async () => {
    const { key, secret } = await create()
    const rotated = good(await rotateApiKey(world, ADMINISTRATOR, { key }))
    expect(rotated.oldUntil).toBe(plusMs(world.clock.now(), 24 * HOUR))
    world.clock.pass(24 * HOUR - 1)
    expect([await whyNot(secret), await whyNot(rotated.secret)]).toEqual(['works', 'works'])
    world.clock.pass(1)
    expect(await whyNot(secret)).toBe('this secret was rotated out')
    expect(await whyNot(rotated.secret)).toBe('works')
  })

  it('loses a secret that leaked at once, by a rotation without overlap', async () => {
    const { key, secret } = await create()
    good(await rotateApiKey(world, ADMINISTRATOR, { key, overlapMs: 0 }))
    expect(await whyNot(secret)).toBe('this secret was rotated out')
    for (const overlapMs of [-1, 0.5, 31 * 24 * HOUR]) {
      const how = { key, overlapMs }
      expect(codeOf(await rotateApiKey(world, ADMINISTRATOR, how))).toBe('request-invalid')
    }
  })

  it('is shown with its state, its makers and its last use, and never with its secret', async () => {
    const { key, secret } = await create()
    const rotated = good(await rotateApiKey(world, ADMINISTRATOR, { key, overlapMs: HOUR }))
    const holder = good(await holderOfSecret(world, secret))
    await noteUse(world, holder, '203.0.113.0/24')
    const listed = async () => good(await listApiKeys(world, ADMINISTRATOR)).keys
    expect(await listed()).toMatchObject([
      {
        key,
        name: 'dialler',
        orgName: '甲公司',
        state: 'rotating',
        requestsPerMinute: 600,
        expiresAt: null,
        lastUse: { at: world.clock.now(), from: '203.0.113.0/24' },
        acts: [
          { kind: 'created', byName: ADMINISTRATOR.name },
          { kind: 'rotated', by: ADMINISTRATOR.staff },
        ],
      },
    ])
    for (const text of [secret, rotated.secret]) {
      expect(JSON.stringify(await listed())).not.toContain(text.slice(-40))
    }
    world.clock.pass(HOUR)
    expect(await listed()).toMatchObject([{ state: 'active' }])
    good(await revokeApiKey(world, ADMINISTRATOR, { key }))
    expect(await listed()).toMatchObject([{ state: 'revoked' }])
    await create({ expiresAt: plusMs(world.clock.now(), 1) })
    world.clock.pass(1)
    expect(await listed()).toMatchObject([{ state: 'expired' }, { state: 'revoked' }])
  })

  it('is written down as used once a minute', async () => {
    const { key, secret } = await create()
    const uses: (string | null)[] = []
    const apiKeys: ApiKeyStore = {
      ...world.apiKeys,
      used: async (lender, used, use) => {
        uses.push(use.from)
        await world.apiKeys.used(lender, used, use)
      },
    }
    const use = async (from: string) =>
      noteUse({ ...world, apiKeys }, good(await holderOfSecret(world, secret)), from)
    for (const from of ['a', 'b']) await use(from)
    world.clock.pass(59_999)
    await use('c')
    world.clock.pass(1)
    await use('d')
    expect(uses).toEqual(['a', 'd'])
    expect((await world.apiKeys.find(ADMINISTRATOR.lender, key))?.lastUse?.from).toBe('d')
  })

  it('is the matter of administrators: the lender’s for all, an agency’s for its own', async () => {
    for (const by of [COLLECTOR, SUPERVISOR]) {
      expect(codeOf(await createApiKey(world, by, DIALLER))).toBe('not-permitted')
      expect(codeOf(await listApiKeys(world, by))).toBe('not-permitted')
    }
    const rivals = await create({ org: RIVAL })
    const { key } = good(await createApiKey(world, AGENCY_ADMIN, DIALLER))
    const other = { ...DIALLER, org: RIVAL }
    expect(codeOf(await createApiKey(world, AGENCY_ADMIN, other))).toBe('not-permitted')
    expect(codeOf(await revokeApiKey(world, AGENCY_ADMIN, rivals))).toBe('not-found')
    expect(codeOf(await rotateApiKey(world, AGENCY_ADMIN, rivals))).toBe('not-found')
    expect(codeOf(await revokeApiKey(world, SUPERVISOR, rivals))).toBe('not-permitted')
    expect(good(await listApiKeys(world, AGENCY_ADMIN)).keys.map((one) => one.key)).toEqual([key])
    expect(good(await listApiKeys(world, ADMINISTRATOR)).keys).toHaveLength(2)
    expect(await whyNot(rivals.secret)).toBe('works')
  })

  it('is refused without a name, a scope, a lawful limit, a future or an organisation', async () => {
    const now = world.clock.now()
    for (const [part, code] of [
      [{ name: ' ' }, 'request-invalid'],
      [{ name: 'x'.repeat(61) }, 'request-invalid'],
      [{ scopes: [] }, 'request-invalid'],
      [{ requestsPerMinute: 0 }, 'request-invalid'],
      [{ requestsPerMinute: 60_001 }, 'request-invalid'],
      [{ expiresAt: now }, 'request-invalid'],
      [{ org: orgId('nobody') }, 'not-found'],
    ] as const) {
      const made = await createApiKey(world, ADMINISTRATOR, { ...DIALLER, ...part })
      expect(codeOf(made), JSON.stringify(part)).toBe(code)
    }
    const key = apiKeyId('nothing')
    expect(codeOf(await revokeApiKey(world, ADMINISTRATOR, { key }))).toBe('not-found')
  })

  it('is one of fifty at most that an organisation has at work', async () => {
    const keys = []
    for (let n = 0; n < 50; n += 1) keys.push(await create())
    expect(codeOf(await createApiKey(world, ADMINISTRATOR, DIALLER))).toBe('request-invalid')
    await create({ org: RIVAL })
    const [first] = keys
    good(await revokeApiKey(world, ADMINISTRATOR, { key: first?.key ?? apiKeyId('') }))
    await create()
  })
})
