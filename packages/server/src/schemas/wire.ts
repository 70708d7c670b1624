import type { Bilingual } from '@fencun/core/errors/codes'
import {
  type CaseId,
  type ContactId,
  caseId,
  contactId,
  type LenderId,
  type LineId,
  lenderId,
  lineId,
  type OrgId,
  orgId,
  type PartyId,
  type PlacementId,
  type PointId,
  partyId,
  placementId,
  pointId,
  type StaffId,
  staffId,
} from '@fencun/core/ids'
import { type Fen, fen } from '@fencun/core/money/fen'
import { type Day, day, formatDay, parseDay } from '@fencun/core/time/beijing'
import { formatInstant, type Instant, instant, parseInstant } from '@fencun/core/time/instant'
import { formatMinute, parseWindow, type Window } from '@fencun/core/time/window'
import { z } from 'zod'

/*
 * How values of the domain travel in JSON. Each codec is read when it comes in and written when it
 * goes out, so handlers never see a text where a day is meant, nor a number where an amount is.
 */

/** Moments: `2026-11-18T22:15:00+08:00`; an offset is required. */
export const atSchema = z
  .codec(z.string().max(40), z.custom<Instant>(Number.isInteger), {
    decode: (text, { issues, value }) => {
      const at = parseInstant(text)
      if (at !== undefined) return at
      issues.push({ code: 'custom', input: value, message: 'an instant with its offset is needed' })
      return instant(0)
    },
    encode: formatInstant,
  })
  .meta({
    id: 'Instant',
    type: 'string',
    format: 'date-time',
    description: 'A moment in ISO 8601 with its offset; answers use Beijing time.',
    example: '2026-11-18T22:15:00+08:00',
  })

/** Civil days of Beijing: `2026-11-18`. */
export const daySchema = z
  .codec(z.string().max(10), z.custom<Day>(Number.isInteger), {
    decode: (text, { issues, value }) => {
      const read = parseDay(text)
      if (read !== undefined) return read
      issues.push({ code: 'custom', input: value, message: 'a day such as 2026-11-18 is needed' })
      return day(0)
    },
    encode: formatDay,
  })
  .meta({
    id: 'Day',
    type: 'string',
    format: 'date',
    description: 'A civil day in Beijing.',
    example: '2026-11-18',
  })

/** Amounts: whole fen as decimal digits, because JSON numbers round. */
export const fenSchema = z
  .codec(
    z.string().regex(/^-?\d{1,18}$/, 'whole fen in digits are needed'),
    z.custom<Fen>((value) => typeof value === 'bigint'),
    { decode: (text) => fen(BigInt(text)), encode: String },
  )
  .meta({
    id: 'Fen',
    type: 'string',
    pattern: '^-?\\d{1,18}$',
    description: 'An amount in whole fen (1/100 yuan), as digits.',
    example: '123450',
  })

/** Hours of every day: `["12:00", "14:00"]`, the end not included; may cross midnight. */
export const windowSchema = z
  .codec(
    z.array(z.string().max(5)).length(2),
    z.custom<Window>((value) => typeof value === 'object' && value !== null && 'from' in value),
    {
      decode: (ends, { issues, value }) => {
        const read = parseWindow(ends)
        if (read !== undefined) return read
        issues.push({ code: 'custom', input: value, message: 'two different times are needed' })
        return { from: 0, until: 0 }
      },
      encode: ({ from, until }) => [formatMinute(from), formatMinute(until)],
    },
  )
  .meta({
    id: 'Window',
    type: 'array',
    items: { type: 'string' },
    minItems: 2,
    maxItems: 2,
    description: 'Hours of every day, from and until; the end is not included.',
    example: ['12:00', '14:00'],
  })

export const bilingualSchema = z
  .object({ zh: z.string(), en: z.string() })
  .meta({ id: 'Bilingual', description: 'The same text in Chinese and in English.' })
bilingualSchema satisfies z.ZodType<Bilingual>

/** A list as the domain has it: nobody adds to it. */
export function listOf<T extends z.ZodType>(item: T): z.ZodReadonly<z.ZodArray<T>> {
  return z.array(item).readonly()
}

const idText = z
  .string()
  .min(1)
  .max(200)
  .regex(/^[\w.:@-]+$/, 'an id has letters, digits, and . : @ _ - only')

function idSchema<T extends string>(make: (text: string) => T, name: string, what: string) {
  return z
    .codec(
      idText,
      z.custom<T>((value) => typeof value === 'string'),
      { decode: make, encode: String },
    )
    .meta({ id: name, type: 'string', description: what })
}

export const lenderIdSchema: z.ZodType<LenderId, string> = idSchema(
  lenderId,
  'LenderId',
  'The lender: the tenant.',
)
export const orgIdSchema: z.ZodType<OrgId, string> = idSchema(
  orgId,
  'OrgId',
  'The lender itself or one of its agencies.',
)
export const caseIdSchema: z.ZodType<CaseId, string> = idSchema(
  caseId,
  'CaseId',
  'One overdue account placed once.',
)
export const contactIdSchema: z.ZodType<ContactId, string> = idSchema(
  contactId,
  'ContactId',
  'One contact, from its permit to its record.',
)
export const lineIdSchema: z.ZodType<LineId, string> = idSchema(
  lineId,
  'LineId',
  'A telephone line.',
)
export const partyIdSchema: z.ZodType<PartyId, string> = idSchema(
  partyId,
  'PartyId',
  'A person on a debtor’s file.',
)
export const placementIdSchema: z.ZodType<PlacementId, string> = idSchema(
  placementId,
  'PlacementId',
  'One file of cases handed over.',
)
export const pointIdSchema: z.ZodType<PointId, string> = idSchema(
  pointId,
  'PointId',
  'A number or address with its lawful source.',
)
export const staffIdSchema: z.ZodType<StaffId, string> = idSchema(
  staffId,
  'StaffId',
  'One employee with one account.',
)
/** An id without a type of its own: a hold, a preview, a request. */
export const plainIdSchema = idText

/** A page of a list. */
/** The same page in a body, where numbers are numbers. */
export const pageBody = {
  offset: z.int().min(0).max(1_000_000).default(0),
  limit: z.int().min(1).max(200).default(50),
}

export const pageQuery = {
  offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
}
