import type { Bilingual } from '@fencun/core/errors/codes'
import { formatInstant } from '@fencun/core/time/instant'
import type { AuditReport } from '../audit-report.ts'
import { both, type Html, text } from './markup.ts'
import { STYLE } from './style.ts'

/**
 * What stands before and behind the sections of a page: the look, the switch of languages, which
 * needs no script, and a policy under which a browser loads nothing.
 */
export function frameOf(
  { logs, generatedAt }: Pick<AuditReport, 'logs' | 'generatedAt'>,
  title: Bilingual,
): { readonly head: Html; readonly foot: Html } {
  const files = logs.map(({ name }) => text(name)).join(', ')
  const made = text(formatInstant(generatedAt).slice(0, 16).replace('T', ' '))
  return {
    head: `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="robots" content="noindex"><meta name="referrer" content="no-referrer">
<title>${title.zh} ${title.en} · ${files}</title><style>${STYLE}</style></head><body>
<input type="radio" name="language" id="lang-zh" checked aria-label="中文"><input type="radio" name="language" id="lang-en" aria-label="English">
<main><header><svg viewBox="0 0 32 32" width="34" height="34" aria-hidden="true"><rect width="32" height="32" rx="7" fill="#14532d"/><path d="M7 9h18M7 16h12M7 23h6" stroke="#fff" stroke-width="3" stroke-linecap="round"/></svg>
<div><h1>${both(title)}</h1><p>${files} · <span class="whole">${made}</span></p></div>
<nav><label for="lang-zh" lang="zh-CN">中文</label><label for="lang-en" lang="en">English</label></nav></header>
`,
    foot: '</main></body></html>\n',
  }
}
