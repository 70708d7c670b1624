import { type StaffId, staffId } from '@fencun/core/ids'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Credentials, SIGN_IN } from '../ports/credentials.ts'
import { uniqueId } from './sample-rows.ts'

export interface CredentialsUnderTest {
  readonly credentials: Credentials
  /** Moves time on, as the credentials see it. */
  readonly pass: (ms: number) => void
  readonly now: () => number
  readonly close: () => Promise<void>
}

const PASSWORD = 'correct horse 电池 9'
const MINUTE = 60_000

/** What every keeper of passwords and sessions promises. */
export function describeCredentials(name: string, make: () => Promise<CredentialsUnderTest>): void {
  describe(`sign-in in ${name}`, () => {
    let under: CredentialsUnderTest
    let credentials: Credentials

    beforeAll(async () => {
      under = await make()
      credentials = under.credentials
    })
    afterAll(async () => under.close())

    const account = async (): Promise<{ staff: StaffId; account: string }> => {
      const one = { staff: staffId(uniqueId()), account: `user-${uniqueId()}` }
      expect(await credentials.create(one.staff, one.account, PASSWORD)).toBe('created')
      return one
    }
    const signedIn = async (one: { account: string }) => {
      const session = await credentials.signIn(one.account, PASSWORD)
      if (session === undefined) throw new Error('the password is right')
      return session
    }
    const fail = async (one: { account: string }, times: number): Promise<void> => {
      for (let n = 0; n < times; n += 1) {
        expect(await credentials.signIn(one.account, 'wrong')).toBeUndefined()
      }
    }

    it('lets in whoever has the password, and knows who it is', async () => {
      const one = await account()
      const session = await signedIn(one)
      expect(session.staff).toBe(one.staff)
      expect(session.expiresAt).toBe(under.now() + SIGN_IN.sessionMs)
      expect(await credentials.whoIs(session.token)).toBe(one.staff)
    })

    it('takes the account in another case, width and with spaces around it', async () => {
      const one = await account()
      const typed = ` ${one.account.toUpperCase().replace('USER', 'ＵＳＥＲ')} `
      expect((await credentials.signIn(typed, PASSWORD))?.staff).toBe(one.staff)
    })

    it('takes an account in Chinese', async () => {
      const staff = staffId(uniqueId())
      const chinese = `王小明${uniqueId()}`
      await credentials.create(staff, chinese, PASSWORD)
      expect((await credentials.signIn(chinese, PASSWORD))?.staff).toBe(staff)
    })

    it('gives the same nothing for a wrong password and for no account', async () => {
      const one = await account()
      expect(await credentials.signIn(one.account, `${PASSWORD} `)).toBeUndefined()
      expect(await credentials.signIn(one.account, '')).toBeUndefined()
      expect(await credentials.signIn(one.account, 'x'.repeat(10_000))).toBeUndefined()
      expect(await credentials.signIn('nobody', PASSWORD)).toBeUndefined()
      expect(await credentials.signIn('', PASSWORD)).toBeUndefined()
    })

    it('gives an account to one person and a person one account', async () => {
      const one = await account()
      const { create } = credentials
      const upper = one.account.toUpperCase()
      expect(await create(staffId(uniqueId()), upper, 'other password 1')).toBe('exists')
      expect(await create(one.staff, `user-${uniqueId()}`, 'other password 1')).toBe('exists')
      expect((await signedIn(one)).staff).toBe(one.staff)
    })

    it('creates one account when two ask at once', async () => {
      const wanted = `user-${uniqueId()}`
      const results = await Promise.all(
        [1, 2].map(async () => credentials.create(staffId(uniqueId()), wanted, PASSWORD)),
      )
      expect(results.toSorted()).toEqual(['created', 'exists'])
    })

    it('knows nobody by a token that was made up or altered', async () => {
      const { token } = await signedIn(await account())
      const altered = token.startsWith('A') ? `B${token.slice(1)}` : `A${token.slice(1)}`
      for (const text of ['', 'x', altered, `${token}; a=b`, 'a\nb: c', '令牌', `${token}x`]) {
        expect(await credentials.whoIs(text)).toBeUndefined()
        await credentials.signOut(text)
      }
      expect(await credentials.whoIs(token)).toBeDefined()
    })

    it('signs out one session and leaves the others', async () => {
      const one = await account()
      const [first, second] = [await signedIn(one), await signedIn(one)]
      expect(first.token).not.toBe(second.token)
      await credentials.signOut(first.token)
      expect(await credentials.whoIs(first.token)).toBeUndefined()
      expect(await credentials.whoIs(second.token)).toBe(one.staff)
      await credentials.signOut(first.token)
    })

    it('signs out everywhere, and nobody else', async () => {
      const [one, other] = [await account(), await account()]
      const sessions = [await signedIn(one), await signedIn(one)]
      const others = await signedIn(other)
      await credentials.signOutEverywhere(one.staff)
      for (const { token } of sessions) {
        expect(await credentials.whoIs(token)).toBeUndefined()
      }
      expect(await credentials.whoIs(others.token)).toBe(other.staff)
    })

    it('ends a session after 12 hours, used or not', async () => {
      const one = await account()
      const { token } = await signedIn(one)
      under.pass(SIGN_IN.sessionMs - MINUTE)
      expect(await credentials.whoIs(token)).toBe(one.staff)
      under.pass(2 * MINUTE)
      expect(await credentials.whoIs(token)).toBeUndefined()
    })

    it('locks an account after five failures, even for the right password', async () => {
      const [one, other] = [await account(), await account()]
      await fail(one, SIGN_IN.attemptsMax)
      expect(await credentials.signIn(one.account, PASSWORD)).toBeUndefined()
      expect(await credentials.signIn(other.account, PASSWORD)).toBeDefined()
      under.pass(SIGN_IN.lockedMs - MINUTE)
      expect(await credentials.signIn(one.account, PASSWORD)).toBeUndefined()
      under.pass(2 * MINUTE)
      expect(await credentials.signIn(one.account, PASSWORD)).toBeDefined()
    })

    it('does not lock for failures that a success interrupts or that lie far apart', async () => {
      const one = await account()
      await fail(one, SIGN_IN.attemptsMax - 1)
      await signedIn(one)
      await fail(one, SIGN_IN.attemptsMax - 1)
      under.pass(SIGN_IN.withinMs + MINUTE)
      await fail(one, SIGN_IN.attemptsMax - 1)
      expect(await credentials.signIn(one.account, PASSWORD)).toBeDefined()
    })

    it('locks after many guesses at once as after guesses one by one', async () => {
      const one = await account()
      const guesses = Array.from({ length: SIGN_IN.attemptsMax + 3 }, (_, n) => `guess ${n}`)
      await Promise.all(guesses.map(async (guess) => credentials.signIn(one.account, guess)))
      expect(await credentials.signIn(one.account, PASSWORD)).toBeUndefined()
    })

    it('lets a session that began before the lock go on', async () => {
      const one = await account()
      const { token } = await signedIn(one)
      await fail(one, SIGN_IN.attemptsMax)
      expect(await credentials.whoIs(token)).toBe(one.staff)
    })
  })
}
