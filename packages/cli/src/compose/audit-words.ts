import type { ExplainedFinding } from '@fencun/app/ports/law-book'
import type { AuditFinding } from '@fencun/audit/finding'
import type { AuditWords } from '@fencun/audit/report/audit-report'
import type { Decision } from '@fencun/core/gate/decision'
import { instant } from '@fencun/core/time/instant'
import { explain } from '@fencun/law/explain'
import type { RulePackWithTexts } from '@fencun/law/pack'
import { shownExplanation } from './law-in-words.ts'

/** A log has many findings and few different sentences. */
const REMEMBERED_MAX = 20_000

/** The words of a pack for what an audit finds: the gate's own, so that both say the same. */
export function auditWords(pack: RulePackWithTexts): AuditWords {
  const said = new Map<string, ExplainedFinding>()
  return {
    ruleTitle: (rule) => pack.texts.get(rule)?.rule.title ?? { zh: rule, en: rule },
    explain: (finding) => {
      const { rule, reason, verdict, measured, limit, layer, sources } = finding
      const key = JSON.stringify([rule, reason, verdict, measured, limit, layer, sources])
      const before = said.get(key)
      if (before !== undefined) return before
      const words = explained(finding, pack)
      if (said.size < REMEMBERED_MAX) said.set(key, words)
      return words
    },
  }
}

function explained(finding: AuditFinding, pack: RulePackWithTexts): ExplainedFinding {
  const decision: Decision = { ...ALONE, outcome: finding.verdict, findings: [finding] }
  const [one] = shownExplanation(explain(decision, pack)).findings
  if (one === undefined) throw new Error('each finding is explained')
  return one
}

/** Round a finding that stands by itself; none of it is said. */
const ALONE: Omit<Decision, 'outcome' | 'findings'> = {
  at: instant(0),
  obligations: [],
  nextPermittedAt: null,
  packHash: '',
  policy: '',
  considered: [],
}
