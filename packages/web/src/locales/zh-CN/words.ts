/** Words of the domain that several screens show, by the server's own names. */
export const zhWords = {
  word: {
    status: { open: '在催', settled: '已结清', returned: '已退案', 'written-off': '已核销' },
    hold: {
      dispute: '争议停催',
      complaint: '投诉停催',
      'stop-list': '停催名单',
      deceased: '债务人死亡',
      incapacity: '无行为能力',
      prison: '服刑/羁押',
      plan: '还款方案履行中',
      bankruptcy: '破产程序',
      'identity-unverified': '身份待核实',
      'note-review': '备注待审',
    },
    hardship: { illness: '重大疾病', pregnancy: '孕期/哺乳期', poverty: '生活困难' },
  },
  list: { total: '共 {{count, number}} 条' },
}
