import type { Bilingual } from '@fencun/core/errors/codes'

/**
 * Facts that a decision rests on beside the timeline: what was true of the agency, of the person and
 * of the line at that moment. Events of earlier versions did not keep them; whoever judges those again
 * supposes them to have been in order.
 */
export const SUPPOSED = {
  agencyListed: {
    zh: '机构当时在名单内且合同有效',
    en: 'the agency was listed and under contract',
  },
  engagement: { zh: '机构当时的评估与分包情况', en: 'how the agency was assessed and engaged' },
  staffActive: { zh: '人员当时在职', en: 'the person was employed' },
  role: { zh: '人员当时的角色', en: 'the role of the person' },
  assigned: { zh: '案件当时由其办理', en: 'the case was theirs to work' },
  qualification: {
    zh: '人员当时的培训与保密承诺',
    en: 'training and confidentiality of the person',
  },
  recording: { zh: '线路当时在录音', en: 'the line recorded' },
  refusedElsewhere: {
    zh: '号码在其他债务人处未被拒绝',
    en: 'nobody had refused the number on another file',
  },
} as const satisfies Readonly<Record<string, Bilingual>>

export type SupposedFact = keyof typeof SUPPOSED

/** A rule that looked at supposed facts: its word on the past is no word about them. */
export interface NotJudged {
  readonly rule: string
  readonly title: Bilingual
  readonly supposed: readonly SupposedFact[]
}

/** Which rules looked at which supposed facts. */
export class Suppositions {
  /** The rule that is being asked. */
  asking: string | undefined
  readonly #seen = new Map<string, Set<SupposedFact>>()

  /** A supposed fact, noted for the rule that looks at it. */
  take<T>(fact: SupposedFact, value: T): T {
    if (this.asking !== undefined) {
      const facts = this.#seen.get(this.asking) ?? new Set()
      this.#seen.set(this.asking, facts.add(fact))
    }
    return value
  }

  of(rule: string): readonly SupposedFact[] {
    return [...(this.#seen.get(rule) ?? [])].toSorted()
  }
}
