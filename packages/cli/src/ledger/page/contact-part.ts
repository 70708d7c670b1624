import { eventText } from '@fencun/app/show-timeline/event-text'
import { VERDICT_WORDS } from '@fencun/app/words/timeline-words'
import type { Bilingual } from '@fencun/core/errors/codes'
import { canonicalJson, type Json } from '@fencun/core/evidence/canonical-json'
import type { EvidencePackage } from '@fencun/core/evidence/package'
import type { PackageReport, ProvedLeaf } from '@fencun/core/evidence/package-report'
import type { CaptureSource } from '@fencun/core/timeline/capture-source'
import type { TimelineEvent } from '@fencun/core/timeline/event'
import { decisionHtml } from './decision-part.ts'
import { both, code, folded, type Html, lines, pairs, section, text } from './markup.ts'
import { named, type PackageNames } from './names.ts'
import { leafTime } from './time-text.ts'

const SOURCE_WORDS: Readonly<Record<CaptureSource, Bilingual>> = {
  screen: { zh: '人员在界面录入', en: 'by a person at a screen' },
  api: { zh: '由接口写入', en: 'by another system' },
  import: { zh: '由文件导入', en: 'from a file' },
  command: { zh: '由命令写入', en: 'by a command' },
  system: { zh: '由系统自动写入', en: 'by the system itself' },
}

const ONLY_WHAT_HOLDS: Bilingual = {
  zh: '文件核验不通过。以下只列出其中仍然成立的部分，不得单独采信。',
  en: 'The file does not hold. Below is only the part of it that still does; do not rely on that alone.',
}

/** What happened, as far as it was disclosed: only what was checked. */
export function contactPart(report: PackageReport, { names }: EvidencePackage): Html {
  const own = report.leaves.filter((leaf) => leaf.ofContact)
  const others = report.leaves.filter((leaf) => !leaf.ofContact)
  const list = (leaves: readonly ProvedLeaf[]) =>
    `<ol class="events">${leaves.map((leaf) => `<li>${leafHtml(leaf, names)}</li>`).join('')}</ol>`
  const rest =
    others.length === 0
      ? ''
      : folded(
          both({
            zh: `另有 ${others.length} 条相关记录`,
            en: `${others.length} records beside it`,
          }),
          list(others),
        )
  const title = { zh: '记录了什么', en: 'What was recorded' }
  const warning = report.holds ? '' : `<p class="note warn">${both(ONLY_WHAT_HOLDS)}</p>`
  return section('contact', title, `${warning}${list(own)}${rest}${unproved(names)}`)
}

function leafHtml(proved: ProvedLeaf, names: PackageNames): Html {
  const { index, leaf, event, values } = proved
  const place = { zh: `日志第 ${index} 条`, en: `record ${index} of the log` }
  const sentence = event === undefined ? { zh: leaf.type, en: leaf.type } : sentenceOf(event, names)
  const decision =
    event !== undefined && 'decision' in event ? decisionHtml(event.decision, names) : ''
  return `<p class="when"><time>${text(leafTime(leaf.at))}</time> <span class="chip">${both(place)}</span></p>
<h3>${both(sentence)}</h3>${decision}${valuesHtml(values)}${folded(both(PROOF), proofHtml(proved, names))}`
}

const PROOF = { zh: '记录原文', en: 'The record itself' }

/** Everything that was disclosed beside the event. */
function valuesHtml(values: Readonly<Record<string, Json>>): Html {
  return Object.entries(values)
    .filter(([name]) => name !== 'event')
    .map(([name, value]) => {
      const words = typeof value === 'string' ? lines(value) : code(canonicalJson(value))
      return `<figure><figcaption>${both(VALUE_NAMES[name] ?? { zh: name, en: name })}</figcaption><blockquote>${words}</blockquote></figure>`
    })
    .join('')
}

const VALUE_NAMES: Readonly<Record<string, Bilingual>> = {
  note: { zh: '催记内容', en: 'what the collector wrote' },
  value: { zh: '联系方式', en: 'number or address' },
}

function proofHtml({ leaf, event, values }: ProvedLeaf, names: PackageNames): Html {
  const sealed = Object.keys(leaf.commit).filter((name) => !Object.hasOwn(values, name))
  const staff = event?.actor.staff
  const who = staff === undefined || staff === 'system' ? undefined : named(names, staff)
  const actor = leaf.actor === null ? both({ zh: '系统', en: 'the system' }) : code(leaf.actor)
  const list = sealed.map(code).join(' ')
  const disclosed = values['event']
  const whole =
    disclosed === undefined
      ? ''
      : `<p class="note">${both({ zh: '公开的事件', en: 'the disclosed event' })}</p><pre>${text(canonicalJson(disclosed))}</pre>`
  return `${pairs([
    [
      { zh: '采集方式', en: 'Captured' },
      `${both(SOURCE_WORDS[leaf.src.sys])} · ${code(leaf.src.ver)}`,
    ],
    [{ zh: '操作人代号', en: 'Actor' }, who === undefined ? actor : `${actor} ${both(who)}`],
    [{ zh: '债务人代号', en: 'Debtor' }, leaf.subject === null ? '—' : code(leaf.subject)],
    [{ zh: '事件序号', en: 'Event' }, leaf.n === null ? '—' : text(leaf.n)],
    [{ zh: '未公开的内容', en: 'Kept back' }, list === '' ? '—' : list],
  ])}<p class="note">${both({ zh: '日志中的原文', en: 'as it stands in the log' })}</p><pre>${text(canonicalJson(leaf))}</pre>${whole}`
}

function sentenceOf(event: TimelineEvent, names: PackageNames): Bilingual {
  const read = (language: 'zh' | 'en') => {
    const nameOf = (id: string) => named(names, id)[language]
    return eventText(event, { staff: nameOf, org: nameOf })[language]
  }
  return { zh: read('zh'), en: read('en') }
}

function unproved(names: PackageNames): Html {
  if (Object.keys(names).length === 0) return ''
  const words = {
    zh: '人员、机构和规则的名称由出具文件者注明，便于阅读，不在证明范围内；编号和哈希值才在证明范围内。',
    en: 'Names of people, organisations and rules were added for reading by whoever made the file; what is proved are ids and hashes.',
  }
  return `<p class="note">${both(words)}</p>`
}

/** The gate’s answer in a few words, for the head of the page. */
export function outcomeOf(report: PackageReport): Bilingual | undefined {
  for (const { event, ofContact } of report.leaves) {
    if (ofContact && event !== undefined && 'decision' in event) {
      return VERDICT_WORDS[event.decision.outcome]
    }
  }
  return undefined
}
