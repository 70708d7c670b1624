import { DownloadOutlined } from '@ant-design/icons'
import { useMutation, useQuery } from '@tanstack/react-query'
import { App, Button, Tooltip } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setupQuery } from '../../api/queries.ts'
import { saveFile } from '../../shared/save-file.ts'
import { casesCsv } from './cases-csv.ts'
import { type CaseRow, everyCase } from './queries.ts'
import type { CasesSearch } from './search.ts'

interface Props {
  readonly search: CasesSearch
  readonly total: number
}

/** The list as filtered, as a file. */
export function ExportButton({ search, total }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const { message } = App.useApp()
  const [done, setDone] = useState(0)
  const words = useCsvWords()
  const { data: setup } = useQuery(setupQuery)
  const exporting = useMutation({
    mutationFn: () => {
      const { page, ...filter } = search
      void page
      return everyCase(filter, setDone)
    },
    onMutate: () => setDone(0),
    onSuccess: (rows: readonly CaseRow[]) => {
      const day = setup?.clock.now.slice(0, 10) ?? ''
      saveFile(t('cases.export-file', { day }), casesCsv(rows, words), 'text/csv')
      message.success(t('cases.exported', { count: rows.length }))
    },
    onError: () => message.error(t('cases.export-failed')),
  })
  return (
    <Tooltip title={t('cases.export-note')}>
      <Button
        icon={<DownloadOutlined />}
        disabled={total === 0}
        loading={exporting.isPending}
        onClick={() => exporting.mutate()}
      >
        {exporting.isPending ? t('cases.exporting', { done, total }) : t('cases.export')}
      </Button>
    </Tooltip>
  )
}

function useCsvWords() {
  const { t } = useTranslation()
  const headers = [
    'number',
    'name',
    'status',
    'collector',
    'amount',
    'product',
    'stage',
    'hand',
    'overdue',
    'holds',
    'last',
    'next',
  ].map((name) => t(`cases.${name}`))
  return {
    headers,
    status: (status: string) => t(`word.status.${status}`),
    hold: (reason: string) => t(`word.hold.${reason}`),
    hardship: (flag: string) => t(`word.hardship.${flag}`),
  }
}
