import { Alert, Button, Flex, Modal, Typography } from 'antd'
import { useTranslation } from 'react-i18next'
import type { Schema } from '../../../api/client.ts'
import { dateTime } from '../../../shared/format.ts'

type Made = Schema['MadeAgreement']
type Numbers = Schema['AgreedNumbers']

interface Props {
  readonly made: Made
  readonly onClose: () => void
}

/** What holds now, beside what held before the agreement. */
export function AgreementEffect({ made, onClose }: Props): React.JSX.Element {
  const { t } = useTranslation()
  const idle = made.effect.every(({ before, after }) => same(before, after))
  return (
    <Modal
      open
      title={t('agreement.effect')}
      onCancel={onClose}
      footer={
        <Button type="primary" onClick={onClose}>
          {t('known.understood')}
        </Button>
      }
    >
      <Flex vertical gap={12}>
        <div>{t('case.until', { at: dateTime(made.until) })}</div>
        {made.effect.map(({ channel, before, after }) => (
          <section key={channel} aria-label={t(`channel.${channel}`)}>
            <Typography.Text strong>{t(`channel.${channel}`)}</Typography.Text>
            <div>
              {t('agreement.before')} <NumbersText numbers={before} />
            </div>
            <div>
              {t('agreement.after')} <NumbersText numbers={after} />
            </div>
          </section>
        ))}
        {idle ? <Alert type="info" showIcon title={t('agreement.no-effect')} /> : null}
      </Flex>
    </Modal>
  )
}

function NumbersText({ numbers }: { readonly numbers: Numbers }): React.JSX.Element {
  const { t } = useTranslation()
  const { windows, callsPerDayMax } = numbers
  const hours = (windows ?? []).map((one) => one.join('–')).join(t('gate.list-comma'))
  return (
    <span>
      {windows === null ? t('agreement.any-hour') : hours === '' ? t('agreement.no-hour') : hours}
      {' · '}
      {callsPerDayMax === null
        ? t('agreement.any-number')
        : t('case.calls-per-day', { n: callsPerDayMax })}
    </span>
  )
}

function same(a: Numbers, b: Numbers): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
