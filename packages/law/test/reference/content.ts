import { type AccountFacts, type ContactRequest, LETTER_FIELDS } from '@fencun/core/gate/request'
import { type Answer, answer } from './answer.ts'
import type { Asked } from './asked.ts'
import { ceiling, common, dayOf, floor, inForce, type Where } from './numbers.ts'

/** What script, template or letter says, against the account as it stands. */
export interface ContentFacts {
  readonly mayBeBank: boolean
  readonly mayBeCard: boolean
  readonly declared: boolean
  readonly says: readonly string[]
  readonly template: 'none' | Answer
  readonly wantsScripts: boolean
  readonly masked: Answer
  readonly letterShows: 'unknown' | 'all' | 'less'
  readonly machine: 'silent' | Answer
  readonly asksForMoney: boolean
  readonly demand: 'none' | 'unknown' | 'differs' | 'equal'
  readonly tellsTooMuch: boolean
  readonly neverAuthority: boolean
  readonly mildBelow: number
  readonly dueKnown: boolean
  readonly due: number
  readonly consent: Answer
  readonly limitation: 'unknown' | 'expired' | 'running'
  readonly promiseVerified: boolean
  readonly productKnown: boolean
  readonly product: string
  readonly criminalProducts: readonly string[]
  readonly principalKnown: boolean
  readonly principal: number
  readonly criminalFrom: number
  readonly newLoan: boolean
  readonly costs: 'none' | 'unknown' | 'beyond' | 'disclosed'
  readonly talksMax: number
  readonly organisationsMax: number
  readonly channelsMax: number
}

const UNKNOWN: Partial<AccountFacts> = {}

export function contentFacts({ request, facts }: Asked, where: Where): ContentFacts {
  const account = facts.account ?? UNKNOWN
  const { lenderType = 'unknown', product = 'unknown' } = account
  return {
    mayBeBank: lenderType === 'bank' || lenderType === 'unknown',
    mayBeCard: product === 'credit-card' || product === 'unknown',
    wantsScripts: inForce('scripts', where).length > 0,
    neverAuthority: inForce('authorityWords', where).length > 0,
    mildBelow: floor('smallBelow', where),
    promiseVerified: inForce('promise', where).length > 0,
    criminalProducts: common('criminalProducts', where),
    criminalFrom: floor('criminalFrom', where),
    talksMax: ceiling('talksMax', where),
    organisationsMax: ceiling('organisationsMax', where),
    channelsMax: ceiling('channelsMax', where),
    ...textFacts(request),
    ...moneyFacts(request, account),
    ...accountFacts(account, where),
  }
}

function textFacts({ content, ...request }: ContactRequest) {
  const { categories: says = [], masked = 'unknown' } = content ?? {}
  const { machineLabelled: labelled = 'silent' } = content ?? {}
  return {
    declared: content !== undefined,
    says,
    template: template(content),
    masked: answer(masked),
    letterShows: letterShows(content?.shows),
    machine: labelled === 'silent' ? 'silent' : answer(labelled),
    tellsTooMuch: overheard(request) || (isStranger(request) && learnt(content) > 0),
  } as const
}

function template(content: ContactRequest['content']): ContentFacts['template'] {
  if (content?.template === null) return 'none'
  return answer(content?.templateApproved ?? 'unknown')
}

type Listener = Pick<ContactRequest, 'role' | 'channel' | 'direction'>

function overheard({ channel, direction }: Listener): boolean {
  return ['public_post', 'fax_unattended'].includes(channel) && direction === 'outbound'
}

function isStranger({ role }: Listener): boolean {
  return role === 'contact' || role === 'unrelated'
}

function letterShows(shows: readonly string[] | undefined): ContentFacts['letterShows'] {
  if (shows === undefined) return 'unknown'
  return LETTER_FIELDS.every((field) => shows.includes(field)) ? 'all' : 'less'
}

/** Words from which a listener knows that there is a debt. */
const TELLING = [
  'criminal-law',
  'credit-reporting',
  'credit-repair-promise',
  'court-will-enforce',
  'undisclosed-fee',
]

/** How much a listener would learn that is not theirs to know: who pays may know debt and amount. */
function learnt(content: ContactRequest['content']): number {
  if (content === undefined) return 0
  const learns = new Set<string>(content.discloses)
  if (content.categories.some((one) => TELLING.includes(one))) learns.add('debt')
  if (asks(content)) learns.add('amount')
  if (content.listenerOffersToPay === true) {
    learns.delete('debt')
    learns.delete('amount')
  }
  return learns.size
}

function asks(content: ContactRequest['content']): boolean {
  return content?.demandsFen !== undefined || (content?.costItems ?? []).length > 0
}

function moneyFacts({ content }: ContactRequest, account: Partial<AccountFacts>) {
  const { dueFen: due = 'unknown', disclosedCosts: sheet = 'unknown' } = account
  const { demandsFen: demands, costItems: items = [] } = content ?? {}
  const beyond = items.some((item) => sheet === 'unknown' || !sheet.includes(item))
  const matches = demands === due ? 'equal' : 'differs'
  const known = sheet === 'unknown' ? 'unknown' : beyond ? 'beyond' : 'disclosed'
  return {
    asksForMoney: asks(content),
    demand: demands === undefined ? 'none' : due === 'unknown' ? 'unknown' : matches,
    costs: items.length === 0 ? 'none' : known,
    dueKnown: due !== 'unknown',
    due: due === 'unknown' ? 0 : Number(due),
  } as const
}

function accountFacts(account: Partial<AccountFacts>, { day }: Where) {
  const { product = 'unknown', principalFen: principal = 'unknown' } = account
  const { originatedOn: began = 'unknown', limitationUntil: last = 'unknown' } = account
  return {
    consent: answer(account.marketingConsent ?? 'unknown'),
    limitation: last === 'unknown' ? 'unknown' : last < day ? 'expired' : 'running',
    productKnown: product !== 'unknown',
    product,
    principalKnown: principal !== 'unknown',
    principal: principal === 'unknown' ? 0 : Number(principal),
    newLoan: began === 'unknown' || began >= dayOf('2026-08-01'),
  } as const
}
