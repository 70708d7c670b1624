/**
 * Writes packages/law/calendar/<year>.yaml from the data set chinese-days, one row for each day
 * that is not what its weekday says. `--check` writes nothing and fails when a file would change.
 *
 * The data set says which days are off and which weekends are worked. Which of the days off are
 * statutory follows from the measure on national holidays, computed here from the lunar calendar;
 * the notice's number and date are facts listed below.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

const require = createRequire(import.meta.url)
const { getSolarDateFromLunar, getSolarTermDate } = require('chinese-days')
const { version } = require('chinese-days/package.json')
const data = require('chinese-days/dist/chinese-days.json')

const FIRST_YEAR = 2017
const LAST_YEAR = 2026

/** The yearly notices of the State Council's General Office, by the year they arrange. */
const NOTICES = {
  2017: ['国办发明电〔2016〕17号', '2016-12-01'],
  2018: ['国办发明电〔2017〕12号', '2017-11-30'],
  2019: ['国办发明电〔2018〕15号', '2018-12-04'],
  2020: ['国办发明电〔2019〕16号', '2019-11-21'],
  2021: ['国办发明电〔2020〕27号', '2020-11-25'],
  2022: ['国办发明电〔2021〕11号', '2021-10-25'],
  2023: ['国办发明电〔2022〕16号', '2022-12-08'],
  2024: ['国办发明电〔2023〕7号', '2023-10-25'],
  2025: ['国办发明电〔2024〕12号', '2024-11-12'],
  2026: ['国办发明电〔2025〕7号', '2025-11-04'],
}

/** Two notices changed a year that had been arranged: [first day, last day, number, date]. */
const CORRECTIONS = [
  ['2019-04-28', '2019-05-05', '国办发明电〔2019〕3号', '2019-03-22'],
  ['2020-01-31', '2020-02-02', '国办发明电〔2020〕1号', '2020-01-26'],
]

const NAMES = {
  元旦: ['元旦', "New Year's Day"],
  春节: ['春节', 'Spring Festival'],
  清明: ['清明节', 'Tomb-sweeping Day'],
  劳动节: ['劳动节', 'Labour Day'],
  端午: ['端午节', 'Dragon Boat Festival'],
  中秋: ['中秋节', 'Mid-autumn Festival'],
  国庆节: ['国庆节', 'National Day'],
}
const NATIONAL_AND_MID_AUTUMN = ['国庆节、中秋节', 'National Day, Mid-autumn Festival']

/** 11 days under the 2013 measure; since 2025 also New Year's Eve of the lunar year and 2 May. */
function statutoryDays(year) {
  const lunar = (text) => getSolarDateFromLunar(`${year}-${text}`).date
  const firstOfSpring = lunar('01-01')
  const two = (n) => String(n).padStart(2, '0')
  const days = {
    midAutumn: lunar('08-15'),
    others: [
      `${year}-01-01`,
      firstOfSpring,
      lunar('01-02'),
      lunar('01-03'),
      getSolarTermDate(year, 4, 'pure_brightness'),
      `${year}-05-01`,
      lunar('05-05'),
      ...[1, 2, 3].map((n) => `${year}-10-${two(n)}`),
    ],
  }
  if (year >= 2025) days.others.push(dayBefore(firstOfSpring), `${year}-05-02`)
  return days
}

function dayBefore(text) {
  return new Date(Date.parse(`${text}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

/** The notice that arranged a day: late December belongs to the New Year's Day after it. */
function noticeOf(day, name) {
  const correction = CORRECTIONS.find(([from, to]) => day >= from && day <= to)
  if (correction !== undefined) return correction.slice(2)
  const year = Number(day.slice(0, 4))
  return NOTICES[day.slice(5) >= '12-15' && name === '元旦' ? year + 1 : year]
}

function rowsOf(year) {
  const { midAutumn, others } = statutoryDays(year)
  const statutory = new Set([midAutumn, ...others])
  const row =
    (kind) =>
    ([day, value]) => {
      const name = value.split(',')[1]
      const merged = kind === 'holiday' && day === midAutumn && name !== '中秋'
      const [zh, en] = merged ? NATIONAL_AND_MID_AUTUMN : NAMES[name]
      const [source, dated] = noticeOf(day, name)
      const isStatutory = kind === 'holiday' && statutory.delete(day)
      return { day, kind, statutory: isStatutory, zh, en, source, dated }
    }
  const within = (entries) => Object.entries(entries).filter(([day]) => day.startsWith(`${year}-`))
  const rows = [
    ...within(data.holidays).map(row('holiday')),
    ...within(data.workdays).map(row('makeup-workday')),
  ].toSorted((a, b) => (a.day < b.day ? -1 : 1))
  if (statutory.size > 0)
    throw new Error(`statutory, but no days off: ${[...statutory].join(', ')}`)
  return rows
}

function yamlOf(year) {
  const rows = rowsOf(year)
  const sources = new Map(rows.map(({ source, dated }) => [source, dated]))
  const lines = [
    `# Written by scripts/vendor-calendar.mjs; run it again rather than edit.`,
    `year: ${year}`,
    `provenance: dataset chinese-days ${version}`,
    'sources:',
    ...[...sources].map(([number, dated]) => `  - { number: ${number}, dated: ${dated} }`),
    'days:',
    ...rows.map(({ day, kind, statutory, zh, en, source }) => {
      const mark = statutory ? 'statutory: true, ' : ''
      return `  - { day: ${day}, kind: ${kind}, ${mark}zh: ${zh}, en: "${en}", source: ${source} }`
    }),
  ]
  return `${lines.join('\n')}\n`
}

function read(path) {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error.code === 'ENOENT') return ''
    throw error
  }
}

const check = process.argv.includes('--check')
let stale = 0
for (let year = FIRST_YEAR; year <= LAST_YEAR; year += 1) {
  const path = fileURLToPath(new URL(`../packages/law/calendar/${year}.yaml`, import.meta.url))
  const text = yamlOf(year)
  if (read(path) === text) continue
  stale += 1
  if (check) console.error(`packages/law/calendar/${year}.yaml differs from the data set`)
  else writeFileSync(path, text)
}
console.log(check ? `${stale} files differ` : `${stale} files written`)
process.exitCode = check && stale > 0 ? 1 : 0
