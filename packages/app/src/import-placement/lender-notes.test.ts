import { describe, expect, it } from 'vitest'
import { effectsOfNote } from './lender-notes.ts'

const effects = (note: string): Record<string, string> =>
  Object.fromEntries(
    [...effectsOfNote(note)].map(([kind, effect]) => [
      kind,
      effect.kind === 'hold'
        ? `hold ${effect.reason}`
        : effect.kind === 'hardship'
          ? `hardship ${effect.flag}`
          : 'review',
    ]),
  )

describe("a lender's note", () => {
  it.each([
    ['客户投诉中，已登记', { complaint: 'hold complaint' }],
    ['扬言向12378投诉', { complaint: 'hold complaint' }],
    ['家属称本人已死亡', { deceased: 'hold deceased' }],
    ['联系人称本人去世', { deceased: 'hold deceased' }],
    ['停催名单', { stop: 'hold stop-list' }],
    ['请勿联系', { stop: 'hold stop-list' }],
    ['持卡人否认办卡', { denied: 'hold dispute' }],
    ['卡片被盗刷,非本人消费', { denied: 'hold dispute' }],
    ['服刑中', { prison: 'hold prison' }],
    ['法院受理个人破产', { bankruptcy: 'hold bankruptcy' }],
    ['孕期,注意方式', { pregnant: 'hardship pregnancy' }],
    ['重大疾病', { illness: 'hardship illness' }],
    ['确诊肺 癌', { illness: 'hardship illness' }],
    ['低保户', { poverty: 'hardship poverty' }],
    ['孕期；客户投诉', { complaint: 'hold complaint', pregnant: 'hardship pregnancy' }],
  ])('that says %s stops or spares', (note, expected) => {
    expect(effects(note)).toEqual(expected)
  })

  it.each([
    ['未投诉', 'complaint'],
    ['无投诉', 'complaint'],
    ['没有过投诉', 'complaint'],
    ['已撤诉', 'complaint'],
    ['投诉已撤销', 'complaint'],
    ['投诉已结案', 'complaint'],
    ['未停催', 'stop'],
    ['已解除停催', 'stop'],
    ['恢复催收', 'stop'],
    ['并非盗刷', 'denied'],
    ['父亲已去世', 'deceased'],
    ['已刑满释放', 'prison'],
    ['未怀孕', 'pregnant'],
    ['病已痊愈', 'illness'],
    ['母亲住院', 'illness'],
  ])('that says %s is neither obeyed nor ignored: a person reads it', (note, kind) => {
    expect(effects(note)).toEqual({ [kind]: 'review' })
  })

  it('that says a thing plainly and negates it elsewhere is taken at its plain word', () => {
    expect(effects('客户投诉。已撤诉')).toEqual({ complaint: 'hold complaint' })
    expect(effects('此前未投诉，现投诉')).toEqual({ complaint: 'hold complaint' })
  })

  it.each(['', '承诺月底还款', '电话无人接听', '客户态度良好'])(
    'that says %j has no effect',
    (note) => {
      expect(effects(note)).toEqual({})
    },
  )
})
