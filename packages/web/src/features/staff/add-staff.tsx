import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Form, Input, Modal, Radio, Select, Typography } from 'antd'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must, type Schema } from '../../api/client.ts'
import { orgsQuery, staffQuery } from '../../api/team-queries.ts'
import { ACCOUNT_SHAPE, isStrongPassword } from '../../shared/password-rule.ts'
import { ProblemAlert } from '../../shared/problem-alert.tsx'

type Typed = Schema['AddStaff']

/** A new employee with an account of their own. */
export function AddStaff({ onClose }: { readonly onClose: () => void }): React.JSX.Element {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<Typed>()
  // Ties the button below to the form, so that Enter in any field sends it.
  const id = useId()
  const add = useMutation({
    mutationFn: (body: Typed) => must(api.POST('/v1/staff', { body })),
    onSuccess: async (_, { name, account }) => {
      message.success(t('staff.added', { name, account }))
      await queries.invalidateQueries({ queryKey: staffQuery.queryKey })
      onClose()
    },
  })
  const needed = (what: string) => ({
    required: true,
    whitespace: true,
    message: t(`staff.${what}-needed`),
  })
  return (
    <Modal
      open
      title={t('staff.add-title')}
      okText={t('staff.add-ok')}
      confirmLoading={add.isPending}
      okButtonProps={{ htmlType: 'submit', form: id }}
      onCancel={onClose}
    >
      <Form<Typed>
        id={id}
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ role: 'collector' }}
        onFinish={(typed) => add.mutate(typed)}
      >
        <Form.Item name="name" label={t('staff.name')} rules={[needed('name')]}>
          <Input autoFocus autoComplete="off" maxLength={60} />
        </Form.Item>
        <Form.Item
          name="account"
          label={t('staff.account')}
          rules={[needed('account'), { pattern: ACCOUNT_SHAPE, message: t('staff.account-shape') }]}
        >
          <Input autoComplete="off" maxLength={64} />
        </Form.Item>
        <RoleItem />
        <OrgItem />
        <Form.Item
          name="password"
          label={t('staff.password')}
          extra={t('staff.password-help')}
          dependencies={['account']}
          rules={[
            { required: true, message: t('staff.password-needed') },
            ({ getFieldValue }) => ({
              validator: (_rule, value: string | undefined) =>
                value === undefined ||
                value === '' ||
                isStrongPassword(value, String(getFieldValue('account') ?? ''))
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('staff.password-weak'))),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" maxLength={200} />
        </Form.Item>
      </Form>
      <ProblemAlert error={add.error} />
    </Modal>
  )
}

const ROLES = ['collector', 'supervisor', 'administrator'] as const

function RoleItem() {
  const { t } = useTranslation()
  return (
    <Form.Item name="role" label={t('staff.role')} rules={[{ required: true }]}>
      <Radio.Group
        style={{ display: 'grid', gap: 6 }}
        options={ROLES.map((role) => ({
          value: role,
          label: (
            <>
              {t(`role.${role}`)}{' '}
              <Typography.Text type="secondary">{t(`staff.role-help.${role}`)}</Typography.Text>
            </>
          ),
        }))}
      />
    </Form.Item>
  )
}

function OrgItem() {
  const { t } = useTranslation()
  const { data: orgs, isPending } = useQuery(orgsQuery)
  return (
    <Form.Item
      name="org"
      label={t('staff.org')}
      rules={[{ required: true, message: t('staff.org-needed') }]}
    >
      <Select
        loading={isPending}
        options={(orgs ?? []).map(({ org, name, kind }) => ({
          value: org,
          label: `${name} · ${t(`staff.org-kind.${kind}`)}`,
        }))}
      />
    </Form.Item>
  )
}
