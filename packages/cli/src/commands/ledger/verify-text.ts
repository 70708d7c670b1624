import { figure, type Language, word } from '@fencun/audit/report/language'
import { base64 } from '@fencun/core/evidence/bytes'
import { formatInstant, instant } from '@fencun/core/time/instant'
import type { VerifiedLog } from './verify.ts'

/** What a check of a log found, for a person. */
export function reportText({ place, report, absent }: VerifiedLog, language: Language): string {
  const { checkpoint, signers, witnesses, leaves, complete, findings, findingsCount } = report
  const say = (zh: string, en: string): string => word({ zh, en }, language)
  const lines = [`${say('证据日志', 'evidence log')}  ${place}`]
  if (checkpoint !== undefined) {
    lines.push(`  ${say('名称', 'origin')}  ${checkpoint.origin}`)
    lines.push(`  ${say('条目', 'leaves')}  ${figure(checkpoint.size)}`)
    lines.push(`  ${say('根', 'root')}  ${base64(checkpoint.root)}`)
  }
  for (const { name, keyId } of signers)
    lines.push(`  ${say('签名', 'signed by')}  ${name} ${keyId}`)
  for (const { witness, time } of witnesses) {
    const at = formatInstant(instant(time * 1000))
    lines.push(`  ${say('见证', 'witness')}  ${witness.name} ${at}`)
  }
  for (const { name, keyId } of absent) {
    lines.push(`  ${say('见证人没有签名', 'this witness did not sign')}  ${name} ${keyId}`)
  }
  for (const { code, place: where, detail } of findings)
    lines.push(`  ${code}  ${where}: ${detail}`)
  if (findingsCount > findings.length) {
    const more = figure(findingsCount - findings.length)
    lines.push(`  ${say(`另有 ${more} 处`, `and ${more} more`)}`)
  }
  if (!complete) lines.push(`  ${say('没有全部看完', 'not everything could be looked at')}`)
  const isSound = findingsCount === 0 && complete && absent.length === 0
  const verdict = isSound
    ? say(`通过：${figure(leaves)} 条全部相符`, `holds: all ${figure(leaves)} leaves`)
    : say('不通过', 'DOES NOT HOLD')
  return [...lines, verdict].join('\n')
}

/** The same for a program. */
export function plainReport({ place, report, absent }: VerifiedLog): object {
  const { checkpoint, signers, witnesses, ...rest } = report
  return {
    place,
    checkpoint: checkpoint === undefined ? null : { ...checkpoint, root: base64(checkpoint.root) },
    signers: signers.map(({ name, keyId, algorithm }) => ({ name, keyId, algorithm })),
    witnesses: witnesses.map(({ witness: { name, keyId }, time }) => ({ name, keyId, time })),
    absentWitnesses: absent.map(({ name, keyId }) => ({ name, keyId })),
    ...rest,
  }
}
