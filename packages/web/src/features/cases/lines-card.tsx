import { AudioMutedOutlined, AudioOutlined } from '@ant-design/icons'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { App, Button, Card, Flex, Switch, Tag, Typography } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, must } from '../../api/client.ts'
import { type Line, linesQuery } from '../../api/team-queries.ts'
import { Loaded } from '../../shared/loaded.tsx'
import { ProblemAlert } from '../../shared/problem-alert.tsx'
import { LineAdd } from './line-add.tsx'

/** The organisation's lines, and whether their recorders work. */
export function LinesCard(): React.JSX.Element {
  const { t } = useTranslation()
  const query = useQuery(linesQuery)
  const [adding, setAdding] = useState(false)
  return (
    <Card
      size="small"
      title={t('lines.title')}
      extra={
        <Button size="small" onClick={() => setAdding(true)}>
          {t('lines.add')}
        </Button>
      }
    >
      <Typography.Paragraph type="secondary" style={{ marginBlockEnd: 8 }}>
        {t('lines.intro')}
      </Typography.Paragraph>
      <Loaded query={query} rows={2}>
        {(lines) =>
          lines.length === 0 ? (
            <Typography.Text type="warning">{t('lines.none')}</Typography.Text>
          ) : (
            <Flex
              component="ul"
              gap="8px 32px"
              wrap
              style={{ listStyle: 'none', margin: 0, padding: 0 }}
            >
              {lines.map((line) => (
                <LineSwitch key={line.line} line={line} />
              ))}
            </Flex>
          )
        }
      </Loaded>
      {adding ? <LineAdd onClose={() => setAdding(false)} /> : null}
    </Card>
  )
}

function LineSwitch({ line: { line, label, recorded, recorderUp } }: { readonly line: Line }) {
  const { t } = useTranslation()
  const { modal } = App.useApp()
  const queries = useQueryClient()
  const report = useMutation({
    mutationFn: (up: boolean) =>
      must(api.PUT('/v1/lines/{line}', { params: { path: { line } }, body: { recorderUp: up } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: linesQuery.queryKey }),
  })

  function ask(up: boolean): void {
    const which = up ? 'up' : 'down'
    modal.confirm({
      title: t(`lines.${which}-title`, { label }),
      content: t(`lines.${which}-text`),
      okText: t(`lines.${which}-ok`),
      okButtonProps: { danger: !up },
      cancelText: t('lines.cancel'),
      onOk: () => report.mutate(up),
    })
  }

  return (
    <li>
      <Flex gap={8} align="center" wrap>
        {recorderUp ? <AudioOutlined aria-hidden /> : <AudioMutedOutlined aria-hidden />}
        <Typography.Text strong>{label}</Typography.Text>
        {recorded ? (
          <>
            <Switch
              size="small"
              checked={recorderUp}
              loading={report.isPending}
              aria-label={t('lines.switch', { label })}
              onChange={ask}
            />
            <Typography.Text type={recorderUp ? 'success' : 'danger'}>
              {t(recorderUp ? 'lines.up' : 'lines.down')}
            </Typography.Text>
          </>
        ) : (
          <Tag>{t('lines.not-recorded')}</Tag>
        )}
      </Flex>
      <ProblemAlert error={report.error} />
    </li>
  )
}
