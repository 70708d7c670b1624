import type { Bilingual } from '@fencun/core/errors/codes'
import type { ParameterValue, Scope } from '@fencun/core/gate/parameter'
import { formatMinute } from '@fencun/core/time/window'
import { optionName } from './scenario-words.ts'
import { valueName } from './value-names.ts'

/** `08:00–22:00`, `3`, `schedule`, `sms, letter`. */
export function valueText(value: ParameterValue): string {
  if (typeof value === 'number' || typeof value === 'string') return String(value)
  return value
    .map((one) =>
      typeof one === 'string' ? one : `${formatMinute(one.from)}–${formatMinute(one.until)}`,
    )
    .join(', ')
}

/** Steps of a scale, as a lawyer says them. */
const STEP_NAMES: Readonly<Record<string, Bilingual>> = {
  none: { zh: '不限', en: 'none' },
  statutory: { zh: '法定节日当天', en: 'the statutory holidays alone' },
  schedule: { zh: '整个放假安排', en: 'the whole holiday schedule' },
  warn: { zh: '提示', en: 'a warning' },
  review: { zh: '待审', en: 'a review' },
  'when-kept': { zh: '登记启用后才判断', en: 'judged once the register is kept' },
  required: { zh: '必须登记', en: 'an entry is required' },
  verified: { zh: '经人核实', en: 'verified by a person' },
  permitted: { zh: '可以', en: 'permitted' },
  never: { zh: '不可以', en: 'never' },
  declared: { zh: '声明了的文本', en: 'texts that are declared' },
  written: { zh: '全部书面文本', en: 'every written text' },
  inclusive: { zh: '含当天', en: 'that day included' },
  exclusive: { zh: '不含当天', en: 'that day excluded' },
}

/** A value in words: `sms, letter` becomes 短信、信函, and hours stay as they are. */
export function valueWords(value: ParameterValue): Bilingual {
  const text = valueText(value)
  if (typeof value === 'string') return STEP_NAMES[value] ?? both(text)
  if (typeof value === 'number') return both(text.replaceAll(/\B(?=(\d{3})+$)/g, ','))
  // An empty list of hours or channels is a value too: nothing is left.
  if (text === '') return { zh: '（无）', en: '(none)' }
  return both(text)
}

function both(text: string): Bilingual {
  return { zh: valueName(text, 'zh'), en: valueName(text, 'en') }
}

/** Which lenders, products and channels a value is for. */
export function scopeWords({ lenderTypes = [], products = [], channels = [] }: Scope): Bilingual {
  const names = [...lenderTypes, ...products, ...channels].map(optionName)
  return {
    zh: names.map(({ zh }) => zh).join('、'),
    en: names.map(({ en }) => en).join(', '),
  }
}
