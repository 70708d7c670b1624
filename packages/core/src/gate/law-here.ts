import { type Day, day as dayOf, plusDays } from '../time/beijing.ts'
import type { Channel, TargetRole } from '../timeline/contact.ts'
import type { Citation } from './decision.ts'
import { type Layered, layered } from './layers.ts'
import { numbersOf, type ResolvedParams, type Specs, specOf } from './numbers.ts'
import type { Setting } from './parameter.ts'
import type { LawInForce, Rule, RulePack } from './rule.ts'
import { isInScope, type Place } from './scope.ts'

/**
 * All of a law that does not depend on the debtor: which rules and numbers bind on a day at a
 * place, and what they cite. It is worked out once for each stretch of days on which nothing of the
 * law changes, and shared by every decision: nobody may change what it holds.
 */
export interface LawHere {
  readonly rules: readonly RuleHere[]
  readonly considered: readonly string[]
  readonly specs: Specs
  /** What the layers say of a parameter. @throws Error when no rule declares it */
  readonly layers: (id: string) => Layered | undefined
  /** The numbers as long as the debtor agreed on nothing. */
  readonly numbers: ResolvedParams
  /** What an allowed contact owes, by who is spoken to. */
  readonly owed: (role: TargetRole) => readonly string[]
}

export interface RuleHere extends Pick<Rule, 'id' | 'layer' | 'check'> {
  /** What the rule cites; before it the source of the number that decided, where it is another. */
  readonly sources: (own: Citation | null) => readonly Citation[]
}

/** The rules and numbers that bind on a day at a place. */
export function lawHere(law: LawInForce, day: Day, place: Place): LawHere {
  const { changes, stretches } = compiledOf(law)
  let index = changes.length
  // From the end: most questions are about today.
  while (index > 0 && (changes[index - 1] ?? day) > day) index -= 1
  const stretch = stretches[index]
  if (stretch === undefined) throw new Error('every day lies in a stretch')
  return stretch(place)
}

/** The first day after a day on which something of the law begins or ends; undefined: none is known. */
export function nextChange(law: LawInForce, day: Day): Day | undefined {
  return compiledOf(law).changes.find((change) => change > day)
}

interface Compiled {
  /** The days on which something begins or ends, in order. */
  readonly changes: readonly Day[]
  /** The law before the first of these days, and from each of them on. */
  readonly stretches: readonly ((place: Place) => LawHere)[]
}

/** What was worked out for one pack, by the very list of settings and by what the list says. */
interface Known {
  readonly lists: WeakMap<readonly Setting[], Compiled>
  readonly texts: Map<string, Compiled>
}

/** A pack and a policy are values that nobody changes; whoever reads a policy anew makes a new list. */
const packs = new WeakMap<RulePack, Known>()
/** So many policies of one pack are remembered; a lender has one, and a new one with each change. */
const POLICIES_MAX = 256

function compiledOf({ pack, policySettings }: LawInForce): Compiled {
  const known: Known = packs.get(pack) ?? { lists: new WeakMap(), texts: new Map() }
  const listed = known.lists.get(policySettings)
  if (listed !== undefined) return listed
  const text = JSON.stringify(policySettings)
  const found = known.texts.get(text) ?? compiled(pack, policySettings)
  if (known.texts.size >= POLICIES_MAX) known.texts.clear()
  known.texts.set(text, found)
  known.lists.set(policySettings, found)
  packs.set(pack, known)
  return found
}

type Texts = Pick<RulePack, 'rules' | 'settings'> & { readonly specs: Specs }

function compiled({ rules, settings: own }: RulePack, policy: readonly Setting[]): Compiled {
  const settings = [...own, ...policy]
  const specs = new Map(rules.flatMap(({ parameters }) => parameters.map((p) => [p.id, p])))
  const dated = [...rules, ...rules.flatMap(({ citations }) => citations), ...settings]
  const days = dated.flatMap(({ from, until }) => (until === null ? [from] : [from, until]))
  const changes = [...new Set(days)].toSorted((a, b) => a - b)
  const firstDays = [plusDays(changes[0] ?? dayOf(0), -1), ...changes]
  const stretches = firstDays.map((day) =>
    byPlace((place) => lawOf({ rules, settings, specs }, day, place)),
  )
  return { changes, stretches }
}

function byPlace(make: (place: Place) => LawHere): (place: Place) => LawHere {
  const laws = remembered((channel: Channel) =>
    remembered((lenderType: Place['lenderType']) =>
      remembered((product: Place['product']) => make({ channel, lenderType, product })),
    ),
  )
  return ({ channel, lenderType, product }) => laws(channel)(lenderType)(product)
}

function lawOf(texts: Texts, day: Day, place: Place): LawHere {
  const { specs } = texts
  const rules = texts.rules.filter(
    (rule) =>
      isInForce(rule, day) &&
      (rule.citations.length === 0 || rule.citations.some((one) => isInScope(one.applies, place))),
  )
  const settings = texts.settings.filter(({ applies }) => isInScope(applies, place))
  const layersOf = remembered((id: string) => ({ is: layered(specOf(specs, id), settings, day) }))
  const layers = (id: string): Layered | undefined => layersOf(id).is
  return {
    rules: rules.map((rule) => ruleHere(rule, day, place)),
    considered: Object.freeze(rules.map(({ id }) => id)),
    specs,
    layers,
    numbers: numbersOf(specs, (id) => layers(id)?.base),
    owed: remembered((role) => owedTo(rules, place.channel, role)),
  }
}

function ruleHere(rule: Rule, day: Day, place: Place): RuleHere {
  const cited = Object.freeze(
    rule.citations
      .filter((one) => isInForce(one, day) && isInScope(one.applies, place))
      .map(({ instrument, clause, grade }) => Object.freeze({ instrument, clause, grade })),
  )
  const sources = remembered((own: Citation | null) => {
    if (own === null || cited.some(({ instrument }) => instrument === own.instrument)) return cited
    return Object.freeze([own, ...cited])
  })
  return { id: rule.id, layer: rule.layer, check: rule.check, sources }
}

function owedTo(rules: readonly Rule[], channel: Channel, role: TargetRole): readonly string[] {
  const owed = rules
    .flatMap((rule) => rule.obligations)
    .filter(({ channels, roles }) => channels.includes(channel) && (roles?.includes(role) ?? true))
  return Object.freeze([...new Set(owed.map(({ code }) => code))])
}

function isInForce(dated: { readonly from: Day; readonly until: Day | null }, day: Day): boolean {
  return dated.from <= day && (dated.until === null || day < dated.until)
}

/** Asks once for each key; what came out is never `undefined`. */
function remembered<Key, Value extends object>(make: (key: Key) => Value): (key: Key) => Value {
  const answers = new Map<Key, Value>()
  return (key) => {
    const found = answers.get(key)
    if (found !== undefined) return found
    const made = make(key)
    answers.set(key, made)
    return made
  }
}
