import { Card, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import type { RuleSheet } from './queries.ts'

/** What the law leaves open, the strict reading that holds meanwhile, and who answered. */
export function Questions({ questions }: Pick<RuleSheet, 'questions'>): React.JSX.Element | null {
  const { t } = useTranslation()
  const pick = usePick()
  if (questions.length === 0) return null
  return (
    <Card size="small" title={t('rules.questions')}>
      <Typography.Paragraph type="secondary">{t('rules.questions-help')}</Typography.Paragraph>
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        {questions.map((question) => (
          <li key={question.en} style={{ marginBlockEnd: 6 }}>
            {pick(question)}
            <QuestionState question={question} />
          </li>
        ))}
      </ul>
    </Card>
  )
}

interface StateProps {
  readonly question: RuleSheet['questions'][number]
}

/** The strict reading, the number it is about, and whether anybody has answered. */
export function QuestionState({ question }: StateProps): React.JSX.Element {
  const { t } = useTranslation()
  const pick = usePick()
  const { parameter, strictDefault, answeredBy } = question
  const parts = [
    ...(strictDefault === null ? [] : [t('rules.strict-default', { what: pick(strictDefault) })]),
    ...(parameter === null ? [] : [t('rules.about-number', { parameter })]),
    answeredBy === null ? t('rules.unanswered') : t('rules.answered', { who: answeredBy }),
  ]
  return (
    <div>
      <Typography.Text type="secondary">{parts.join(t('rules.semicolon'))}</Typography.Text>
    </div>
  )
}
