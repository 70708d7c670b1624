import { Link } from '@tanstack/react-router'
import { Card, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import type { RuleSheet } from './queries.ts'
import type { ReadingSearch } from './search.ts'

interface Props extends Pick<RuleSheet, 'meets'> {
  readonly reading: ReadingSearch
}

/** The demands that the rule meets, by their lines in the coverage matrix. */
export function Meets({ meets }: Props): React.JSX.Element | null {
  const { t } = useTranslation()
  const pick = usePick()
  if (meets.length === 0) return null
  return (
    <Card size="small" title={t('rules.meets')}>
      <ul style={{ margin: 0, paddingInlineStart: 20 }}>
        {meets.map(({ id, demand, reason }) => (
          <li key={id}>
            <Link to="/coverage" search={{ q: id }}>
              {id}
            </Link>{' '}
            {pick(demand)} <Typography.Text type="secondary">{pick(reason)}</Typography.Text>
          </li>
        ))}
      </ul>
    </Card>
  )
}
