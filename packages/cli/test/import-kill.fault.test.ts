import { setTimeout as wait } from 'node:timers/promises'
import type { Deps } from '@fencun/app/deps'
import { afterAll, expect, test } from 'vitest'
import { Draw } from '../src/demo/people.ts'
import { newSeed, tell } from './campaign/size.ts'
import { type Answered, type Client, signIn } from './support/client.ts'
import { newFolder, removeFolders } from './support/command.ts'
import { type History, inStores, readHistories } from './support/histories.ts'
import { listAt, textAt, valueAt } from './support/json.ts'
import { type PlacementFile, placementFile } from './support/placement-file.ts'
import { type Server, startServer } from './support/server.ts'

const KILLS = 16
const CASES = 300

let server: Server | undefined
afterAll(async () => {
  await server?.kill()
  await removeFolders()
})

test(`a placement that is registered while the program is killed, ${KILLS} times, is there whole or not at all`, async () => {
  const seed = newSeed('import')
  const draw = new Draw(seed)
  const data = await newFolder()
  server = await startServer({ data, built: true })
  const supervisor = await signIn(server.url, 'supervisor-a')
  const taken = new Set<string>()
  const undisturbed = placementFile('WHOLE', seed, CASES, taken)
  // What it takes may change with what else the machine does: the last one tells.
  let tookMs = 0
  const registered = async (person: Client, file: PlacementFile): Promise<Answered> => {
    const preview = await upload(person, file)
    const from = performance.now()
    const answer = await confirmed(person, file, preview)
    if (answer.status === 201) tookMs = performance.now() - from
    return answer
  }
  expect((await registered(supervisor, undisturbed)).status).toBe(201)

  const found = { whole: 0, nothing: 0 }
  for (let kill = 0; kill < KILLS; kill += 1) {
    const file = placementFile(`K${kill}`, seed + kill + 1, CASES, taken)
    const answer = await registerAndKill(server, supervisor, file, momentOf(kill, draw) * tookMs)
    server = await startServer({ data, built: true })
    const left = await wholeOrNothing(supervisor.at(server.url), file)
    if (answer !== undefined) expect([answer.status, left]).toEqual([201, 'whole'])
    found[left] += 1
    // What was not there can be brought now, as if nothing had been; what was there cannot.
    const again = await registered(supervisor.at(server.url), file)
    expect(again.status, JSON.stringify(again.body)).toBe(left === 'nothing' ? 201 : 409)
  }
  await server.kill()
  tell('import', { ...found, undisturbedMs: Math.round(tookMs) })
  expect(found.nothing).toBeGreaterThan(0)
  expect(found.whole).toBeGreaterThan(0)
  await inStores(data, (deps) => expectAlike(deps, undisturbed.fileName))
})

/**
 * When to kill, in times of what an undisturbed registration takes: at once, at the very end, and
 * spread over the whole of it and what comes after.
 */
function momentOf(kill: number, draw: Draw): number {
  if (kill === 0) return 0
  return kill === KILLS - 1 ? Infinity : ((kill + draw.below(1000) / 1000) / KILLS) * 1.5
}

/** Registers what was uploaded with the lender's totals, as the import page does. */
function confirmed(
  supervisor: Client,
  { confirm }: PlacementFile,
  preview: string,
): Promise<Answered> {
  return supervisor.call('POST', '/v1/placements', { preview, confirm })
}

async function upload(supervisor: Client, { fileName, csv }: PlacementFile): Promise<string> {
  const form = new FormData()
  form.set('file', new File([csv], fileName))
  const preview = await supervisor.call('POST', '/v1/placements/previews', form)
  expect(preview.status, JSON.stringify(preview.body)).toBe(201)
  return textAt(preview.body, 'id')
}

/** The answer, when one came before the end. */
async function registerAndKill(
  running: Server,
  supervisor: Client,
  file: PlacementFile,
  afterMs: number,
): Promise<Answered | undefined> {
  const here = supervisor.at(running.url)
  const preview = await upload(here, file)
  const answer = confirmed(here, file, preview).catch(() => undefined)
  await (afterMs === Infinity ? answer : wait(afterMs))
  await running.kill()
  return answer
}

/** What people see of a placement: its entry, and as many cases as the entry says, or neither. */
async function wholeOrNothing(
  supervisor: Client,
  { fileName, confirm }: PlacementFile,
): Promise<'whole' | 'nothing'> {
  const prefix = fileName.replace('.csv', '-')
  const cases = await told(supervisor, `/v1/cases?q=${prefix}`)
  const listed = await told(supervisor, '/v1/placements')
  expect([cases.status, listed.status], JSON.stringify([cases.body, listed.body])).toEqual([
    200, 200,
  ])
  const named = listAt(listed.body, 'placements').filter(
    (placement) => valueAt(placement, 'fileName') === fileName,
  )
  if (named.length === 0) {
    expect(valueAt(cases.body, 'total')).toBe(0)
    return 'nothing'
  }
  expect(named).toMatchObject([confirm])
  expect(valueAt(cases.body, 'total')).toBe(confirm.cases)
  return 'whole'
}

/** Right after a start a busy machine may answer that it cannot yet; what it says then is no news. */
async function told(supervisor: Client, path: string): Promise<Answered> {
  for (;;) {
    const answer = await supervisor.call('GET', path)
    if (answer.status < 500) return answer
    await wait(100)
  }
}

/** Every placement has left the same rows as the one nobody disturbed. */
async function expectAlike(deps: Deps, undisturbed: string): Promise<void> {
  const shapes = await shapesByPrefix(deps, await readHistories(deps))
  const whole = shapes.get(undisturbed.replace('.csv', ''))
  expect(whole).toMatchObject({ cases: CASES, people: 2 * CASES, points: 2 * CASES })
  for (let kill = 0; kill < KILLS; kill += 1) expect(shapes.get(`K${kill}`)).toEqual(whole)
}

interface Shape {
  cases: number
  people: number
  points: number
  events: number
  versions: number
}

/** How many rows of each kind the debtors of one file have. */
async function shapesByPrefix(
  { people }: Pick<Deps, 'people'>,
  histories: readonly History[],
): Promise<ReadonlyMap<string, Shape>> {
  const known = await people.of(
    histories.map(({ key }) => key),
    'lender',
  )
  const shapes = new Map<string, Shape>()
  for (const [i, { cases, events, head }] of histories.entries()) {
    const prefix = cases[0]?.caseNumber.split('-')[0] ?? ''
    const shape = shapes.get(prefix) ?? { cases: 0, people: 0, points: 0, events: 0, versions: 0 }
    shape.cases += cases.length
    shape.people += known[i]?.people.length ?? 0
    shape.points += known[i]?.points.length ?? 0
    shape.events += events.length
    shape.versions += head.version
    shapes.set(prefix, shape)
  }
  return shapes
}
