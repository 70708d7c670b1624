import { Draw, drawMobile, drawPerson, type SyntheticPerson } from '../../src/demo/people.ts'

const HEADER =
  '个案序列号,委案日期,委案金额,姓名,证件号,本人手机,联系人1姓名,联系人1关系,联系人1手机'
const AMOUNT_YUAN = 1234

/** A placement of people whom nobody has seen before, with its control totals. */
export interface PlacementFile {
  readonly fileName: string
  readonly csv: string
  readonly confirm: { readonly cases: number; readonly placedAmountFen: string }
}

/**
 * Case numbers begin with the prefix. Of thousands of drawn people two may be the same by chance:
 * `taken` keeps the identity numbers of all files that must not share anybody.
 */
export function placementFile(
  prefix: string,
  seed: number,
  cases: number,
  taken: Set<string> = new Set(),
): PlacementFile {
  const draw = new Draw(seed)
  const rows = Array.from({ length: cases }, (_, i) => {
    const [debtor, contact] = [drawNew(draw, taken), drawPerson(draw)]
    return [
      ...[`${prefix}-${String(i).padStart(4, '0')}`, '2026-11-02', String(AMOUNT_YUAN)],
      ...[debtor.name, debtor.idNumber, debtor.mobile],
      ...[contact.name, '朋友', drawMobile(draw)],
    ].join(',')
  })
  return {
    fileName: `${prefix}.csv`,
    csv: [HEADER, ...rows, ''].join('\r\n'),
    confirm: { cases, placedAmountFen: String(AMOUNT_YUAN * 100 * cases) },
  }
}

function drawNew(draw: Draw, taken: Set<string>): SyntheticPerson {
  let person = drawPerson(draw)
  while (taken.has(person.idNumber)) person = drawPerson(draw)
  taken.add(person.idNumber)
  return person
}
