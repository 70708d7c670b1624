import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Flex, Select, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, must, type Schema } from '../../api/client.ts'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { type Registers, registersQuery } from './query.ts'

const TYPES: readonly Schema['LenderType'][] = [
  'bank',
  'consumer-finance',
  'micro-loan',
  'asset-manager',
]

/** What kind of lender this is: saved as soon as it is chosen. */
export function LenderTypeChoice({ lenderType }: Pick<Registers, 'lenderType'>) {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const save = useMutation({
    mutationFn: (chosen: Schema['LenderType']) =>
      must(api.PUT('/v1/registers/lender', { body: { lenderType: chosen } })),
    onSuccess: () => {
      message.success(t('registers.saved-type'))
      return queries.invalidateQueries({ queryKey: registersQuery.queryKey })
    },
  })
  return (
    <Flex vertical gap={4}>
      <Flex gap={12} align="center" wrap>
        <Typography.Text strong>{t('registers.lender-type')}</Typography.Text>
        <Select
          aria-label={t('registers.lender-type')}
          style={{ width: 240 }}
          loading={save.isPending}
          placeholder={t('registers.lender-type-none')}
          value={lenderType}
          onChange={(chosen) => save.mutate(chosen)}
          options={TYPES.map((value) => ({ value, label: t(`registers.types.${value}`) }))}
        />
      </Flex>
      <Typography.Text type="secondary">{t('registers.lender-type-help')}</Typography.Text>
      <ProblemAlert error={save.error} />
    </Flex>
  )
}
