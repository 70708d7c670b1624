import type { Bilingual } from '@fencun/core/errors/codes'
import type { Tally } from '../../finding.ts'
import { figure } from '../language.ts'
import { both, counted, folded, type Html, table, text } from './markup.ts'

/** Labels below a chart; more would run into each other on a telephone. */
const LABELS_MAX = 7

const CALLS: Bilingual = { zh: '通话', en: 'calls' }
const CONNECTED: Bilingual = { zh: '其中接通', en: 'of them connected' }
const BREACHES: Bilingual = { zh: '违规', en: 'breaches' }

const LEGEND = ` · <svg class="key" viewBox="0 0 8 8"><rect class="c1" width="8" height="8"/></svg> ${both({ zh: '接通', en: 'connected' })} <svg class="key" viewBox="0 0 8 8"><rect class="c0" width="8" height="8"/></svg> ${both({ zh: '未接通', en: 'not connected' })}`

/**
 * Calls and breaches along hours or days: two panels with one axis each, because a few breaches among
 * thousands of calls could not be seen in one. The numbers stand below, folded.
 */
export function timeChart(key: string, head: Bilingual, tallies: readonly Tally[]): Html {
  if (tallies.length === 0) return ''
  const calls = tallies.map((tally) => [tally.connected, tally.calls - tally.connected])
  const breaches = tallies.map((tally) => [tally.breaches])
  return `<figure class="time">${panel(CALLS, tallies, calls, ['c1', 'c0'])}${panel(
    BREACHES,
    tallies,
    breaches,
    ['c2'],
  )}<div class="axis" aria-hidden="true">${axis(tallies)}</div>${folded(
    both({ zh: '数字', en: 'Figures' }),
    figures(
      key,
      head,
      tallies.map((tally, place) => ({ ...tally, place })),
    ),
  )}</figure>`
}

function panel(
  title: Bilingual,
  tallies: readonly Tally[],
  parts: readonly (readonly number[])[],
  classes: readonly string[],
): Html {
  const most = Math.max(1, ...parts.map((part) => part.reduce((a, b) => a + b, 0)))
  const bars = parts.map((part, i) => {
    let top = 100
    const rects = part.map((value, k) => {
      const height = (value / most) * 100
      top -= height
      return height === 0
        ? ''
        : `<rect class="${classes[k]}" x="${i * 10 + 1}" y="${round(top)}" width="8" height="${round(height)}"/>`
    })
    return `<g><title>${tip(tallies[i])}</title><rect class="hit" x="${i * 10}" y="0" width="10" height="100"/>${rects.join('')}</g>`
  })
  const width = tallies.length * 10
  return `<div class="panel"><p><b>${both(title)}</b> <small>${both({
    zh: `最高 ${figure(most)}`,
    en: `highest ${figure(most)}`,
  })}${classes.length > 1 ? LEGEND : ''}</small></p><svg role="img" viewBox="0 0 ${width} 100" preserveAspectRatio="none"><title>${title.zh} ${title.en}</title>${bars.join('')}</svg></div>`
}

function tip(tally: Tally | undefined): Html {
  if (tally === undefined) return ''
  const { name, calls, connected, breaches } = tally
  return text(
    `${name} · ${CALLS.zh} ${calls} · ${CONNECTED.zh} ${connected} · ${BREACHES.zh} ${breaches}`,
  )
}

function axis(tallies: readonly Tally[]): Html {
  const step = Math.max(1, Math.ceil(tallies.length / LABELS_MAX))
  return tallies
    .filter((_, i) => i % step === 0)
    .map(({ name }, i) => {
      const left = ((i * step + 0.5) / tallies.length) * 100
      return `<span style="left:${round(left)}%">${text(short(name))}</span>`
    })
    .join('')
}

/** `2026-11-09` needs no year below a chart. */
function short(name: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(name) ? name.slice(5) : name
}

/** A tally and its place in the list that it was taken out of. */
type Placed = Tally & { readonly place: number }

/** Names with their numbers and a bar for the breaches. */
export function tallyTable(key: string, head: Bilingual, tallies: readonly Placed[]): Html {
  const most = Math.max(1, ...tallies.map(({ breaches }) => breaches))
  return figures(key, head, tallies, (tally) => {
    const width = round((tally.breaches / most) * 100)
    return `<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect class="c2" width="${width}" height="8"/></svg>`
  })
}

function figures(
  key: string,
  head: Bilingual,
  tallies: readonly Placed[],
  bar?: (tally: Tally) => Html,
): Html {
  const rows = tallies.map((tally) => [
    tally.name === '' ? both({ zh: '（话单未写）', en: '(not in the log)' }) : text(tally.name),
    counted(`${key}.${tally.place}.calls`, tally.calls),
    counted(`${key}.${tally.place}.connected`, tally.connected),
    counted(`${key}.${tally.place}.breaches`, tally.breaches),
    ...(bar === undefined ? [] : [bar(tally)]),
  ])
  return table(
    [
      { title: head },
      { title: CALLS, number: true },
      { title: { zh: '接通', en: 'connected' }, number: true },
      { title: BREACHES, number: true },
      ...(bar === undefined ? [] : [{ title: { zh: '', en: '' } }]),
    ],
    rows,
    'tally',
  )
}

/** Two places, so that a page does not grow by digits that nobody sees. */
export function round(value: number): string {
  return String(Math.round(value * 100) / 100)
}
