import type { Bilingual } from '@fencun/core/errors/codes'
import type { PackageFault } from '@fencun/core/evidence/package-report'

/** What is wrong with a package, for people. */
export const FAULT_WORDS: Readonly<Record<PackageFault, Bilingual>> = {
  'package-form': {
    zh: '文件不是完整的证据包，或某个字段有误',
    en: 'the file is no complete package, or a field of it is wrong',
  },
  'key-form': { zh: '公钥格式有误', en: 'this is no verifier key' },
  'checkpoint-form': {
    zh: '检查点不是签名的三行文本',
    en: 'the checkpoint is not a signed text of three lines',
  },
  'checkpoint-signature': {
    zh: '检查点的签名不成立：内容被改动，或签名系伪造',
    en: 'the signature of the checkpoint does not hold: altered, or forged',
  },
  'checkpoint-unsigned': {
    zh: '检查点未经所信任的公钥签名',
    en: 'no key that is trusted signed the checkpoint',
  },
  'origin-differs': {
    zh: '检查点属于另一份日志',
    en: 'the checkpoint is of another log',
  },
  'witness-signature': {
    zh: '见证人的签名不成立',
    en: 'the signature of a witness does not hold',
  },
  'leaf-form': { zh: '记录的格式有误', en: 'this is no record of a known form' },
  'leaf-foreign': { zh: '记录属于另一份日志', en: 'this record was made for another log' },
  'leaf-twice': { zh: '同一位置的记录出现两次', en: 'one place of the log is there twice' },
  'leaf-not-included': {
    zh: '记录不在已签名的日志的该位置：记录、位置或证明被改动',
    en: 'the record is not at this place of the signed log: record, place or proof was altered',
  },
  'disclosure-stray': {
    zh: '公开的内容没有对应的承诺',
    en: 'no commitment belongs to this disclosed value',
  },
  'disclosure-closed': {
    zh: '公开的内容与日志中的承诺不符：内容或盐值被改动',
    en: 'a disclosed value is not what the log committed to: value or salt was altered',
  },
  'disclosure-twice': { zh: '同一内容公开了两次', en: 'one value is disclosed twice' },
  'event-form': { zh: '公开的事件格式有误', en: 'a disclosed event has a wrong form' },
  'event-differs': {
    zh: '公开的事件与其记录的种类、时间、编号或规则集不一致',
    en: 'a disclosed event differs from its record in kind, time, id or rule set',
  },
  'contact-absent': {
    zh: '公开的事件中没有本次联系',
    en: 'no disclosed event is of this contact',
  },
  'contact-mixed': {
    zh: '所示记录分属不同的联系或债务人',
    en: 'the records shown are of several contacts or debtors',
  },
  'timestamp-foreign': {
    zh: '时间戳不属于任何经签名的检查点',
    en: 'the time stamp is of no checkpoint that was signed',
  },
  'timestamp-history': {
    zh: '日志不是时间戳所指检查点的延续',
    en: 'the log does not continue the checkpoint of the time stamp',
  },
}
