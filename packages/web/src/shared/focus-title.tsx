import { Typography } from 'antd'
import { type PropsWithChildren, useEffect, useRef } from 'react'

/**
 * The title of what has just replaced something else. It takes the focus, so that keyboards go on
 * from there and screen readers say what happened.
 */
export function FocusTitle({ children }: PropsWithChildren): React.JSX.Element {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => ref.current?.focus(), [])
  return (
    <div ref={ref} tabIndex={-1} style={{ outline: 'none' }}>
      <Typography.Title level={2} style={{ fontSize: 16, margin: 0 }}>
        {children}
      </Typography.Title>
    </div>
  )
}
