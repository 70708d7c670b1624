import { afterAll, expect, test } from 'vitest'
import { Draw } from '../../src/demo/people.ts'
import { type Client, signIn } from '../support/client.ts'
import { fencun, newFolder, removeFolders } from '../support/command.ts'
import { textAt } from '../support/json.ts'
import { type Server, startServer } from '../support/server.ts'
import { newSeed, sized, tell } from './size.ts'

/** Each round destroys another agency's copy. */
const AGENCIES = [
  { account: 'supervisor-a', agency: 'agency-a', name: '甲信催收' },
  { account: 'supervisor-b', agency: 'agency-b', name: '乙诚催收' },
] as const
const KILLS_EACH = sized({ ci: 2, full: 12 })
/** The whole work takes some hundred milliseconds. */
const MS_MAX = 400
const WAIT_MS_MAX = 800_000

let server: Server | undefined
afterAll(async () => {
  await server?.kill()
  await removeFolders()
})

test('kill -9 in the middle of a destruction: the next start finishes it, and nothing is left', async () => {
  const draw = new Draw(newSeed('destruction-kill'))
  const data = await newFolder()
  let running = await startServer({ data, built: true })
  server = running
  const [banker, administrator] = [
    await signIn(running.url, 'supervisor'),
    await signIn(running.url, 'admin'),
  ]
  let unfinished = 0
  for (const { account, agency, name } of AGENCIES) {
    const agent = await signIn(running.url, account)
    const path = await order({ agent, banker, administrator }, running.url, { agency, name })
    const begun = await administrator.at(running.url).call('POST', `${path}/execution`, {
      agencyName: name,
    })
    expect(begun.status).toBe(204)
    for (let kill = 0; kill < KILLS_EACH; kill += 1) {
      await new Promise((done) => setTimeout(done, draw.below(MS_MAX)))
      await running.kill()
      running = await startServer({ data, built: true })
      server = running
      const stage = textAt((await banker.at(running.url).call('GET', path)).body, 'stage')
      if (stage === 'executing') unfinished += 1
    }
    await ended(banker.at(running.url), path)
    const checked = await banker.at(running.url).call('POST', `${path}/check`, { canaries: [] })
    expect(checked.status).toBe(204)
    expect(textAt((await banker.at(running.url).call('GET', path)).body, 'stage')).toBe('verified')
  }
  expect(await running.stop()).toBe(0)
  // The log, and every business row that it attests.
  const own = ['ledger', 'verify', '--self', '--data', data, '--json']
  const verified = await fencun(own, { built: true })
  expect(verified, verified.out + verified.err).toMatchObject({ code: 0 })
  tell('destruction-kill', { kills: KILLS_EACH * AGENCIES.length, seenUnfinished: unfinished })
})

interface People {
  readonly agent: Client
  readonly banker: Client
  readonly administrator: Client
}

async function order(
  people: People,
  url: string,
  { agency, name }: { readonly agency: string; readonly name: string },
): Promise<string> {
  const [agent, banker, administrator] = [
    people.agent.at(url),
    people.banker.at(url),
    people.administrator.at(url),
  ]
  const body = { agency, scope: { kind: 'engagement' }, basis: '合作到期' }
  const asked = await agent.call('POST', '/v1/destructions', body)
  expect(asked.status).toBe(201)
  const path = `/v1/destructions/${textAt(asked.body, 'destruction')}`
  const yes = { approved: true, note: '', agencyName: name }
  const steps = [
    await agent.call('POST', `${path}/handover`),
    await banker.call('POST', `${path}/receipt`),
    await banker.call('POST', `${path}/decision`, yes),
    await administrator.call('POST', `${path}/decision`, yes),
  ]
  expect(steps.map(({ status }) => status)).toEqual([204, 204, 204, 204])
  return path
}

/** The program goes on by itself: nobody asks it to. */
async function ended(client: Client, path: string): Promise<void> {
  const late = Date.now() + WAIT_MS_MAX
  for (;;) {
    const stage = textAt((await client.call('GET', path)).body, 'stage')
    if (stage === 'executed') return
    if (stage !== 'executing' || Date.now() > late) throw new Error(`it stands at ${stage}`)
  }
}
