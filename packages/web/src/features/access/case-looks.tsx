import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Card, Empty, Flex, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { dateTime } from '../../shared/format.ts'
import { Loaded } from '../../shared/loaded.tsx'
import { logQuery } from './queries.ts'

const LATEST = 5

/** Who lately saw data of this person whole; for those who answer for it. */
export function CaseLooks({ caseId }: { readonly caseId: string }): React.JSX.Element {
  const { t } = useTranslation()
  const query = useQuery(logQuery({ case: caseId }))
  return (
    <Card
      size="small"
      title={t('access.case-title')}
      extra={
        <Link to="/cases/$caseId/who-saw" params={{ caseId }}>
          {t('access.case-sheet')}
        </Link>
      }
    >
      <Loaded query={query} rows={2}>
        {({ looks, total }) =>
          total === 0 ? (
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('access.case-empty')} />
          ) : (
            <Flex vertical gap={6} component="ul" style={LIST}>
              {looks.slice(0, LATEST).map((look) => (
                <li key={look.look}>
                  {look.staffName} · {t(`reveal.field.${look.field}`)} ·{' '}
                  {t(`reveal.purposes.${look.purpose}`)}
                  <Typography.Text type="secondary" style={{ display: 'block', fontSize: 13 }}>
                    {dateTime(look.at)} {look.orgName}
                  </Typography.Text>
                </li>
              ))}
              {total > LATEST ? (
                <li>
                  <Link to="/access" search={{ case: caseId }}>
                    {t('access.case-all', { count: total })}
                  </Link>
                </li>
              ) : null}
            </Flex>
          )
        }
      </Loaded>
    </Card>
  )
}

const LIST = { margin: 0, padding: 0, listStyle: 'none' }
