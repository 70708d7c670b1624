import { failure } from '@fencun/core/errors/failure'
import type { Citation } from '@fencun/core/gate/decision'
import type { ParameterSpec, ParameterValue, Setting } from '@fencun/core/gate/parameter'
import type { LawInForce } from '@fencun/core/gate/rule'
import { err, ok, type Result } from '@fencun/core/result'
import { day } from '@fencun/core/time/beijing'
import { parseMinute, parseWindow, type Window } from '@fencun/core/time/window'
import type { Instrument, RulePackWithTexts } from '@fencun/law/pack'

/** A number that is supposed to be another one. */
export interface Supposed {
  /** As it was written, `connected-cap.max=2`. */
  readonly written: string
  readonly parameter: string
  readonly changed: (value: ParameterValue) => ParameterValue
  /** What it is everywhere; absent where only one end of the hours is moved. */
  readonly value?: ParameterValue
}

type Law = LawInForce & { readonly pack: RulePackWithTexts }

const OPTION = '--set'

/**
 * Reads `connected-cap.max=2`, `quiet-hours.window=09:00-21:00`, `holiday-ban.scope=schedule`, and
 * the ends of the quiet hours alone: `quiet-hours.until=09:00` lets them last until nine. Fails with
 * `argument-invalid` and the number.
 */
export function supposedOf(written: string, pack: RulePackWithTexts): Result<Supposed> {
  const [, name = '', value = ''] = /^([^=]+)=(.*)$/.exec(written.trim()) ?? []
  const specs = pack.rules.flatMap(({ parameters }) => parameters)
  const spec = specs.find(({ id }) => id === name)
  if (spec !== undefined) {
    const read = valueOf(value.trim(), spec)
    if (read === undefined) return wrong(`the value does not fit: ${expected(spec)}`, written)
    return ok({ written, parameter: spec.id, changed: () => read, value: read })
  }
  const [rule = '', end = ''] = name.split('.')
  const hours = specs.find(({ id, kind }) => kind === 'windows' && id.startsWith(`${rule}.`))
  if (hours === undefined || (end !== 'from' && end !== 'until')) {
    return wrong('there is no such number; `law show` names those of a rule', written)
  }
  const minute = parseMinute(value.trim())
  if (minute === undefined) return wrong('a time such as 09:00 is expected', written)
  return ok({ written, parameter: hours.id, changed: (old) => moved(old, end, minute) })
}

/** The law with the supposed numbers in the place of those that hold, in every layer. */
export function supposedLaw(law: Law, supposed: readonly Supposed[]): Law {
  const set = (settings: readonly Setting[]): readonly Setting[] =>
    settings.map((setting) => {
      const own = supposed.filter(({ parameter }) => parameter === setting.parameter)
      if (own.length === 0) return setting
      const value = own.reduce((old, { changed }) => changed(old), setting.value)
      return { ...setting, value, source: sourceOf(own) }
    })
  const added = supposed.flatMap((one): readonly Setting[] => {
    const { parameter, value } = one
    if (value === undefined) return []
    // Where no layer says anything yet, somebody has to.
    const always = { from: day(0), until: null, relaxable: true }
    return [{ parameter, value, layer: 'lender', ...always, source: sourceOf([one]) }]
  })
  const instruments = new Map([...law.pack.instruments, [INSTRUMENT.id, INSTRUMENT]])
  return {
    ...law,
    pack: { ...law.pack, instruments, settings: set(law.pack.settings) },
    policy: `${law.policy}+${supposed.map(({ written }) => written).join('+')}`,
    policySettings: [...set(law.policySettings), ...added],
  }
}

const INSTRUMENT: Instrument = {
  id: 'supposed',
  title: { zh: '假设的数值', en: 'a number that is supposed' },
  issuer: { zh: '本次试算', en: 'this trial' },
  number: null,
  binds: { zh: '无人', en: 'nobody' },
  force: 'policy',
  published: null,
  from: day(0),
  until: null,
  supersededBy: null,
  grade: 'policy',
  seen: { zh: '命令行给出', en: 'given on the command line' },
}

/** What was written stands where other sources have their clause. */
function sourceOf(supposed: readonly Supposed[]): Citation {
  const clause = supposed.map(({ written }) => written).join(' ')
  return { instrument: INSTRUMENT.id, clause, grade: 'policy' }
}

function valueOf(text: string, spec: ParameterSpec): ParameterValue | undefined {
  switch (spec.kind) {
    case 'max':
    case 'min':
      return /^\d{1,9}$/.test(text) ? Number(text) : undefined
    case 'scale':
      return spec.steps.includes(text) ? text : undefined
    case 'set':
      return text === '' ? [] : text.split(/[,，、]/).map((member) => member.trim())
    case 'windows':
      return windowsOf(text)
  }
}

function windowsOf(text: string): readonly Window[] | undefined {
  const windows = text.split(/[,，、]/).map((part) => parseWindow(part.split(/[-–]/).map(trimmed)))
  return windows.every((window) => window !== undefined) ? windows : undefined
}

const trimmed = (text: string): string => text.trim()

function expected(spec: ParameterSpec): string {
  switch (spec.kind) {
    case 'max':
    case 'min':
      return 'a whole number'
    case 'scale':
      return `one of ${spec.steps.join(', ')}`
    case 'set':
      return 'words with commas between'
    case 'windows':
      return 'hours such as 09:00-21:00'
  }
}

/** Quiet hours end where the permitted ones begin. */
function moved(value: ParameterValue, end: 'from' | 'until', minute: number): ParameterValue {
  if (typeof value !== 'object') return value
  return value.flatMap((window): readonly Window[] => {
    if (typeof window === 'string') return []
    return [end === 'until' ? { ...window, from: minute } : { ...window, until: minute }]
  })
}

function wrong(detail: string, written: string): Result<never> {
  return err(failure('argument-invalid', detail, `${OPTION} ${written}`))
}
