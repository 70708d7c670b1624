import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Button, Drawer, Flex, Form, Grid, Input, Radio, Select } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../api/client.ts'
import { useMe } from '../../api/queries.ts'
import { orgsQuery, placementsQuery } from '../../api/team-queries.ts'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { PreviewPanel } from './preview-panel.tsx'
import { type DestructionScope, destructionPreviewQuery, destructionsQuery } from './queries.ts'

interface Typed {
  readonly agency: string
  readonly kind: DestructionScope['kind']
  readonly placements?: readonly string[]
  readonly basis: string
}

/** A request with its list, its legal basis and what is held back before anybody is asked. */
export function AskDrawer({ onClose }: { readonly onClose: () => void }): React.JSX.Element {
  const { t } = useTranslation()
  const me = useMe()
  const wide = Grid.useBreakpoint().md === true
  // Ties the button below to the form, so that Enter in a line sends it.
  const id = useId()
  const [form] = Form.useForm<Typed>()
  const own = me.org.kind === 'agency' ? me.org.id : undefined
  const [ask, setAsk] = useState(askOf(own, {}))
  const send = useSend(onClose)
  const preview = useQuery({
    ...destructionPreviewQuery(ask.agency ?? '', ask.scope),
    enabled: ask.isWhole,
  })
  return (
    <Drawer
      open
      size={wide ? 620 : '100%'}
      title={t('destruction.ask')}
      onClose={onClose}
      footer={
        <Flex gap={8} justify="flex-end">
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button
            type="primary"
            htmlType="submit"
            form={id}
            loading={send.isPending}
            disabled={preview.data === undefined || preview.data.counts.debtors === 0}
          >
            {t('destruction.send')}
          </Button>
        </Flex>
      }
    >
      <Form<Typed>
        id={id}
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{ agency: own, kind: 'engagement' }}
        onValuesChange={(_, typed) => setAsk(askOf(own, typed))}
        onFinish={({ basis }) => {
          if (ask.agency === undefined) return
          send.mutate({ agency: ask.agency, scope: ask.scope, basis: basis.trim() })
        }}
      >
        {own === undefined ? <AgencyItem /> : null}
        <Form.Item name="kind" label={t('destruction.scope')}>
          <Radio.Group
            aria-label={t('destruction.scope')}
            options={[
              { value: 'engagement', label: t('destruction.whole') },
              { value: 'placements', label: t('destruction.some') },
            ]}
          />
        </Form.Item>
        {ask.scope.kind === 'placements' ? <PlacementsItem agency={ask.agency} /> : null}
        <Form.Item
          name="basis"
          label={t('destruction.basis')}
          extra={t('destruction.basis-help')}
          rules={[{ required: true, whitespace: true, message: t('destruction.basis-needed') }]}
        >
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      </Form>
      <Flex vertical gap={12}>
        {ask.isWhole ? <PreviewPanel preview={preview.data} error={preview.error} /> : null}
        <ProblemAlert error={send.error} />
      </Flex>
    </Drawer>
  )
}

function AgencyItem() {
  const { t } = useTranslation()
  const { data } = useQuery(orgsQuery)
  const agencies = (data ?? []).filter(({ kind }) => kind === 'agency')
  return (
    <Form.Item
      name="agency"
      label={t('destruction.agency')}
      extra={t('destruction.agency-help')}
      rules={[{ required: true, message: t('destruction.agency-needed') }]}
    >
      <Select options={agencies.map(({ org, name }) => ({ value: org, label: name }))} />
    </Form.Item>
  )
}

function PlacementsItem({ agency }: { readonly agency: string | undefined }) {
  const { t } = useTranslation()
  const { data } = useQuery(placementsQuery)
  const own = (data ?? []).filter(({ handler }) => handler.org === agency)
  return (
    <Form.Item
      name="placements"
      label={t('destruction.placements')}
      rules={[{ required: true, message: t('destruction.placements-needed') }]}
    >
      <Select
        mode="multiple"
        options={own.map(({ placement, fileName }) => ({ value: placement, label: fileName }))}
      />
    </Form.Item>
  )
}

interface Ask {
  readonly agency: string | undefined
  readonly scope: DestructionScope
  /** Enough is said to look whom it is about. */
  readonly isWhole: boolean
}

function askOf(own: string | undefined, typed: Partial<Typed>): Ask {
  const agency = typed.agency ?? own
  const kind = typed.kind ?? 'engagement'
  const placements = kind === 'engagement' ? [] : [...(typed.placements ?? [])]
  const isWhole = agency !== undefined && (kind === 'engagement' || placements.length > 0)
  return { agency, scope: { kind, placements }, isWhole }
}

function useSend(onClose: () => void) {
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (body: { agency: string; scope: DestructionScope; basis: string }) =>
      must(api.POST('/v1/destructions', { body })),
    onSuccess: async ({ destruction }) => {
      await queries.invalidateQueries({ queryKey: destructionsQuery.queryKey })
      onClose()
      await navigate({
        to: '/destructions/$destructionId',
        params: { destructionId: destruction },
      })
    },
  })
}
