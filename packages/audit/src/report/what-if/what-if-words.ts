import type { Bilingual } from '@fencun/core/errors/codes'
import { figure } from '../language.ts'
import type { WhatIfReport } from './what-if-report.ts'

export const COUNT_WORDS = {
  calls: { zh: '通话', en: 'calls' },
  refusedBefore: { zh: '现行拒绝', en: 'refused now' },
  refusedAfter: { zh: '假设拒绝', en: 'refused if so' },
  refused: { zh: '新增拒绝', en: 'newly refused' },
  lifted: { zh: '解除拒绝', en: 'lifted' },
} as const satisfies Readonly<Record<string, Bilingual>>

export const KIND_WORDS: Readonly<Record<'refused' | 'lifted', Bilingual>> = {
  refused: { zh: '会被拒绝', en: 'would be refused' },
  lifted: { zh: '不再被拒绝', en: 'would no longer be refused' },
}

/** The outcome in one sentence. */
export function headline({ compared }: WhatIfReport): Bilingual {
  const { calls, refused, lifted } = compared.totals
  return {
    zh: `${figure(calls)} 通电话中，${figure(refused)} 通会被新拒绝，${figure(lifted)} 通不再被拒绝`,
    en: `of ${figure(calls)} calls ${figure(refused)} would be newly refused and ${figure(lifted)} no longer refused`,
  }
}

/** How the comparison was made: said in every form of it. */
export function method({ compared }: WhatIfReport): readonly Bilingual[] {
  return [
    {
      zh: `现行：${compared.before.policy}；假设：${compared.after.policy}。`,
      en: `Now: ${compared.before.policy}; supposed: ${compared.after.policy}.`,
    },
    {
      zh: '两边都从第一通电话起重新计数：被拒绝的电话视为没有发生，不再计次，因此一处改变会影响后面的电话。',
      en: 'Both sides are counted anew from the first call on: a refused call did not happen and does not count, so that one change bears on later calls.',
    },
    {
      zh: '只包括话单能证明的规则；须由人判断的不在内。',
      en: 'Only rules that a log can prove are in it, none that a person has to judge.',
    },
    {
      zh: '假设的数值可以比法规宽：这是试算，不是许可。',
      en: 'A supposed number may be looser than the law: this is a trial, not leave.',
    },
  ]
}
