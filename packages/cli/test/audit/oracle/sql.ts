import { WORDS } from './world.ts'

/**
 * The rules that SQL can say, each as a condition on a call with what came before it. Written from
 * what the rules ask, not from their code: `law` are the numbers of the day, all others are columns
 * of the windows below.
 */
const CONDITIONS: Readonly<Record<string, string>> = {
  'quiet-hours': 'minute < law.openFrom or minute >= law.openUntil',
  'connected-cap': 'isConnected and connected > law.connectedMax',
  'number-attempts': 'isUnanswered and unanswered > law.unansweredMax',
  'case-dials': 'dials > law.dialsMax',
  'holiday-ban': 'law.isBannedHoliday',
  'hardship-interval': "role = 'debtor' and isHardship and date - lastCall < law.hardshipDaysMin",
  'contact-only-when-lost':
    "role = 'contact' and not coalesce(lastTry.allFailed and lastTry.date < date and (reachedAt is null or reachedAt < lastTry.oldest), false)",
  'contact-once': "role = 'contact' and isConnected and talks >= law.talksMax",
  'tries-apart': 'startTime - lastDial < to_minutes(law.minutesMin)',
  'agencies-per-day': 'orgs > law.orgsMax',
}

export const SQL_RULES: readonly string[] = Object.keys(CONDITIONS)

const COLUMNS = {
  start_time: 'TIMESTAMP',
  agency: 'VARCHAR',
  seat: 'VARCHAR',
  direction: 'VARCHAR',
  callee: 'BIGINT',
  disposition: 'VARCHAR',
  billsec: 'INTEGER',
  serial: 'BIGINT',
}

/** The file as a table. */
export function callsOf(path: string): string {
  const columns = Object.entries(COLUMNS).map(([name, type]) => `'${name}': '${type}'`)
  return `read_csv('${path}', header = true, delim = ',', columns = {${columns.join(', ')}}, timestampformat = '%Y-%m-%d %H:%M:%S')`
}

/** Reads every column that an audit needs, and does nothing with it. */
export function touchSql(path: string): string {
  return `select count(*), max(start_time), max(agency), max(seat), max(direction), max(callee),
    max(disposition), max(billsec), max(serial) from ${callsOf(path)}`
}

/** What is asked of SQL: the file, a number that shapes the query, and the rules. */
export interface Asked {
  readonly path: string
  readonly failedCallsMin: number
  readonly rules: readonly string[]
}

/**
 * One row for each call and debtor with one true or false per rule. Wants the tables `people`
 * (number, debtor, person, role, isHardship) and `law` (one row a day, `NumbersOfDay`). A number
 * that nobody has is a debtor of its own.
 */
export function judgedSql({ path, failedCallsMin, rules }: Asked): string {
  const conditions = rules.map((rule) => `(${CONDITIONS[rule] ?? 'null'}) as "${rule}"`)
  return `with ${callsSql(path)}, ${windowsSql(failedCallsMin)}
    select serial, ${conditions.join(',\n      ')}
    from counted join law on law.day = counted.date where isOutbound`
}

function callsSql(path: string): string {
  const words = (test: (outcome: string) => boolean): string =>
    WORDS.flatMap(({ word, outcome }) => (test(outcome) ? [`'${word}'`] : [])).join(', ')
  const answered = words((outcome) => /^answered|^voicemail/.test(outcome))
  const failures = words((outcome) => outcome === 'technical-failure')
  return `log as (
      select serial, start_time as startTime, cast(start_time as date) as date,
        hour(start_time) * 60 + minute(start_time) as minute, agency, callee,
        direction = 'out' as isOutbound, disposition in (${answered}) as answered,
        disposition in (${failures}) as faulty
      from ${callsOf(path)}),
    calls as (
      select log.*, coalesce(debtor, callee) as debtor, coalesce(person, 0) as person,
        coalesce(role, 'debtor') as role, coalesce(isHardship, false) as isHardship,
        isOutbound and answered as isConnected, isOutbound and not answered as isUnanswered,
        isOutbound and coalesce(role, 'debtor') = 'debtor' and not faulty as isTry
      from log left join people on people.number = log.callee)`
}

/** Counters include the call itself; what is compared with the past ends before it. */
function windowsSql(failedCallsMin: number): string {
  const [upTo, before] = ['current row', '1 preceding'].map(
    (end) => `order by startTime, serial rows between unbounded preceding and ${end}`,
  )
  const last = `order by startTime, serial rows between ${failedCallsMin - 1} preceding and current row`
  return `tried as (
      select *,
        row_number() over (partition by debtor, person, date, agency, isOutbound order by startTime, serial) = 1
          and isOutbound as isFirstOfOrg,
        case when isTry then {
          'oldest': min(startTime) over tries, 'date': date,
          'allFailed': bool_and(isUnanswered) over tries and count(*) over tries = ${failedCallsMin}
        } end as try
      from calls window tries as (partition by debtor, isTry ${last})),
    counted as (
      select *,
        count(*) filter (isConnected) over (partition by debtor, date ${upTo}) as connected,
        count(*) filter (isUnanswered) over (partition by debtor, callee, date ${upTo}) as unanswered,
        count(*) filter (isOutbound) over (partition by debtor, date ${upTo}) as dials,
        count(*) filter (isFirstOfOrg) over (partition by debtor, person, date ${upTo}) as orgs,
        count(*) filter (isConnected) over (partition by debtor, person ${before}) as talks,
        max(startTime) filter (isOutbound) over (partition by debtor, person ${before}) as lastDial,
        max(date) filter (isOutbound and role = 'debtor') over (partition by debtor ${before}) as lastCall,
        max(startTime) filter (not isOutbound and role = 'debtor') over (partition by debtor ${before}) as reachedAt,
        last_value(try ignore nulls) over (partition by debtor ${before}) as lastTry
      from tried)`
}

/** What two audits are compared by: for each rule how many calls, and a sum over their rows. */
export function summarySql(asked: Asked): string {
  const sums = asked.rules.map(
    (rule) => `count(*) filter ("${rule}")::int as "${rule}",
      coalesce(sum(serial * (serial % 97 + 1)) filter ("${rule}"), 0)::bigint as "${rule} sum"`,
  )
  return `with judged as (${judgedSql(asked)}) select ${sums.join(',\n')} from judged`
}

/** Each call that some rule objects to, with the rules that do. */
export function rowsSql(asked: Asked): string {
  const said = asked.rules.map((rule) => `bool_or("${rule}") as "${rule}"`)
  const any = asked.rules.map((rule) => `"${rule}"`)
  return `with judged as (${judgedSql(asked)})
    select serial::int as serial, ${said.join(', ')} from judged
    where ${any.join(' or ')} group by serial order by serial`
}
