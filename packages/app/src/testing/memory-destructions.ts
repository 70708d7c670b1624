import type { DestructionAct, DestructionCheck } from '@fencun/core/destruction/act'
import { utf8 } from '@fencun/core/evidence/bytes'
import { type CaseId, lenderId, type OrgId } from '@fencun/core/ids'
import { beijingDay, type Day, day } from '@fencun/core/time/beijing'
import { countsOf } from '../destroy-engagement/list-debtors.ts'
import type {
  Certificate,
  CertificateWriter,
  DestructionKey,
  DestructionStore,
  DestructionVerifier,
  EngagedDebtor,
  HandoverCheck,
  Handovers,
  ListedDebtor,
  Shredder,
} from '../ports/destructions.ts'
import { type MemoryDatabase, rowKey, storedEvent } from './memory-database.ts'

/** What the in-memory destructions share. */
export interface MemoryDestructions {
  readonly store: DestructionStore
  readonly handovers: Handovers
  readonly shredder: Shredder
  readonly verifier: DestructionVerifier
}

const nameOf = ({ lender, destruction }: DestructionKey): string => rowKey(lender, destruction)

/** What stands in memory of destructions. */
class Shelf {
  readonly database: MemoryDatabase
  readonly acts = new Map<string, readonly DestructionAct[]>()
  readonly lists = new Map<string, readonly ListedDebtor[]>()
  readonly handed = new Map<string, HandoverCheck>()

  constructor(database: MemoryDatabase) {
    this.database = database
  }

  list(key: DestructionKey): readonly ListedDebtor[] {
    return this.lists.get(nameOf(key)) ?? []
  }

  going(key: DestructionKey): readonly ListedDebtor[] {
    return this.list(key).filter(({ kept }) => kept.length === 0)
  }

  read(key: DestructionKey): HandoverCheck {
    const cases = this.list(key).flatMap((one) => one.cases)
    return { cases: cases.length, root: rootOf(this.database, key, cases), faults: [] }
  }
}

/** Destructions in memory: keys are those that `MemoryDatabase` says are gone. */
export function memoryDestructions(database: MemoryDatabase): MemoryDestructions {
  const shelf = new Shelf(database)
  return {
    store: storeOn(shelf),
    handovers: handoversOn(shelf),
    shredder: shredderOn(shelf),
    verifier: verifierOn(shelf),
  }
}

function storeOn(shelf: Shelf): DestructionStore {
  const { database, acts, lists } = shelf
  return {
    all: async (lender) =>
      [...acts.entries()]
        .filter(([name]) => name.startsWith(`${lender}\n`))
        .map(([name, told]) => ({ destruction: idIn(name), lender, acts: told }))
        .toReversed(),
    find: async (key) => {
      const told = acts.get(nameOf(key))
      return told && { ...key, acts: told }
    },
    append: async (key, expected, act) => {
      const told = acts.get(nameOf(key)) ?? []
      if (told.length !== expected) return 'conflict'
      acts.set(nameOf(key), [...told, act])
      return 'appended'
    },
    list: async (key) => shelf.list(key),
    saveList: async (key, debtors) => {
      lists.set(nameOf(key), merged(shelf.list(key), debtors))
    },
    engaged: async (lender, agency, scope) => engagedIn(database, { lender, agency, scope }),
    setHandler: async (lender, cases, { from, to }) => {
      for (const id of cases) {
        const file = database.cases.get(rowKey(lender, id))
        if (file?.handler !== from) continue
        database.cases.set(rowKey(lender, id), { ...file, handler: to, collector: null })
      }
      database.bump(lender, 'directory')
    },
  }
}

function handoversOn(shelf: Shelf): Handovers {
  return {
    make: async (key) => {
      shelf.handed.set(nameOf(key), shelf.read(key))
      return shelf.read(key)
    },
    check: async (key) => {
      const was = shelf.handed.get(nameOf(key))
      const now = shelf.read(key)
      const [first] = shelf.list(key).flatMap((one) => one.cases)
      const isSame = was?.root === now.root || first === undefined
      return isSame ? now : { ...now, faults: [{ case: first, kind: 'differs' }] }
    },
    lines: async function* (key) {
      yield utf8(`${JSON.stringify(shelf.read(key))}\n`)
    },
  }
}

function shredderOn(shelf: Shelf): Shredder {
  const { database } = shelf
  return {
    keep: async (key) => shelf.list(key).length - shelf.going(key).length,
    index: async () => 0,
    wraps: async (key, agency) => {
      for (const { debtor } of shelf.going(key)) {
        database.destroyedKeys.add(rowKey(key.lender, debtor, agency))
      }
      return shelf.going(key).length
    },
    copies: async () => 0,
    oldKeys: async () => 1,
    sum: async (key, agency) => ({
      counts: countsOf(shelf.list(key)),
      root: rootOf(database, key, []),
      keys: [`${agency}.1`],
      backups: [],
    }),
  }
}

function verifierOn(shelf: Shelf): DestructionVerifier {
  return {
    check: async (key, agency, { sample, canaries }) => {
      const tried = shelf.going(key).slice(0, sample)
      const opened = (org: OrgId): number =>
        tried.filter(({ debtor }) => shelf.database.opens({ lender: key.lender, debtor }, { org }))
          .length
      return {
        ...NOTHING_LEFT,
        sample: tried.length,
        readAsAgency: opened(agency),
        readAsLender: opened(lenderOrg(key)),
        canaries: canaries.length,
      }
    },
    checkpoint: async () => null,
  }
}

/** A certificate as the text that it says. */
export const plainCertificates: CertificateWriter = {
  pdf: async (certificate: Certificate) => utf8(JSON.stringify(certificate)),
}

const NOTHING_LEFT: DestructionCheck = {
  ...{ sample: 0, readAsAgency: 0, readAsLender: 0, oldWraps: 0, keysTried: 1, wrapsOpened: 0 },
  ...{ remains: 0, canaries: 0, foundIn: [] },
}

function lenderOrg({ lender }: DestructionKey): OrgId {
  return String(lender) as OrgId
}

function idIn(name: string): DestructionKey['destruction'] {
  return (name.split('\n')[1] ?? '') as DestructionKey['destruction']
}

/** Reasons only come to those that are there. */
function merged(
  before: readonly ListedDebtor[],
  debtors: readonly ListedDebtor[],
): readonly ListedDebtor[] {
  const known = new Map(before.map((one) => [one.debtor, one]))
  for (const one of debtors) {
    const was = known.get(one.debtor)
    const kept = [...new Set([...(was?.kept ?? []), ...one.kept])]
    known.set(one.debtor, {
      ...one,
      cases: [...new Set([...(was?.cases ?? []), ...one.cases])],
      kept,
    })
  }
  return [...known.values()].toSorted((a, b) => (a.debtor < b.debtor ? -1 : 1))
}

/** No hash: a text that changes with the cases is enough to compare. */
function rootOf(
  database: MemoryDatabase,
  { lender }: DestructionKey,
  cases: readonly CaseId[],
): string {
  return cases
    .map((id) => {
      const file = database.cases.get(rowKey(lender, id))
      return `${id}=${file?.status ?? ''}/${String(file?.placedAmountFen ?? '')}`
    })
    .join(' ')
}

function engagedIn(
  database: MemoryDatabase,
  {
    lender,
    agency,
    scope,
  }: {
    readonly lender: DestructionKey['lender']
    readonly agency: OrgId
    readonly scope: Parameters<DestructionStore['engaged']>[2]
  },
): readonly EngagedDebtor[] {
  const mine = [...database.cases.values()].filter(
    (file) => file.lender === lender && file.handler === agency,
  )
  const inScope = mine.filter(
    ({ placement }) => scope.kind === 'engagement' || scope.placements.includes(placement),
  )
  return [...new Set(inScope.map(({ debtor }) => debtor))].toSorted().map((debtor) => {
    const cases = inScope.filter((file) => file.debtor === debtor)
    const all = mine.filter((file) => file.debtor === debtor)
    const told = database
      .timeline({ lender: lenderId(lender), debtor })
      .events.map((text) => storedEvent(text))
    return {
      debtor,
      cases: cases.map((file) => file.case),
      elsewhere: all.length > cases.length,
      lastOn: last(told.map(({ at }) => beijingDay(at))) ?? day(0),
      closedOn: last(
        told.filter(({ kind }) => kind === 'case-closed').map(({ at }) => beijingDay(at)),
      ),
    }
  })
}

function last(days: readonly Day[]): Day | null {
  return days.reduce<Day | null>((one, on) => (one === null || on > one ? on : one), null)
}
