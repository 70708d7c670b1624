import { PrinterOutlined } from '@ant-design/icons'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Button, Flex, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import { Loaded } from '../../shared/loaded.tsx'
import { useTitle } from '../../shared/use-title.ts'
import { PublicFrame } from './public-frame.tsx'
import { type RulePage, ruleQuery, sheetsQuery, useReader } from './queries.ts'
import { ReviewSheet } from './review-sheet.tsx'
import { readReading } from './search.ts'

const one = getRouteApi('/rules/$ruleId/sheet')
const all = getRouteApi('/sheets')

/** One rule's review sheet, ready to be printed. */
export function SheetPage(): React.JSX.Element {
  const { ruleId } = one.useParams()
  const reading = readReading({ ...one.useSearch() })
  const { t } = useTranslation()
  const query = useQuery(ruleQuery(useReader(), ruleId, reading))
  return (
    <PublicFrame>
      <PrintBar>
        <Link to="/rules/$ruleId" params={{ ruleId }} search={reading}>
          ← {t('review.back')}
        </Link>
      </PrintBar>
      <Loaded query={query} rows={12}>
        {(sheet) => <TitledSheet sheet={sheet} />}
      </Loaded>
    </PublicFrame>
  )
}

function TitledSheet({ sheet }: { readonly sheet: RulePage }): React.JSX.Element {
  const { t } = useTranslation()
  const pick = usePick()
  useTitle(`${t('review.title')} ${pick(sheet.title)}`)
  return <ReviewSheet sheet={sheet} read={sheet} />
}

/** Every rule's review sheet, one after the other. */
export function SheetsPage(): React.JSX.Element {
  const reading = readReading({ ...all.useSearch() })
  const { t } = useTranslation()
  useTitle(t('review.all'))
  const query = useQuery(sheetsQuery(useReader(), reading))
  return (
    <PublicFrame>
      <PrintBar>
        <Link to="/rules" search={reading}>
          ← {t('rules.all')}
        </Link>
      </PrintBar>
      <Loaded query={query} rows={12}>
        {(book) => (
          <>
            <Typography.Paragraph type="secondary" className="no-print">
              {t('review.count', { count: book.sheets.length })}
            </Typography.Paragraph>
            <div>
              {book.sheets.map((sheet) => (
                <ReviewSheet key={sheet.rule} sheet={sheet} read={book} />
              ))}
            </div>
          </>
        )}
      </Loaded>
    </PublicFrame>
  )
}

function PrintBar({ children }: React.PropsWithChildren): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <Flex
      justify="space-between"
      align="center"
      gap={12}
      wrap
      className="no-print"
      style={{ marginBlockEnd: 12 }}
    >
      {children}
      <Button type="primary" icon={<PrinterOutlined />} onClick={() => window.print()}>
        {t('review.print')}
      </Button>
    </Flex>
  )
}
