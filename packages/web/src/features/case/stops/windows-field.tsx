import { MinusCircleOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Flex, Form, TimePicker } from 'antd'
import { useTranslation } from 'react-i18next'

const WINDOWS_MAX = 12

/** Hours of the day that somebody rules out; they may run over midnight. */
export function WindowsField(): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <Form.Item label={t('refusal.windows')}>
      <Form.List name="windows">
        {(fields, { add, remove }) => (
          <Flex vertical gap={8}>
            {fields.map(({ key, name }) => (
              <Flex key={key} gap={8} align="baseline">
                <Form.Item
                  name={name}
                  style={{ margin: 0 }}
                  rules={[{ required: true, message: t('refusal.windows-needed') }]}
                >
                  <TimePicker.RangePicker
                    format="HH:mm"
                    minuteStep={15}
                    order={false}
                    needConfirm={false}
                  />
                </Form.Item>
                {fields.length > 1 ? (
                  <Button
                    type="text"
                    icon={<MinusCircleOutlined />}
                    aria-label={t('refusal.window-remove')}
                    onClick={() => remove(name)}
                  />
                ) : null}
              </Flex>
            ))}
            {fields.length < WINDOWS_MAX ? (
              <Button type="dashed" icon={<PlusOutlined />} onClick={() => add(null)}>
                {t('refusal.window-add')}
              </Button>
            ) : null}
          </Flex>
        )}
      </Form.List>
    </Form.Item>
  )
}
