import type { Schema } from '../../../api/client.ts'

type Role = Schema['TargetRole']

/** What the form holds; a range is a pair of times of whatever the picker uses. */
export interface Typed<Range> {
  readonly party: string
  readonly kind: 'for-ever' | 'windows' | 'channel'
  readonly windows?: readonly (Range | null)[]
  readonly channel?: Schema['Channel']
}

interface People {
  readonly points: readonly { readonly party: string; readonly role: Role }[]
  readonly person: { readonly party: string; readonly name: string } | null
  readonly others: readonly { readonly party: string; readonly name: string }[]
}

export interface Party {
  readonly party: string
  readonly role: Role
  readonly name: string
}

/** Whoever has a contact point on the case, each once, in the order of the points. */
export function partiesOf({ points, person, others }: People): readonly Party[] {
  const names = new Map(others.map(({ party, name }) => [party, name]))
  if (person !== null) names.set(person.party, person.name)
  const roles = new Map(points.map(({ party, role }) => [party, role]))
  return [...roles].map(([party, role]) => ({ party, role, name: names.get(party) ?? '' }))
}

/** Only those who owe may narrow; a contact's refusal is always for ever. */
export function isLiable(role: Role | undefined): boolean {
  return role === 'debtor' || role === 'guarantor'
}

export function toScope<Time>(
  { kind, windows = [], channel }: Typed<readonly [Time, Time]>,
  clock: (time: Time) => string,
): Schema['RefusalScope'] {
  if (kind === 'windows') {
    const chosen = windows.filter((window) => window !== null)
    return { kind, windows: chosen.map(([from, until]) => [clock(from), clock(until)]) }
  }
  if (kind === 'channel' && channel !== undefined) return { kind, channel }
  return { kind: 'for-ever' }
}
