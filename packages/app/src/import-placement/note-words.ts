import type { HardshipFlag, HoldReason } from '@fencun/core/timeline/event'

/** What a lender's note is about. */
export type NoteKind =
  | 'complaint'
  | 'deceased'
  | 'stop'
  | 'denied'
  | 'prison'
  | 'bankruptcy'
  | 'settled'
  | 'pregnant'
  | 'illness'
  | 'poverty'

/** What the case gets: collection stops, the debtor is spared, or a person reads the note first. */
export type NoteEffect =
  | { readonly kind: 'hold'; readonly reason: HoldReason }
  | { readonly kind: 'hardship'; readonly flag: HardshipFlag }
  | { readonly kind: 'review' }

interface NoteEntry {
  readonly effect: NoteEffect
  readonly words: readonly string[]
  /** Said beside a word, these say that the matter may be over. */
  readonly over: readonly string[]
  /** Said alone, these tell that there once was such a matter. */
  readonly once?: readonly string[]
}

/** The words lenders use. A phrase that contains a word counts; the lists err on the safe side. */
export const NOTE_WORDS: Readonly<Record<NoteKind, NoteEntry>> = {
  complaint: {
    effect: { kind: 'hold', reason: 'complaint' },
    words: ['投诉', '客诉', '信访', '12378', '12345', '银保监', '监管转办', '举报', '起诉我行'],
    over: ['撤诉', '撤回', '撤销', '结案', '办结', '已结', '已处理', '不成立'],
    once: ['撤诉'],
  },
  deceased: {
    effect: { kind: 'hold', reason: 'deceased' },
    words: ['死亡', '去世', '过世', '身故', '亡故', '离世', '病故', '已故', '销户口', '殡葬'],
    over: [],
  },
  stop: {
    effect: { kind: 'hold', reason: 'stop-list' },
    words: [
      '停催',
      '停止催收',
      '暂停催收',
      '禁催',
      '免催',
      '勿催',
      '不要催',
      '不得催',
      '不催',
      '禁止催收',
      '勿扰',
      '勿打',
      '勿电',
      '勿联系',
      '不要联系',
      '禁止联系',
      '不得联系',
      '黑名单客户',
    ],
    over: ['解除', '取消', '已恢复', '恢复催收'],
    once: ['恢复催收', '可催收', '可以催收'],
  },
  denied: {
    effect: { kind: 'hold', reason: 'dispute' },
    words: [
      '否认',
      '不承认',
      '非本人',
      '未办卡',
      '未办理',
      '没办过',
      '盗刷',
      '盗用',
      '被盗',
      '冒用',
      '冒名',
      '冒办',
      '伪冒',
      '伪卡',
      '争议',
      '异议',
      '诈骗',
      '被骗',
      '身份被',
    ],
    over: ['已解决', '已澄清', '不成立', '已排除'],
  },
  prison: {
    effect: { kind: 'hold', reason: 'prison' },
    words: ['服刑', '入狱', '坐牢', '监狱', '羁押', '看守所', '拘留', '判刑', '在押', '收监'],
    over: ['出狱', '刑满', '释放', '已出'],
    once: ['出狱', '刑满', '释放'],
  },
  bankruptcy: {
    effect: { kind: 'hold', reason: 'bankruptcy' },
    words: ['破产', '债务清理'],
    over: ['驳回', '不予受理', '撤回'],
  },
  settled: {
    effect: { kind: 'hold', reason: 'note-review' },
    words: ['已结清', '已还清', '全额还清', '已核销减免', '已达成分期', '个性化分期', '协商还款'],
    over: [],
  },
  pregnant: {
    effect: { kind: 'hardship', flag: 'pregnancy' },
    words: ['孕', '产假', '哺乳', '待产', '临产', '坐月子'],
    over: [],
  },
  illness: {
    effect: { kind: 'hardship', flag: 'illness' },
    words: [
      '重大疾病',
      '重疾',
      '重病',
      '大病',
      '癌',
      '肿瘤',
      '尿毒症',
      '透析',
      '白血病',
      '化疗',
      '瘫痪',
      '住院',
      '手术',
      '抑郁',
      '精神',
      '残疾',
      '自杀',
      '轻生',
    ],
    over: ['康复', '痊愈', '出院', '已治愈'],
    once: ['康复', '痊愈', '出院'],
  },
  poverty: {
    effect: { kind: 'hardship', flag: 'poverty' },
    words: ['低保', '特困', '贫困', '五保'],
    over: [],
  },
}

/** Said just before a word, these turn it round: 未投诉, 并非停催. */
export const NEGATIONS: readonly string[] = [
  '未',
  '无',
  '没有',
  '没',
  '不',
  '非',
  '否认',
  '排除',
  '解除',
  '取消',
  '撤销',
  '撤回',
  '恢复',
]

/** The one the note speaks of may be somebody else: 父亲去世. */
export const RELATIVES: readonly string[] = [
  '父亲',
  '母亲',
  '父母',
  '爸',
  '妈',
  '妻子',
  '丈夫',
  '老公',
  '老婆',
  '配偶',
  '爱人',
  '儿子',
  '女儿',
  '孩子',
  '爷爷',
  '奶奶',
  '外公',
  '外婆',
  '兄弟',
  '姐妹',
  '哥哥',
  '弟弟',
  '姐姐',
  '妹妹',
  '亲属',
  '亲戚',
  '岳父',
  '岳母',
  '公公',
  '婆婆',
  '担保人',
  '联系人',
]
