import { PrinterOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Empty, Flex, Skeleton, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { PageHead } from '../../shared/page-head.tsx'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { RuleFilters } from './filters.tsx'
import { PublicFrame } from './public-frame.tsx'
import { type RuleSummary, rulesQuery, useReader } from './queries.ts'
import { ReadingBar } from './reading-bar.tsx'
import { RuleCard } from './rule-card.tsx'
import { grouped, matching, type ReadingSearch, type RulesSearch, readReading } from './search.ts'

const route = getRouteApi('/rules')

/** Every rule that the gate asks, with the numbers that hold on the chosen day. */
export function RulesPage(): React.JSX.Element {
  const { t } = useTranslation()
  const search = route.useSearch()
  const navigate = useNavigate()
  const reading = readReading({ ...search })
  const { data, error, refetch, isPending } = useQuery(rulesQuery(useReader(), reading))
  const found = matching(data?.rules ?? [], search)
  const go = (to: RulesSearch): void => void navigate({ to: '/rules', search: to, replace: true })
  return (
    <PublicFrame>
      <Flex vertical gap={16}>
        <PageHead title={t('rules.title')} intro={t('rules.intro')}>
          <Link to="/sheets" search={reading}>
            <PrinterOutlined aria-hidden /> {t('rules.print-all')}
          </Link>
        </PageHead>
        <RuleFilters rules={data?.rules ?? []} search={search} onSearch={go} />
        <ReadingBar
          search={reading}
          read={data}
          onRead={(next) => {
            const { on, policy, ...rest } = search
            void [on, policy]
            go({ ...rest, ...next })
          }}
        />
        <ProblemAlert error={error} onRetry={() => void refetch()} />
        {isPending ? <Skeleton active paragraph={{ rows: 10 }} /> : null}
        {data === undefined ? null : (
          <Typography.Text type="secondary" role="status">
            {t('rules.found', { n: found.length, of: data.rules.length })}
          </Typography.Text>
        )}
        {data !== undefined && found.length === 0 ? (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('rules.none')} />
        ) : null}
        <Groups rules={found} reading={reading} />
      </Flex>
    </PublicFrame>
  )
}

interface GroupsProps {
  readonly rules: readonly RuleSummary[]
  readonly reading: ReadingSearch
}

function Groups({ rules, reading }: GroupsProps): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <>
      {grouped(rules).map(({ group, rules: members }) => {
        const name = t(`rule-group.${group}`, { defaultValue: group })
        return (
          <section key={group} aria-label={name}>
            <Typography.Title level={2} style={{ fontSize: 16, margin: '8px 0' }}>
              {name}
            </Typography.Title>
            <Flex
              vertical
              gap={8}
              component="ul"
              style={{ listStyle: 'none', margin: 0, padding: 0 }}
            >
              {members.map((rule) => (
                <li key={rule.rule}>
                  <RuleCard rule={rule} reading={reading} />
                </li>
              ))}
            </Flex>
          </section>
        )
      })}
    </>
  )
}
