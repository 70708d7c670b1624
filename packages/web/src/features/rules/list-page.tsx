import { SearchOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Card, Empty, Flex, Input, Skeleton, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Schema } from '../../api/client.ts'
import { usePick } from '../../shared/bilingual.ts'
import { packName } from '../../shared/pack-name.ts'
import { PageHead } from '../../shared/page-head.tsx'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { PublicFrame } from './public-frame.tsx'
import { rulesQuery } from './queries.ts'
import { matching } from './search.ts'

const route = getRouteApi('/rules')

/** Every rule that the gate asks. */
export function RulesPage(): React.JSX.Element {
  const { t } = useTranslation()
  const { q = '' } = route.useSearch()
  const navigate = useNavigate()
  const { data, error, refetch, isPending } = useQuery(rulesQuery)
  const found = matching(data?.rules ?? [], q)
  return (
    <PublicFrame>
      <Flex vertical gap={16}>
        <PageHead title={t('rules.title')} intro={t('rules.intro')} />
        <Input
          allowClear
          prefix={<SearchOutlined aria-hidden />}
          size="large"
          aria-label={t('rules.search')}
          placeholder={t('rules.search')}
          defaultValue={q}
          onChange={({ target: { value } }) =>
            void navigate({ to: '/rules', search: value === '' ? {} : { q: value }, replace: true })
          }
        />
        <ProblemAlert error={error} onRetry={() => void refetch()} />
        {isPending ? <Skeleton active paragraph={{ rows: 10 }} /> : null}
        {data === undefined ? null : (
          <Typography.Text type="secondary" role="status">
            {t('rules.found', { n: found.length, of: data.rules.length })} ·{' '}
            {t('rules.pack', { pack: packName(data.packHash) })}
          </Typography.Text>
        )}
        {data !== undefined && found.length === 0 ? (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('rules.none')} />
        ) : null}
        <RuleList rules={found} />
      </Flex>
    </PublicFrame>
  )
}

function RuleList({ rules }: { readonly rules: readonly Schema['RuleSummary'][] }) {
  const pick = usePick()
  return (
    <Flex vertical gap={8} component="ul" style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {rules.map(({ rule, title, asks }) => (
        <li key={rule}>
          <Card size="small">
            <Flex gap={10} align="baseline" wrap>
              <Link to="/rules/$ruleId" params={{ ruleId: rule }} style={{ fontWeight: 600 }}>
                {pick(title)}
              </Link>
              <Typography.Text type="secondary" code>
                {rule}
              </Typography.Text>
            </Flex>
            <div>{pick(asks)}</div>
          </Card>
        </li>
      ))}
    </Flex>
  )
}
