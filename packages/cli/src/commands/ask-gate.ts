import { checkContact } from '@fencun/app/check-contact/check-contact'
import type { Deps } from '@fencun/app/deps'
import type { Bilingual } from '@fencun/core/errors/codes'
import { failure } from '@fencun/core/errors/failure'
import type { Citation, Finding } from '@fencun/core/gate/decision'
import { pointId } from '@fencun/core/ids'
import { err, ok, type Result } from '@fencun/core/result'
import { formatInstant, parseInstant } from '@fencun/core/time/instant'
import { CHANNELS, type Channel } from '@fencun/core/timeline/contact'
import { actorFor, caseNamed, lenderNamed } from '../compose/operator.ts'

/** The question as typed. It crosses the control socket as it is. */
export interface Question {
  readonly case: string
  readonly point?: string
  readonly channel: string
  readonly at?: string
  readonly lender?: string
}

/** The gate's answer for each point, as plain JSON. */
export interface Answer {
  readonly case: string
  readonly caseNumber: string
  readonly channel: Channel
  readonly at: string
  /** In whose place the question was asked. */
  readonly askedAs: { readonly role: string; readonly org: string }
  readonly answers: readonly PointAnswer[]
}

export interface PointAnswer {
  readonly point: string
  readonly outcome: string
  readonly headline: Bilingual
  readonly findings: readonly PlainFinding[]
  readonly reasons: readonly string[]
  readonly obligations: readonly object[]
  readonly nextPermittedAt: string | null
  readonly packHash: string
  readonly policy: string
}

/** A finding with its words: what was measured, what is allowed, by whom, from when. */
export interface PlainFinding extends Omit<Finding, 'notBefore' | 'sources'> {
  readonly notBefore?: string
  readonly title: Bilingual | undefined
  readonly text: Bilingual | undefined
  readonly sources: readonly (Citation & {
    readonly name: Bilingual | undefined
    readonly clauseText: Bilingual | undefined
  })[]
}

const SHORT: Readonly<Record<string, Channel>> = { voice: 'voice_interactive' }

/** Asks the gate as `fencun ask` does; nothing is written. */
export async function askGate(deps: Deps, question: Question): Promise<Result<Answer>> {
  const channel = CHANNELS.find((one) => one === (SHORT[question.channel] ?? question.channel))
  if (channel === undefined) {
    return err(
      failure('argument-invalid', `channels are voice, ${CHANNELS.join(', ')}`, '--channel'),
    )
  }
  const at = question.at === undefined ? deps.clock.now() : parseInstant(question.at)
  if (at === undefined) {
    const detail = 'an instant needs an offset, like 2026-11-18T22:15:00+08:00'
    return err(failure('argument-invalid', detail, '--at'))
  }
  const lender = await lenderNamed(deps, question.lender)
  if (!lender.ok) return lender
  const file = await caseNamed(deps, lender.value, question.case)
  if (!file.ok) return file
  const actor = await actorFor(deps, file.value)
  if (!actor.ok) return actor
  const checked = await checkContact(deps, actor.value, {
    case: file.value.case,
    channel,
    at,
    ...(question.point === undefined ? {} : { point: pointId(question.point) }),
  })
  if (!checked.ok) return checked
  return ok({
    case: file.value.case,
    caseNumber: file.value.caseNumber,
    channel,
    at: formatInstant(at),
    askedAs: { role: actor.value.role, org: actor.value.org },
    answers: checked.value.answers.map(plain),
  })
}

type Checked = Extract<Awaited<ReturnType<typeof checkContact>>, { ok: true }>['value']

/** One answer with what was measured beside what it means. */
function plain({ point, decision, explanation }: Checked['answers'][number]): PointAnswer {
  const { outcome, findings, nextPermittedAt, packHash, policy } = decision
  return {
    point,
    outcome,
    headline: explanation.headline,
    reasons: findings.map(({ reason }) => reason),
    findings: findings.map(({ notBefore, sources, ...finding }, i) => ({
      ...finding,
      ...(notBefore === undefined ? {} : { notBefore: formatInstant(notBefore) }),
      title: explanation.findings[i]?.title,
      text: explanation.findings[i]?.reason,
      sources: sources.map((source, j) => ({
        ...source,
        name: explanation.findings[i]?.sources[j]?.name,
        clauseText: explanation.findings[i]?.sources[j]?.clause,
      })),
    })),
    obligations: explanation.obligations,
    nextPermittedAt: nextPermittedAt === null ? null : formatInstant(nextPermittedAt),
    packHash,
    policy,
  }
}
