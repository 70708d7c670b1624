import type { Calendar } from '@fencun/core/calendar/calendar'
import type { Setting } from '@fencun/core/gate/parameter'
import type { LawInForce } from '@fencun/core/gate/rule'
import { bilingual } from './bilingual.ts'
import type { Profile, RulePackWithTexts, RuleText } from './pack.ts'
import { readValue } from './parameter-value.ts'
import {
  date,
  fields,
  flag,
  LawPackError,
  list,
  type Node,
  oneOf,
  orNull,
  text,
  whole,
} from './read-yaml.ts'
import { readScope } from './scope.ts'

/** The policies that lie over the pack, by name, with their numbers. */
export interface Policy {
  /** For example `tender@1`, or `std@1+agency-x@3`. */
  readonly policy: string
  readonly settings: readonly Setting[]
}

/** Reads `profiles/<id>.yaml`. Its numbers belong to the lender's or the agency's layer. */
export function readProfile(node: Node, rules: readonly RuleText[]): Profile {
  const at = fields(node, ['id', 'version', 'title', 'layer', 'instrument', 'from', 'settings'])
  const layer = oneOf(at.get('layer'), ['lender', 'agency'])
  const instrument = orNull(at.get('instrument'), text)
  const from = date(at.get('from'))
  const settings = list(at.get('settings'), (item): Setting => {
    const setting = fields(item, ['parameter', 'value'], ['from', 'until', 'relaxable', 'applies'])
    const id = text(setting.get('parameter'))
    const spec = rules.flatMap(({ rule }) => rule.parameters).find((one) => one.id === id)
    if (spec === undefined)
      throw new LawPackError(`no rule has the parameter \`${id}\``, item.place)
    if (instrument === null) throw new LawPackError('numbers need an instrument', node.place)
    const [own, until, relaxable] = ['from', 'until', 'relaxable'].map(setting.find)
    const applies = setting.find('applies')
    return {
      parameter: id,
      layer,
      value: readValue(setting.get('value'), spec),
      from: own === undefined ? from : date(own),
      until: until === undefined ? null : date(until),
      relaxable: relaxable !== undefined && flag(relaxable),
      source: { instrument, clause: null, grade: 'policy' },
      ...(applies && { applies: readScope(applies) }),
    }
  })
  const version = whole(at.get('version'))
  return { id: text(at.get('id')), version, title: bilingual(at.get('title')), settings }
}

/**
 * The named profiles of a pack as one policy. @throws LawPackError when there is no such profile:
 * judging without a policy that was asked for would be too mild.
 */
export function policyOf(pack: RulePackWithTexts, ids: readonly string[]): Policy {
  const profiles = ids.map((id) => {
    const profile = pack.profiles.get(id)
    if (profile !== undefined) return profile
    const known = [...pack.profiles.keys()].join(', ')
    throw new LawPackError(`there is no profile \`${id}\`; there are ${known}`, 'profiles')
  })
  return {
    policy: profiles.map(({ id, version }) => `${id}@${version}`).join('+'),
    settings: profiles.flatMap(({ settings }) => settings),
  }
}

/** What `decide` takes: the pack with the named profiles, and days loaded after it was made. */
export function lawInForce(
  pack: RulePackWithTexts,
  ids: readonly string[],
  calendar?: Calendar,
): LawInForce {
  const { policy, settings } = policyOf(pack, ids)
  return { pack, policy, policySettings: settings, ...(calendar && { calendar }) }
}
