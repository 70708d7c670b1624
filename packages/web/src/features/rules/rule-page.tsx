import { PrinterOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Card, Flex, Skeleton, Tag, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { useTitle } from '../../shared/use-title.ts'
import { Examples } from './examples.tsx'
import { Meets } from './meets.tsx'
import { Numbers } from './numbers.tsx'
import { OutcomeTag } from './outcome-tag.tsx'
import { PublicFrame } from './public-frame.tsx'
import { type RulePage as Page, type RuleSheet, ruleQuery, useReader } from './queries.ts'
import { Questions } from './questions.tsx'
import { ReadingBar } from './reading-bar.tsx'
import { type ReadingSearch, readReading } from './search.ts'
import { Sources } from './sources.tsx'
import { useSpan } from './use-span.ts'

const route = getRouteApi('/rules/$ruleId')

/** One rule for somebody who was refused, or who wants to check us. */
export function RulePage(): React.JSX.Element {
  const { ruleId } = route.useParams()
  const reading = readReading({ ...route.useSearch() })
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { data, error, refetch, isPending } = useQuery(ruleQuery(useReader(), ruleId, reading))
  return (
    <PublicFrame>
      <Flex vertical gap={16}>
        <Flex justify="space-between" gap="4px 16px" wrap className="no-print">
          <Link to="/rules" search={reading}>
            ← {t('rules.all')}
          </Link>
          <Link to="/rules/$ruleId/sheet" params={{ ruleId }} search={reading}>
            <PrinterOutlined aria-hidden /> {t('rules.print')}
          </Link>
        </Flex>
        <ReadingBar
          search={reading}
          read={data}
          onRead={(search) =>
            void navigate({ to: '/rules/$ruleId', params: { ruleId }, search, replace: true })
          }
        />
        <ProblemAlert error={error} onRetry={() => void refetch()} />
        {isPending ? <Skeleton active paragraph={{ rows: 10 }} /> : null}
        {data === undefined ? null : <Sheet sheet={data} reading={reading} />}
      </Flex>
    </PublicFrame>
  )
}

interface SheetProps {
  readonly sheet: Page
  readonly reading: ReadingSearch
}

function Sheet({ sheet, reading }: SheetProps): React.JSX.Element {
  const { t } = useTranslation()
  const pick = usePick()
  const span = useSpan()
  useTitle(pick(sheet.title))
  const { outcomes, channels, from, until } = sheet
  return (
    <>
      <div>
        <Typography.Title level={1} style={{ fontSize: 22, margin: 0 }}>
          {pick(sheet.title)}
        </Typography.Title>
        <Flex gap="4px 10px" wrap align="baseline">
          <Typography.Text type="secondary" code copyable>
            {sheet.rule}
          </Typography.Text>
          {outcomes.map((outcome) => (
            <OutcomeTag key={outcome} outcome={outcome} />
          ))}
          <Typography.Text type="secondary">{span(from, until)}</Typography.Text>
          {sheet.inForce ? null : <Tag color="orange">{t('rules.not-in-force')}</Tag>}
        </Flex>
      </div>
      <Card size="small" title={t('rules.asks')}>
        <Typography.Paragraph style={{ fontSize: 16, margin: 0 }}>
          {pick(sheet.asks)}
        </Typography.Paragraph>
        <Typography.Text type="secondary">
          {t('rules.speaks-on')}
          {channels
            .map((channel) => t(`channel.${channel}`, { defaultValue: channel }))
            .join(t('gate.list-comma'))}
        </Typography.Text>
      </Card>
      <Numbers parameters={sheet.parameters} day={sheet.day} />
      <Sources sources={sheet.sources} />
      <Reasons reasons={sheet.reasons} />
      <Examples rule={sheet.rule} examples={sheet.examples} />
      <Questions questions={sheet.questions} />
      <Meets meets={sheet.meets} reading={reading} />
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
