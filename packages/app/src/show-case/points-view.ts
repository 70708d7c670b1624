import type { Bilingual } from '@fencun/core/errors/codes'
import type { MaskedLevel } from '@fencun/core/identity/masking-level'
import type { PartyId, PointId } from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'
import type { TargetRole } from '@fencun/core/timeline/contact'
import type { PointKind, PointSource } from '@fencun/core/timeline/event'
import type { DebtorState, PointState } from '@fencun/core/timeline/state'
import { askPoint, usualLine } from '../check-contact/ask-points.ts'
import { usualChannel } from '../check-contact/channels.ts'
import { type GateAnswer, inWords } from '../check-contact/gate-answer.ts'
import type { LawBook } from '../ports/law-book.ts'
import type { ContactPoint } from '../ports/people-store.ts'
import type { Office } from '../request-contact/question.ts'
import { POINT_SOURCE_WORDS } from '../words/point-sources.ts'
import type { CaseWithState } from './case-row.ts'

/** A contact point with its lawful source and what the gate says of it at this moment. */
export interface PointView {
  readonly point: PointId
  readonly party: PartyId
  readonly role: TargetRole
  readonly kind: PointKind
  readonly label: string
  /** Masked; the whole value comes with a permit. */
  readonly value: string
  readonly source: PointSource
  readonly sourceText: Bilingual
  readonly invalid: PointState['invalid']
  /** Its owner refused for ever, or refused the usual channel of this point. */
  readonly refused: boolean
  readonly gate: GateAnswer
}

/** The points of a case, the debtor's first, each asked about by its usual channel. */
export function pointsOf(
  law: Pick<LawBook, 'explain'>,
  office: Office,
  about: CaseWithState & {
    readonly points: readonly ContactPoint[]
    readonly level: MaskedLevel
  },
  at: Instant,
): readonly PointView[] {
  const line = usualLine(office.lines)
  return about.points
    .flatMap((known): readonly PointView[] => {
      const state = about.state.points[known.point]
      const channel = usualChannel(known.kind)
      const how = { channel, purpose: 'interactive', line, at } as const
      const decision = askPoint(office, about, known.point, how)
      if (state === undefined || decision === undefined) return []
      return [
        {
          point: known.point,
          party: known.party,
          role: state.role,
          kind: known.kind,
          label: known.label,
          value: known.value.at(about.level),
          source: state.source,
          sourceText: POINT_SOURCE_WORDS[state.source],
          invalid: state.invalid,
          refused: isRefused(about.state, known),
          gate: inWords(law, decision),
        },
      ]
    })
    .toSorted((a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role))
}

const ORDER: readonly TargetRole[] = ['debtor', 'guarantor', 'contact', 'unrelated']

function isRefused(state: DebtorState, { party, kind }: ContactPoint): boolean {
  const channel = usualChannel(kind)
  return Object.values(state.refusals).some(
    (said) =>
      said.party === party &&
      !said.withdrawn &&
      (said.scope.kind === 'for-ever' ||
        (said.scope.kind === 'channel' && said.scope.channel === channel)),
  )
}
