import type { Bilingual } from '@fencun/core/errors/codes'
import { formatMinute } from '@fencun/core/time/window'
import type { Place, RefusalScope } from '@fencun/core/timeline/event'
import { CHANNEL_WORDS } from '../words/timeline-words.ts'

const WEEKDAYS: readonly Bilingual[] = [
  { zh: '周一', en: 'Monday' },
  { zh: '周二', en: 'Tuesday' },
  { zh: '周三', en: 'Wednesday' },
  { zh: '周四', en: 'Thursday' },
  { zh: '周五', en: 'Friday' },
  { zh: '周六', en: 'Saturday' },
  { zh: '周日', en: 'Sunday' },
]

const PLACES: Readonly<Record<Place, Bilingual>> = {
  home: { zh: '在家', en: 'at home' },
  work: { zh: '在工作处', en: 'at work' },
}

/** What a refusal covers, as the end of a sentence. */
export function scopeText(scope: RefusalScope): Bilingual {
  switch (scope.kind) {
    case 'for-ever':
      return { zh: '永久，任何机构', en: 'for ever and for everyone' }
    case 'channel': {
      const { zh, en } = CHANNEL_WORDS[scope.channel]
      const isOne = scope.point !== undefined
      return {
        zh: `不接受${zh}${isOne ? '（其中一个号码或地址）' : ''}`,
        en: `no ${en}${isOne ? ' to one number or address' : ''}`,
      }
    }
    case 'windows':
      return windowsText(scope)
  }
}

function windowsText({
  windows,
  weekdays = [],
  place,
}: Extract<RefusalScope, { kind: 'windows' }>): Bilingual {
  const hours = windows
    .map(({ from, until: end }) => `${formatMinute(from)}–${formatMinute(end)}`)
    .join(', ')
  const days = weekdays.flatMap((one) => WEEKDAYS[one - 1] ?? [])
  const where = place === undefined ? undefined : PLACES[place]
  const onDays = days.length === 0 ? '' : ` on ${days.map(({ en }) => en).join(', ')}`
  return {
    zh: `${where?.zh ?? ''}${days.map(({ zh }) => zh).join('、')}不接受时段 ${hours}`,
    en: `not within ${hours}${onDays}${where === undefined ? '' : ` ${where.en}`}`,
  }
}
