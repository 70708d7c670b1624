import { useQuery } from '@tanstack/react-query'
import { Card, Flex, Skeleton, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../api/queries.ts'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { AgencyRegister } from './agencies.tsx'
import { LenderTypeChoice } from './lender-type.tsx'
import { StaffRegister } from './people.tsx'
import { registersQuery } from './query.ts'

/** What the gate knows of the lender, its agencies and their people. */
export function RegistersCard(): React.JSX.Element {
  const { t } = useTranslation()
  const me = useMe()
  const { data, error, refetch } = useQuery(registersQuery)
  return (
    <Card size="small" title={t('registers.title')} styles={{ header: { paddingBlock: 6 } }}>
      <Flex vertical gap={16}>
        <Typography.Text type="secondary">{t('registers.intro')}</Typography.Text>
        <ProblemAlert error={error} onRetry={() => void refetch()} />
        {data === undefined && error === null ? <Skeleton active /> : null}
        {data === undefined ? null : (
          <>
            {me.org.kind === 'lender' ? (
              <>
                <LenderTypeChoice lenderType={data.lenderType} />
                <Typography.Text strong>{t('registers.agencies')}</Typography.Text>
                <AgencyRegister agencies={data.agencies} />
              </>
            ) : null}
            <Typography.Text strong>{t('registers.staff')}</Typography.Text>
            <StaffRegister staff={data.staff} />
          </>
        )}
      </Flex>
    </Card>
  )
}
