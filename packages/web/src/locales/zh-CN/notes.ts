/** What was written about a case: by the lender, and with a hold. */
export const zhNotes = {
  'lender-notes': {
    title: '委托方备注',
    'other-case': '{{header}}（同一人的案件 {{number}}）',
    hidden: '较长的号码已隐藏：联系只凭许可。',
  },
  'hold-note': {
    label: '说明（选填）',
    help: '供决定解除的人阅读，加密保存。',
    'too-long': '最多 500 字',
  },
}
