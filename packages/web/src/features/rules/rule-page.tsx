import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Card, Flex, Skeleton, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { useTitle } from '../../shared/use-title.ts'
import { Examples } from './examples.tsx'
import { Numbers } from './numbers.tsx'
import { PublicFrame } from './public-frame.tsx'
import { type RuleSheet, ruleQuery } from './queries.ts'
import { Sources } from './sources.tsx'

const route = getRouteApi('/rules/$ruleId')

/** One rule for somebody who was refused, or who wants to check us. */
export function RulePage(): React.JSX.Element {
  const { ruleId } = route.useParams()
  const { t } = useTranslation()
  const { data, error, refetch, isPending } = useQuery(ruleQuery(ruleId))
  return (
    <PublicFrame>
      <Flex vertical gap={16}>
        <Link to="/rules">← {t('rules.all')}</Link>
        <ProblemAlert error={error} onRetry={() => void refetch()} />
        {isPending ? <Skeleton active paragraph={{ rows: 10 }} /> : null}
        {data === undefined ? null : <Sheet sheet={data} />}
      </Flex>
    </PublicFrame>
  )
}

function Sheet({ sheet }: { readonly sheet: RuleSheet }): React.JSX.Element {
  const { t } = useTranslation()
  const pick = usePick()
  useTitle(pick(sheet.title))
  return (
    <>
      <div>
        <Typography.Title level={3} style={{ margin: 0 }}>
          {pick(sheet.title)}
        </Typography.Title>
        <Typography.Text type="secondary" code copyable>
          {sheet.rule}
        </Typography.Text>
      </div>
      <Card size="small" title={t('rules.asks')}>
        <Typography.Paragraph style={{ fontSize: 16, margin: 0 }}>
          {pick(sheet.asks)}
        </Typography.Paragraph>
      </Card>
      <Sources sources={sheet.sources} />
      <Numbers parameters={sheet.parameters} />
      <Reasons reasons={sheet.reasons} />
      <Examples examples={sheet.examples} />
      <Questions questions={sheet.questions} />
    </>
  )
}

function Reasons({ reasons }: Pick<RuleSheet, 'reasons'>): React.JSX.Element {
  const { t } = useTranslation()
  const pick = usePick()
  return (
    <Card size="small" title={t('rules.reasons')}>
      <Flex vertical gap={10}>
        {reasons.map(({ code, text }) => (
          <div key={code}>
            {/* The numbers of a case stand where the dots are. */}
            <div>{pick(text).replaceAll(/\{\w+\}/g, '…')}</div>
            <Typography.Text type="secondary" style={{ fontSize: 12, overflowWrap: 'anywhere' }}>
              {code}
            </Typography.Text>
          </div>
        ))}
      </Flex>
    </Card>
  )
}

function Questions({ questions }: Pick<RuleSheet, 'questions'>): React.JSX.Element | null {
  const { t } = useTranslation()
  const pick = usePick()
  if (questions.length === 0) return null
  return (
    <Card size="small" title={t('rules.questions')}>
      <Typography.Paragraph type="secondary">{t('rules.questions-help')}</Typography.Paragraph>
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        {questions.map((question) => (
          <li key={question.en}>{pick(question)}</li>
        ))}
      </ul>
    </Card>
  )
}
