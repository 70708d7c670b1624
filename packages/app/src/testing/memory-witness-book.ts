import type { LenderId } from '@fencun/core/ids'
import type {
  DatedKey,
  KeptCosignature,
  Witness,
  WitnessBook,
  WitnessedLog,
  WitnessIncident,
  WitnessStep,
} from '../ports/witness-book.ts'

interface Book {
  readonly logs: Map<string, WitnessedLog>
  readonly steps: WitnessStep[]
  readonly witnesses: Map<string, Witness>
  readonly incidents: WitnessIncident[]
  readonly cosignatures: KeptCosignature[]
}

/** What a witness knows, in memory: for tests. */
export function memoryWitnessBook(): WitnessBook {
  const books = new Map<LenderId, Book>()
  const bookOf = (lender: LenderId): Book => {
    const book = books.get(lender) ?? {
      ...{ logs: new Map(), steps: [], witnesses: new Map(), incidents: [], cosignatures: [] },
    }
    books.set(lender, book)
    return book
  }
  return { ...logsIn(bookOf), ...incidentsIn(bookOf), ...witnessesIn(bookOf) }
}

type BookOf = (lender: LenderId) => Book
type Logs = Pick<WitnessBook, 'logs' | 'log' | 'recall' | 'rootAt' | 'addLog' | 'endLog' | 'step'>

function logsIn(bookOf: BookOf): Logs {
  return {
    logs: async (lender) =>
      [...bookOf(lender).logs.values()].toSorted(byText(({ origin }) => origin)),
    log: async (lender, origin) => bookOf(lender).logs.get(origin),
    recall: async (lender, origin) => bookOf(lender).logs.get(origin)?.seen ?? null,
    rootAt: async (lender, origin, size) =>
      bookOf(lender).steps.find((step) => step.origin === origin && step.size === size)?.root,
    addLog: async (lender, { origin, keyId, vkey }, { at }) => {
      const { logs } = bookOf(lender)
      const { keys, seen } = logs.get(origin) ?? { keys: [], seen: null }
      const old = keys.find((key) => key.keyId === keyId)
      if (old?.ended === null) return 'known'
      const added = { keyId, vkey, since: old?.since ?? at, ended: null }
      logs.set(origin, { origin, keys: replaced(keys, added), seen })
      return 'added'
    },
    endLog: async (lender, { origin, keyId }, { at }) => {
      const { logs } = bookOf(lender)
      const log = logs.get(origin)
      const live = log?.keys.find((key) => key.keyId === keyId && key.ended === null)
      if (log === undefined || live === undefined) return false
      logs.set(origin, { ...log, keys: replaced(log.keys, { ...live, ended: at }) })
      return true
    },
    step: async (lender, step) => {
      const { origin, after, size, root, at } = step
      const { logs, steps } = bookOf(lender)
      const log = logs.get(origin)
      if (log === undefined || (log.seen?.size ?? 0) !== after || size <= after) return 'raced'
      steps.push(step)
      logs.set(origin, { ...log, seen: { size, root, at } })
      return 'kept'
    },
  }
}

function incidentsIn(bookOf: BookOf): Pick<WitnessBook, 'report' | 'incidents'> {
  return {
    report: async (lender, incident) => {
      const { incidents } = bookOf(lender)
      const { at: _at, ...what } = incident
      const same = JSON.stringify(what)
      if (incidents.some(({ at: _other, ...one }) => JSON.stringify(one) === same)) return false
      incidents.push(incident)
      return true
    },
    incidents: async (lender) => bookOf(lender).incidents.toSorted((a, b) => b.at - a.at),
  }
}

type Own = Pick<
  WitnessBook,
  'witnesses' | 'addWitness' | 'endWitness' | 'keepCosignature' | 'cosignatures'
>

function witnessesIn(bookOf: BookOf): Own {
  return {
    witnesses: async (lender) => {
      const { witnesses, cosignatures } = bookOf(lender)
      return [...witnesses.values()].toSorted(byText(({ name }) => name)).map((witness) => {
        const own = cosignatures.filter(
          ({ name, keyId }) => name === witness.name && keyId === witness.keyId,
        )
        const last = own.toSorted((a, b) => b.size - a.size)[0]
        return { ...witness, last: last === undefined ? null : { size: last.size, at: last.at } }
      })
    },
    addWitness: async (lender, witness, { at }) => {
      const { witnesses } = bookOf(lender)
      const id = `${witness.name} ${witness.keyId}`
      const old = witnesses.get(id)
      if (old?.ended === null && old.url === witness.url) return 'known'
      witnesses.set(id, { ...witness, since: old?.since ?? at, ended: null, last: null })
      return 'added'
    },
    endWitness: async (lender, { name, keyId }, { at }) => {
      const { witnesses } = bookOf(lender)
      const witness = witnesses.get(`${name} ${keyId}`)
      if (witness === undefined || witness.ended !== null) return false
      witnesses.set(`${name} ${keyId}`, { ...witness, ended: at })
      return true
    },
    keepCosignature: async (lender, kept) => {
      const { cosignatures } = bookOf(lender)
      const same = (one: KeptCosignature): boolean =>
        one.name === kept.name && one.keyId === kept.keyId && one.size === kept.size
      if (!cosignatures.some(same)) cosignatures.push(kept)
    },
    cosignatures: async (lender, size) =>
      bookOf(lender)
        .cosignatures.filter((one) => one.size === size)
        .toSorted(byText(({ name, keyId }) => `${name} ${keyId}`)),
  }
}

function replaced(keys: readonly DatedKey[], key: DatedKey): readonly DatedKey[] {
  return [...keys.filter(({ keyId }) => keyId !== key.keyId), key]
}

function byText<T>(textOf: (one: T) => string): (a: T, b: T) => number {
  return (a, b) => (textOf(a) < textOf(b) ? -1 : 1)
}
