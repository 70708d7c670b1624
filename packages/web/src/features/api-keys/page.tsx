import { useQuery } from '@tanstack/react-query'
import { Button, Card, Checkbox, Flex, Typography } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DataList } from '../../shared/data-list.tsx'
import { PageHead } from '../../shared/page-head.tsx'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { CreateKey } from './create-key.tsx'
import { useKeyColumns } from './key-columns.tsx'
import { isAtWork } from './key-text.ts'
import { type ApiKey, apiKeysQuery } from './queries.ts'
import { RotateKey } from './rotate-key.tsx'
import { type Given, SecretOnce } from './secret-once.tsx'

/** Which systems may ask the gate by themselves, and what each may do. */
export function ApiKeysPage(): React.JSX.Element {
  const { t } = useTranslation()
  const { data, error, refetch } = useQuery(apiKeysQuery)
  const [withOver, setWithOver] = useState(false)
  const [creating, setCreating] = useState(false)
  const [rotating, setRotating] = useState<ApiKey>()
  const [given, setGiven] = useState<Given>()
  const columns = useKeyColumns(setRotating)
  const shown = data?.filter((key) => withOver || isAtWork(key))
  return (
    <>
      <PageHead title={t('nav.api-keys')} intro={t('api-keys.intro')}>
        <Button type="primary" onClick={() => setCreating(true)}>
          {t('api-keys.create')}
        </Button>
      </PageHead>
      <Card size="small">
        <Flex vertical gap={12}>
          <Flex justify="space-between" gap={12} wrap>
            <Checkbox checked={withOver} onChange={({ target }) => setWithOver(target.checked)}>
              {t('api-keys.show-over')}
            </Checkbox>
            <Typography.Link href="/docs" target="_blank">
              {t('api-keys.docs')}
            </Typography.Link>
          </Flex>
          {error === null ? (
            <DataList
              label={t('api-keys.list')}
              columns={columns}
              rows={shown}
              rowKey={({ key }) => key}
              empty={t('api-keys.empty')}
            />
          ) : (
            <ProblemAlert error={error} onRetry={() => void refetch()} />
          )}
        </Flex>
      </Card>
      {creating ? <CreateKey onClose={() => setCreating(false)} onGiven={setGiven} /> : null}
      {rotating === undefined ? null : (
        <RotateKey apiKey={rotating} onClose={() => setRotating(undefined)} onGiven={setGiven} />
      )}
      {given === undefined ? null : (
        <SecretOnce given={given} onClose={() => setGiven(undefined)} />
      )}
    </>
  )
}
