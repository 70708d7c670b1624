import { afterEach, describe, expect, it } from 'vitest'
import { smallLaw } from './testing/small-law.ts'
import { type TestApp, testApp } from './testing/test-app.ts'

let world: TestApp
afterEach(async () => world.app.close())

describe('closing the app', () => {
  it('lets a running request finish and takes no new one', async () => {
    let goOn = (): void => undefined
    const asked = new Promise<void>((resolve) => {
      goOn = resolve
    })
    let reached = (): void => undefined
    const arrived = new Promise<void>((resolve) => {
      reached = resolve
    })
    const slowLaw = {
      ...smallLaw,
      inForce: async (...lender: Parameters<typeof smallLaw.inForce>) => {
        reached()
        await asked
        return smallLaw.inForce(...lender)
      },
    }
    const base = await testApp()
    const signedIn = await base.deps.credentials.signIn('lender-a.collector-1', 'correct horse 9')
    world = await testApp({ deps: { ...base.deps, law: slowLaw } })
    const address = await world.app.listen({ port: 0, host: '127.0.0.1' })
    const cookie = `fencun_session=${signedIn?.token ?? ''}`
    const running = fetch(`${address}/v1/calendar`, { headers: { cookie } })
    await arrived
    const closing = world.app.close()
    goOn()
    expect((await running).status).toBe(200)
    await closing
    await expect(fetch(`${address}/healthz`)).rejects.toThrow()
  })

  it('says that it is not well when its database does not answer', async () => {
    const base = await testApp()
    expect(await base.call('GET', '/healthz')).toMatchObject({
      status: 200,
      body: { status: 'ok' },
    })
    const broken = { ...base.deps.directory, isEmpty: () => Promise.reject(new Error('gone')) }
    const unwell = await testApp({ deps: { ...base.deps, directory: broken } })
    expect(await unwell.call('GET', '/healthz')).toMatchObject({
      status: 503,
      body: { code: 'database-unreachable' },
    })
  })
})
