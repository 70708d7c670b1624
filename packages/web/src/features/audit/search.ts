import { dayNumber } from '../../shared/days.ts'

/** Which audit and which of its findings: a reload, a bookmark and the back button keep them. */
export interface AuditSearch {
  readonly id?: string
  readonly kind?: 'breach' | 'review'
  readonly rule?: string
  /** Places in the figures, from 0: names of people stand in no address. */
  readonly org?: number
  readonly staff?: number
  readonly day?: string
  /** From 1. */
  readonly page?: number
}

/** What cannot be meant is left out. */
export function readAuditSearch(raw: Record<string, unknown>): AuditSearch {
  const id = textOf(raw['id'])
  const kind = raw['kind']
  const rule = textOf(raw['rule'])
  const day = textOf(raw['day'])
  const [org, staff, page] = [wholeOf(raw['org']), wholeOf(raw['staff']), wholeOf(raw['page'])]
  return {
    ...(id === undefined || !/^[0-9a-f]{32}$/.test(id) ? {} : { id }),
    ...(kind === 'breach' || kind === 'review' ? { kind } : {}),
    ...(rule === undefined ? {} : { rule }),
    ...(org === undefined ? {} : { org }),
    ...(staff === undefined ? {} : { staff }),
    ...(day === undefined || dayNumber(day) === undefined ? {} : { day }),
    ...(page === undefined || page < 2 ? {} : { page }),
  }
}

/** The findings asked for, without the page they are on. */
export function filterOf({
  kind,
  rule,
  org,
  staff,
  day,
}: AuditSearch): Omit<AuditSearch, 'id' | 'page'> {
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(rule === undefined ? {} : { rule }),
    ...(org === undefined ? {} : { org }),
    ...(staff === undefined ? {} : { staff }),
    ...(day === undefined ? {} : { day }),
  }
}

/** An id of digits alone is read as a number by the router, which would round it: it comes quoted. */
function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function wholeOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined
}
