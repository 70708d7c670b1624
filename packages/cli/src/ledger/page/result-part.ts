import type { Bilingual } from '@fencun/core/errors/codes'
import { base64 } from '@fencun/core/evidence/bytes'
import type { EvidencePackage } from '@fencun/core/evidence/package'
import type { PackageReport } from '@fencun/core/evidence/package-report'
import { commandsPart } from './commands-part.ts'
import { contactPart, outcomeOf } from './contact-part.ts'
import { FAULT_WORDS } from './fault-words.ts'
import { both, code, type Html, pairs, section, text } from './markup.ts'
import { type Step, type StepState, stepsOf } from './steps.ts'

/** Everything that is said about a package. `file` is absent when it could not be read. */
export function resultHtml(report: PackageReport, file: EvidencePackage | undefined): Html {
  const steps = stepsOf(report, file)
  const head = verdictPart(report, file)
  const list = section(
    'steps',
    { zh: '逐步核验', en: 'Step by step' },
    `<ol class="steps">${steps.map(stepHtml).join('')}</ol>`,
  )
  if (file === undefined || report.leaves.length === 0) return `${head}${list}${limitsPart()}`
  return `${head}${list}${contactPart(report, file)}${keysPart(file)}${commandsPart(file)}${limitsPart()}`
}

type Verdict = 'good' | 'care' | 'bad'

const VERDICTS: Readonly<Record<Verdict, readonly [Bilingual, Bilingual]>> = {
  good: [
    { zh: '核验通过', en: 'It holds' },
    {
      zh: '所示记录都在由您提供的公钥所签署的日志中，自写入后未被改动，公开的内容与之相符。',
      en: 'The records shown stand in the log signed by the keys you gave, unaltered since they were written, and what is disclosed agrees with them.',
    },
  ],
  care: [
    { zh: '文件自身一致，公钥待核对', en: 'It agrees with itself; compare the key' },
    {
      zh: '所有核验均成立，但公钥来自文件本身。请与委托方或日志方公布的公钥核对，并填入下方，再作为证据采信。',
      en: 'Every check holds, but with keys that came in the file. Compare them with those that the lender or the log publishes, and enter them below, before you rely on it.',
    },
  ],
  bad: [
    { zh: '核验不通过', en: 'It does not hold' },
    {
      zh: '文件被改动，或不是由所信任的日志出具。不符之处见下。',
      en: 'The file was altered, or does not come from a log that is trusted. See below for the place.',
    },
  ],
}

export function verdictOf({ holds, trust }: PackageReport): Verdict {
  if (!holds) return 'bad'
  return trust === 'given' ? 'good' : 'care'
}

/** For a file that made the check itself fail: it proves nothing. */
export const UNREADABLE: Html = `<section id="verdict" class="bad" role="status"><h2>${sign('M7 7l10 10M17 7L7 17', '不符 refused')}${both(VERDICTS.bad[0])}</h2><p>${both(
  {
    zh: '本页无法读完这个文件，因此什么也没有得到证明。',
    en: 'This page could not get through the file, so that nothing is proved.',
  },
)}</p></section>`

function verdictPart(report: PackageReport, file: EvidencePackage | undefined): Html {
  const verdict = verdictOf(report)
  const [title, words] = VERDICTS[verdict]
  const { checkpoint } = report
  const outcome = report.holds ? outcomeOf(report) : undefined
  const rows: (readonly [Bilingual, Html])[] = []
  if (file !== undefined)
    rows.push([{ zh: '联系或拒绝编号', en: 'Contact or refusal' }, code(file.contact)])
  if (outcome !== undefined) rows.push([{ zh: '当时的决定', en: 'Decided then' }, both(outcome)])
  if (checkpoint !== undefined) {
    const { origin, size, root } = checkpoint
    const count = { zh: `共 ${size} 条`, en: `${size} records` }
    rows.push([{ zh: '日志', en: 'Log' }, `${code(origin)} ${both(count)}`])
    rows.push([{ zh: '日志根哈希', en: 'Root of the log' }, code(base64(root))])
  }
  return `<section id="verdict" class="${verdict}" role="status"><h2>${SIGNS[verdict]}${both(title)}</h2><p>${both(words)}</p>${pairs(rows)}</section>\n`
}

function stepHtml({ title, state, words, findings }: Step): Html {
  const faults = findings.map(
    ({ code: fault, place, detail }) =>
      `<li>${both(FAULT_WORDS[fault])} ${code(place)}<small class="en"> ${text(detail)}</small></li>`,
  )
  const list = faults.length === 0 ? '' : `<ul>${faults.slice(0, 20).join('')}</ul>`
  return `<li class="${state}">${SIGNS[state]}<div><b>${both(title)}</b><span>${both(words)}</span>${list}</div></li>`
}

/** A sign beside the colour: not everybody sees colours. */
const SIGNS: Readonly<Record<StepState, Html>> = {
  good: sign('M5 12.5l4.5 4.5L19 7.5', '通过 good'),
  care: sign('M12 6v8M12 17.5v.5', '待核对 to compare'),
  bad: sign('M7 7l10 10M17 7L7 17', '不符 refused'),
  none: sign('M7 12h10', '无 none'),
}

function sign(path: string, title: string): Html {
  return `<svg class="sign" viewBox="0 0 24 24" role="img" aria-label="${title}"><path d="${path}"/></svg>`
}

function keysPart({ log, witnesses }: EvidencePackage): Html {
  const list = (keys: readonly string[]) => keys.map((key) => `<p>${code(key)}</p>`).join('')
  const rows: (readonly [Bilingual, Html])[] = [
    [{ zh: '日志公钥', en: 'Keys of the log' }, list(log.keys)],
  ]
  if (witnesses.length > 0) {
    rows.push([{ zh: '见证人公钥', en: 'Keys of witnesses' }, list(witnesses)])
  }
  const title = { zh: '文件所附的公钥', en: 'The keys that came with the file' }
  const words = {
    zh: '公钥决定了一切：任何人都可以用自己的密钥另造一份日志。请向委托方核对以下文字，一个字符也不能差。',
    en: 'All depends on the key: anybody can make up a log with a key of their own. Ask the lender for these words; not a character may differ.',
  }
  return section('keys', title, `<p>${both(words)}</p>${pairs(rows)}`)
}

function limitsPart(): Html {
  const points: readonly Bilingual[] = [
    {
      zh: '证明的是：这些记录在写入日志之后没有被改动、插入或删除。',
      en: 'What is proved: these records were not altered, inserted or removed since they were written to the log.',
    },
    {
      zh: '没有证明的是：写入的内容当初是否属实，以及文件未列出的记录说了什么。',
      en: 'What is not: that what was written was true, and what records say that are not in this file.',
    },
    {
      zh: '本页不联网，不保存、不上传任何内容；断网后结果相同。',
      en: 'This page uses no network, and stores and sends nothing; cut off from the network it says the same.',
    },
  ]
  const list = points.map((point) => `<li>${both(point)}</li>`).join('')
  return section('limits', { zh: '证明的范围', en: 'What this proves' }, `<ul>${list}</ul>`)
}
