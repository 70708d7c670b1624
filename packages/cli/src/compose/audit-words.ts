import type { ExplainedFinding } from '@fencun/app/ports/law-book'
import type { AuditFinding } from '@fencun/audit/finding'
import type { AuditWords } from '@fencun/audit/report/audit-report'
import { parseInstant } from '@fencun/core/time/instant'
import { explain } from '@fencun/law/explain'
import type { RulePackWithTexts } from '@fencun/law/pack'
import { shownExplanation } from './law-in-words.ts'

/** The words of a pack for what an audit finds: the gate's own, so that both say the same. */
export function auditWords(pack: RulePackWithTexts): AuditWords {
  return {
    ruleTitle: (rule) => pack.texts.get(rule)?.rule.title ?? { zh: rule, en: rule },
    explain: (finding) => explained(finding, pack),
  }
}

function explained(finding: AuditFinding, pack: RulePackWithTexts): ExplainedFinding {
  const { rule, reason, verdict, measured, limit, layer, sources } = finding
  const at = parseInstant(finding.at)
  if (at === undefined) throw new Error('a finding names its instant')
  const said = explain(
    {
      outcome: verdict,
      at,
      findings: [{ rule, reason, verdict, measured, limit, layer, sources }],
      obligations: [],
      nextPermittedAt: null,
      packHash: pack.hash,
      policy: '',
      considered: [rule],
    },
    pack,
  )
  const [one] = shownExplanation(said).findings
  if (one === undefined) throw new Error('each finding is explained')
  return one
}
