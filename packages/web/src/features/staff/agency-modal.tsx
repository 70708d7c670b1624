import { useMutation, useQueryClient } from '@tanstack/react-query'
import { App, DatePicker, Form, Input, Modal, Switch } from 'antd'
import dayjs, { type Dayjs } from 'dayjs'
import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../api/client.ts'
import { type Org, orgsQuery } from '../../api/team-queries.ts'
import { ProblemAlert } from '../../shared/problem-alert.tsx'

interface Typed {
  readonly name: string
  readonly listed: boolean
  readonly contractUntil: Dayjs
}

interface Props {
  /** Absent for a new one. */
  readonly agency?: Org
  readonly onClose: () => void
}

/** An agency's name, listing and contract; the gate follows at once. */
export function AgencyModal({ agency, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const queries = useQueryClient()
  const [form] = Form.useForm<Typed>()
  // Ties the button below to the form, so that Enter in any field sends it.
  const id = useId()
  const read = () => queries.invalidateQueries({ queryKey: orgsQuery.queryKey })
  const save = useMutation({
    mutationFn: async ({ name, listed, contractUntil }: Typed) => {
      const body = { name: name.trim(), listed, contractUntil: contractUntil.format('YYYY-MM-DD') }
      if (agency === undefined) await must(api.POST('/v1/orgs', { body }))
      else {
        const seen = {
          name: agency.name,
          listed: agency.listed,
          contractUntil: agency.contractUntil,
        }
        const params = { path: { org: agency.org } }
        await must(api.PUT('/v1/orgs/{org}', { params, body: { ...body, seen } }))
      }
    },
    onSuccess: async (_, { name }) => {
      message.success(t('orgs.saved', { name }))
      await read()
      onClose()
    },
    // Somebody else may have changed it meanwhile: what is opened next stands as it does now.
    onError: read,
  })
  const until = agency?.contractUntil ?? null
  return (
    <Modal
      open
      title={t(agency === undefined ? 'orgs.add-title' : 'orgs.edit-title')}
      okText={t('orgs.save')}
      confirmLoading={save.isPending}
      okButtonProps={{ htmlType: 'submit', form: id }}
      onCancel={onClose}
    >
      <Form<Typed>
        id={id}
        form={form}
        layout="vertical"
        requiredMark={false}
        initialValues={{
          name: agency?.name ?? '',
          listed: agency?.listed ?? false,
          ...(until === null ? {} : { contractUntil: dayjs(until) }),
        }}
        onFinish={(typed) => save.mutate(typed)}
      >
        <Form.Item
          name="name"
          label={t('orgs.name')}
          rules={[{ required: true, whitespace: true, message: t('orgs.name-needed') }]}
        >
          <Input autoFocus maxLength={100} />
        </Form.Item>
        <Form.Item
          name="listed"
          label={t('orgs.listed')}
          extra={t('orgs.listed-help')}
          valuePropName="checked"
        >
          <Switch />
        </Form.Item>
        <Form.Item
          name="contractUntil"
          label={t('orgs.until')}
          rules={[{ required: true, message: t('orgs.until-needed') }]}
        >
          <DatePicker style={{ width: 200 }} />
        </Form.Item>
      </Form>
      <ProblemAlert error={save.error} />
    </Modal>
  )
}
