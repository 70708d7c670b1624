import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { Card, Flex, Skeleton, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { errorQuery } from '../../api/error-page.ts'
import { usePick } from '../../shared/bilingual.ts'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { useTitle } from '../../shared/use-title.ts'
import { PublicFrame } from '../rules/public-frame.tsx'

const route = getRouteApi('/errors/$code')

/** What an error code means: the page that every problem's `type` names. */
export function ErrorPage(): React.JSX.Element {
  const { code } = route.useParams()
  const { t } = useTranslation()
  const pick = usePick()
  const { data, error, refetch, isPending } = useQuery(errorQuery(code))
  useTitle(data === undefined ? code : pick(data.title))
  return (
    <PublicFrame>
      <Flex vertical gap={16}>
        <ProblemAlert error={error} onRetry={() => void refetch()} />
        {isPending ? <Skeleton active /> : null}
        {data === undefined ? null : (
          <>
            <div>
              <Typography.Title level={3} style={{ margin: 0 }}>
                {pick(data.title)}
              </Typography.Title>
              <Typography.Text type="secondary" code copyable>
                {data.code}
              </Typography.Text>{' '}
              <Typography.Text type="secondary">HTTP {data.status}</Typography.Text>
            </div>
            <Card size="small" title={t('errors.cure')}>
              {pick(data.cure)}
            </Card>
            <Typography.Text type="secondary">{t('errors.help')}</Typography.Text>
          </>
        )}
      </Flex>
    </PublicFrame>
  )
}
