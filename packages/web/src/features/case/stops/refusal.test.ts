import { expect, it } from 'vitest'
import { isLiable, partiesOf, toScope } from './refusal.ts'

const clock = (minute: number) => `${Math.floor(minute / 60)}:00`

it('lists each person with a contact point once', () => {
  const parties = partiesOf({
    points: [
      { party: 'd', role: 'debtor' },
      { party: 'd', role: 'debtor' },
      { party: 'c', role: 'contact' },
    ],
    person: { party: 'd', name: '王**' },
    others: [
      { party: 'c', name: '李**' },
      { party: 'e', name: '赵**' },
    ],
  })
  expect(parties).toEqual([
    { party: 'd', role: 'debtor', name: '王**' },
    { party: 'c', role: 'contact', name: '李**' },
  ])
})

it('lets those who owe rule out hours or a channel, and nobody else', () => {
  expect(
    ['debtor', 'guarantor', 'contact', 'unrelated'].map((one) => isLiable(one as 'debtor')),
  ).toEqual([true, true, false, false])
})

it('sends the hours that were chosen and forgets a row left empty', () => {
  const typed = { party: 'd', kind: 'windows', windows: [[720, 840], null] } as const
  expect(toScope(typed, clock)).toEqual({ kind: 'windows', windows: [['12:00', '14:00']] })
  expect(toScope({ party: 'd', kind: 'channel', channel: 'sms' }, clock)).toEqual({
    kind: 'channel',
    channel: 'sms',
  })
  expect(toScope({ party: 'd', kind: 'for-ever' }, clock)).toEqual({ kind: 'for-ever' })
})
