import { ExportOutlined } from '@ant-design/icons'
import { Button, Tooltip } from 'antd'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AskDialog } from '../exports/ask-dialog.tsx'
import type { CasesSearch } from './search.ts'

interface Props {
  readonly search: CasesSearch
  readonly total: number
  /** Somebody is searched for: what was typed may be a name, which no request for a file keeps. */
  readonly isSought: boolean
}

/**
 * The list as filtered, as a file: asked for here, approved by somebody else. What was searched for
 * may be a name or a number, and a request keeps its filter: a search is not exported.
 */
export function ExportButton({ search, total, isSought }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <Tooltip title={isSought ? t('exports.no-search') : ''}>
        <Button
          icon={<ExportOutlined aria-hidden />}
          disabled={total === 0 || isSought}
          onClick={() => setAsking(true)}
        >
          {t('exports.ask')}
        </Button>
      </Tooltip>
      {asking ? <AskDialog search={search} total={total} onClose={() => setAsking(false)} /> : null}
    </>
  )
}
