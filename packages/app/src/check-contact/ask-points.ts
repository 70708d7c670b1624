import { decide } from '@fencun/core/gate/decide'
import type { Decision } from '@fencun/core/gate/decision'
import type { DeclaredContent, VisitPlan } from '@fencun/core/gate/request'
import type { LineId, PointId } from '@fencun/core/ids'
import type { Instant } from '@fencun/core/time/instant'
import type { Channel, Purpose } from '@fencun/core/timeline/contact'
import type { CaseFile } from '../ports/case-store.ts'
import type { Line } from '../ports/directory-store.ts'
import {
  type AskedAbout,
  askedOf,
  type Office,
  questionOf,
  standingOf,
} from '../request-contact/question.ts'

/** How a contact would be made. */
export interface Manner {
  /** Left out: the usual channel of each point. */
  readonly channel?: Channel
  readonly purpose?: Purpose
  /** Left out: a line of the asker's own that records. */
  readonly line?: LineId | null
}

/** What was declared of it beforehand. */
export interface Declaration {
  readonly visit?: VisitPlan
  readonly content?: DeclaredContent
}

/** A case, and what is known of its debtor. */
export interface CaseAskedAbout extends AskedAbout {
  readonly file: CaseFile
}

/** What the gate would say about one point of a case; undefined when there is no such point. */
export function askPoint(
  office: Office,
  about: CaseAskedAbout,
  point: PointId,
  how: Required<Manner> & Declaration & { readonly at: Instant },
): Decision | undefined {
  const { channel, purpose, line, at, ...declared } = how
  const { file } = about
  const asked = askedOf(about.state, { case: file.case, point, channel, purpose, ...declared })
  if (asked === undefined) return undefined
  return decide(questionOf(about, standingOf(office, file, line), asked, at))
}

/** The line someone would take: one that records now, before one that should. */
export function usualLine(lines: readonly Line[]): LineId | null {
  const recording = lines.filter(({ recorded }) => recorded)
  const best = recording.find(({ recorderUp }) => recorderUp) ?? recording[0]
  return best?.line ?? null
}
