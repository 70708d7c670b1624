import { type LogMapping, parseLogMapping } from '@fencun/audit/read/log-mapping'
import type { Language } from '@fencun/audit/report/language'
import { failure } from '@fencun/core/errors/failure'
import { err, ok, type Result } from '@fencun/core/result'
import { type Day, parseDay } from '@fencun/core/time/beijing'

/** What the command line says, as text. */
export interface AuditFlags {
  readonly cases?: string
  readonly records?: string
  readonly profile: string
  readonly from?: string
  readonly to?: string
  readonly map?: readonly string[]
  readonly format?: string
  readonly zone?: string
  readonly unknown: string
  readonly lang: string
  readonly html?: string
  readonly xlsx?: string
  readonly csv?: string
  readonly json?: boolean
  readonly jsonFile?: string
  readonly self?: boolean
  readonly data: string
  readonly lender?: string
  readonly callsInMemory?: string
}

/** The same, understood. */
export interface AuditChoices {
  readonly mapping?: LogMapping
  readonly from?: Day
  readonly until?: Day
  readonly unknownIs: 'connected' | 'unanswered'
  readonly language: Language
  /** Absent: as many as the memory at hand allows. */
  readonly callsMax?: number
}

type Said = Pick<AuditFlags, 'from' | 'to' | 'map' | 'unknown' | 'lang' | 'callsInMemory'>

/** Fails with `argument-invalid` and the option. */
export function choicesOf(flags: Said): Result<AuditChoices> {
  const { unknown, lang } = flags
  if (unknown !== 'connected' && unknown !== 'unanswered') {
    return err(failure('argument-invalid', 'connected or unanswered is expected', '--unknown'))
  }
  if (lang !== 'zh' && lang !== 'en') {
    return err(failure('argument-invalid', 'zh or en is expected', '--lang'))
  }
  const period = periodOf(flags)
  if (!period.ok) return period
  const mapping = mappingOf(flags.map ?? [])
  if (!mapping.ok) return mapping
  const callsMax = callsMaxOf(flags.callsInMemory)
  if (!callsMax.ok) return callsMax
  const mapped = mapping.value === undefined ? {} : { mapping: mapping.value }
  const most = callsMax.value === undefined ? {} : { callsMax: callsMax.value }
  return ok({ ...period.value, ...mapped, ...most, unknownIs: unknown, language: lang })
}

function callsMaxOf(text: string | undefined): Result<number | undefined> {
  if (text === undefined) return ok(undefined)
  if (/^[1-9]\d{0,9}$/.test(text)) return ok(Number(text))
  const detail = 'a whole number such as 20000000 is expected'
  return err(failure('argument-invalid', detail, '--calls-in-memory'))
}

function periodOf(flags: Said): Result<Pick<AuditChoices, 'from' | 'until'>> {
  const from = dayOf(flags.from, '--from')
  if (!from.ok) return from
  const until = dayOf(flags.to, '--to')
  if (!until.ok) return until
  if (from.value !== undefined && until.value !== undefined && until.value < from.value) {
    return err(failure('argument-invalid', 'the last day is before the first', '--from --to'))
  }
  return ok({
    ...(from.value !== undefined && { from: from.value }),
    ...(until.value !== undefined && { until: until.value }),
  })
}

function dayOf(text: string | undefined, option: string): Result<Day | undefined> {
  if (text === undefined) return ok(undefined)
  const day = parseDay(text)
  if (day !== undefined) return ok(day)
  return err(failure('argument-invalid', 'a day such as 2026-11-09 is expected', option))
}

/** `start=开始时间,number=3`; the option may be given again. */
function mappingOf(written: readonly string[]): Result<LogMapping | undefined> {
  if (written.length === 0) return ok(undefined)
  let mapping: LogMapping = {}
  for (const text of written) {
    const part = parseLogMapping(text)
    if (!part.ok) return err({ ...part.error, place: '--map' })
    mapping = { ...mapping, ...part.value }
  }
  return ok(mapping)
}
