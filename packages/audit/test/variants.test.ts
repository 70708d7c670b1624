import { describe, expect, test } from 'vitest'
import { callsOf, readLog, refusalOf } from './support/read-log.ts'

const csv = (...rows: readonly (readonly string[])[]): string =>
  rows.map((row) => row.map((field) => `"${field.replaceAll('"', '""')}"`).join(',')).join('\n')

/** Row, number, outcome and direction of each call. */
const short = async (text: string): Promise<readonly string[]> =>
  callsOf(await readLog(text)).map((call) => {
    const [row, , number, outcome, , way] = call.split(' ')
    return [row, number, outcome, way].join(' ')
  })

/** Calls of one seat of Asterisk to one number, by what each row says and its id. */
const ofAsterisk = (...rows: readonly (readonly [string, string, string?])[]): string =>
  csv(
    ...rows.map(([said, id, number = '13900000001'], n) => {
      const talk = said === 'ANSWERED' ? '30' : '0'
      const at = `2026-11-09 10:00:0${n}`
      const dial = ['PJSIP/8001-00000001', 'PJSIP/trunk-00000002', 'Dial', 'PJSIP/139@trunk,45']
      const times = [at, talk === '30' ? at : '', at, talk, talk]
      return ['a', '8001', number, 'out', '8001', ...dial, ...times, said, 'DOCUMENTATION', id]
    }),
  )

describe('a line of Asterisk that could not place a call rang nobody', () => {
  const [one, two] = ['1762600851.851', '1762600852.853']

  test.each([
    [
      'what the next line says',
      [
        ['FAILED', one],
        ['ANSWERED', one],
      ],
      ['1 answered-unknown'],
    ],
    [
      'in the other order',
      [
        ['ANSWERED', one],
        ['FAILED', one],
      ],
      ['1 answered-unknown'],
    ],
    [
      'two lines before',
      [
        ['CONGESTION', one],
        ['FAILED', one],
        ['NO ANSWER', one],
      ],
      ['1 no-answer'],
    ],
    [
      'all lines in vain',
      [
        ['FAILED', one],
        ['FAILED', one],
      ],
      ['1 technical-failure'],
    ],
    [
      'a number that rang twice was tried twice',
      [
        ['FAILED', one],
        ['NO ANSWER', one],
        ['ANSWERED', one],
      ],
      ['1 no-answer', '3 answered-unknown'],
    ],
    [
      'another call',
      [
        ['FAILED', one],
        ['ANSWERED', two],
      ],
      ['1 technical-failure', '2 answered-unknown'],
    ],
    [
      'another number under the same id',
      [
        ['FAILED', one],
        ['ANSWERED', one, '13900000002'],
      ],
      ['1 technical-failure', '2 answered-unknown'],
    ],
    [
      'a word of the site in the place of the id tells nothing',
      [
        ['FAILED', 'campaign-7'],
        ['ANSWERED', 'campaign-7'],
      ],
      ['1 technical-failure', '2 answered-unknown'],
    ],
  ] as const)('%s', async (_what, rows, expected) => {
    const calls = await short(ofAsterisk(...rows))
    expect(calls.map((call) => call.replace(/ 139\d+| out/g, ''))).toEqual(expected)
  })

  test('the row is left out as another leg, and the words are counted as they stand now', async () => {
    const { facts } = await readLog(ofAsterisk(['FAILED', one], ['ANSWERED', one]))
    expect(facts.leftOut).toEqual({ 'second-leg': 1 })
    expect(facts.signals.filter(({ calls }) => calls > 0)).toMatchObject([
      { signal: 'ANSWERED', calls: 1 },
    ])
  })
})

test('a header in words that no format knows is no call, and its words name the columns', async () => {
  const header = ['账户', '主叫', '被叫', '上下文', '名称', '通道', '目的通道', '应用', '数据']
  const behind = ['开始', '应答', '结束', '时长', '计费', '状态', '标志', '编号']
  const text = `${csv([...header, ...behind])}\n${ofAsterisk(['BUSY', ''], ['BUSY', ''])}`
  const { facts, log } = await readLog(text)
  expect(facts).toMatchObject({ format: 'asterisk-cdr-csv', problems: [] })
  expect(facts.columns).toMatchObject({ start: '开始', number: '被叫' })
  expect(log.row[0]).toBe(2)
})

describe('templates of FreeSWITCH', () => {
  const times = ['2026-11-09 10:00:00', '2026-11-09 10:00:05', '2026-11-09 10:00:35', '35', '30']
  const call = ['Li', '1005', '13900000001', 'default', ...times, 'NORMAL_CLEARING', 'u', '', 'a']

  test.each([[[]], [['10.0.0.1']], [['10.0.0.1', 'pbx']]])(
    'a site may put its own columns in front: %j',
    async (inFront) => {
      const text = csv([...inFront, ...call])
      expect((await readLog(text)).facts.format).toBe('freeswitch-cdr-csv-example')
      expect(await short(text)).toEqual(['1 13900000001 answered-unknown out'])
    },
  )

  test('opencdrrate has neither a start nor a cause: a call begins with its talk or its end', async () => {
    const rated = (answer: string, end: string, talk: string): readonly string[] => [
      ...[
        'u',
        '',
        'outbound',
        '1005',
        '13900000001',
        answer,
        end,
        talk,
        'a',
        '',
        '10.0.0.1',
        '',
        '',
      ],
    ]
    const read = await readLog(
      csv(
        rated('2026-11-09 10:00:05', '2026-11-09 10:00:35', '30'),
        rated('', '2026-11-09 10:01:00', '0'),
        ['u', '', 'inbound', '13900000002', '1005', '', '2026-11-09 10:02:00', '0', '', '', '', ''],
      ),
    )
    expect(read.facts).toMatchObject({ format: 'freeswitch-cdr-csv-example', problems: [] })
    expect(callsOf(read)).toEqual([
      '1 2026-11-09T02:00:05 13900000001 answered-unknown 30s out a/1005',
      '2 2026-11-09T02:01:00 13900000001 no-answer 0s out a/1005',
      '3 2026-11-09T02:02:00 13900000002 no-answer 0s in /',
    ])
  })
})

test('a field that ends in a tab, as consoles write for spreadsheets, ends in the comma', async () => {
  const rows = ['13900000001', '13900000002'].map(
    (number) => `2026-11-09 10:00:00\t,${number}\t,接通\t`,
  )
  const text = ['开始时间,被叫号码,结果', ...rows].join('\n')
  expect(await short(text)).toEqual([
    '2 13900000001 answered-unknown out',
    '3 13900000002 answered-unknown out',
  ])
})

test.each([
  ['2026-11-09 10:00:00+08', '2026-11-09T02:00:00'],
  ['2026-11-09 02:00:00.5+00', '2026-11-09T02:00:00'],
  ['2026-11-08 21:00:00-0500', '2026-11-09T02:00:00'],
])('a database writes its zone in hours alone: %s', async (time, utc) => {
  const [call] = callsOf(await readLog(`start,number,result\n${time},13900000001,answered\n`))
  expect(call).toContain(` ${utc} 13900000001 `)
})

test.each([
  ['(+86)13900000001', '13900000001'],
  ['（+86）139 0000 0001', '13900000001'],
  ['(+86 21)60000001', '02160000001'],
  ['Li Lei (13900000001)', '13900000001'],
])('a number is found in `%s`', async (written, number) => {
  const text = `start,number,result\n2026-11-09 10:00:00,${written},answered\n`
  expect(await short(text)).toEqual([`2 ${number} answered-unknown out`])
})

test('the name and extension of a seat that was called is nobody outside', async () => {
  const header = 'Call Time,Caller ID,Destination,Status,Talking'
  const call = '2026-11-09T10:00:00,13900000001,Li Lei (8010),answered,00:00:30'
  expect(await short(`${header}\n${call}\n`)).toEqual(['2 13900000001 answered-unknown in'])
})

test.each(['16', '0', '主叫挂断', 'Terminated by caller hang up', 'NORMAL_CLEARING'])(
  'who ended a call of 0 seconds says nothing of an answer: %s',
  async (cause) => {
    const text = `start,number,talk time,hangup cause\n2026-11-09 10:00:00,13900000001,0,${cause}\n`
    expect(await short(text)).toEqual(['2 13900000001 no-answer out'])
  },
)

test('Yeastar’s own spelling of an answered call is known', async () => {
  const text =
    'timestart,callfrom,callto,callduraction,talkduraction,status,type\n2026-11-09 10:00:00,1005,13900000001,40,30,ANSWERD,Outbound\n'
  expect((await readLog(text)).facts.signals.filter(({ unknown }) => unknown)).toEqual([])
})

test('a file of which no row can be read is not said to change: the column and the reason are', async () => {
  const rows = Array.from({ length: 60 }, (_, n) => `昨天,1390000${1000 + n},接通`)
  const refusal = await refusalOf(['开始时间,被叫号码,结果', ...rows].join('\n'))
  expect(refusal).toMatchObject({ code: 'log-unrecognised', place: 'row 2' })
  expect(refusal.detail).toContain('the time cannot be read')
  expect(refusal.detail).toContain('`开始时间`')
})
