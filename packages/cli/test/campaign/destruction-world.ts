import { cpSync } from 'node:fs'
import { join } from 'node:path'
import type { Actor } from '@fencun/app/access/roles'
import type { Deps } from '@fencun/app/deps'
import { askDestruction } from '@fencun/app/destroy-engagement/ask-destruction'
import { decideDestruction } from '@fencun/app/destroy-engagement/decide-destruction'
import { beginDestruction } from '@fencun/app/destroy-engagement/execute-destruction'
import { handOver, signReceipt } from '@fencun/app/destroy-engagement/hand-over'
import type { DestructionId } from '@fencun/app/ports/destructions'
import { type DebtorId, orgId } from '@fencun/core/ids'
import { registerFile } from '../../src/compose/register-file.ts'
import { DEMO_LENDER } from '../../src/demo/directory.ts'
import { Draw } from '../../src/demo/people.ts'
import { good, person } from '../support/demonstrated.ts'

/** The demonstration with five more debtors of one agency, of whom nothing else speaks. */

export const AGENCY = orgId('agency-a')
export const AGENCY_NAME = '甲信催收'
const HEADER =
  '个案序列号,委案日期,委案金额,姓名,证件号,本人手机,家庭地址,商品,联系人1姓名,联系人1关系,联系人1手机'
const RARE = [...'綦毋缪酆逄乜昝嵇郄亓']
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]

/** Twenty words that occur nowhere else: name, identity number, number and contact of five people. */
export interface Canaries {
  readonly csv: string
  readonly words: readonly string[]
}

export function drawCanaries(seed: number): Canaries {
  const draw = new Draw(seed)
  const people = Array.from({ length: 5 }, (_, n) => ({
    name: `${draw.one(RARE)}${draw.one(RARE)}探针${n}`,
    idNumber: idNumber(
      `53010219${60 + draw.below(30)}0${1 + draw.below(9)}1${draw.below(9)}`,
      draw,
    ),
    mobile: `199${String(10_000_000 + draw.below(89_999_999))}`,
    contact: `${draw.one(RARE)}鸢${draw.one(RARE)}${n}`,
  }))
  const rows = people.map(({ name, idNumber: id, mobile, contact }, n) => {
    const phone = `1770000${String(1000 + n)}`
    const place = `澜沧江畔样例路${n}号`
    return `CN${n},2026-11-16,100${n},${name},${id},${mobile},${place},信用卡,${contact},朋友,${phone}`
  })
  return {
    csv: `\uFEFF${[HEADER, ...rows].join('\r\n')}\r\n`,
    words: people.flatMap((one) => [one.name, one.idNumber, one.mobile, one.contact]),
  }
}

function idNumber(start: string, draw: Draw): string {
  const body = `${start}${String(100 + draw.below(800))}`.slice(0, 17)
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(body[i]), 0)
  return `${body}${'10X98765432'[sum % 11] ?? ''}`
}

export interface People {
  readonly agent: Actor
  readonly banker: Actor
  readonly administrator: Actor
}

export async function peopleOf(deps: Deps): Promise<People> {
  const [agent, banker, administrator] = await Promise.all([
    person(deps, 'supervisor-a'),
    person(deps, 'supervisor'),
    person(deps, 'admin'),
  ])
  return { agent, banker, administrator }
}

/** Registers the canaries as the agency's cases. */
export async function plant(deps: Deps, agent: Actor, { csv }: Canaries): Promise<void> {
  const bytes = new TextEncoder().encode(csv)
  const file = { fileName: 'canaries.csv', bytes, handler: AGENCY, confirm: null }
  const { registered } = good(await registerFile(deps, agent, file))
  if (registered.cases !== 5) throw new Error(`of 5 canaries ${registered.cases} were taken`)
}

/** From the request to the second approval and the order to begin. */
export async function order(deps: Deps, people: People): Promise<DestructionId> {
  const { agent, banker, administrator } = people
  const ask = { agency: AGENCY, scope: { kind: 'engagement' }, basis: '合作协议到期' } as const
  const { destruction } = good(await askDestruction(deps, agent, ask))
  const yes = { approved: true, note: '', agencyName: AGENCY_NAME }
  good(await handOver(deps, agent, destruction))
  good(await signReceipt(deps, banker, destruction))
  good(await decideDestruction(deps, banker, destruction, yes))
  good(await decideDestruction(deps, administrator, destruction, yes))
  good(await beginDestruction(deps, administrator, destruction, yes))
  return destruction
}

/** What somebody reads of debtors: how many they can open, of how many. */
export async function readAs(
  { people }: Pick<Deps, 'people'>,
  reader: Parameters<Deps['people']['of']>[1],
  debtors: readonly DebtorId[],
): Promise<{ readonly opened: number; readonly said: string }> {
  const keys = debtors.map((debtor) => ({ lender: DEMO_LENDER, debtor }))
  const found = await people.of(keys, reader)
  const values = found.flatMap((one) => [
    ...one.people.flatMap(({ name, idNumber: id }) => [name, id]),
    ...one.points.map(({ value }) => value),
  ])
  return {
    opened: found.filter((one) => !one.keyDestroyed && one.people.length > 0).length,
    said: values.map((value) => value?.reveal() ?? '').join('\n'),
  }
}

/** A copy of the database as a backup makes it: without any key. */
export function backUp(data: string, to: string): void {
  cpSync(join(data, 'database'), to, { recursive: true })
}
