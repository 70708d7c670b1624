import type { TimelineEvent } from './event.ts'
import type { DebtorState } from './state.ts'

type KnownKind =
  | 'guarantee-recorded'
  | 'callback-asked'
  | 'party-flagged'
  | 'review-decided'
  | 'call-consented'
  | 'calls-carried'

export type KnownEvent = Extract<TimelineEvent, { kind: KnownKind }>

/** The part of the fold that keeps what became known of guarantors, third parties and transfers. */
export function foldKnown(state: DebtorState, event: KnownEvent): DebtorState {
  switch (event.kind) {
    case 'guarantee-recorded': {
      const { party, case: id, guaranteeKind: kind, signed, periodUntil } = event
      const { claimedInTime, enforcedFirst } = event
      const terms = { party, case: id, kind, signed, periodUntil, claimedInTime, enforcedFirst }
      return { ...state, guarantees: { ...state.guarantees, [event.guarantee]: terms } }
    }
    case 'callback-asked': {
      const asked = { party: event.party, from: event.at, until: event.until }
      return { ...state, callbacks: [...state.callbacks, asked] }
    }
    case 'party-flagged': {
      const flags = [...new Set([...(state.partyFlags[event.party] ?? []), event.flag])]
      return { ...state, partyFlags: { ...state.partyFlags, [event.party]: flags } }
    }
    case 'review-decided': {
      const { rule, party, allows, at: from, until, actor } = event
      const said = { rule, party, allows, from, until, by: actor.staff }
      return { ...state, reviews: { ...state.reviews, [event.review]: said } }
    }
    case 'call-consented': {
      const given = {
        case: event.case,
        org: event.actor.org,
        from: event.at,
        until: event.until,
      }
      return { ...state, consents: { ...state.consents, [event.consent]: given } }
    }
    case 'calls-carried': {
      const { case: id, day, connected, dials, unanswered } = event
      const brought = { case: id, day, connected, dials, unanswered }
      return { ...state, carried: { ...state.carried, [event.transfer]: brought } }
    }
  }
}
