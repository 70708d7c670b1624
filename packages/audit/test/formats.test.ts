import { readFileSync } from 'node:fs'
import { instant } from '@fencun/core/time/instant'
import { describe, expect, test } from 'vitest'
import type { LogFacts } from '../src/call-log.ts'
import { callsOf, readLog } from './support/read-log.ts'

interface Expected {
  readonly path: string
  readonly facts: Partial<LogFacts>
  /** Row, start in UTC, number, outcome, talk, direction, organisation/seat. */
  readonly calls: readonly string[]
  readonly unknown?: readonly string[]
}

const BY_HEADER = { recognisedBy: 'header', problems: [], leftOut: {} } as const

const EXPECTED: readonly Expected[] = [
  {
    path: 'asterisk-cdr-csv/Master.csv',
    facts: {
      format: 'asterisk-cdr-csv',
      recognisedBy: 'shape',
      problems: [],
      leftOut: { internal: 1 },
    },
    calls: [
      '1 2026-11-09T00:00:00 13900000001 answered-unknown 34s out agency-a/8001',
      '2 2026-11-09T00:03:07 13900000002 busy 0s out agency-a/8002',
      '3 2026-11-09T00:04:00 13900000003 no-answer 0s out agency-b/8003',
      '4 2026-11-09T00:05:00 13900000004 technical-failure 0s out agency-b/8003',
      '5 2026-11-09T00:10:00 13900000001 answered-unknown 55s in /',
      '7 2026-11-09T00:15:00 13900000005 no-answer 0s out agency-a/8001',
      '8 2026-11-09T00:16:00 13900000006 technical-failure 0s out agency-a/8001',
    ],
  },
  {
    path: 'freeswitch-cdr-csv-example/Master.csv',
    facts: {
      format: 'freeswitch-cdr-csv-example',
      recognisedBy: 'shape',
      problems: [],
      leftOut: { 'second-leg': 1, internal: 1 },
    },
    calls: [
      '1 2026-11-09T01:00:00 13900000001 answered-unknown 48s out agency-a/8001',
      '3 2026-11-09T01:05:00 13900000002 no-answer 0s out agency-a/8002',
      '4 2026-11-09T01:06:00 13900000003 busy 0s out agency-b/8002',
      '5 2026-11-09T01:07:00 13900000004 not-in-service 0s out agency-b/8002',
      '6 2026-11-09T01:08:00 13900000005 no-answer 0s out agency-b/8002',
      '7 2026-11-09T01:10:00 13900000003 answered-unknown 37s in /',
    ],
  },
  {
    path: 'cdr-stats-csv/calls.csv',
    facts: { ...BY_HEADER, format: 'cdr-stats-csv' },
    calls: [
      '2 2026-11-09T04:13:10 13900000001 answered-unknown 50s out agency-a/8001',
      '3 2026-11-09T04:33:15 13900000002 busy 0s out agency-a/8001',
      '4 2026-11-09T04:53:16 13900000003 no-answer 0s out agency-b/8002',
      '5 2026-11-09T04:54:16 02160000009 not-in-service 0s out agency-b/8002',
      '6 2026-11-09T05:00:00 13900000003 answered-unknown 15s in /',
    ],
  },
  {
    path: 'vicidial_log/calls.csv',
    facts: { ...BY_HEADER, format: 'vicidial_log' },
    calls: [
      '2 2026-11-09T02:00:00 13900000001 answered-unknown 55s out agency-a/agent1',
      '3 2026-11-09T02:01:00 13900000002 no-answer 30s out agency-a/VDAD',
      '4 2026-11-09T02:02:00 13900000003 busy 4s out agency-a/VDAD',
      '5 2026-11-09T02:03:00 13900000004 not-in-service 2s out agency-a/VDAD',
      '6 2026-11-09T02:04:00 13900000005 voicemail 20s out agency-b/VDAD',
      '7 2026-11-09T02:05:00 13900000006 answered-unknown 10s out agency-b/VDAD',
      '8 2026-11-09T02:06:00 13900000007 answered-unknown 100s out agency-b/agent2',
      '9 2026-11-09T02:07:00 13900000008 not-dialled 0s out agency-b/VDAD',
    ],
    unknown: ['PTP'],
  },
  {
    path: 'tencent-ccc/calls.csv',
    facts: { ...BY_HEADER, format: 'tencent-ccc' },
    calls: [
      '2 2026-11-09T03:00:00 13900000001 answered-unknown 30s out agency-a/zhang',
      '3 2026-11-09T03:01:00 13900000002 no-answer 0s out agency-a/zhang',
      '4 2026-11-09T03:02:00 13900000003 off 0s out agency-b/li',
      '5 2026-11-09T03:03:00 13900000004 not-in-service 0s out agency-b/li',
      '6 2026-11-09T03:04:00 13900000001 answered-unknown 50s in agency-a/zhang',
      '7 2026-11-09T03:05:00 13900000005 not-dialled 0s out agency-b/li',
      '8 2026-11-09T03:06:00 13900000006 answered-unknown 0s out agency-b/li',
    ],
    unknown: ['somethingNew'],
  },
  {
    path: 'aliyun-cloud-getobcdr/calls.csv',
    facts: { ...BY_HEADER, format: 'aliyun-cloud-getobcdr' },
    calls: [
      '2 2026-11-09T04:00:00 13900000001 answered-unknown 48s out /2000',
      '3 2026-11-09T04:02:00 13900000002 off 0s out /2000',
      '4 2026-11-09T04:04:00 13900000003 busy 0s out /2001',
      '5 2026-11-09T04:05:00 13900000004 not-dialled 0s out /2001',
      '6 2026-11-09T04:06:00 13900000005 not-in-service 0s out /2001',
    ],
  },
  {
    path: 'aliyun-voice-report/calls.csv',
    facts: { ...BY_HEADER, format: 'aliyun-voice-report' },
    calls: [
      '2 2026-11-09T06:00:00 13900000001 answered-unknown 30s out /',
      '3 2026-11-09T06:01:00 13900000002 no-answer 0s out /',
      '4 2026-11-09T06:02:00 13900000003 busy 0s out /',
      '5 2026-11-09T06:03:00 13900000004 not-in-service 0s out /',
      '6 2026-11-09T06:04:00 13900000005 off 0s out /',
      '7 2026-11-09T06:05:00 13900000006 answered-unknown 10s out /',
    ],
  },
  {
    path: 'volcengine/calls.csv',
    facts: { ...BY_HEADER, format: 'volcengine' },
    calls: [
      '2 2026-11-09T06:00:00 13900000001 answered-unknown 30s out /',
      '3 2026-11-09T06:01:00 13900000002 no-answer 0s out /',
      '4 2026-11-09T06:02:00 13900000003 off 0s out /',
      '5 2026-11-09T06:03:00 13900000004 not-in-service 0s out /',
      '6 2026-11-09T06:04:00 13900000005 busy 0s out /',
      '7 2026-11-09T06:05:00 13900000006 answered-unknown 20s out /',
    ],
  },
  {
    path: 'ti-net/calls.csv',
    facts: { ...BY_HEADER, format: 'ti-net' },
    calls: [
      '2 2026-11-09T07:00:00 13900000001 answered-unknown 45s out /2000',
      '3 2026-11-09T07:02:00 13900000002 no-answer 0s out /2000',
      '4 2026-11-09T07:04:00 13900000003 no-answer 0s out /2001',
      '5 2026-11-09T07:05:00 13900000004 answered-unknown 0s out /',
      '6 2026-11-09T07:06:00 13900000001 answered-unknown 30s in /2001',
    ],
  },
  {
    path: 'yeastar-newcdr/calls.csv',
    facts: {
      format: 'yeastar-newcdr',
      recognisedBy: 'header',
      problems: [],
      leftOut: { internal: 1 },
    },
    calls: [
      '2 2026-11-09T08:00:00 13900000001 answered-unknown 13s out /1005',
      '3 2026-11-09T08:01:00 13900000002 no-answer 0s out /1005',
      '4 2026-11-09T08:02:00 13900000003 busy 0s out /1006',
      '5 2026-11-09T08:03:00 13900000001 answered-unknown 10s in /',
      '7 2026-11-09T08:05:00 13900000004 voicemail 12s out /1006',
      '8 2026-11-09T08:06:00 13900000005 technical-failure 0s out /1006',
    ],
  },
  {
    path: 'avaya-cm-teleseer/switch.txt',
    facts: {
      format: 'avaya-cm-teleseer',
      recognisedBy: 'shape',
      problems: [{ row: 7, problem: 'clock-changed' }],
      leftOut: { 'no-call': 2, 'inbound-without-number': 1, internal: 1 },
    },
    calls: [
      '2 2026-11-09T00:00:30 13900000001 answered-unknown 150s out /8001',
      '3 2026-11-09T00:04:42 13900000002 answered-unknown 18s out /8002',
      '6 2026-11-09T00:12:00 13900000003 technical-failure 0s out /8001',
      '9 2026-11-09T15:54:00 13900000005 answered-unknown 600s out /8002',
    ],
  },
  {
    path: 'mapped/console.csv',
    facts: { ...BY_HEADER, format: 'mapped' },
    calls: [
      '3 2026-11-09T00:05:00 13900000001 answered-unknown 35s out 甲公司/1001',
      '4 2026-11-09T00:06:30 13900000002 no-answer 0s out 甲公司/1001',
      '5 2026-11-09T00:07:00 13900000003 not-in-service 0s out 乙公司/1002',
      '6 2026-11-09T00:08:00 13900000004 off 0s out 乙公司/1002',
      '7 2026-11-09T00:09:00 13900000001 answered-unknown 20s in 甲公司/1001',
      '8 2026-11-09T00:10:00 13900000005 answered-unknown 0s out 乙公司/1002',
    ],
    unknown: ['彩铃识别'],
  },
]

const fixture = (path: string): Uint8Array =>
  readFileSync(new URL(`fixtures/${path}`, import.meta.url))
/** Ten days after the calls: the switch of one system writes no year. */
const asOf = instant(Date.UTC(2026, 10, 20))

describe('every system is recognised and read by its documented columns', () => {
  test.each(EXPECTED)('$path', async ({ path, facts, calls, unknown = [] }) => {
    const read = await readLog(fixture(path), { asOf })
    expect(read.facts).toMatchObject(facts)
    expect(callsOf(read)).toEqual(calls)
    expect(read.facts.signals.filter((s) => s.unknown).map((s) => s.signal)).toEqual(unknown)
  })
})

test('a header is recognised in any order and case, with a byte order mark, titles above it', async () => {
  const [header = '', ...rows] = new TextDecoder()
    .decode(fixture('yeastar-newcdr/calls.csv'))
    .trim()
    .split('\n')
  const turned = [header, ...rows].map((line) => line.split(',').toReversed().join(','))
  const [first = '', ...others] = turned
  const text = ['\ufeff导出时间 2026-11-10', '', first.toUpperCase(), ...others].join('\r\n')
  const plain = await readLog(fixture('yeastar-newcdr/calls.csv'))
  const read = await readLog(text)
  expect(read.facts.format).toBe('yeastar-newcdr')
  expect(Array.from(read.log.startSec)).toEqual(Array.from(plain.log.startSec))
  expect(Array.from(read.log.outcome)).toEqual(Array.from(plain.log.outcome))
  expect(Array.from(read.log.row)).toEqual(Array.from(plain.log.row, (row) => row + 2))
})

test('times of Asterisk are in UTC when the ids of the channels show it', async () => {
  const rows = [1, 2, 3].map(
    (second) =>
      `"a","8001","1390000000${second}","out","","SIP/8001-0000000${second}","","Dial","","2026-11-09 00:00:0${second}","","2026-11-09 00:00:20",9,0,"BUSY","DOCUMENTATION","${1_794_182_400 + second}.${second}",""`,
  )
  const read = await readLog(rows.join('\n'))
  expect(read.facts.zone).toBe('UTC')
  expect(callsOf(read)[0]).toContain('2026-11-09T00:00:01')
  const told = await readLog(rows.join('\n'), { zone: 'Asia/Shanghai' })
  expect(callsOf(told)[0]).toContain('2026-11-08T16:00:01')
})

test('a call counts as answered when its second leg was, whichever leg was written first', async () => {
  const leg = (id: string, other: string, answer: string, cause: string): string =>
    `"8001","8001","13900000001","default","2026-11-09 09:00:00","${answer}","2026-11-09 09:01:00","60","0","${cause}","${id}","${other}","","PCMA","PCMA"`
  const rows = [
    leg('b', '', '', 'NO_ANSWER'),
    leg('a', 'b', '2026-11-09 09:00:20', 'NORMAL_CLEARING'),
    leg('c', '', '', 'USER_BUSY'),
  ]
  const read = await readLog(rows.join('\n'))
  expect(read.facts.leftOut).toEqual({ 'second-leg': 1 })
  expect(callsOf(read).map((call) => call.split(' ').slice(0, 4))).toEqual([
    ['1', '2026-11-09T01:00:00', '13900000001', 'answered-unknown'],
    ['3', '2026-11-09T01:00:00', '13900000001', 'busy'],
  ])
})
