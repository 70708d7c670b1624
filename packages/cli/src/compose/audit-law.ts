import type { AuditWords } from '@fencun/audit/report/audit-report'
import type { NoticeRows } from '@fencun/core/calendar/notice'
import type { LawInForce } from '@fencun/core/gate/rule'
import { withLoadedYears } from '@fencun/law/calendar'
import { lawInForce } from '@fencun/law/profile'
import { auditWords } from './audit-words.ts'
import { ownPack } from './law-book.ts'

/** The law under one of the pack's policies, with its words for what an audit finds. */
export function auditLaw(
  profile: string,
  notices: readonly NoticeRows[],
): { readonly law: LawInForce; readonly words: AuditWords } {
  const pack = ownPack()
  const calendar = notices.length === 0 ? undefined : withLoadedYears(pack.calendar, notices)
  return { law: lawInForce(pack, [profile], calendar), words: auditWords(pack) }
}
