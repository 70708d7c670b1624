import type { Bilingual } from '@fencun/core/errors/codes'
import { figure } from '../language.ts'
import { printable } from '../unnumbered.ts'

/** A piece of the page. What is not made here or by `text` must not get into one. */
export type Html = string

const NAMED: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text of a file: numbers masked, nothing in it acts as markup. */
export function text(value: string | number): Html {
  return escaped(printable(String(value)))
}

function escaped(value: string): Html {
  return value.replace(/[&<>"']/g, (sign) => NAMED[sign] ?? sign)
}

/** Both languages; the switch at the top of the page shows one of them. */
export function both({ zh, en }: Bilingual): Html {
  if (zh === en) return text(zh)
  return `<span class="zh" lang="zh-CN">${text(zh)}</span><span class="en" lang="en">${text(en)}</span>`
}

/** A counted number. Its key is the place of the same number in the JSON form of the report. */
export function counted(key: string, value: number): Html {
  return `<data value="${value}" data-key="${escaped(key)}">${figure(value)}</data>`
}

/** A section with its title. */
export function section(id: string, title: Bilingual, content: Html): Html {
  return `<section id="${id}"><h2>${both(title)}</h2>${content}</section>\n`
}

/** A table; numbers stand at the right where a heading says so. */
export function table(
  heads: readonly { readonly title: Bilingual; readonly number?: boolean }[],
  rows: readonly (readonly Html[])[],
  kind = '',
): Html {
  const head = heads
    .map(
      ({ title, number }) =>
        `<th scope="col"${number === true ? ' class="n"' : ''}>${both(title)}</th>`,
    )
    .join('')
  const body = rows
    .map((row) => {
      const cells = row.map((cell, i) => {
        return `<td${heads[i]?.number === true ? ' class="n"' : ''}>${cell}</td>`
      })
      return `<tr>${cells.join('')}</tr>`
    })
    .join('\n')
  return `<div class="wide ${kind}"><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></div>`
}

/** What is folded until somebody opens it. */
export function folded(summary: Html, content: Html, open = false): Html {
  return `<details${open ? ' open' : ''}><summary>${summary}</summary>${content}</details>`
}
