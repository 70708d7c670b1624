import type { Schema } from '../../api/client.ts'

type Due = Schema['WorklistRow']['due']
type Rows = readonly { readonly due: Due }[]

/** A number that is exact, or at least so many. */
export interface Count {
  readonly n: number
  readonly atLeast: boolean
}

/** One end of the list in working order. */
export interface End {
  readonly rows: Rows
  /** The list goes on beyond these rows. */
  readonly more: boolean
  /** The row where the rest begins: if it counts, more may follow. */
  readonly edge: Due | undefined
}

export interface Tally {
  readonly overdue: Count
  readonly today: Count
  readonly firstTouch: Count
  readonly stopped: Count
}

export function atEnds(rows: Rows, total: number, end: 'first' | 'last'): End {
  const edge = end === 'first' ? rows.at(-1) : rows[0]
  return { rows, more: rows.length < total, edge: edge?.due }
}

/** Overdue and due today stand first, first touches after them, what is stopped stands last. */
export function tallyOf(first: End, last: End, due: number): Tally {
  const inFront = first.edge === 'overdue' || first.edge === 'today'
  const overdue = count(first, 'overdue', inFront)
  const today = count(first, 'today', inFront)
  const known = !overdue.atLeast && !today.atLeast
  return {
    overdue,
    today,
    firstTouch: known
      ? { n: due - overdue.n - today.n, atLeast: false }
      : count(first, 'first-touch', true),
    stopped: count(last, 'stopped', last.edge === 'stopped'),
  }
}

function count({ rows, more }: End, due: Due, open: boolean): Count {
  return { n: rows.filter((row) => row.due === due).length, atLeast: more && open }
}
