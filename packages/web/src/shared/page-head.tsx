import { Flex, Typography } from 'antd'
import { type PropsWithChildren, useEffect } from 'react'

interface Props {
  readonly title: string
  readonly intro?: string
}

/** The name of a screen, also in the browser's tab, with its actions at the end of the line. */
export function PageHead({ title, intro, children }: PropsWithChildren<Props>): React.JSX.Element {
  useEffect(() => {
    document.title = `${title} · 分寸 Fencun`
  }, [title])
  return (
    <Flex
      justify="space-between"
      align="center"
      gap={12}
      wrap
      style={{ marginBlockEnd: 16, minHeight: 32 }}
    >
      <div style={{ minWidth: 0, flex: '1 1 320px' }}>
        <Typography.Title level={1} style={{ fontSize: 20, margin: 0 }}>
          {title}
        </Typography.Title>
        {intro === undefined ? null : <Typography.Text type="secondary">{intro}</Typography.Text>}
      </div>
      <Flex gap={8} wrap>
        {children}
      </Flex>
    </Flex>
  )
}
