import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Alert, Flex } from 'antd'
import { useTranslation } from 'react-i18next'
import { meQuery, setupQuery } from '../../api/queries.ts'
import { PageHead } from '../../shared/page-head.tsx'
import { PublicFrame } from '../rules/public-frame.tsx'
import { AuditView } from './audit-view.tsx'
import { UploadForm } from './upload-form.tsx'

const route = getRouteApi('/audit')

/** From a call log to every breach in it, for anybody who sits at the machine or is signed in. */
export function AuditPage(): React.JSX.Element {
  const { t } = useTranslation()
  const { id } = route.useSearch()
  return (
    <PublicFrame wide>
      <PageHead title={t('audit.title')} intro={t('audit.intro')} />
      <Flex vertical gap={16}>
        <Door />
        {id === undefined ? <UploadForm /> : <AuditView key={id} id={id} />}
      </Flex>
    </PublicFrame>
  )
}

/** Says beforehand that files will not be taken from here, and what to do. */
function Door(): React.JSX.Element | null {
  const { t } = useTranslation()
  const { data: setup } = useQuery(setupQuery)
  const { data: me } = useQuery(meQuery)
  if (setup === undefined || setup.auditOpen || (me !== null && me !== undefined)) return null
  return (
    <Alert
      type="warning"
      showIcon
      title={t('audit.closed.title')}
      description={t('audit.closed.text')}
      action={<Link to="/sign-in">{t('sign-in.go')}</Link>}
    />
  )
}
