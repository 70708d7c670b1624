import { pointId } from '@fencun/core/ids'
import type { RefusalScope } from '@fencun/core/timeline/event'
import { expect, it } from 'vitest'
import { scopeText } from './scope-text.ts'

const windows = [{ from: 900, until: 1020 }]

it.each<readonly [RefusalScope, string, string]>([
  [{ kind: 'for-ever' }, '永久，任何机构', 'for ever and for everyone'],
  [{ kind: 'windows', windows }, '不接受时段 15:00–17:00', 'not within 15:00–17:00'],
  [
    { kind: 'windows', windows, weekdays: [1, 7], place: 'home' },
    '在家周一、周日不接受时段 15:00–17:00',
    'not within 15:00–17:00 on Monday, Sunday at home',
  ],
  [
    { kind: 'channel', channel: 'sms', point: pointId('p-1') },
    '不接受短信（其中一个号码或地址）',
    'no text message to one number or address',
  ],
])('a refusal of %j is told whole', (scope, zh, en) => {
  expect(scopeText(scope)).toEqual({ zh, en })
})
