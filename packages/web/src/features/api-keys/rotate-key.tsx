import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Alert, Flex, Modal, Radio, Typography } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../api/client.ts'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { type ApiKey, apiKeysQuery } from './queries.ts'
import type { Given } from './secret-once.tsx'

const OVERLAPS = [1, 24, 168, 0] as const
const OVERLAP_USUAL = 24

interface Props {
  readonly apiKey: ApiKey
  readonly onClose: () => void
  readonly onGiven: (given: Given) => void
}

/** A second secret for a key, and how long the one in use goes on. */
export function RotateKey({ apiKey: { key, name }, onClose, onGiven }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [overlapHours, setOverlapHours] = useState<number>(OVERLAP_USUAL)
  const rotate = useMutation({
    mutationFn: () =>
      must(
        api.POST('/v1/api-keys/{key}/rotate', {
          params: { path: { key } },
          body: { overlapHours },
        }),
      ),
    onSuccess: async ({ secret, oldUntil }) => {
      onClose()
      onGiven({ name, secret, oldUntil })
      await queries.invalidateQueries({ queryKey: apiKeysQuery.queryKey })
    },
  })
  return (
    <Modal
      open
      title={t('api-keys.rotate-title', { name })}
      okText={t('api-keys.rotate-ok')}
      confirmLoading={rotate.isPending}
      onOk={() => rotate.mutate()}
      onCancel={onClose}
    >
      <Flex vertical gap={12}>
        <Typography.Text>{t('api-keys.rotate-text')}</Typography.Text>
        <Radio.Group
          aria-label={t('api-keys.overlap')}
          style={{ display: 'grid', gap: 6 }}
          value={overlapHours}
          onChange={({ target }) => setOverlapHours(Number(target.value))}
          options={OVERLAPS.map((hours) => ({
            value: hours,
            label: t(`api-keys.overlap-of.${hours}`),
          }))}
        />
        {overlapHours === 0 ? (
          <Alert type="warning" showIcon title={t('api-keys.overlap-none')} />
        ) : null}
        <ProblemAlert error={rotate.error} />
      </Flex>
    </Modal>
  )
}
