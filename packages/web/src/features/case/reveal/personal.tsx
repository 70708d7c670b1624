import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { Button, Typography } from 'antd'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMe } from '../../../api/queries.ts'
import { useCountdown } from '../call/use-countdown.ts'
import { purposesFor } from './purposes.ts'
import { purposesQuery, type RevealField } from './queries.ts'
import { RevealDialog, type Target } from './reveal-dialog.tsx'

interface Props {
  readonly caseId: string
  /** Data of a case that is over stay masked. */
  readonly open: boolean
  readonly target: Target
  readonly field: RevealField
  readonly masked: string
}

interface Shown {
  readonly value: string
  /** By `performance.now()`. */
  readonly deadline: number
}

/** A masked datum, and a way to see it whole for whoever has a purpose. */
export function Personal(props: Props): React.JSX.Element {
  const { masked, field } = props
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const [shown, setShown] = useState<Shown | null>(null)
  const fitting = useFitting(props)
  const hide = useCallback(() => setShown(null), [])
  if (shown !== null) return <Whole shown={shown} field={field} onHide={hide} />
  return (
    <>
      <span>{masked}</span>
      {fitting.length === 0 ? null : (
        <Button
          type="text"
          size="small"
          icon={<EyeOutlined />}
          aria-label={t('reveal.named', { field: t(`reveal.field.${field}`), value: masked })}
          onClick={() => setAsking(true)}
        />
      )}
      {asking ? (
        <RevealDialog
          {...props}
          fitting={fitting}
          onClose={() => setAsking(false)}
          onShown={({ value, forSec }) => {
            setAsking(false)
            setShown({ value, deadline: performance.now() + forSec * 1000 })
          }}
        />
      ) : null}
    </>
  )
}

function useFitting({ open, field, masked }: Props) {
  const { abilities } = useMe()
  const may = open && masked !== '' && abilities.includes('reveal-data')
  const { data } = useQuery({ ...purposesQuery, enabled: may })
  return may && data !== undefined ? purposesFor(data, field) : []
}

interface WholeProps {
  readonly shown: Shown
  readonly field: RevealField
  readonly onHide: () => void
}

/**
 * The value for its minute. It is read, typed where it is needed, and gone: it cannot be marked or
 * copied, because copies in chats and notes are what the field suffers from (R-O02), and it is not
 * printed.
 */
function Whole({ shown, field, onHide }: WholeProps): React.JSX.Element {
  const { t } = useTranslation()
  const left = useCountdown(shown.deadline)
  useEffect(() => {
    if (left === 0) onHide()
  }, [left, onHide])
  return (
    <>
      <output
        className="revealed"
        aria-label={t(`reveal.field.${field}`)}
        onCopy={(event) => event.preventDefault()}
      >
        {shown.value}
      </output>
      <Button
        type="text"
        size="small"
        icon={<EyeInvisibleOutlined />}
        aria-label={t('reveal.hide', { field: t(`reveal.field.${field}`) })}
        onClick={onHide}
      />
      <Typography.Text type="secondary" role="timer" style={{ fontSize: 13 }}>
        {t('reveal.left', { n: left })}
      </Typography.Text>
    </>
  )
}
