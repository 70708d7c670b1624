import { type Direction, headerWord } from './format.ts'

const BY_WORD: ReadonlyMap<string, Direction> = new Map(
  (
    [
      [
        'out',
        'out outbound outgoing outcall outboundcall callout dialout manual auto predictive back2back privacydial 呼出 外呼 去电 主叫 拨出 呼出电话 外呼电话 外拨 手动外呼 自动外呼 预测外呼 预览外呼 主动外呼 点击外呼 直接外呼 双向呼叫 出局 出',
      ],
      [
        'in',
        'in inbound incoming incall inboundcall callin 呼入 来电 接入 呼入电话 被叫 入局 入 回拨',
      ],
      [
        'inside',
        'internal inside local intercom extension 内部 内线 内部通话 分机互拨 内部呼叫 内呼',
      ],
    ] as const
  ).flatMap(([direction, words]) =>
    words.split(' ').map((word): readonly [string, Direction] => [word, direction]),
  ),
)

/** What a word for the direction of a call says, whatever system wrote it. */
export function commonDirection(word: string): Direction | undefined {
  return BY_WORD.get(headerWord(word))
}
