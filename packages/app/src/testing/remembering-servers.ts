import { failure } from '@fencun/core/errors/failure'
import { type CaseId, type DebtorKey, orgId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import type { CaseFile } from '../ports/case-store.ts'
import type { TimelineStore } from '../ports/timeline-store.ts'
import { appendDecided, decideAndAppend } from '../timeline/append-decided.ts'
import type { Known } from '../timeline/waiting.ts'
import { MemoryDatabase, rowKey } from './memory-database.ts'
import { memoryTimelineStore } from './memory-timeline-store.ts'
import { numberAdded, readingOf, refused, sampleParty, takenBack, tell } from './sample-refusals.ts'
import {
  hold,
  newDebtor,
  newLender,
  permitted,
  sampleCase,
  samplePlacement,
} from './sample-rows.ts'

/** Somebody whom everyone's files name. */
const PARTY = sampleParty('number-of-a-contact')

/** Everything that a decision may look at, as a text. */
function looked({ reading, versions }: Known): string {
  if (reading === undefined) return 'nobody'
  const { debtor, version, state, file, refused: numbers, answered } = reading
  const seen = [debtor, version, state, file?.case, file?.handler, numbers, answered?.id, versions]
  return JSON.stringify(seen)
}

/** Somebody is asked about by name or by one of the cases. */
export interface Asked extends DebtorKey {
  readonly case?: CaseId
}

/** One server of several over the same database: it counts what it reads. */
export class Server {
  reads = 0
  appends = 0
  readonly store: TimelineStore
  readonly inner: TimelineStore

  constructor(database: MemoryDatabase, rememberedMax = 1000) {
    this.inner = memoryTimelineStore(database)
    this.store = {
      ...this.inner,
      batching: { ...this.inner.batching, rememberedMax },
      read: async (lender, asks) => {
        this.reads += asks.length
        return this.inner.read(lender, asks)
      },
      append: async (appends) => {
        this.appends += appends.length
        return this.inner.append(appends)
      },
    }
  }

  /** Decides on one debtor and says what was looked at. */
  async place(key: Asked, name: string): Promise<Result<string>> {
    return this.#decide(key, (known) =>
      ok({ value: looked(known), events: [hold(name)], ...basisOf(known) }),
    )
  }

  /** The same as a request with an id; asked again, it says what was answered. */
  async request(key: Asked, request: string): Promise<Result<string>> {
    return this.#decide(
      key,
      (known) =>
        known.reading?.answered === undefined
          ? ok({
              value: looked(known),
              events: [permitted(key, request)],
              ...basisOf(known),
            })
          : ok({ value: looked(known), events: [] }),
      request,
    )
  }

  /** Told, as an outcome is: it rests on the debtor's timeline alone. */
  async told(key: DebtorKey, name: string): Promise<Result<string>> {
    return appendDecided(this.store, key, ({ version, state }) =>
      ok({ value: JSON.stringify([version, state]), events: [hold(name)] }),
    )
  }

  /** Looks, and writes nothing. */
  async look(key: Asked): Promise<Result<string>> {
    return this.#decide(key, (known) => ok({ value: looked(known), events: [] }))
  }

  /** Looks, and says no for what it saw. */
  async refuse(key: Asked): Promise<Result<string>> {
    return this.#decide(key, (known) => err(failure('not-found', looked(known))))
  }

  async #decide(
    { lender, debtor, case: id }: Asked,
    decide: Parameters<typeof decideAndAppend<string>>[2],
    request?: string,
  ): Promise<Result<string>> {
    const about = id === undefined ? { debtor } : { case: id }
    const ask = { lender, about, ...(request !== undefined && { request }) }
    return decideAndAppend(this.store, ask, decide)
  }
}

export function basisOf({ reading, versions }: Known) {
  const isRefused = reading?.refused.includes(PARTY.numberKey) === true
  return { basis: { versions, notRefused: isRefused ? null : PARTY.numberKey } }
}

/** What somebody would see who reads now. */
export async function truth(
  database: MemoryDatabase,
  { lender, debtor, case: id }: Asked,
  request?: string,
): Promise<string> {
  const about = id === undefined ? { debtor } : { case: id }
  const ask = { about, ...(request !== undefined && { request }) }
  const { versions, found } = await memoryTimelineStore(database).read(lender, [ask])
  return looked({ reading: found[0], versions })
}

export function said(result: Result<string>): string {
  return result.ok ? result.value : result.error.detail
}

/** Two servers, two debtors with two cases each, and somebody else with the same contact. */
export class World {
  readonly database = new MemoryDatabase()
  readonly inner = memoryTimelineStore(this.database)
  readonly servers = [new Server(this.database), new Server(this.database)] as const
  readonly lender = newLender()
  readonly #keys = ['08', '0b'].map((at) => ({ lender: this.lender, debtor: newDebtor(at) }))
  readonly #other = { lender: this.lender, debtor: newDebtor('0c') }
  readonly #files = this.#keys.map(({ lender, debtor }) => [
    sampleCase(samplePlacement(lender), debtor),
    sampleCase(samplePlacement(lender), debtor),
  ])

  static async open(): Promise<World> {
    const world = new World()
    for (const key of [...world.#keys, world.#other])
      await tell(world.inner, key, [numberAdded(PARTY)])
    for (const file of world.#files.flat()) world.#write(file)
    return world
  }

  asked({ debtor, case: at }: { readonly debtor: number; readonly case: number }): Asked {
    const key = this.#keys[debtor]
    if (key === undefined) throw new Error('two debtors')
    const file = this.#files[debtor]?.[at]
    return file === undefined ? key : { ...key, case: file.case }
  }

  /** What happens without a server's memory hearing of it; false when it is none of that. */
  async elsewhere(kind: string, key: Asked, count: number): Promise<boolean> {
    if (kind === 'elsewhere') await tell(this.inner, key, [hold(`${kind} ${count}`)])
    else if (kind === 'refused-elsewhere') {
      await tell(this.inner, this.#other, [refused(PARTY, `refusal-${count}`)])
    } else if (kind === 'taken-back') {
      const standing = Object.entries((await readingOf(this.inner, this.#other)).state.refusals)
      const [last] = standing.findLast(([, { withdrawn }]) => !withdrawn) ?? ['none']
      await tell(this.inner, this.#other, [takenBack(last)])
    } else if (kind === 'facts') this.database.bump(this.lender, 'policy')
    else if (kind === 'file') {
      for (const file of this.#files.flat()) {
        this.#write({ ...file, handler: orgId(`handler-${count}`) })
      }
      this.database.bump(this.lender, 'directory')
    } else return false
    return true
  }

  #write(file: CaseFile): void {
    this.database.cases.set(rowKey(file.lender, file.case), file)
  }
}
