import { describe, expect, it } from 'vitest'
import { readNotice } from './notice-text.ts'

/** An invented notice in the published form: nobody knows the days of 2027 yet. */
const TEXT = `关于2027年部分节假日安排的通知
国办发明电〔2026〕 9号
一、元旦：2026年12月31日（周四）至2027年1月2日（周六）放假调休，共3天。1月3日（周日）上班。
二、春节：2月5日（农历除夕、周五）至11日（周四）放假调休，共7天。1月31日（星期日）、2月14日（星期天）上班。
三、清明节：4月5日（周一）放假，与周末连休。
四、劳动节：4月30日至5月4日放假调休，共5天。5月8日（周六）上班。
2026年11月4日`

describe('the wording of a holiday notice', () => {
  const read = readNotice(TEXT)

  it('gives its year, its number and the day it came out', () => {
    expect(read.year).toBe(2027)
    expect(read.source).toBe('国办发明电〔2026〕9号')
    expect(read.publishedOn).toBe('2026-11-04')
  })

  it('gives stretches within a month, over a month and over the year, and single days', () => {
    expect(read.holidays).toEqual([
      { name: '元旦', from: '2026-12-31', to: '2027-01-02' },
      { name: '春节', from: '2027-02-05', to: '2027-02-11' },
      { name: '清明节', from: '2027-04-05', to: '2027-04-05' },
      { name: '劳动节', from: '2027-04-30', to: '2027-05-04' },
    ])
  })

  it('gives the workdays made up for', () => {
    expect(read.workdays).toEqual(['2027-01-03', '2027-01-31', '2027-02-14', '2027-05-08'])
  })

  it('keeps the weekdays that it says, however they are written', () => {
    expect(read.weekdays).toContainEqual({ day: '2026-12-31', weekday: 4 })
    expect(read.weekdays).toContainEqual({ day: '2027-02-05', weekday: 5 })
    expect(read.weekdays).toContainEqual({ day: '2027-02-14', weekday: 7 })
  })

  it('may come as one line, copied from a page', () => {
    expect(readNotice(TEXT.replaceAll('\n', '')).holidays).toEqual(read.holidays)
  })

  it('may leave out the year of a December before New Year', () => {
    const text = '2027年部分节假日安排\n一、元旦：12月31日至1月2日放假，12月27日（周日）上班。'
    const { holidays, workdays } = readNotice(text)
    expect(holidays).toEqual([{ name: '元旦', from: '2026-12-31', to: '2027-01-02' }])
    expect(workdays).toEqual(['2027-12-27'])
  })

  it('gives nothing when it is something else', () => {
    expect(readNotice('hello')).toEqual({
      year: undefined,
      source: '',
      publishedOn: '',
      holidays: [],
      workdays: [],
      weekdays: [],
    })
  })
})
