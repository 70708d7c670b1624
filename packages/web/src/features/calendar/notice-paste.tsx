import { Button, Flex, Input, Typography } from 'antd'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type NoticeReading, readNotice } from './notice-text.ts'

interface Props {
  readonly onRead: (reading: NoticeReading) => void
}

/** The wording of the notice, read into the fields below. */
export function NoticePaste({ onRead }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const id = useId()
  const [text, setText] = useState('')
  const [said, setSaid] = useState('')

  function read(): void {
    const reading = readNotice(text)
    const counts = { holidays: reading.holidays.length, workdays: reading.workdays.length }
    const none = reading.holidays.length === 0
    setSaid(none ? t('calendar.form.read-none') : t('calendar.form.read-done', counts))
    if (!none) onRead(reading)
  }

  return (
    <div>
      <label htmlFor={id}>
        <Typography.Text strong>{t('calendar.form.paste')}</Typography.Text>
      </label>
      <Typography.Paragraph type="secondary" style={{ marginBlockEnd: 4 }}>
        {t('calendar.form.paste-help')}
      </Typography.Paragraph>
      <Input.TextArea
        id={id}
        lang="zh-CN"
        autoSize={{ minRows: 3, maxRows: 10 }}
        placeholder={t('calendar.form.paste-hint')}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <Flex gap={12} align="center" wrap style={{ marginBlockStart: 8 }}>
        <Button disabled={text.trim() === ''} onClick={read}>
          {t('calendar.form.read')}
        </Button>
        <span role="status">{said}</span>
      </Flex>
    </div>
  )
}
