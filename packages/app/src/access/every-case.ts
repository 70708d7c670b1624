import type { CaseFile, CaseFilter, CaseStore } from '../ports/case-store.ts'
import type { Actor } from './roles.ts'
import { isLenders } from './visible-case.ts'

const PAGE = 1000

/**
 * The filter that keeps an actor to the cases they may see: collectors to their own, supervisors to
 * their organisation's, the lender's own people and administrators to the lender's.
 */
export function visibleFilter(actor: Actor, filter: CaseFilter): CaseFilter {
  if (actor.role === 'collector') {
    return { ...filter, handler: actor.org, collector: actor.staff }
  }
  return actor.role === 'administrator' || isLenders(actor)
    ? filter
    : { ...filter, handler: actor.org }
}

/** All cases of a filter that the actor may see, in case-number order, read page by page. */
export async function everyCase(
  cases: CaseStore,
  actor: Actor,
  filter: CaseFilter,
): Promise<readonly CaseFile[]> {
  const visible = visibleFilter(actor, filter)
  const files: CaseFile[] = []
  for (;;) {
    const page = { order: 'case-number', offset: files.length, limit: PAGE } as const
    const { cases: found, total } = await cases.list(actor.lender, visible, page)
    files.push(...found)
    if (found.length === 0 || files.length >= total) return files
  }
}
