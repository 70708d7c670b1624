import { Card, Flex, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import type { CaseView } from './queries.ts'

/** What the lender wrote: to be read before anyone calls, and before a hold is released. */
export function LenderNotes({ view }: { readonly view: CaseView }): React.JSX.Element | null {
  const { t } = useTranslation()
  const { lenderNotes, caseNumber } = view
  if (lenderNotes.length === 0) return null
  return (
    <Card size="small" title={t('lender-notes.title')}>
      <Flex vertical gap={8}>
        {lenderNotes.map((note) => (
          <div key={`${note.caseNumber} ${note.header} ${note.text}`}>
            <Typography.Text type="secondary">
              {note.caseNumber === caseNumber
                ? note.header
                : t('lender-notes.other-case', { header: note.header, number: note.caseNumber })}
            </Typography.Text>
            <Words text={note.text} />
          </div>
        ))}
        <Typography.Text type="secondary">{t('lender-notes.hidden')}</Typography.Text>
      </Flex>
    </Card>
  )
}

/** Somebody's own words, with their line breaks. */
export function Words({ text }: { readonly text: string }): React.JSX.Element {
  return (
    <Typography.Paragraph
      style={{ margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
      ellipsis={{ rows: 8, expandable: 'collapsible' }}
    >
      {text}
    </Typography.Paragraph>
  )
}
