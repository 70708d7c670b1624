import { partsJudge } from '@fencun/audit/judge/join-results'
import { judgeLog } from '@fencun/audit/judge/judge-log'
import type { FirstFinding } from '@fencun/audit/judge/judge-options'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { madeLogs } from './arbitrary-log.ts'
import { lawUnder } from './sample-log.ts'

const law = lawUnder('tender')

it('tells of one finding before all calls are judged, and it is one of those found in the end', () => {
  let told = 0
  fc.assert(
    fc.property(madeLogs(4), ({ log, people }) => {
      const heard: (FirstFinding | 'all judged')[] = []
      const onProgress = (done: { readonly calls: number; readonly ofCalls: number }): void => {
        if (done.calls === done.ofCalls) heard.push('all judged')
      }
      const result = judgeLog(log, people, { law, onProgress, onFirst: (one) => heard.push(one) })
      const [first, ...more] = heard
      expect(more.filter((one) => one !== 'all judged')).toEqual([])
      if (first === undefined || first === 'all judged') return
      told += 1
      const found = [...result.findings()].map(({ row, rule, kind }) => ({ row, rule, kind }))
      expect(found).toContainEqual(first)
    }),
    { numRuns: 100 },
  )
  expect(told).toBeGreaterThan(50)
})

it('tells of one finding of all the parts of a log', () => {
  let told = 0
  fc.assert(
    fc.property(madeLogs(4), ({ log, people }) => {
      let heard = 0
      const judge = partsJudge({ law, onFirst: () => (heard += 1) })
      judge.add({ log, people })
      judge.add({ log, people })
      expect(heard).toBeLessThan(2)
      told += heard
    }),
    { numRuns: 50 },
  )
  expect(told).toBeGreaterThan(20)
})
