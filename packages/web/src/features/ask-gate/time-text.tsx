import { Input } from 'antd'
import { useState } from 'react'
import { readTime } from './read-time.ts'

interface Props {
  readonly label: string
  /** `22:30`, or with seconds. */
  readonly value: string
  readonly onChange: (time: string) => void
}

/** A time typed as 22:30 or 2230: the browser's own field would ask for AM and PM. */
export function TimeText({ label, value, onChange }: Props): React.JSX.Element {
  const [typed, setTyped] = useState<string | null>(null)
  const read = typed === null ? value : readTime(typed)
  return (
    <Input
      aria-label={label}
      aria-invalid={read === undefined}
      status={read === undefined ? 'error' : ''}
      style={{ width: 92 }}
      placeholder="22:30"
      maxLength={8}
      value={typed ?? value}
      onChange={({ target: { value: text } }) => {
        setTyped(text)
        const time = readTime(text)
        if (time !== undefined) onChange(time)
      }}
      onBlur={() => setTyped(null)}
    />
  )
}
