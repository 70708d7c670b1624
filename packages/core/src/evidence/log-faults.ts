/**
 * What can be wrong with a log.
 * - `checkpoint-*`: the signed head is missing, no checkpoint, or not signed by a key one trusts
 * - `witness-signature`: a line under it claims a known witness who did not sign
 * - `entries-*`, `tile-*`: a published file is missing, has no such form, or was altered
 * - `leaf-altered`: a leaf does not have the hash that the tree gives it
 * - `root-differs`: the leaves do not give the signed root
 * - `history-*`: the log does not continue what it once signed; or what was kept is of another log
 * - `leaf-form`, `leaf-foreign`, `id-twice`: an entry is no leaf, of another log, or there twice
 * - `place-*`: the timeline of a debtor has two events in one place, or a gap
 */
export type LogFault =
  | 'checkpoint-missing'
  | 'checkpoint-form'
  | 'checkpoint-signature'
  | 'checkpoint-unsigned'
  | 'witness-signature'
  | 'entries-missing'
  | 'entries-form'
  | 'tile-missing'
  | 'tile-form'
  | 'tile-altered'
  | 'leaf-altered'
  | 'root-differs'
  | 'history-rewritten'
  | 'history-shorter'
  | 'history-foreign'
  | 'leaf-form'
  | 'leaf-foreign'
  | 'id-twice'
  | 'place-twice'
  | 'place-missing'

/** One thing that is wrong, and where. */
export interface LogFinding {
  readonly code: LogFault
  /** A file of the log, a leaf of it, or the name of an earlier checkpoint. */
  readonly place: string
  /** One short English sentence without personal data. */
  readonly detail: string
}

/** Collects what is wrong; keeps the first hundred and counts the rest. */
export interface LogFindings {
  readonly add: (code: LogFault, place: string, detail: string) => void
  readonly list: readonly LogFinding[]
  readonly count: () => number
}

const KEPT_MAX = 100

export function logFindings(): LogFindings {
  const list: LogFinding[] = []
  let count = 0
  return {
    add: (code, place, detail) => {
      count += 1
      if (list.length < KEPT_MAX) list.push({ code, place, detail })
    },
    list,
    count: () => count,
  }
}
