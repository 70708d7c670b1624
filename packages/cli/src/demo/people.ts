/**
 * Synthetic people for the demonstration: names, identity numbers with a valid checksum and mobile
 * numbers, all drawn from a seed. Nobody real is meant; the same seed gives the same people.
 */
export interface SyntheticPerson {
  readonly name: string
  readonly idNumber: string
  readonly mobile: string
}

const FAMILY = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗']
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建文辉力']
const REGIONS = ['110105', '310115', '320106', '330106', '420111', '440305', '500103', '510107']
const PREFIXES = ['131', '135', '138', '139', '150', '158', '176', '186', '188', '199']
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CHECK = '10X98765432'

/** A small generator with a period of 2³²: enough for people who do not exist (mulberry32). */
export class Draw {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** A whole number in [0, below). */
  below(below: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }

  one<T>(from: readonly T[]): T {
    const drawn = from[this.below(from.length)]
    if (drawn === undefined) throw new Error('nothing to draw from')
    return drawn
  }
}

export function drawPerson(draw: Draw): SyntheticPerson {
  const given = draw.below(3) === 0 ? draw.one(GIVEN) : draw.one(GIVEN) + draw.one(GIVEN)
  return { name: draw.one(FAMILY) + given, idNumber: drawIdNumber(draw), mobile: drawMobile(draw) }
}

export function drawMobile(draw: Draw): string {
  return draw.one(PREFIXES) + digits(draw.below(100_000_000), 8)
}

/** Region, birthday, sequence and the checksum of GB 11643. */
function drawIdNumber(draw: Draw): string {
  const birthday = `${1962 + draw.below(40)}${digits(1 + draw.below(12), 2)}${digits(1 + draw.below(28), 2)}`
  const body = `${draw.one(REGIONS)}${birthday}${digits(1 + draw.below(998), 3)}`
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(body[i]), 0)
  return `${body}${CHECK[sum % 11] ?? ''}`
}

function digits(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
