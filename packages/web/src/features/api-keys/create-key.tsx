import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Checkbox, DatePicker, Form, Input, InputNumber, Modal, Select, Typography } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../api/client.ts'
import { setupQuery, useMe } from '../../api/queries.ts'
import { orgsQuery } from '../../api/team-queries.ts'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { API_SCOPES, type ApiScope, apiKeysQuery } from './queries.ts'
import type { Given } from './secret-once.tsx'

interface Typed {
  readonly org: string
  readonly name: string
  readonly scopes: readonly ApiScope[]
  readonly requestsPerMinute: number
  /** The last day on which it works; empty: without end. */
  readonly lastDay?: Dayjs | null
}

interface Props {
  readonly onClose: () => void
  readonly onGiven: (given: Given) => void
}

/** A new key: whose system, what it may do, how fast and how long. */
export function CreateKey({ onClose, onGiven }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const id = useId()
  const create = useMutation({
    mutationFn: ({ lastDay, ...typed }: Typed) => {
      const end = lastDay?.add(1, 'day').format('YYYY-MM-DD')
      const expiresAt = end === undefined ? null : `${end}T00:00:00+08:00`
      const body = { ...typed, scopes: [...typed.scopes], expiresAt }
      return must(api.POST('/v1/api-keys', { body }))
    },
    onSuccess: async ({ secret }, { name }) => {
      onClose()
      onGiven({ name, secret })
      await queries.invalidateQueries({ queryKey: apiKeysQuery.queryKey })
    },
  })
  return (
    <Modal
      open
      title={t('api-keys.create-title')}
      okText={t('api-keys.create-ok')}
      confirmLoading={create.isPending}
      okButtonProps={{ htmlType: 'submit', form: id }}
      onCancel={onClose}
    >
      <Form<Typed>
        id={id}
        layout="vertical"
        requiredMark={false}
        initialValues={{ scopes: [], requestsPerMinute: 600 }}
        onFinish={(typed) => create.mutate(typed)}
      >
        <OrgItem />
        <Form.Item
          name="name"
          label={t('api-keys.name')}
          rules={[{ required: true, whitespace: true, message: t('api-keys.name-needed') }]}
        >
          <Input autoComplete="off" maxLength={60} placeholder={t('api-keys.name-hint')} />
        </Form.Item>
        <ScopesItem />
        <LimitsItems />
      </Form>
      <ProblemAlert error={create.error} />
    </Modal>
  )
}

/** The lender's administrator makes keys for every organisation, an agency's for its own. */
function OrgItem() {
  const { t } = useTranslation()
  const me = useMe()
  const { data: orgs, isPending } = useQuery(orgsQuery)
  const own = me.org.kind === 'lender' ? orgs : orgs?.filter(({ org }) => org === me.org.id)
  return (
    <Form.Item
      name="org"
      label={t('api-keys.org')}
      extra={t('api-keys.org-help')}
      rules={[{ required: true, message: t('api-keys.org-needed') }]}
    >
      <Select
        loading={isPending}
        options={(own ?? []).map(({ org, name }) => ({ value: org, label: name }))}
      />
    </Form.Item>
  )
}

function ScopesItem() {
  const { t } = useTranslation()
  return (
    <Form.Item
      name="scopes"
      label={t('api-keys.scopes')}
      rules={[{ required: true, message: t('api-keys.scopes-needed') }]}
    >
      <Checkbox.Group
        style={{ display: 'grid', gap: 6 }}
        options={API_SCOPES.map((scope) => ({
          value: scope,
          label: (
            <>
              {t(`api-keys.scope.${scope.replace(':', '-')}`)}{' '}
              <Typography.Text type="secondary">
                {t(`api-keys.scope-help.${scope.replace(':', '-')}`)}
              </Typography.Text>
            </>
          ),
        }))}
      />
    </Form.Item>
  )
}

function LimitsItems() {
  const { t } = useTranslation()
  const { data: setup } = useQuery(setupQuery)
  const today = dayjs(setup?.clock.now.slice(0, 10))
  return (
    <>
      <Form.Item
        name="requestsPerMinute"
        label={t('api-keys.limit')}
        extra={t('api-keys.limit-help')}
        rules={[{ required: true, message: t('api-keys.limit-needed') }]}
      >
        <InputNumber min={1} max={60_000} precision={0} style={{ width: 160 }} />
      </Form.Item>
      <Form.Item name="lastDay" label={t('api-keys.last-day')} extra={t('api-keys.last-day-help')}>
        <DatePicker style={{ width: 200 }} disabledDate={(day) => day.isBefore(today, 'day')} />
      </Form.Item>
    </>
  )
}
