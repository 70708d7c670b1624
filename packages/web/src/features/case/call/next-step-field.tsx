import { Button, DatePicker, Flex, Form } from 'antd'
import dayjs from 'dayjs'
import { useTranslation } from 'react-i18next'
import type { NextSteps } from './next-step.ts'

interface Props {
  readonly steps: NextSteps
}

/** When to come back to it: three presses cover most of a day's work. */
export function NextStepField({ steps }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const form = Form.useFormInstance()
  const choices = [
    ['afternoon', steps.afternoon],
    ['tomorrow', steps.tomorrow],
    ['three-workdays', steps.threeWorkdays],
  ] as const

  function choose(at: string): void {
    form.setFields([{ name: 'nextStep', value: dayjs(at), touched: true }])
  }

  return (
    <Form.Item label={t('record.next-step')} required={false} htmlFor="next-step">
      <Flex gap={8} wrap>
        {choices.map(([name, at]) => (
          <Button
            key={name}
            disabled={at === null}
            onClick={() => (at === null ? undefined : choose(at))}
          >
            {t(`record.${name}`)}
          </Button>
        ))}
        <Form.Item name="nextStep" noStyle>
          <DatePicker
            id="next-step"
            showTime={{ format: 'HH:mm' }}
            format="YYYY-MM-DD HH:mm"
            placeholder={t('record.next-step-none')}
            style={{ minWidth: 190 }}
          />
        </Form.Item>
      </Flex>
    </Form.Item>
  )
}
