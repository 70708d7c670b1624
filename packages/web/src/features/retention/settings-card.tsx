import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, Button, Card, Form, InputNumber, Radio } from 'antd'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../api/client.ts'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import type { Retention } from './queries.ts'

const MEMBER = ['yes', 'no', 'unknown'] as const

interface Typed {
  readonly member: (typeof MEMBER)[number]
  readonly backupDays: number
}

/** What only the lender knows: membership in the association, and how long its backups live. */
export function SettingsCard({ settings }: { readonly settings: Retention['settings'] }) {
  const { t } = useTranslation()
  const save = useSave()
  const { member, backupDays } = settings
  const said = member === null ? 'unknown' : member ? 'yes' : 'no'
  return (
    <Card size="small" title={t('retention.settings')}>
      <Form<Typed>
        key={`${said}-${backupDays}`}
        layout="vertical"
        requiredMark={false}
        initialValues={{ member: said, backupDays }}
        onFinish={(typed) => save.mutate(typed)}
      >
        <Form.Item name="member" label={t('retention.member')} extra={t('retention.member-help')}>
          <Radio.Group
            aria-label={t('retention.member')}
            options={MEMBER.map((value) => ({ value, label: t(`retention.member-${value}`) }))}
          />
        </Form.Item>
        <Form.Item
          name="backupDays"
          label={t('retention.backup-days')}
          extra={t('retention.backup-help')}
          rules={[{ required: true, message: t('retention.backup-needed') }]}
        >
          <InputNumber min={1} max={366} precision={0} />
        </Form.Item>
        <Button htmlType="submit" loading={save.isPending}>
          {t('known.save')}
        </Button>
      </Form>
      <ProblemAlert error={save.error} />
    </Card>
  )
}

function useSave() {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ member, backupDays }: Typed) =>
      must(
        api.PUT('/v1/retention/settings', {
          body: { member: member === 'unknown' ? null : member === 'yes', backupDays },
        }),
      ),
    onSuccess: async () => {
      void message.success(t('retention.saved'))
      await queries.invalidateQueries({ queryKey: ['retention'] })
    },
  })
}
