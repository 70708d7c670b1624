import { expect, test } from 'vitest'
import { callsOf, readLog } from './support/read-log.ts'

const ROWS = [
  '"agency-a","02160000001","19959770949","outbound","""Collect"" <02160000001>","SIP/agent-109","SIP/trunk-851","Dial","SIP/trunk/19959770949,45","2026-11-09 08:00:00","2026-11-09 08:00:14","2026-11-09 08:00:48","48","34","ANSWERED","DOCUMENTATION","1762600851.851",""',
  '"lender","02160000001","15023507511","outbound","""Collect"" <02160000001>","SIP/agent-118","SIP/trunk-77","Dial","SIP/trunk/15023507511,45","2026-11-09 08:03:07","","2026-11-09 08:03:31","24","0","BUSY","DOCUMENTATION","1762600077.77",""',
]

test('reads the calls of a Master.csv: row, start in Beijing time, number called, word, talk', async () => {
  const read = await readLog(ROWS.join('\n'))
  expect(read.facts).toMatchObject({
    format: 'asterisk-cdr-csv',
    recognisedBy: 'shape',
    zone: 'Asia/Shanghai',
    rows: 2,
    problems: [],
  })
  expect(callsOf(read)).toEqual([
    '1 2026-11-09T00:00:00 19959770949 ANSWERED 34s out',
    '2 2026-11-09T00:03:07 15023507511 BUSY 0s out',
  ])
})
