import type { Bilingual } from '@fencun/core/errors/codes'
import type { Grade, LayerName, Measures, Verdict } from '@fencun/core/gate/decision'
import { valueName } from './value-names.ts'

export const VERDICT_NAMES: Readonly<Record<Verdict, Bilingual>> = {
  ALLOW: { zh: '允许', en: 'allowed' },
  DEFER: { zh: '暂缓', en: 'not now' },
  REVIEW: { zh: '待审：先由有权限的人处理', en: 'a person must decide first' },
  DENY: { zh: '禁止', en: 'not permitted' },
}

export const LAYER_NAMES: Readonly<Record<LayerName, Bilingual>> = {
  statute: { zh: '法律法规', en: 'statute' },
  standard: { zh: '国家标准与自律规范', en: 'standards and association texts' },
  lender: { zh: '委托方政策', en: "the lender's policy" },
  agency: { zh: '催收机构政策', en: "the agency's policy" },
  agreement: { zh: '与债务人的约定', en: 'agreement with the debtor' },
}

/** How well the text behind a citation is known here. */
export const GRADE_NAMES: Readonly<Record<Grade, Bilingual>> = {
  A: { zh: '已读原文', en: 'the text itself was read' },
  B: { zh: '据报道或官方摘要中的操作性表述', en: 'from press or an official summary' },
  C: { zh: '据第三方转述', en: 'from a paraphrase' },
  R: { zh: '未核实', en: 'not verified' },
  policy: { zh: '机构政策', en: 'a policy, not law' },
}

/** A clause in words. What nobody verified says so: a guessed number would be worse than none. */
export function clauseWords(clause: string | null): Bilingual {
  if (clause === null) return { zh: '条款未核实', en: 'clause not verified' }
  if (!/^[\d.–]+$/.test(clause)) return { zh: clause, en: clause }
  return { zh: `第 ${clause} 条`, en: `clause ${clause}` }
}

/**
 * Puts the numbers into a sentence: `{connected}` becomes 3, and `{channel}` the channel's name.
 * What was not measured stays as it is.
 */
export function fill(template: Bilingual, numbers: Measures): Bilingual {
  return { zh: filled(template, numbers, 'zh'), en: filled(template, numbers, 'en') }
}

function filled(template: Bilingual, numbers: Measures, language: keyof Bilingual): string {
  return template[language].replaceAll(/\{(\w+)\}/g, (braces, name: string) => {
    const value = Object.hasOwn(numbers, name) ? numbers[name] : undefined
    return value === undefined ? braces : valueName(value, language)
  })
}
