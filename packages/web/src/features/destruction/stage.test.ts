import { expect, it } from 'vitest'
import { isOver, stageColour, stepsDone, WAY } from './stage.ts'

it('goes one step further with each stage, and ends with the last backup', () => {
  const stages = [
    ...([
      'requested',
      'handed-over',
      'received',
      'approved-once',
      'approved',
      'executing',
    ] as const),
    ...(['executed', 'verified', 'backups-expired'] as const),
  ]
  const done = stages.map(stepsDone)
  expect(done).toEqual([1, 2, 3, 3, 4, 4, 5, 6, 7])
  expect(done.at(-1)).toBe(WAY.length)
})

it('is over without a certificate when it was refused or withdrawn', () => {
  expect(isOver('refused') && isOver('withdrawn')).toBe(true)
  expect(isOver('verified') || isOver('requested')).toBe(false)
  expect([stageColour('verified'), stageColour('refused'), stageColour('requested')]).toEqual([
    ...['green', 'red', 'blue'],
  ])
})
