import { useTranslation } from 'react-i18next'
import { usePick } from '../../shared/bilingual.ts'
import { inYuan } from '../../shared/in-yuan.ts'
import { useInstrumentName } from '../instruments/use-instrument-name.ts'
import type { RuleNumber, RuleSheet } from './queries.ts'
import { useSpan } from './use-span.ts'

interface Props extends Pick<RuleSheet, 'parameters'> {
  readonly day: string
}

/** Every value that was ever set, with its dates and source, and the one that holds on the day. */
export function ReviewNumbers({ parameters, day }: Props): React.JSX.Element {
  return (
    <>
      {parameters.map((number) => (
        <ReviewNumber key={number.id} number={number} day={day} />
      ))}
    </>
  )
}

interface NumberProps {
  readonly number: RuleNumber
  readonly day: string
}

function ReviewNumber({ number, day }: NumberProps): React.JSX.Element {
  const { t } = useTranslation()
  const pick = usePick()
  const span = useSpan()
  const nameOf = useInstrumentName()
  const { id, unit, reading, values } = number
  const whereOf = ({ policy, clause }: (typeof values)[number]): string =>
    policy ?? (clause === null ? t('rules.clause-unknown') : t('rules.clause', { clause }))
  return (
    <div style={{ marginBlock: 6 }}>
      <div>
        {pick(unit)} {t('rules.bracketed', { what: id })} {t('review.on', { day })}{' '}
        <strong>{reading.shown === null ? t('rules.unset') : pick(reading.shown)}</strong>
        {inYuan(unit, reading.shown)}
        {reading.layer === null
          ? ''
          : `${t('rules.comma')}${t('review.set-by', { layer: t(`layer.${reading.layer}`) })}`}
        {t('rules.stop')}
        {t(reading.relaxable ? 'rules.agreement-widens' : 'rules.agreement-narrows')}
      </div>
      {values.length === 0 ? (
        <div>{t('rules.no-number')}</div>
      ) : (
        <div className="wide-table">
          <table>
            <thead>
              <tr>
                <th>{t('rules.layer')}</th>
                <th>{t('rules.value')}</th>
                <th>{t('review.in-force')}</th>
                <th>{t('rules.set-by')}</th>
                <th>{t('rules.relaxable')}</th>
              </tr>
            </thead>
            <tbody>
              {values.map((value) => (
                <tr key={`${value.layer} ${value.policy} ${value.instrument} ${value.from}`}>
                  <td>{t(`layer.${value.layer}`)}</td>
                  <td>
                    {pick(value.shown)}
                    {inYuan(unit, value.shown)}
                    {value.applies === null
                      ? ''
                      : ` ${t('rules.for', { whom: pick(value.applies) })}`}
                  </td>
                  <td>{span(value.from, value.until)}</td>
                  <td>
                    {nameOf(value.instrument)} {whereOf(value)}
                  </td>
                  <td>{t(value.relaxable ? 'rules.may-widen' : 'rules.may-not-widen')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}
