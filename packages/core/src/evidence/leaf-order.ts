import { parseLeaf } from './leaf.ts'
import type { LogFault, LogFindings } from './log-faults.ts'

/** Judges the leaves of a log by those before them. */
export interface LeafOrder {
  /** Takes the next leaf; `undefined` where none could be had. */
  readonly take: (bytes: Uint8Array | undefined, index: number) => void
  /** Says what only shows at the end: places in timelines that no leaf fills. */
  readonly end: () => void
}

/** Places of a timeline: all below `next` were seen, and some above it, with their leaves. */
interface Places {
  next: number
  readonly above: Map<number, number>
}

/**
 * Every leaf has the form, belongs to this log, and is there once; the events of one debtor are
 * numbered from 1 without a gap. Events that were written at once may stand in the log in any
 * order, so that a gap counts at the end only, and not at all when some leaf could not be read.
 */
export function leafOrder(origin: string, findings: LogFindings): LeafOrder {
  const ids = new Map<string, number>()
  const timelines = new Map<string, Places>()
  let complete = true
  const find = (code: LogFault, index: number, detail: string): void => {
    findings.add(code, `leaf ${index}`, detail)
  }
  const takePlace = (subject: string, n: number, index: number): void => {
    const places = timelines.get(subject) ?? { next: 1, above: new Map<number, number>() }
    timelines.set(subject, places)
    if (n < places.next || places.above.has(n)) {
      find('place-twice', index, `another leaf is event ${n} of the same subject`)
    } else if (n > places.next) {
      places.above.set(n, index)
    } else {
      do places.next += 1
      while (places.above.delete(places.next))
    }
  }
  return {
    take: (bytes, index) => {
      const leaf = bytes === undefined ? undefined : parseLeaf(bytes)
      if (leaf === undefined) {
        complete = false
        if (bytes !== undefined)
          find('leaf-form', index, 'this entry is not a leaf of a known form')
        return
      }
      const before = ids.get(leaf.id)
      if (before !== undefined) {
        find('id-twice', index, `leaf ${before} has the same id`)
        return
      }
      ids.set(leaf.id, index)
      if (leaf.log !== origin) find('leaf-foreign', index, 'this leaf was made for another log')
      else if (leaf.subject !== null && leaf.n !== null) takePlace(leaf.subject, leaf.n, index)
    },
    end: () => {
      if (!complete) return
      for (const { next, above } of timelines.values()) {
        const [first] = [...above].toSorted(([a], [b]) => a - b)
        if (first === undefined) continue
        const [n, index] = first
        find('place-missing', index, `the subject has an event ${n}, but none ${next}`)
      }
    },
  }
}
