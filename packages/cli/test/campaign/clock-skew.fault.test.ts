import { rm } from 'node:fs/promises'
import { serverEngine } from '@fencun/adapters/testing/engines'
import { afterEach, expect, test } from 'vitest'
import { type Answered, type Client, stranger } from '../support/client.ts'
import { removeFolders } from '../support/command.ts'
import { callOn, caseOf, type WorkedCase } from '../support/demonstration.ts'
import { listAt, textAt, valueAt } from '../support/json.ts'
import type { Server } from '../support/server.ts'
import { type FalseClock, falseClock } from './faketime.ts'
import { Fleet } from './fleet.ts'
import { tell } from './size.ts'

const TEN_MINUTES = 600
/** Half of what the database's answer takes on a very busy machine. */
const MEASURED_WITHIN_SEC = 60

const engine = serverEngine(18)
const clocks: FalseClock[] = []
let fleet: Fleet
afterEach(async () => {
  await fleet.kill()
  await engine.stop()
  for (const { folder } of clocks.splice(0)) await rm(folder, { recursive: true })
  await removeFolders()
})

test('a server whose clock steps over 22:00, or back over it, while PostgreSQL keeps the real time, raises the alarm and withholds until the clocks agree', async () => {
  const database = await engine.options()
  if (database.kind !== 'server') throw new Error('the engine is a server')
  fleet = new Fleet(database.url)
  const good = await fleet.start()
  const clock = await newClock(0)
  const stepping = await fleet.start({ env: clock.env })
  const late = await fleet.start({ env: (await newClock(TEN_MINUTES)).env })
  const work = await caseOf(good.url, ['collector-b'], 6)

  // Ten minutes apart from its first moment.
  expect(await alarmOf(late)).toMatchObject({ state: 'unsound', sound: '0' })
  await fleet.setTime('14:00:00')
  await expectWithheld(late, work, [])
  expect((await askAt(good, work)).status).toBe(201)

  // Forwards over 22:00: a permit from before is not used either.
  await fleet.setTime('21:50:00')
  expect(await alarmOf(stepping)).toMatchObject({ state: 'sound', status: 'ok', sound: '1' })
  const permit = await askAt(stepping, work)
  expect(permit.status, JSON.stringify(permit.body)).toBe(201)
  await clock.stepTo(TEN_MINUTES)
  await expectWithheld(stepping, work, ['QUIET_HOURS'])
  const used = await started(stepping, work.collector, textAt(permit.body, 'contact'))
  expect([used.status, valueAt(used.body, 'code')]).toEqual([503, 'clock-unsound'])
  expect(await alarmOf(stepping)).toMatchObject({
    state: 'unsound',
    status: 'degraded',
    sound: '0',
  })
  await clock.stepTo(0)
  expect((await started(stepping, work.collector, textAt(permit.body, 'contact'))).status).toBe(200)

  // Backwards over 22:00: by its own clock the server would permit.
  await fleet.setTime('22:05:00')
  expect(reasonsOf(await askAt(stepping, work))).toEqual(['QUIET_HOURS'])
  await clock.stepTo(-TEN_MINUTES)
  await expectWithheld(stepping, work, [])
  await clock.stepTo(0)
  expect(reasonsOf(await askAt(stepping, work))).toEqual(['QUIET_HOURS'])

  // Ten seconds: somebody is called, nobody is stopped.
  await fleet.setTime('15:00:00')
  await clock.stepTo(10)
  expect(await alarmOf(stepping)).toMatchObject({ state: 'skewed', status: 'degraded' })
  expect((await askAt(stepping, work)).status).toBe(201)

  const said = stepping.said()
  expect(said.match(/the clock is unsound: every contact is withheld/g)).toHaveLength(2)
  expect(said.match(/the clocks of program and database agree again/g)).toHaveLength(2)
  expect(said.match(/the clocks of program and database differ/g)).toHaveLength(1)
  expect(late.said()).toContain('the clock is unsound: every contact is withheld')
  expect(good.said()).not.toContain('unsound')
  tell('clock skew', { stepsSec: [TEN_MINUTES, -TEN_MINUTES, 10], aheadFromStartSec: TEN_MINUTES })
})

async function newClock(offsetSec: number): Promise<FalseClock> {
  const clock = await falseClock(offsetSec)
  clocks.push(clock)
  return clock
}

let requests = 0

function askAt({ url }: Server, work: WorkedCase): Promise<Answered> {
  requests += 1
  const question = callOn(work, `skew-${requests}`)
  return work.collector.at(url).call('POST', '/v1/contacts', question)
}

function started({ url }: Server, collector: Client, contact: string): Promise<Answered> {
  return collector.at(url).call('POST', `/v1/contacts/${contact}/events`, { kind: 'started' })
}

function reasonsOf({ body }: Answered): readonly string[] {
  return listAt(body, 'decision', 'findings')
    .filter((finding) => valueAt(finding, 'verdict') !== 'ALLOW')
    .map((finding) => textAt(finding, 'reason'))
}

/** Refused for the clock, with what was measured, and besides for what is named. */
async function expectWithheld(
  server: Server,
  work: WorkedCase,
  besides: readonly string[],
): Promise<void> {
  const answer = await askAt(server, work)
  expect([answer.status, valueAt(answer.body, 'decision', 'outcome')]).toEqual([409, 'DENY'])
  expect(reasonsOf(answer)).toEqual(['CANNOT_DECIDE', ...besides])
  const [finding] = listAt(answer.body, 'decision', 'findings')
  expect(finding).toMatchObject({ rule: 'clock-sound', limit: { skewSecMax: 30 } })
  const skewSec = Number(valueAt(finding, 'measured', 'skewSec'))
  expect(Math.abs(Math.abs(skewSec) - TEN_MINUTES)).toBeLessThan(MEASURED_WITHIN_SEC)
}

/** What those who run the server see. */
async function alarmOf({ url }: Server): Promise<object> {
  const health = await stranger(url).call('GET', '/healthz')
  const metrics = await stranger(url).call('GET', '/metrics')
  const sound = /^fencun_clock_sound (\S+)$/m.exec(String(metrics.body))?.[1]
  return {
    status: textAt(health.body, 'status'),
    state: textAt(health.body, 'clock', 'state'),
    sound,
  }
}
