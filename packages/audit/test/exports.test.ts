import { instant } from '@fencun/core/time/instant'
import { describe, expect, test } from 'vitest'
import { callsOf, readLog } from './support/read-log.ts'

const quoted = (fields: readonly string[]): string =>
  fields.map((field) => `"${field.replaceAll('"', '""')}"`).join(',')

/** Number, outcome, talk and the rest, without row and time. */
const wordsOf = async (text: string): Promise<readonly string[]> =>
  callsOf(await readLog(text)).map((call) => call.split(' ').slice(2).join(' '))

describe('Asterisk writes calls in more ways than one, and says in none which', () => {
  const caller = '"1005" <1005>'
  const start = '2026-11-09 10:00:00'
  const answer = '2026-11-09 10:00:05'
  const end = '2026-11-09 10:00:35'
  const dial = ['SIP/8001-00000001', 'SIP/trunk-00000002', 'Dial', 'SIP/trunk/139,45']
  const parties = ['1005', '13900000001', 'out']
  const WAYS: Readonly<Record<string, readonly string[]>> = {
    'cdr_csv with the newer columns': [
      ...['agency-a', ...parties, caller, ...dial, start, answer, end, '35', '30', 'ANSWERED'],
      ...['DOCUMENTATION', '1794100000.1', '', '', '1794100000.1', '7'],
    ],
    'cdr_csv with a column of the site’s own': [
      ...['agency-a', ...parties, caller, ...dial, start, answer, end, '35', '30', 'ANSWERED'],
      ...['DOCUMENTATION', '1794100000.1', '', '', '1794100000.1', '7', 'own', 'own'],
    ],
    'cdr_custom as it comes': [
      ...[caller, ...parties, ...dial, start, answer, end, '35', '30', 'ANSWERED'],
      ...['DOCUMENTATION', 'agency-a', '1794100000.1', '', '7'],
    ],
    'the table of a database': [
      ...[start, caller, ...parties, ...dial, '35', '30', 'ANSWERED', '3', 'agency-a'],
      ...['1794100000.1', '', '', '', '1005', 'Front', '', '', '', '0', ''],
    ],
  }

  test.each(Object.entries(WAYS))('%s', async (_way, fields) => {
    const row = quoted(fields)
    const read = await readLog([row, row.replace('13900000001', '13900000002')].join('\n'))
    expect(read.facts).toMatchObject({ format: 'asterisk-cdr-csv', recognisedBy: 'shape' })
    expect(read.facts.problems).toEqual([])
    expect(callsOf(read)).toEqual([
      '1 2026-11-09T02:00:00 13900000001 answered-unknown 30s out agency-a/8001',
      '2 2026-11-09T02:00:00 13900000002 answered-unknown 30s out agency-a/8001',
    ])
  })

  test('a queue that played music for a minute has answered nobody', async () => {
    const fields = WAYS['cdr_custom as it comes'] ?? []
    const row = quoted(fields.map((field) => (field === 'ANSWERED' ? 'NO ANSWER' : field)))
    expect(await wordsOf(row)).toEqual(['13900000001 no-answer 30s out agency-a/8001'])
  })
})

describe('FreeSWITCH comes with several templates', () => {
  const times = ['2026-11-09 10:00:00', '2026-11-09 10:00:05', '2026-11-09 10:00:35', '35', '30']
  const parties = ['1005', '13900000001', 'default']

  test('the one that is laid out as Asterisk’s', async () => {
    const row = quoted([
      ...['agency-a', ...parties, '"1005" <1005>', 'sofia/internal/1005@10.0.0.1'],
      ...['sofia/gateway/gw/139', 'bridge', 'sofia/gateway/gw/139', ...times],
      ...['NORMAL_CLEARING', '3', 'aaaa', ''],
    ])
    const silent = row.replace('2026-11-09 10:00:05', '').replace('"30"', '"0"')
    const text = [row, silent.replace('NORMAL_CLEARING', 'USER_BUSY')].join('\n')
    expect((await readLog(text)).facts.format).toBe('freeswitch-cdr-csv-example')
    expect(await wordsOf(text)).toEqual([
      '13900000001 answered-unknown 30s out agency-a/1005',
      '13900000001 busy 0s out agency-a/1005',
    ])
  })

  test('the one that writes statements for a database', async () => {
    const values = quoted(['Out', ...parties, ...times, 'NORMAL_CLEARING', 'aaaa', '', ''])
    const read = await readLog(`INSERT INTO cdr VALUES (${values});\n`)
    expect(callsOf(read)[0]).toContain('1 2026-11-09T02:00:00 13900000001 answered-unknown 30s out')
  })
})

describe('what consoles and interfaces export beside the documented records', () => {
  test('VICIdial’s report of calls has the number dialled beside the lead’s own', async () => {
    const header =
      'call_date\tphone_number_dialed\tstatus\tuser\tphone_number\tlength_in_sec\tlead_id'
    const text = `${header}\n2026-11-09 10:00:00\t13900000002\tNI\tagent1\t13900000001\t45\t9\n`
    expect(await wordsOf(text)).toEqual(['13900000002 answered-unknown 45s out /agent1'])
  })

  test.each([
    [
      'ID,Time,Call From,Call To,Call Duration,Ring Duration,Talk Duration,Status,Reason,Communication Type',
      '1,2026-11-09 10:00:00,Li <1005>,13900000001,00:00:40,00:00:10,00:00:30,ANSWERED,,Outbound',
      '2,2026-11-09 11:00:00,13900000001,Li <1005>,00:00:10,00:00:10,00:00:00,NO ANSWER,,Inbound',
    ],
    [
      'Time,Call From,Call To,Call Duration(s),Talk Duration(s),Status,Communication Type',
      '2026-11-09 10:00:00,1005(Li),13900000001,40,30,ANSWERED,Outbound',
      '2026-11-09 11:00:00,13900000001,1005(Li),10,0,NO ANSWER,Inbound',
    ],
  ])('Yeastar’s console: %s', async (...lines) => {
    const read = await readLog(lines.join('\n'))
    expect(read.facts).toMatchObject({ format: 'yeastar-newcdr', problems: [] })
    const calls = callsOf(read).map((call) => call.split(' ').slice(2, 6).join(' '))
    expect(calls).toEqual(['13900000001 answered-unknown 30s out', '13900000001 no-answer 0s in'])
  })

  test('Aliyun’s call centre names parties, kinds and ends of calls in its own words', async () => {
    const header =
      'ContactId,CallingNumber,CalledNumber,ContactType,ContactDisposition,StartTime,EstablishedTime,ReleaseTime,CallDuration,AgentNames'
    const rows = [
      'j1,02160000001,13900000001,OUTBOUND,Success,1794189600000,1794189605000,1794189635000,30,Li',
      'j2,02160000001,13900000002,PREDICTIVE,NoAnswer,1794189600000,,1794189635000,0,Li',
      'j3,13900000003,02160000001,INBOUND,AbandonedInQueue,1794189600000,,1794189635000,0,Li',
    ]
    const read = await readLog([header, ...rows].join('\n'))
    expect(read.facts.signals.filter(({ unknown }) => unknown)).toEqual([])
    expect(callsOf(read).map((call) => call.slice(2))).toEqual([
      '2026-11-09T02:00:00 13900000001 answered-unknown 30s out /Li',
      '2026-11-09T02:00:00 13900000002 no-answer 0s out /Li',
      '2026-11-09T02:00:00 13900000003 no-answer 0s in /Li',
    ])
  })

  test('Ti-Net’s console: the seat answered and the customer did not', async () => {
    const text =
      '客户号码,座席工号,开始时间,接听时间,结束时间,通话时长,外呼结果\n13900000001,2000,2026-11-09 10:00:00,,2026-11-09 10:00:40,00:00:00,"座席接听,客户未接听"\n'
    expect(await wordsOf(text)).toEqual(['13900000001 no-answer 0s out /2000'])
  })

  test('VICIdial’s log of calls that came in holds no call that was placed', async () => {
    const header = 'closecallid,lead_id,call_date,length_in_sec,status,phone_number,queue_seconds'
    const text = `${header}\n1,9,2026-11-09 10:00:00,30,SALE,13900000001,3\n`
    expect(await wordsOf(text)).toEqual(['13900000001 answered-unknown 30s in /'])
  })

  test.each([
    [
      'Date,Source,Destination,Status,Duration',
      '2026-11-09 22:00:00,1001,13900000001,ANSWERED,"30s (0h:0m:30s)"',
      '13900000001 answered-unknown 0s out /',
    ],
    [
      '会话ID,主叫号码,被叫号码,呼叫方向,开始时间,座席,结束状态',
      '1,02160000001,13900000001,呼出,2026-11-09 22:00:00,li,用户未接听',
      '13900000001 no-answer 0s out /li',
    ],
    [
      '通话ID,客户号码,座席工号,通话类型,开始时间,通话时长,通话结果',
      '1,13900000001,1001,外呼,2026-11-09 22:00:00,0,座席侧未接听',
      '13900000001 not-dialled 0s out /1001',
    ],
    [
      'id,type,from,to,duration,callduration,connect,created_at,agent_name',
      '1,呼出,02160000001,13900000001,0,35,0,2026-11-09 22:00:00,li',
      '13900000001 no-answer 0s out /li',
    ],
    [
      '序号,通信日期,通信时间,对方号码,通信类型,通话时长',
      '1,2026-11-09,22:00:00,13900000001,被叫,00:00:30',
      '13900000001 answered-unknown 30s in /',
    ],
    [
      'Call Time,Caller ID,Destination,Status,Ringing,Talking,Totals',
      '2026-11-09T22:00:00,Li (1001),13900000001,answered,00:00:05,00:00:30,00:00:35',
      '13900000001 answered-unknown 30s out /',
    ],
    [
      'dateTimeOrigination,callingPartyNumber,finalCalledPartyNumber,dateTimeConnect,duration,destCause_value',
      '1794232800,1001,13900000001,0,0,17',
      '13900000001 busy 0s out /',
    ],
  ])('a console that is no known system’s is guessed: %s', async (header, row, call) => {
    expect(await wordsOf(`${header}\n${row}\n`)).toEqual([call])
  })

  test('a seat that Tencent pushes as an object goes by its name', async () => {
    const seat = '"{""Mail"":""li@example.cn"",""Name"":""Li""}"'
    const text = `SessionId,Caller,Callee,Direction,Duration,SeatUser,StartTimestamp\ns1,02160000001,008613900000001,1,30,${seat},1794189600\n`
    expect(await wordsOf(text)).toEqual(['13900000001 answered-unknown 30s out /Li'])
  })
})

test.each([
  '1970-01-01 08:00:00',
  '1970/1/1 8:00',
  '0001-01-01 00:00:00',
  '0000-00-00 00:00:00',
  'NULL',
  '-',
])('a call whose time of answer is `%s` was not answered', async (never) => {
  const text = `开始时间,被叫号码,接听时间\n2026-11-09 10:00:00,13900000001,2026-11-09 10:00:05\n2026-11-09 10:01:00,13900000002,${never}\n`
  expect(await wordsOf(text)).toEqual([
    '13900000001 answered-unknown 0s out /',
    '13900000002 no-answer 0s out /',
  ])
})

test('a table whose rows begin with the number of a landline is no log of a switch', async () => {
  const rows = Array.from(
    { length: 9 },
    (_, n) => `02160000001,1390000000${n},2026-11-09 10:00:00,30,接通`,
  )
  const read = await readLog(['主叫号码,被叫号码,开始时间,通话时长,结果', ...rows].join('\n'))
  expect(read.facts.format).toBe('mapped')
  expect(read.log.count).toBe(9)
})

describe('the switch of Avaya lays lines out as it is set to', () => {
  /** A line in which each text ends at its place, counted from 1. */
  const line = (...texts: readonly (readonly [number, string])[]): string =>
    texts.reduce((all, [end, text]) => all.padEnd(end - text.length) + text, '')
  const [mobile, seat] = ['13900000001', '8001']
  const LAYOUTS: Readonly<Record<string, readonly string[]>> = {
    Teleseer: ['1109', line([12, '100000157'], [15, '9'], [33, mobile], [38, seat])],
    'enhanced Teleseer': ['1109', line([12, '100000157'], [16, '9'], [35, mobile], [40, seat])],
    unformatted: ['1109', line([9, '100000157'], [13, '9'], [32, mobile], [42, seat])],
    printer: ['11 09', line([4, '1000'], [9, '0015'], [11, '7'], [35, mobile], [41, seat])],
    'enhanced printer': [
      '11 09',
      line([4, '1000'], [9, '0015'], [11, '7'], [37, mobile], [43, seat]),
    ],
    expanded: ['11 09', line([4, '1000'], [9, '0015'], [11, '7'], [37, mobile], [48, seat])],
  }

  test.each(Object.entries(LAYOUTS))('%s', async (_name, lines) => {
    const asOf = instant(Date.UTC(2026, 10, 20))
    const read = await readLog(lines.join('\r\n'), { asOf })
    expect(read.facts).toMatchObject({ format: 'avaya-cm-teleseer', problems: [] })
    expect(callsOf(read)).toEqual([
      '2 2026-11-09T01:58:30 13900000001 answered-unknown 90s out /8001',
    ])
  })
})
