import { useMutation, useQuery } from '@tanstack/react-query'
import { Alert, App, Button, Flex, Form, Input, Radio, Typography } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { api, must, type Schema } from '../../../api/client.ts'
import { ProblemAlert } from '../../../shared/problem-alert.tsx'
import { type CaseView, calendarQuery } from '../queries.ts'
import type { OpenContact } from './call-state.ts'
import { nextSteps, usualNextStep } from './next-step.ts'
import { NextStepField } from './next-step-field.tsx'
import { effectOf, fittingCodes, type ResultCode, usualCode } from './result-codes.ts'
import { useOutcomeName } from './use-outcome-name.ts'

interface Props {
  readonly open: OpenContact
  readonly view: CaseView
  readonly onSaved: () => void
}

interface Typed {
  readonly resultCode: ResultCode
  readonly hardship?: Schema['HardshipFlag']
  readonly note?: string
  readonly nextStep: dayjs.Dayjs | null
}

const HARDSHIP = ['illness', 'pregnancy', 'poverty'] as const

/** The record of a contact. What it makes happen is said before it is saved. */
export function RecordStep({ open, view, onSaved }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const { modal } = App.useApp()
  const [form] = Form.useForm<Typed>()
  const { data: calendar } = useQuery(calendarQuery)
  const steps = nextSteps(view.now, calendar)
  const chosen = Form.useWatch('resultCode', form)
  const effect = chosen === undefined ? null : effectOf(chosen)
  const save = useSave(open.contact, onSaved)
  const outcome = open.outcome ?? 'answered-unknown'
  const usual = usualCode(outcome)
  const { role } = open
  const name = useOutcomeName(role)

  async function submit(typed: Typed): Promise<void> {
    const told = effectOf(typed.resultCode)
    const sure =
      told === null ||
      (await modal.confirm({
        title: t('record.confirm'),
        content: t(`record.effect-${told}`),
        okText: t('record.confirm-go'),
        cancelText: t('record.back'),
      }))
    if (sure) save.mutate(typed)
  }

  return (
    <Form<Typed>
      form={form}
      layout="vertical"
      initialValues={{ resultCode: usual, nextStep: dayOf(usual, steps), hardship: 'illness' }}
      onValuesChange={(changed: Partial<Typed>) => {
        if (changed.resultCode === undefined || form.isFieldTouched('nextStep')) return
        form.setFieldValue('nextStep', dayOf(changed.resultCode, steps))
      }}
      onFinish={(typed) => void submit(typed)}
    >
      <Typography.Paragraph>{name(outcome)}</Typography.Paragraph>
      <CodeField codes={fittingCodes(outcome, role)} />
      {effect === 'hardship' ? (
        <Form.Item name="hardship" label={t('record.hardship')}>
          <Radio.Group
            options={HARDSHIP.map((flag) => ({ value: flag, label: t(`word.hardship.${flag}`) }))}
          />
        </Form.Item>
      ) : null}
      {effect === null ? null : (
        <Alert
          type="warning"
          showIcon
          title={t(`record.effect-${effect}`)}
          style={{ marginBottom: 16 }}
        />
      )}
      <Form.Item name="note" label={t('record.note')}>
        <Input.TextArea rows={4} maxLength={2000} placeholder={t('record.note-help')} />
      </Form.Item>
      <NextStepField steps={steps} />
      <Flex vertical gap={12}>
        <ProblemAlert error={save.error} />
        <Button type="primary" size="large" htmlType="submit" loading={save.isPending}>
          {t('record.save')}
        </Button>
      </Flex>
    </Form>
  )
}

function CodeField({ codes }: { readonly codes: readonly ResultCode[] }): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <Form.Item
      name="resultCode"
      label={t('record.code')}
      rules={[{ required: true, message: t('record.code-needed') }]}
    >
      <Radio.Group
        aria-label={t('record.code')}
        style={{
          display: 'grid',
          gap: 6,
          gridTemplateColumns: 'repeat(auto-fill, minmax(150px, 1fr))',
        }}
        options={codes.map((code) => ({ value: code, label: t(`result.${code}`) }))}
      />
    </Form.Item>
  )
}

function useSave(contact: string, onSaved: () => void) {
  return useMutation({
    mutationFn: ({ resultCode, note, nextStep, hardship }: Typed) =>
      must(
        api.POST('/v1/contacts/{contact}/record', {
          params: { path: { contact } },
          body: {
            resultCode,
            note: note ?? '',
            // The picker shows Beijing time, wherever the browser stands.
            nextStepAt:
              nextStep === null ? null : `${dayjs(nextStep).format('YYYY-MM-DDTHH:mm')}:00+08:00`,
            ...(resultCode === 'HARDSHIP' && hardship !== undefined ? { hardship } : {}),
          },
        }),
      ),
    onSuccess: onSaved,
  })
}

function dayOf(code: ResultCode | undefined, steps: ReturnType<typeof nextSteps>) {
  const at = code === undefined ? null : usualNextStep(code, steps)
  return at === null ? null : dayjs(at)
}
