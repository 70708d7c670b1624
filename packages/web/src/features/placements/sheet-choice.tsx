import { Alert, Button, Flex, InputNumber, Select } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import type { Preview } from './upload-file.ts'

export interface SheetChoice {
  /** From 0. */
  readonly sheet: number
  readonly headerRow?: number
}

interface Props {
  readonly preview: Preview
  readonly busy: boolean
  readonly onChoose: (choice: SheetChoice) => void
}

/** Which sheet and which row the headers stand in, for files that hide them. */
export function SheetControls({ preview, busy, onChoose }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const pick = usePick()
  const { sheets, problem } = preview
  const found = sheets.indexOf(preview.sheet ?? '')
  const [sheet, setSheet] = useState(Math.max(0, found))
  const [row, setRow] = useState<number | null>(preview.headerRow)
  return (
    <Flex vertical gap={12}>
      {problem === null ? null : (
        <Alert
          type="warning"
          showIcon
          role="alert"
          title={pick(problem.title)}
          description={[pick(problem.cure), problem.place].filter(Boolean).join(' · ')}
        />
      )}
      <Flex gap={8} wrap align="center">
        <span>{t('placements.preview.sheet')}</span>
        <Select
          aria-label={t('placements.preview.sheet')}
          style={{ minWidth: 140 }}
          options={sheets.map((label, value) => ({ value, label }))}
          value={sheet}
          disabled={busy}
          onChange={setSheet}
        />
        <span>{t('placements.preview.header-row')}</span>
        <InputNumber
          aria-label={t('placements.preview.header-row')}
          min={1}
          max={300_000}
          precision={0}
          style={{ width: 90 }}
          value={row}
          disabled={busy}
          onChange={setRow}
        />
        <Button
          loading={busy}
          onClick={() => onChoose({ sheet, ...(row === null ? {} : { headerRow: row }) })}
        >
          {t('placements.preview.read-again')}
        </Button>
      </Flex>
    </Flex>
  )
}
