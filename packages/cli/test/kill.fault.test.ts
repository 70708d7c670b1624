import { formatDay, parseDay, plusDays } from '@fencun/core/time/beijing'
import { afterAll, expect, test } from 'vitest'
import { Draw } from '../src/demo/people.ts'
import { newSeed, sized, tell } from './campaign/size.ts'
import { expectKept, expectRecords, expectWhole } from './support/check-ledger.ts'
import { dayAt, setClock } from './support/client.ts'
import { newFolder, removeFolders } from './support/command.ts'
import { inStores, readHistories } from './support/histories.ts'
import { Ledger } from './support/ledger.ts'
import { type Server, startServer } from './support/server.ts'
import { askAgain, hire, isEnough, loadAndKill } from './support/under-load.ts'

const KILLS = sized({ ci: 20, full: 100 })

let server: Server | undefined
afterAll(async () => {
  await server?.kill()
  await removeFolders()
})

test(`${KILLS} times kill -9 under load, the embedded database in it, loses and doubles nothing that was acknowledged`, async () => {
  const draw = new Draw(newSeed('kill'))
  const data = await newFolder()
  server = await startServer({ data, built: true })
  const people = await hire(server.url)
  const ledger = new Ledger()
  const today = parseDay(await dayAt(server.url))
  if (today === undefined) throw new Error('the server tells its day')
  let inFlight = 0
  for (let kill = 0; !isEnough(kill, KILLS, inFlight); kill += 1) {
    // A new day for every kill: the caps are free again and there is work to do.
    const day = formatDay(plusDays(today, kill))
    await setClock(people.boss.at(server.url), `${day}T10:00:00+08:00`)
    const before = ledger.asked.size
    const load = { draw, ledger, ...people, name: `k${kill}` }
    await loadAndKill([server.url], load, server.kill)
    server = await startServer({ data, built: true })
    inFlight += await askAgain(ledger, people, server.url, before)
  }
  await server.kill()

  tell('kill', { kills: KILLS, acknowledged: ledger.acknowledged, inFlight })
  expect(ledger.acknowledged).toBeGreaterThan(KILLS * 5)
  expect(inFlight, 'kills came in the middle of requests').toBeGreaterThan(0)
  await inStores(data, async (deps) => {
    const histories = await readHistories(deps)
    expect(histories.length).toBeGreaterThan(40)
    for (const history of histories) expectWhole(history)
    expectKept(ledger, histories)
    await expectRecords(deps, ledger, histories)
  })
}, 3_600_000)
