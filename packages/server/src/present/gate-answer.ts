import type { GateAnswer as Answered } from '@fencun/app/check-contact/gate-answer'
import type { ExplainedFinding } from '@fencun/app/ports/law-book'
import type { Finding } from '@fencun/core/gate/decision'
import type { GateAnswer } from '../schemas/gate-answer.ts'

/** A decision and its words laid side by side, finding by finding. */
export function presentAnswer({ decision, explanation }: Answered): GateAnswer {
  const { findings, obligations: _codes, ...rest } = decision
  return {
    ...rest,
    findings: findings.map((finding, i) => presentFinding(finding, explanation.findings[i])),
    obligations: explanation.obligations,
    headline: explanation.headline,
  }
}

/** One rule’s word and what it says in words, side by side. */
export function presentFinding(
  finding: Finding,
  words: ExplainedFinding | undefined,
): GateAnswer['findings'][number] {
  if (words?.rule !== finding.rule) throw new Error('the words follow the findings, one by one')
  return {
    ...finding,
    layerName: words.layer,
    title: words.title,
    text: words.reason,
    notBefore: finding.notBefore ?? null,
    sources: finding.sources.map((source, i) => {
      const told = words.sources[i]
      if (told?.instrument !== source.instrument) throw new Error('the words follow the sources')
      return { ...source, name: told.name, clauseText: told.clause }
    }),
  }
}
