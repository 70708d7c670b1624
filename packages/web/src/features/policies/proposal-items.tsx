import { DatePicker, Form, Input } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import { dayAfter, type useProposal } from './use-proposal.ts'

interface Props {
  readonly proposal: ReturnType<typeof useProposal>
  readonly today: string
}

/** From when it is to hold, and why. */
export function ProposalItems({ proposal, today }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const { effectiveFrom, setEffectiveFrom, setReason } = proposal
  return (
    <>
      <Form.Item label={t('policies.from')} htmlFor="policy-from" extra={t('policies.from-help')}>
        <DatePicker
          id="policy-from"
          style={{ width: 200 }}
          allowClear={false}
          minDate={dayjs(dayAfter(today))}
          value={dayjs(effectiveFrom)}
          onChange={(day) => {
            if (day !== null) setEffectiveFrom(day.format('YYYY-MM-DD'))
          }}
        />
      </Form.Item>
      <Form.Item
        name="reason"
        label={t('policies.reason')}
        style={{ marginBlockEnd: 0 }}
        rules={[{ required: true, whitespace: true, message: t('policies.reason-needed') }]}
      >
        <Input.TextArea
          rows={2}
          maxLength={500}
          placeholder={t('policies.reason-hint')}
          onChange={({ target: { value } }) => setReason(value)}
        />
      </Form.Item>
    </>
  )
}
