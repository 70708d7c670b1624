import type { GateAnswer as Answered } from '@fencun/app/check-contact/gate-answer'
import type { ExplainedFinding, ExplainedSource } from '@fencun/app/ports/law-book'
import type { Citation, Finding } from '@fencun/core/gate/decision'
import type { z } from 'zod'
import type { GateAnswer, sourceSchema } from '../schemas/gate-answer.ts'

/**
 * A decision and its words laid side by side, finding by finding. Every contact is answered with it,
 * so the fields are named one by one: an object that is spread and then added to takes longer than
 * the rest of an answer.
 */
export function presentAnswer({ decision, explanation }: Answered): GateAnswer {
  const { outcome, at, findings, nextPermittedAt, packHash, policy } = decision
  const { headline, obligations } = explanation
  return {
    outcome,
    at,
    findings: findings.map((finding, i) => presentFinding(finding, explanation.findings[i])),
    obligations,
    nextPermittedAt,
    headline,
    packHash,
    policy,
  }
}

/** One rule’s word and what it says in words, side by side. */
export function presentFinding(
  { rule, reason, verdict, measured, limit, layer, sources, notBefore }: Finding,
  words: ExplainedFinding | undefined,
): GateAnswer['findings'][number] {
  if (words?.rule !== rule) throw new Error('the words follow the findings, one by one')
  return {
    rule,
    reason,
    verdict,
    measured,
    limit,
    layer,
    layerName: words.layer,
    title: words.title,
    text: words.reason,
    sources: sources.map((source, i) => presentSource(source, words.sources[i])),
    notBefore: notBefore ?? null,
  }
}

function presentSource(
  { instrument, clause, grade }: Citation,
  told: ExplainedSource | undefined,
): z.output<typeof sourceSchema> {
  if (told?.instrument !== instrument) throw new Error('the words follow the sources')
  return { instrument, name: told.name, clause, clauseText: told.clause, grade }
}
