import { Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../api/queries.ts'
import { PageHead } from '../../shared/page-head.tsx'
import { RegistersCard } from '../registers/registers-card.tsx'
import { AgenciesCard } from './agencies-card.tsx'
import { StaffCard } from './staff-card.tsx'

/** Who may sign in, and which agencies collect. */
export function StaffPage(): React.JSX.Element {
  const { t } = useTranslation()
  const me = useMe()
  return (
    <>
      <PageHead title={t('nav.staff')} intro={t('staff.intro')} />
      <Flex vertical gap={16}>
        <StaffCard />
        {me.org.kind === 'lender' ? <AgenciesCard /> : null}
        <RegistersCard />
      </Flex>
    </>
  )
}
