import type { Question } from '@fencun/core/gate/decide'
import type { ParameterValue } from '@fencun/core/gate/parameter'
import { paramsAt } from '@fencun/core/gate/params'
import type { Window } from '@fencun/core/time/window'
import type { Channel } from '@fencun/core/timeline/contact'
import type { DebtorState } from '@fencun/core/timeline/state'

/** The numbers of the law on which an agreement bears, before it and with it. */
export interface AgreementEffect {
  readonly channel: Channel
  readonly before: AgreedNumbers
  readonly after: AgreedNumbers
}

/** Null where no such number is in force. */
export interface AgreedNumbers {
  readonly windows: readonly Window[] | null
  readonly callsPerDayMax: number | null
}

/** The parameters, by the names of the rules that declare them. */
const HOURS = 'quiet-hours.window'
const CALLS = 'connected-cap.max'

/** What an agreement changes on its channels; on calls, when it speaks of all. */
export function effectOf(
  under: Pick<Question, 'law' | 'at'>,
  before: DebtorState,
  after: DebtorState,
  channels: readonly Channel[] | null,
): readonly AgreementEffect[] {
  return (channels ?? (['voice_interactive'] as const)).map((channel) => ({
    channel,
    before: numbersOn(under, before, channel),
    after: numbersOn(under, after, channel),
  }))
}

function numbersOn(
  under: Pick<Question, 'law' | 'at'>,
  state: DebtorState,
  channel: Channel,
): AgreedNumbers {
  const valueOf = (id: string): ParameterValue | undefined => {
    const declared = under.law.pack.rules.some(({ parameters }) =>
      parameters.some((parameter) => parameter.id === id),
    )
    if (!declared) return undefined
    const request = { channel, role: 'debtor' } as const
    return paramsAt({ ...under, state, request, facts: {} }).effective(id)?.value
  }
  const [hours, calls] = [valueOf(HOURS), valueOf(CALLS)]
  return {
    windows: Array.isArray(hours) ? hours.filter(isWindow) : null,
    callsPerDayMax: typeof calls === 'number' ? calls : null,
  }
}

function isWindow(one: unknown): one is Window {
  return typeof one === 'object' && one !== null && 'from' in one && 'until' in one
}
