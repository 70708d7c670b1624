import type { LayerName } from '@fencun/core/gate/decision'
import { LAYERS } from '@fencun/core/gate/decision'
import type { ParameterSpec, Scope, Setting } from '@fencun/core/gate/parameter'
import type { CitationInForce, Obligation, Rule, RuleCheck } from '@fencun/core/gate/rule'
import type { Day } from '@fencun/core/time/beijing'
import { CHANNELS, TARGET_ROLES } from '@fencun/core/timeline/contact'
import { readAfterwards } from './afterwards.ts'
import { bilingual } from './bilingual.ts'
import { GRADES } from './instrument.ts'
import { type Instrument, layerOf, type OpenQuestion, type RuleText } from './pack.ts'
import { readValue } from './parameter-value.ts'
import {
  date,
  fields,
  flag,
  LawPackError,
  list,
  mapping,
  type Node,
  oneOf,
  orNull,
  text,
} from './read-yaml.ts'
import { narrower, readScope } from './scope.ts'

type Instruments = ReadonlyMap<string, Instrument>

const KEYS = ['id', 'title', 'asks', 'citations', 'inForce', 'reasons', 'parameters']
const OPTIONAL = ['obligations', 'questions', 'afterwards']
const KINDS = ['windows', 'max', 'min', 'scale', 'set'] as const

/** Reads `rules/<id>/rule.yaml` and joins it with the rule's function. @throws LawPackError */
export function readRule(
  node: Node,
  check: RuleCheck,
  instruments: Instruments,
): Omit<RuleText, 'cases'> {
  const at = fields(node, KEYS, OPTIONAL)
  const id = text(at.get('id'))
  const citations = list(at.get('citations'), (item) => readCitation(item, instruments))
  const { from, until } = readSpan(at.get('inForce'))
  const reasons = mapping(at.get('reasons'))
  const parameters = list(at.get('parameters'), (item) =>
    readParameter(item, { id, citations, instruments }),
  )
  const obligations = at.find('obligations')
  const questions = at.find('questions')
  const afterwards = at.find('afterwards')
  const rule: Rule = {
    id,
    title: bilingual(at.get('title')),
    asks: bilingual(at.get('asks')),
    citations,
    layer: highest(citations, instruments, node.place),
    from,
    until,
    reasons: Object.fromEntries(reasons.keys.map((key) => [key, bilingual(reasons.get(key))])),
    parameters: parameters.map(({ spec }) => spec),
    obligations: obligations === undefined ? [] : list(obligations, readObligation),
    ...(afterwards && { afterwards: readAfterwards(afterwards, reasons.keys) }),
    check,
  }
  return {
    rule,
    settings: parameters.flatMap(({ settings }) => settings),
    questions: questions === undefined ? [] : list(questions, (item) => readQuestion(item, rule)),
  }
}

/** A question may name the number that its answer would change; it must be one of the rule's. */
function readQuestion(node: Node, { id, parameters }: Rule): OpenQuestion {
  const at = fields(node, ['zh', 'en'], ['parameter', 'strictDefault', 'answeredBy'])
  const [name, strict, answer] = ['parameter', 'strictDefault', 'answeredBy'].map(at.find)
  const parameter = name === undefined ? null : `${id}.${text(name)}`
  if (parameter !== null && !parameters.some((spec) => spec.id === parameter)) {
    throw new LawPackError(`the rule has no parameter \`${parameter}\``, node.place)
  }
  return {
    zh: text(at.get('zh')),
    en: text(at.get('en')),
    parameter,
    strictDefault: strict === undefined ? null : bilingual(strict),
    answeredBy: answer === undefined ? null : orNull(answer, text),
  }
}

function readCitation(node: Node, instruments: Instruments): CitationInForce {
  const at = fields(node, ['instrument', 'clause', 'grade'])
  const { id, from, until, applies } = known(at.get('instrument'), instruments)
  const clause = orNull(at.get('clause'), text)
  const grade = oneOf(at.get('grade'), GRADES)
  return { instrument: id, clause, grade, from, until, ...(applies && { applies }) }
}

interface Origin {
  readonly id: string
  readonly citations: readonly CitationInForce[]
  readonly instruments: Instruments
}

function readParameter(
  node: Node,
  origin: Origin,
): { readonly spec: ParameterSpec; readonly settings: readonly Setting[] } {
  const at = fields(node, ['name', 'kind', 'unit', 'optional', 'values'], ['steps'])
  const kind = oneOf(at.get('kind'), KINDS)
  const common = {
    id: `${origin.id}.${text(at.get('name'))}`,
    unit: bilingual(at.get('unit')),
    optional: flag(at.get('optional')),
  }
  const spec: ParameterSpec =
    kind === 'scale' ? { ...common, kind, steps: list(at.get('steps'), text) } : { ...common, kind }
  return { spec, settings: list(at.get('values'), (item) => readSetting(item, spec, origin)) }
}

const SETTING_KEYS = ['from', 'value', 'instrument', 'clause', 'relaxable']

/** A dated number. Its instrument must be one the rule cites, and is where its layer comes from. */
function readSetting(node: Node, spec: ParameterSpec, origin: Origin): Setting {
  const at = fields(node, SETTING_KEYS, ['until', 'applies'])
  const instrument = known(at.get('instrument'), origin.instruments)
  const cited = origin.citations.find((citation) => citation.instrument === instrument.id)
  if (cited === undefined) {
    throw new LawPackError(`the rule does not cite \`${instrument.id}\``, node.place)
  }
  const until = at.find('until')
  const applies = scopeOf(instrument, at.find('applies'))
  return {
    parameter: spec.id,
    layer: layerOf(instrument.force),
    value: readValue(at.get('value'), spec),
    from: date(at.get('from')),
    until: until === undefined ? null : orNull(until, date),
    relaxable: flag(at.get('relaxable')),
    source: {
      instrument: instrument.id,
      clause: orNull(at.get('clause'), text),
      grade: cited.grade,
    },
    ...(applies && { applies }),
  }
}

/** A number binds whom its instrument binds, or fewer. */
function scopeOf({ applies }: Instrument, own: Node | undefined): Scope | undefined {
  return own === undefined ? applies : narrower(applies, readScope(own), own.place)
}

function readObligation(node: Node): Obligation {
  const at = fields(node, ['code', 'channels'], ['roles'])
  const roles = at.find('roles')
  return {
    code: text(at.get('code')),
    channels: list(at.get('channels'), (item) => oneOf(item, CHANNELS)),
    ...(roles && { roles: list(roles, (item) => oneOf(item, TARGET_ROLES)) }),
  }
}

function readSpan(node: Node): { readonly from: Day; readonly until: Day | null } {
  const at = fields(node, ['from'], ['until'])
  const until = at.find('until')
  return { from: date(at.get('from')), until: until === undefined ? null : orNull(until, date) }
}

/** The highest authority among what a rule cites speaks for it. */
function highest(
  citations: readonly CitationInForce[],
  instruments: Instruments,
  place: string,
): LayerName {
  const cited = citations.flatMap(({ instrument }) => instruments.get(instrument) ?? [])
  const layers = cited.map(({ force }) => layerOf(force))
  const found = LAYERS.find((layer) => layers.some((one) => one === layer))
  if (found === undefined) throw new LawPackError('the rule cites nothing', place)
  return found
}

function known(node: Node, instruments: Instruments): Instrument {
  const instrument = instruments.get(text(node))
  if (instrument !== undefined) return instrument
  throw new LawPackError(`there is no instrument \`${text(node)}\``, node.place)
}
