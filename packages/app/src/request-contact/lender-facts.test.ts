import { beforeEach, describe, expect, it } from 'vitest'
import type { CaseFile } from '../ports/case-store.ts'
import type { TimelineStore } from '../ports/timeline-store.ts'
import { tinyLawBook } from '../rehearsal/tiny-law.ts'
import {
  ask,
  COLLECTOR,
  good,
  LENDER,
  LINE,
  newWorld,
  pointOf,
  type World,
  workedCase,
} from '../rehearsal/world.ts'
import { factsAt } from './lender-facts.ts'
import { requestContact } from './request-contact.ts'

let world: World
let file: CaseFile
let reads: string[]

/** Counts what is read of the directory and the law. */
beforeEach(async () => {
  reads = []
  world = counting(await newWorld())
  file = await workedCase(world)
  await ask(world, file)
  reads = []
})

function counting(made: World): World {
  const { directory, law } = made
  const counted = {
    ...directory,
    orgs: noted('orgs', directory.orgs),
    staff: noted('staff', directory.staff),
    lines: noted('lines', directory.lines),
  }
  return { ...made, directory: counted, law: { ...law, inForce: noted('law', law.inForce) } }
}

function noted<A extends readonly unknown[], R>(name: string, of: (...args: A) => Promise<R>) {
  return async (...args: A): Promise<R> => {
    reads.push(name)
    return of(...args)
  }
}

const outcome = async (): Promise<string> => good(await ask(world, file)).decision.outcome

describe('facts about who asks', () => {
  it('are read once for many decisions', async () => {
    for (let n = 0; n < 3; n += 1) await ask(world, file)
    expect(reads).toEqual([])
  })

  it('are read again by the first decision after a change, and the decision is the new one', async () => {
    expect(await outcome()).toBe('ALLOW')
    await world.directory.setStaffActive(LENDER, COLLECTOR.staff, false)
    expect(await outcome()).toBe('DENY')
    expect(reads.toSorted()).toEqual(['law', 'lines', 'orgs', 'staff'])
  })

  it('that change while a decision is being written have it decided again', async () => {
    const { append } = world.timelines
    let changed = false
    const timelines: TimelineStore = {
      ...world.timelines,
      append: async (appends) => {
        if (!changed) {
          changed = true
          const [line] = await world.directory.lines(LENDER, COLLECTOR.org)
          if (line === undefined) throw new Error('the agency has a line')
          await world.directory.saveLine({ ...line, recorderUp: false })
        }
        return append(appends)
      },
    }
    const point = await pointOf(world, file)
    const how = { channel: 'voice_interactive', purpose: 'interactive', line: LINE } as const
    const input = { request: 'while it changes', case: file.case, point, ...how }
    const answer = good(await requestContact({ ...world, timelines }, COLLECTOR, input))
    expect(answer.permit).toBeNull()
    expect(answer.decision.findings.map(({ rule }) => rule)).toEqual(['fit'])
  })

  it('are asked for anew when they could not be read', async () => {
    const versions = { directory: 77, policy: 0, notices: 0 }
    const law = tinyLawBook()
    const down = { ...world.directory, orgs: async () => Promise.reject(new Error('down')) }
    await expect(factsAt({ law, directory: down }, LENDER, versions)).rejects.toThrow('down')
    Object.assign(down, { orgs: world.directory.orgs })
    expect((await factsAt({ law, directory: down }, LENDER, versions)).orgs.size).toBe(3)
  })
})

it('leaves no failure unheard when the database goes away in the middle of reading', async () => {
  const lost = async (): Promise<never> => {
    await Promise.resolve()
    throw new Error('the connection broke')
  }
  const later = async (): Promise<never> => {
    for (let i = 0; i < 20; i += 1) await Promise.resolve()
    return lost()
  }
  const unheard: unknown[] = []
  const hear = (reason: unknown): void => void unheard.push(reason)
  process.on('unhandledRejection', hear)
  try {
    const gone = { orgs: lost, staff: lost, lines: lost }
    const slow = { lenderType: later, engagements: later, qualifications: later }
    const directory = { ...world.directory, ...gone, ...slow }
    const versions = await world.directory.versions(LENDER)
    await expect(factsAt({ ...world, directory }, LENDER, versions)).rejects.toThrow('broke')
    await new Promise((done) => setTimeout(done, 5))
    expect(unheard).toEqual([])
  } finally {
    process.off('unhandledRejection', hear)
  }
})
