import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Card, Flex, Form, Input, Radio, Typography } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../api/client.ts'
import { LanguageButton } from '../../app/language-button.tsx'
import { ACCOUNT_SHAPE, isStrongPassword } from '../../shared/password-rule.ts'
import { ProblemAlert } from '../../shared/problem-alert.tsx'

interface Typed {
  readonly lenderName: string
  readonly lenderId: string
  readonly profile: 'std' | 'tender'
  readonly name: string
  readonly account: string
  readonly password: string
  readonly again: string
}

/** An empty installation: name the lender and make its first administrator. */
export function FirstRunPage(): React.JSX.Element {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const begin = useMutation({
    mutationFn: ({ lenderName, lenderId, profile, name, account, password }: Typed) =>
      must(
        api.POST('/v1/setup', {
          body: {
            lender: { id: lenderId, name: lenderName, profile },
            administrator: { name, account, password },
          },
        }),
      ),
    onSuccess: async () => {
      queries.clear()
      await navigate({ to: '/sign-in' })
    },
  })
  useEffect(() => {
    document.title = `${t('first-run.title')} · 分寸 Fencun`
  }, [t])
  const needed = [{ required: true, message: t('first-run.needed') }]

  return (
    <Flex vertical align="center" style={{ padding: '6vh 16px' }}>
      <Card
        style={{ width: '100%', maxWidth: 560 }}
        title={<h1 style={{ fontSize: 16, margin: 0 }}>{t('first-run.title')}</h1>}
        extra={<LanguageButton />}
      >
        <Typography.Paragraph type="secondary">{t('first-run.intro')}</Typography.Paragraph>
        <Form<Typed>
          layout="vertical"
          requiredMark={false}
          initialValues={{ profile: 'std' }}
          onFinish={(typed) => begin.mutate(typed)}
        >
          <Form.Item name="lenderName" label={t('first-run.lender-name')} rules={needed}>
            <Input autoFocus />
          </Form.Item>
          <Form.Item
            name="lenderId"
            label={t('first-run.lender-id')}
            extra={t('first-run.lender-id-help')}
            rules={[
              ...needed,
              { pattern: /^[a-z][a-z0-9-]{1,30}$/, message: t('first-run.lender-id-help') },
            ]}
          >
            <Input />
          </Form.Item>
          <Form.Item
            name="profile"
            label={t('first-run.profile')}
            extra={t('first-run.profile-help')}
          >
            <Radio.Group
              style={{ display: 'grid', gap: 6 }}
              options={[
                { value: 'std', label: t('first-run.profile-std') },
                { value: 'tender', label: t('first-run.profile-tender') },
              ]}
            />
          </Form.Item>
          <Form.Item name="name" label={t('first-run.name')} rules={needed}>
            <Input autoComplete="name" />
          </Form.Item>
          <Form.Item
            name="account"
            label={t('first-run.account')}
            rules={[...needed, { pattern: ACCOUNT_SHAPE, message: t('staff.account-shape') }]}
          >
            <Input autoComplete="username" />
          </Form.Item>
          <Form.Item
            name="password"
            label={t('first-run.password')}
            extra={t('first-run.password-help')}
            dependencies={['account']}
            rules={[
              ...needed,
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
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Form.Item
            name="again"
            label={t('first-run.again')}
            dependencies={['password']}
            rules={[
              ...needed,
              ({ getFieldValue }) => ({
                validator: (_rule, value) =>
                  value === getFieldValue('password')
                    ? Promise.resolve()
                    : Promise.reject(new Error(t('first-run.differ'))),
              }),
            ]}
          >
            <Input.Password autoComplete="new-password" />
          </Form.Item>
          <Flex vertical gap={12}>
            <ProblemAlert error={begin.error} />
            <Button type="primary" htmlType="submit" loading={begin.isPending} block size="large">
              {t('first-run.go')}
            </Button>
          </Flex>
        </Form>
      </Card>
    </Flex>
  )
}
