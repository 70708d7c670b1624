import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import { packName } from '../../shared/pack-name.ts'
import { useInstrumentName } from '../instruments/use-instrument-name.ts'
import type { RuleSheet } from './queries.ts'
import { QuestionState } from './questions.tsx'
import { ReviewExamples } from './review-examples.tsx'
import { ReviewNumbers } from './review-numbers.tsx'
import { useSpan } from './use-span.ts'

interface Props {
  readonly sheet: RuleSheet
  readonly read: { readonly day: string; readonly policy: string; readonly packHash: string }
}

/** One rule on paper, for a lawyer to check, comment on and sign. */
export function ReviewSheet({ sheet, read }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const pick = usePick()
  const span = useSpan()
  const { day, policy, packHash } = read
  const { from, until } = sheet
  return (
    <article className="review-sheet" aria-label={pick(sheet.title)}>
      <h1>
        {t('review.title')}
        {t('rules.colon')}
        {pick(sheet.title)}
      </h1>
      <div>
        {sheet.rule} · {span(from, until)} ·{' '}
        {t('review.read', { day, policy, pack: packName(packHash) })}
      </div>
      <h2>{t('rules.asks')}</h2>
      <div>{pick(sheet.asks)}</div>
      <h2>{t('rules.sources')}</h2>
      <Sources sources={sheet.sources} />
      {sheet.parameters.length === 0 ? null : (
        <>
          <h2>{t('rules.numbers')}</h2>
          <ReviewNumbers parameters={sheet.parameters} day={day} />
        </>
      )}
      <h2>{t('rules.reasons')}</h2>
      <ul>
        {sheet.reasons.map(({ code, text }) => (
          <li key={code}>
            {code}
            {t('rules.colon')}
            {pick(text).replaceAll(/\{\w+\}/g, '…')}
          </li>
        ))}
      </ul>
      <h2>{t('review.examples')}</h2>
      <ReviewExamples rule={sheet.rule} examples={sheet.examples} />
      <h2>{t('rules.questions')}</h2>
      <Questions questions={sheet.questions} />
      {sheet.meets.length === 0 ? null : (
        <>
          <h2>{t('rules.meets')}</h2>
          <div>
            {sheet.meets
              .map(({ id, demand }) => `${id} ${pick(demand)}`)
              .join(t('rules.semicolon'))}
          </div>
        </>
      )}
      <Verdict />
    </article>
  )
}

function Sources({ sources }: Pick<RuleSheet, 'sources'>): React.JSX.Element {
  const { t } = useTranslation()
  const nameOf = useInstrumentName()
  const pick = usePick()
  const span = useSpan()
  return (
    <div className="wide-table">
      <table>
        <thead>
          <tr>
            <th>{t('review.instrument')}</th>
            <th>{t('review.clause')}</th>
            <th>{t('review.in-force')}</th>
            <th>{t('review.known')}</th>
          </tr>
        </thead>
        <tbody>
          {sources.map(({ instrument, name, number, clauseText, grade, ...source }) => (
            <tr key={`${instrument} ${source.clause}`}>
              <td>
                {pick(name)} {number ?? ''}
                {t('rules.bracketed', { what: t(`layer.${source.layer}`) })}
                {source.applies === null ? '' : t('rules.for', { whom: pick(source.applies) })}
              </td>
              <td>{pick(clauseText)}</td>
              <td>
                {span(source.from, source.until)}
                {source.supersededBy === null
                  ? ''
                  : `${t('rules.semicolon')}${t('rules.superseded-by')} ${nameOf(source.supersededBy)}`}
              </td>
              <td>
                {t('rules.grade-line', {
                  name: t(`grade-name.${grade}`, { defaultValue: grade }),
                  meaning: t(`grade.${grade}`, { defaultValue: grade }),
                })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Questions({ questions }: Pick<RuleSheet, 'questions'>): React.JSX.Element {
  const { t } = useTranslation()
  const pick = usePick()
  if (questions.length === 0) return <div>{t('review.no-questions')}</div>
  return (
    <ol>
      {questions.map((question) => (
        <li key={question.en}>
          {pick(question)}
          <QuestionState question={question} />
          <div>
            {t('review.answer')}
            <span className="wide-blank" />
          </div>
        </li>
      ))}
    </ol>
  )
}

/** Where the lawyer decides and signs. */
function Verdict(): React.JSX.Element {
  const { t } = useTranslation()
  return (
    <div className="sign">
      <h2>{t('review.verdict')}</h2>
      <div>
        {['approve', 'approve-if', 'object'].map((answer) => (
          <span key={answer} style={{ marginInlineEnd: 24 }}>
            ☐ {t(`review.${answer}`)}
          </span>
        ))}
      </div>
      <div>{t('review.remarks')}</div>
      <span className="wide-blank" />
      <span className="wide-blank" />
      <p>
        {t('review.sign')}
        <span className="blank" /> {t('review.date')}
        <span className="blank" />
      </p>
    </div>
  )
}
