import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Card, Flex, Form, Input, Typography } from 'antd'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../api/client.ts'
import { meQuery, setupQuery } from '../../api/queries.ts'
import { ClockBanner } from '../../app/clock-banner.tsx'
import { LanguageButton } from '../../app/language-button.tsx'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { DemonstrationAccounts } from './demonstration-accounts.tsx'

interface Typed {
  readonly account: string
  readonly password: string
}

export function SignInPage(): React.JSX.Element {
  const { t } = useTranslation()
  const [form] = Form.useForm<Typed>()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const { data: setup } = useQuery(setupQuery)
  useEffect(() => {
    document.title = `${t('sign-in.go')} · 分寸 Fencun`
  }, [t])
  const signIn = useMutation({
    mutationFn: (body: Typed) => must(api.POST('/v1/session', { body })),
    onSuccess: async (me) => {
      queries.setQueryData(meQuery.queryKey, me)
      await navigate({ to: '/' })
    },
    // A wrong password is typed again, not mended letter by letter behind dots.
    onError: () => {
      form.setFieldValue('password', '')
      form.focusField('password')
    },
  })

  return (
    <>
      <ClockBanner fixed />
      <Flex vertical align="center" style={{ padding: '8vh 16px 32px' }}>
        <Flex vertical gap={16} style={{ width: '100%', maxWidth: 420 }}>
          <Flex align="center" gap={12}>
            <img src="/favicon.svg" alt="" width={40} height={40} />
            <div style={{ flex: 1 }}>
              <Typography.Title level={1} style={{ fontSize: 24, margin: 0 }}>
                {t('sign-in.title')}
              </Typography.Title>
              <Typography.Text type="secondary">{t('sign-in.motto')}</Typography.Text>
            </div>
            <LanguageButton />
          </Flex>
          <Card>
            <Form<Typed>
              form={form}
              layout="vertical"
              requiredMark={false}
              onFinish={(typed) => signIn.mutate(typed)}
            >
              <Form.Item
                name="account"
                label={t('sign-in.account')}
                rules={[{ required: true, message: t('sign-in.account-needed') }]}
              >
                <Input autoFocus autoComplete="username" size="large" />
              </Form.Item>
              <Form.Item
                name="password"
                label={t('sign-in.password')}
                rules={[{ required: true, message: t('sign-in.password-needed') }]}
              >
                <Input.Password autoComplete="current-password" size="large" />
              </Form.Item>
              <Flex vertical gap={12}>
                <ProblemAlert error={signIn.error} />
                <Button
                  type="primary"
                  size="large"
                  block
                  htmlType="submit"
                  loading={signIn.isPending}
                >
                  {t('sign-in.go')}
                </Button>
              </Flex>
            </Form>
          </Card>
          {setup?.accounts === undefined ? null : (
            <DemonstrationAccounts
              accounts={setup.accounts}
              onChoose={(chosen) => signIn.mutate(chosen)}
            />
          )}
          <Link to="/rules">{t('sign-in.rules')}</Link>
          <Link to="/audit" search={{}}>
            {t(setup?.auditOpen === true ? 'sign-in.audit' : 'sign-in.audit-closed')}
          </Link>
        </Flex>
      </Flex>
    </>
  )
}
