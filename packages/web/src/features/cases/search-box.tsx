import { SearchOutlined } from '@ant-design/icons'
import { Button, Flex, Input, type InputRef, Space, Typography } from 'antd'
import { useEffect, useId, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '../../shared/use-keys.ts'

interface Props {
  readonly text: string
  readonly onSeek: (text: string) => void
}

const KEYS = { '/': 'find' } as const

/** Searched with Enter or the button; `/` leads here from anywhere on the screen. */
export function SearchBox({ text, onSeek }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const [typed, setTyped] = useState(text)
  const box = useRef<InputRef>(null)
  const help = useId()
  useEffect(() => setTyped(text), [text])
  useKeys(KEYS, () => box.current?.focus({ cursor: 'all' }))
  return (
    <Flex vertical style={{ flex: '2 1 320px', maxWidth: 480 }}>
      <Space.Compact>
        <Input
          ref={box}
          aria-label={t('cases.seek')}
          aria-describedby={help}
          aria-keyshortcuts="/"
          placeholder={t('cases.seek-hint')}
          allowClear
          autoComplete="off"
          spellCheck={false}
          maxLength={64}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onPressEnter={() => onSeek(typed.trim())}
          onClear={() => onSeek('')}
        />
        <Button
          icon={<SearchOutlined />}
          aria-label={t('cases.find')}
          onClick={() => onSeek(typed.trim())}
        />
      </Space.Compact>
      <Typography.Text id={help} type="secondary" style={{ fontSize: 13 }}>
        {t('cases.seek-title')}
        <span className="with-keyboard">{t('cases.seek-key')}</span>
      </Typography.Text>
    </Flex>
  )
}
