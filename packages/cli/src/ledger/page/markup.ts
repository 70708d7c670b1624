import type { Bilingual } from '@fencun/core/errors/codes'

/** A piece of the page. What comes from a package gets into one through `text` alone. */
export type Html = string

const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
/** Signs that turn the direction of writing or show nothing could make a text look like another. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu

/** Text of a package: nothing in it acts as markup, and nothing in it is unseen. */
export function text(value: string | number): Html {
  return String(value)
    .replace(/[&<>"']/g, (sign) => NAMED[sign] ?? sign)
    .replace(UNSEEN, shown)
}

/** Text with its own line breaks. */
export function lines(value: string): Html {
  return value.split('\n').map(text).join('<br>')
}

/** Both languages; the switch at the top of the page shows one of them. */
export function both({ zh, en }: Bilingual): Html {
  if (zh === en) return text(zh)
  return `<span class="zh" lang="zh-CN">${text(zh)}</span><span class="en" lang="en">${text(en)}</span>`
}

export function section(id: string, title: Bilingual, content: Html): Html {
  return `<section id="${id}"><h2>${both(title)}</h2>${content}</section>\n`
}

/** Names and what belongs to them, one below the other. */
export function pairs(rows: readonly (readonly [Bilingual, Html])[]): Html {
  const all = rows.map(([name, value]) => `<div><dt>${both(name)}</dt><dd>${value}</dd></div>`)
  return `<dl>${all.join('')}</dl>`
}

export function code(value: string): Html {
  return `<code>${text(value)}</code>`
}

/** What is folded until somebody opens it. */
export function folded(summary: Html, content: Html): Html {
  return `<details><summary>${summary}</summary>${content}</details>`
}

function shown(sign: string): string {
  const point = sign.codePointAt(0) ?? 0
  return `<span class="unseen">U+${point.toString(16).toUpperCase().padStart(4, '0')}</span>`
}
