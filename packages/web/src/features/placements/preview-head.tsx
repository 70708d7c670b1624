import { App, Button, Card, Collapse, Flex, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { FocusTitle } from '../../shared/focus-title.tsx'
import { shortTime } from '../../shared/format.ts'
import { HandlerSelect } from './handler-select.tsx'
import { type SheetChoice, SheetControls } from './sheet-choice.tsx'
import { TotalsFigures } from './totals-figures.tsx'
import type { Preview } from './upload-file.ts'

interface Props {
  readonly preview: Preview
  readonly handler: string
  readonly busy: boolean
  readonly onHandler: (handler: string) => void
  readonly onSheet: (choice: SheetChoice) => void
  readonly onLeave: () => void
}

/** Which file this is, who will collect, and what it adds up to. */
export function PreviewHead(props: Props): React.JSX.Element {
  const { t } = useTranslation()
  const { modal } = App.useApp()
  const { preview, onLeave } = props
  const { fileName, sheet, headerRow, expiresAt, existing } = preview

  function leave(): void {
    modal.confirm({
      title: t('placements.preview.leave-title'),
      content: t('placements.preview.leave-text'),
      okText: t('placements.preview.leave'),
      cancelText: t('placements.preview.stay'),
      onOk: onLeave,
    })
  }

  return (
    <Card>
      <Flex vertical gap={16}>
        <Flex justify="space-between" gap={12} wrap align="start">
          <div style={{ minWidth: 0 }}>
            <FocusTitle>{t('placements.preview.title')}</FocusTitle>
            <Typography.Text strong style={{ overflowWrap: 'anywhere' }}>
              {fileName}
            </Typography.Text>{' '}
            <Typography.Text type="secondary">
              {sheet === null ? '' : `${t('placements.preview.sheet')} ${sheet} · `}
              {headerRow === null ? '' : `${t('placements.preview.header', { row: headerRow })} · `}
              {t('placements.preview.kept-until', { at: shortTime(expiresAt, expiresAt) })}
            </Typography.Text>
          </div>
          <Button onClick={leave}>{t('placements.preview.again')}</Button>
        </Flex>
        {existing.placement === null ? <Particulars {...props} /> : null}
      </Flex>
    </Card>
  )
}

function Particulars({ preview, handler, busy, onHandler, onSheet }: Props) {
  const { t } = useTranslation()
  const sheets = <SheetControls {...{ preview, busy }} onChoose={onSheet} />
  return (
    <>
      <Flex gap={8} align="center" wrap>
        <span>{t('placements.upload.handler')}</span>
        <HandlerSelect value={handler} onChange={onHandler} />
      </Flex>
      {preview.problem === null ? (
        <>
          {preview.missing.length === 0 ? <TotalsFigures totals={preview.totals} /> : null}
          <Collapse
            ghost
            size="small"
            items={[{ key: 'sheet', label: t('placements.preview.other-sheet'), children: sheets }]}
          />
        </>
      ) : (
        sheets
      )}
    </>
  )
}
