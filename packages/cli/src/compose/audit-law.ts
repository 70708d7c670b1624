import type { AuditWords } from '@fencun/audit/report/audit-report'
import type { NoticeRows } from '@fencun/core/calendar/notice'
import type { Decision } from '@fencun/core/gate/decision'
import type { LawInForce } from '@fencun/core/gate/rule'
import { instant } from '@fencun/core/time/instant'
import { withLoadedYears } from '@fencun/law/calendar'
import { explain } from '@fencun/law/explain'
import { lawInForce } from '@fencun/law/profile'
import { ownPack } from './law-book.ts'
import { shownExplanation } from './law-in-words.ts'

/** The law under one of the pack's policies, with its words for what an audit finds. */
export function auditLaw(
  profile: string,
  notices: readonly NoticeRows[],
): { readonly law: LawInForce; readonly words: AuditWords } {
  const pack = ownPack()
  const calendar = notices.length === 0 ? undefined : withLoadedYears(pack.calendar, notices)
  return {
    law: lawInForce(pack, [profile], calendar),
    words: {
      ruleTitle: (rule) => pack.texts.get(rule)?.rule.title ?? { zh: rule, en: rule },
      explain: (finding) => {
        const { findings } = shownExplanation(explain({ ...NOTHING, findings: [finding] }, pack))
        const [told] = findings
        if (told === undefined) throw new Error('what is found is explained')
        return told
      },
    },
  }
}

/** Round a finding that stands alone. */
const NOTHING: Omit<Decision, 'findings' | 'considered'> = {
  outcome: 'ALLOW',
  at: instant(0),
  obligations: [],
  nextPermittedAt: null,
  packHash: '',
  policy: '',
}
