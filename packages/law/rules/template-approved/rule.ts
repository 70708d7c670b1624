import type { RuleCheck } from '@fencun/core/gate/rule'
import { factUnknown } from '@fencun/core/gate/unknown'
import type { Channel } from '@fencun/core/timeline/contact'

const SCOPE = 'template-approved.scope'
const WRITTEN: readonly Channel[] = ['sms', 'email', 'wework', 'letter', 'voice_notice']

/** What is declared is approved; a policy may want everything written declared. */
export const check: RuleCheck = ({ request, params }) => {
  const { content, channel, direction } = request
  if (direction === 'inbound') return undefined
  const written = params.textIfSet(SCOPE) === 'written' && WRITTEN.includes(channel)
  const finding = { verdict: 'DENY', reason: 'TEMPLATE_NOT_APPROVED', measured: {} } as const
  const limit = { approved: true }
  if (content === undefined) {
    return written ? { ...factUnknown('template'), parameter: SCOPE } : undefined
  }
  if (content.template === null)
    return written ? { ...finding, limit, parameter: SCOPE } : undefined
  if (content.templateApproved === 'unknown') return factUnknown('template')
  return content.templateApproved ? undefined : { ...finding, limit }
}
