import type { Bilingual } from '@fencun/core/errors/codes'
import type {
  Citation,
  Decision,
  DecisionRecord,
  Finding,
  Grade,
  LayerName,
  Verdict,
} from '@fencun/core/gate/decision'
import { formatDay } from '@fencun/core/time/beijing'
import { clockOf } from '@fencun/core/time/clock-face'
import { formatInstant, type Instant } from '@fencun/core/time/instant'
import { formatMinute } from '@fencun/core/time/window'
import type { RulePackWithTexts } from './pack.ts'
import { clauseWords, fill, GRADE_NAMES, LAYER_NAMES, VERDICT_NAMES } from './words.ts'

/** A decision as a person reads it, in both languages. */
export interface Explanation {
  readonly outcome: Verdict
  readonly headline: Bilingual
  readonly findings: readonly ExplainedFinding[]
  readonly obligations: readonly { readonly code: string; readonly name: Bilingual }[]
  /** ISO 8601 with +08:00, or null when time alone cannot bring leave. */
  readonly nextPermittedAt: string | null
}

export interface ExplainedFinding {
  readonly rule: string
  readonly reason: string
  readonly verdict: Verdict
  readonly title: Bilingual
  /** What was measured and what is allowed, as a sentence. */
  readonly sentence: Bilingual
  readonly layer: { readonly name: LayerName; readonly title: Bilingual }
  readonly sources: readonly ExplainedSource[]
  readonly notBefore: string | null
}

export interface ExplainedSource {
  readonly instrument: string
  readonly title: Bilingual
  readonly number: string | null
  readonly clause: string | null
  /** The clause, or that it has not been verified. */
  readonly clauseText: Bilingual
  readonly grade: Grade
  readonly gradeText: Bilingual
}

/** `2026-11-19 08:00` on the clock of the pack, as people read it. */
function clockTime(at: Instant, { zone }: RulePackWithTexts): string {
  const { day, minute } = clockOf(zone)(at)
  const where = zone === undefined ? '' : ` ${zone}`
  return `${formatDay(day)} ${formatMinute(minute)}${where}`
}

/** Says a decision in words, with the texts of the pack that made it. */
export function explain(decision: Decision | DecisionRecord, pack: RulePackWithTexts): Explanation {
  const { outcome, nextPermittedAt: next } = decision
  const time = next === null ? null : formatInstant(next)
  const till = outcome === 'ALLOW' || next === null ? null : clockTime(next, pack)
  const name = VERDICT_NAMES[outcome]
  return {
    outcome,
    headline: {
      zh: till === null ? name.zh : `${name.zh}，${till} 起可以联系`,
      en: till === null ? name.en : `${name.en}; permitted from ${till}`,
    },
    findings: decision.findings.map((finding) => explainFinding(finding, pack)),
    obligations: decision.obligations.map((code) => ({
      code,
      name: pack.obligationNames.get(code) ?? { zh: code, en: code },
    })),
    nextPermittedAt: time,
  }
}

function explainFinding(finding: Finding, pack: RulePackWithTexts): ExplainedFinding {
  const rule = pack.texts.get(finding.rule)?.rule
  const template = rule?.reasons[finding.reason] ?? coreReason(finding)
  const numbers = { ...finding.limit, ...finding.measured }
  const said = template ?? { zh: finding.reason, en: finding.reason }
  return {
    rule: finding.rule,
    reason: finding.reason,
    verdict: finding.verdict,
    title: rule?.title ?? CORE_TITLES[finding.rule] ?? { zh: finding.rule, en: finding.rule },
    sentence: fill(said, numbers),
    layer: { name: finding.layer, title: LAYER_NAMES[finding.layer] },
    sources: finding.sources.map((source) => explainSource(source, pack)),
    notBefore: finding.notBefore === undefined ? null : formatInstant(finding.notBefore),
  }
}

/** Who speaks when no rule does. */
const CORE_TITLES: Readonly<Record<string, Bilingual>> = {
  'rules-in-force': { zh: '施行中的规则', en: 'Rules in force' },
  'clock-sound': { zh: '时钟可信', en: 'A clock to believe' },
}

function coreReason({ rule, reason }: Finding): Bilingual | undefined {
  return rule === 'clock-sound' ? CLOCK_UNSOUND : CORE_REASONS[reason]
}

const CLOCK_UNSOUND: Bilingual = {
  zh: '服务器时钟与数据库时钟相差 {skewSec} 秒（上限 {skewSecMax} 秒），无法确定现在几点，因此不放行。',
  en: 'The clocks of server and database differ by {skewSec} s (at most {skewSecMax}), so nobody knows what time it is and there is no leave.',
}

/** What the gate itself says when a rule fails, and what any rule says of a missing fact. */
const CORE_REASONS: Readonly<Record<string, Bilingual>> = {
  CANNOT_DECIDE: {
    zh: '这条规则现在无法判断，因此不放行：{problem}',
    en: 'This rule cannot be decided now, so there is no leave: {problem}',
  },
  FACT_UNKNOWN: {
    zh: '缺少判断所需的事实（{fact}），因此不放行。',
    en: 'A fact that the rule needs is not known ({fact}), so there is no leave.',
  },
}

function explainSource(
  { instrument, clause, grade }: Citation,
  pack: RulePackWithTexts,
): ExplainedSource {
  const known = pack.instruments.get(instrument)
  return {
    instrument,
    title: known?.title ?? { zh: instrument, en: instrument },
    number: known?.number ?? null,
    clause,
    clauseText: clauseWords(clause),
    grade,
    gradeText: GRADE_NAMES[grade],
  }
}
