import { type NotJudged, SUPPOSED } from '@fencun/app/judge-again/supposed'
import { figure, type Language, word } from '@fencun/audit/report/language'

/** What was supposed of decisions that kept no facts, and which rules looked at it. */
export interface Supposed {
  readonly supposed: number
  readonly notJudged: readonly NotJudged[]
}

/** The same for a terminal; nothing when every decision kept its facts. */
export function supposedLines(
  { supposed, notJudged }: Supposed,
  language: Language,
): readonly string[] {
  if (supposed === 0) return []
  const count = figure(supposed)
  const title = {
    zh: `${count} 项较早的判定没有留存当时的事实，以下规则按“当时无误”推定：`,
    en: `${count} earlier decisions kept no facts; for these rules they were supposed in order:`,
  }
  const rules = notJudged.map(({ rule, supposed: facts }) => {
    const said = facts.map((fact) => word(SUPPOSED[fact], language))
    return `  ${rule}  ${said.join(language === 'zh' ? '、' : ', ')}`
  })
  return ['', word(title, language), ...rules]
}
