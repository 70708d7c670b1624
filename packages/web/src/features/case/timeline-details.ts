/** What of an event's details is shown as text of its own. */
export interface EventTexts {
  readonly note: string | null
  readonly nextStepAt: string | null
  readonly rules: readonly string[]
}

/** The details of an event differ by kind; what is not there is not shown. */
export function textsOf(details: Readonly<Record<string, unknown>>): EventTexts {
  const rules = details['rules']
  return {
    note: textOf(details['note']),
    nextStepAt: textOf(details['nextStepAt']),
    rules: Array.isArray(rules) ? rules.filter((rule) => typeof rule === 'string') : [],
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

/** Red stops somebody, green lets somebody, grey tells. */
export function eventColour(kind: string): string {
  if (kind === 'contact-permitted' || kind === 'hold-released') return 'green'
  if (/^(contact-withheld|hold-placed|refusal-recorded|point-invalidated)$/.test(kind)) return 'red'
  return 'gray'
}

interface Told {
  readonly kind: string
  readonly details: Readonly<Record<string, unknown>>
}

/** The contacts of a case: others that the person owes on have contacts in the same timeline. */
export function contactsOf(events: readonly Told[], caseId: string): ReadonlySet<string> {
  const named = events.flatMap(({ details }) =>
    details['case'] === caseId && typeof details['contact'] === 'string'
      ? [details['contact']]
      : [],
  )
  return new Set(named)
}

/** The contact of these that an event ends, where its recording is looked for; null otherwise. */
export function endedContact(
  { kind, details }: Told,
  contacts: ReadonlySet<string>,
): string | null {
  const { contact } = details
  const isEnd = kind === 'contact-ended' || kind === 'contact-inbound'
  return isEnd && typeof contact === 'string' && contacts.has(contact) ? contact : null
}
