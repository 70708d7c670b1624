import { z } from 'zod'
import { bilingualSchema, daySchema, listOf } from './wire.ts'

export const calendarSchema = z
  .object({
    coverage: z.object({ from: daySchema, until: daySchema }),
    years: listOf(
      z.object({
        year: z.int(),
        source: z.string(),
        days: listOf(
          z.object({
            day: daySchema,
            kind: z.enum(['holiday', 'makeup-workday']),
            name: bilingualSchema,
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Calendar', description: 'Days that the law treats as other than their weekday.' })

const dayText = z.string().max(10).meta({ format: 'date' })

/** Days stay text here: the notice is read, and all its faults told at once, by the core. */
export const noticeBody = z
  .strictObject({
    year: z.int(),
    source: z.string().max(200).meta({ description: 'The number of the notice.' }),
    publishedOn: dayText,
    holidays: listOf(
      z.strictObject({
        name: z.string().max(200),
        from: dayText,
        to: dayText.meta({ description: 'Included.', format: 'date' }),
        statutory: listOf(dayText).exactOptional(),
      }),
    ),
    workdays: listOf(dayText),
  })
  .meta({ id: 'HolidayNotice', description: 'The State Council’s arrangement for one year.' })
