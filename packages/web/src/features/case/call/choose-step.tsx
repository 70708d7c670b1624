import { Button, Flex, Form, Radio } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Schema } from '../../../api/client.ts'

type Line = Schema['Line']
type Purpose = Schema['Purpose']

interface Props {
  readonly lines: readonly Line[]
  readonly onAsk: (line: string | null, purpose: Purpose) => void
}

const PURPOSES = ['interactive', 'notify', 'service', 'complaint'] as const

/** Which desk line, and what for. A line that records is chosen beforehand. */
export function ChooseStep({ lines, onAsk }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const usual = lines.find(({ recorded, recorderUp }) => recorded && recorderUp) ?? lines[0]
  const [line, setLine] = useState(usual?.line ?? null)
  const [purpose, setPurpose] = useState<Purpose>('interactive')
  return (
    <Form layout="vertical" onFinish={() => onAsk(line, purpose)}>
      <Form.Item label={t('call.line')}>
        <Radio.Group
          aria-label={t('call.line')}
          orientation="vertical"
          value={line}
          onChange={({ target }) => setLine(String(target.value))}
          options={lines.map((one) => ({
            value: one.line,
            label: one.recorded && one.recorderUp ? one.label : t('call.line-silent', one),
          }))}
        />
      </Form.Item>
      <Form.Item label={t('call.purpose')}>
        <Radio.Group
          aria-label={t('call.purpose')}
          optionType="button"
          value={purpose}
          onChange={({ target }) =>
            setPurpose(PURPOSES.find((one) => one === target.value) ?? 'interactive')
          }
          options={PURPOSES.map((one) => ({ value: one, label: t(`purpose.${one}`) }))}
        />
      </Form.Item>
      <Flex>
        <Button type="primary" htmlType="submit" autoFocus>
          {t('call.ask')}
        </Button>
      </Flex>
    </Form>
  )
}
