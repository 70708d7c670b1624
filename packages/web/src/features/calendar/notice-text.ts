import type { HolidayDraft } from './notice-draft.ts'

/** What the wording of a notice says, as far as it could be read. */
export interface NoticeReading {
  readonly year: number | undefined
  readonly source: string
  readonly publishedOn: string
  readonly holidays: readonly HolidayDraft[]
  readonly workdays: readonly string[]
  /** Weekdays that the text gives with its days: they show when the year was misread. */
  readonly weekdays: readonly SaidWeekday[]
}

export interface SaidWeekday {
  readonly day: string
  /** Monday is 1. */
  readonly weekday: number
}

const DATE = /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:[（(]([^）)]*)[）)])?/g
const SECTION = /^[一二三四五六七八九十]+[、.．]\s*([^：:]{1,20})[：:](.*)$/
const WEEKDAYS = '一二三四五六日'

/**
 * Reads the State Council's notice as it is published: one numbered paragraph per holiday, each with
 * its days off and the Saturdays and Sundays that are worked instead. Whatever is not understood
 * is left out, for a person to see and type.
 */
export function readNotice(text: string): NoticeReading {
  const lines = text
    .replaceAll('\u3000', ' ')
    .split(/\n|(?=[一二三四五六七八九十]、[^、，。：:]{1,12}[：:])/)
    .map((line) => line.trim())
  const year = yearOf(text)
  const sections = lines.flatMap((line) => {
    const match = SECTION.exec(line)
    return match === null || year === undefined
      ? []
      : [sectionOf((match[1] ?? '').trim(), match[2] ?? '', year)]
  })
  return {
    year,
    source: /国办发(?:明电)?〔\d{4}〕\s*\d+\s*号/.exec(text)?.[0].replaceAll(/\s/g, '') ?? '',
    publishedOn: publishedOf(lines),
    holidays: sections.flatMap(({ holidays }) => holidays),
    workdays: sections.flatMap(({ workdays }) => workdays),
    weekdays: sections.flatMap(({ weekdays }) => weekdays),
  }
}

function yearOf(text: string): number | undefined {
  const match = /(\d{4})年(?:部分)?(?:节假日|元旦)/.exec(text)
  return match === null ? undefined : Number(match[1])
}

function publishedOf(lines: readonly string[]): string {
  const match = lines
    .map((line) => /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(line))
    .findLast((found) => found !== null)
  return match === null || match === undefined
    ? ''
    : iso(Number(match[1]), Number(match[2]), Number(match[3]))
}

interface Said {
  readonly day: string
  readonly start: number
  readonly end: number
  readonly weekday: number | undefined
}

type Section = Pick<NoticeReading, 'holidays' | 'workdays' | 'weekdays'>

function sectionOf(name: string, body: string, year: number): Section {
  const holidays: HolidayDraft[] = []
  const workdays: string[] = []
  const weekdays: SaidWeekday[] = []
  for (const sentence of body.split(/[。；;]/)) {
    const days = daysOf(sentence, name, year)
    for (const { day, weekday } of days) {
      if (weekday !== undefined) weekdays.push({ day, weekday })
    }
    for (const [from, to] of rangesOf(sentence, days)) {
      const verb = /放假|上班/.exec(sentence.slice(to.end))?.[0]
      if (verb === '放假') holidays.push({ name, from: from.day, to: to.day })
      if (verb === '上班') workdays.push(from.day)
    }
  }
  return { holidays, workdays, weekdays }
}

/** The days of a sentence in order; the month and the year carry on from the day before. */
function daysOf(sentence: string, name: string, year: number): readonly Said[] {
  const days: Said[] = []
  let [ofYear, ofMonth] = [year, 0]
  for (const match of sentence.matchAll(DATE)) {
    const month = match[2] === undefined ? ofMonth : Number(match[2])
    if (match[1] !== undefined) ofYear = Number(match[1])
    // A New Year's stretch may begin in the December before, and its notice need not say the year.
    else if (days.length === 0 && month === 12 && name.includes('元旦')) ofYear = year - 1
    else if (month < ofMonth) ofYear += 1
    ofMonth = month
    const weekday = WEEKDAYS.indexOf(weekdayWord(match[4] ?? ''))
    days.push({
      day: iso(ofYear, month, Number(match[3])),
      start: match.index,
      end: match.index + match[0].length,
      weekday: weekday === -1 ? undefined : weekday + 1,
    })
  }
  return days
}

function weekdayWord(aside: string): string {
  const word = /(?:周|星期)([一二三四五六日天])/.exec(aside)?.[1] ?? '?'
  return word === '天' ? '日' : word
}

function rangesOf(sentence: string, days: readonly Said[]): readonly (readonly [Said, Said])[] {
  const ranges: (readonly [Said, Said])[] = []
  for (let i = 0; i < days.length; i += 1) {
    const [from, next] = [days[i], days[i + 1]]
    if (from === undefined) continue
    const joined =
      next !== undefined && /^\s*[至到—－-]\s*$/.test(sentence.slice(from.end, next.start))
    ranges.push([from, joined ? next : from])
    if (joined) i += 1
  }
  return ranges
}

function iso(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
