import { expect, test } from 'vitest'
import {
  type SearchWord,
  wordsMeant,
  wordsOfAccount,
  wordsOfId,
  wordsOfName,
  wordsOfPhone,
} from './search-terms.ts'

const text = ({ kind, text: of }: SearchWord): string => `${kind} ${of}`
const meets = (typed: string, words: readonly SearchWord[]): boolean => {
  const meant = new Set(wordsMeant(typed).map(text))
  return words.some((word) => meant.has(text(word)))
}

test('a name is found by itself, by its pinyin without tones and by its initials', () => {
  const words = wordsOfName('欧阳小明')
  for (const typed of ['欧阳小明', ' 欧阳 小明 ', 'ouyangxiaoming', 'Ou Yang Xiao Ming', 'oyxm']) {
    expect(meets(typed, words), typed).toBe(true)
  }
  for (const typed of ['欧阳', '小明', 'ouyang', 'oyx', 'xm', '欧阳小名', '']) {
    expect(meets(typed, words), typed).toBe(false)
  }
})

test('a character with two readings is found by the surname’s and by the usual one', () => {
  for (const typed of ['shanxiongxin', 'sxx', 'danxiongxin', 'dxx']) {
    expect(meets(typed, wordsOfName('单雄信')), typed).toBe(true)
  }
  for (const typed of ['lvbu', 'lübu', 'lv bu', 'lb']) {
    expect(meets(typed, wordsOfName('吕布')), typed).toBe(true)
  }
})

test('dots between the parts of a name, width and case make no difference', () => {
  for (const typed of ['买买提·吐尔逊', '买买提吐尔逊', '买买提•吐尔逊', 'mmttex']) {
    expect(meets(typed, wordsOfName('买买提・吐尔逊')), typed).toBe(true)
  }
  for (const typed of ['Li Wei', 'LIWEI', 'ｌｉｗｅｉ', 'lw']) {
    expect(meets(typed, wordsOfName('Li Wei')), typed).toBe(true)
  }
})

test('numbers are found in every form in which they are typed', () => {
  for (const typed of ['13800001234', '+86 138 0000 1234', '１３８-0000-1234']) {
    expect(meets(typed, wordsOfPhone('13800001234')), typed).toBe(true)
  }
  for (const typed of ['11010519491231002x', '110105 19491231 002X', '110105491231002']) {
    expect(meets(typed, wordsOfId('11010519491231002X')), typed).toBe(true)
  }
  for (const typed of ['6222 4919 0183 6301', '6222-4919-0183-6301']) {
    expect(meets(typed, wordsOfAccount('6222491901836301')), typed).toBe(true)
  }
  expect(meets('e12345678', wordsOfId('E12345678'))).toBe(true)
  expect(meets('0000', wordsOfPhone('13800001234'))).toBe(false)
})

test('nothing is found by nothing, and an account is no telephone number', () => {
  for (const words of [
    wordsOfName(' · '),
    wordsOfId(''),
    wordsOfPhone('x'),
    wordsOfAccount('12'),
  ]) {
    expect(words).toEqual([])
  }
  expect(wordsMeant('  ')).toEqual([])
  expect(meets('13800001234', [{ kind: 'name', text: '13800001234' }])).toBe(true)
  expect(meets('13800001234', [{ kind: 'spelling', text: '13800001234' }])).toBe(false)
})
