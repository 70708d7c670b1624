/** Recordings of contacts and documents of cases. */
export const zhAttachments = {
  attachment: {
    recording: '录音',
    document: '文件',
    documents: '案件文件',
    'documents-empty': '还没有文件。协议、证明、函件可以在此补入。',
    'add-document': '添加文件',
    'add-recording': '补入录音',
    'add-recording-named': '为 {{at}} 的联系补入录音',
    sending: '正在上传',
    listen: '收听',
    'listen-named': '收听 {{at}} 的录音（{{length}}）',
    'open-named': '下载文件：{{name}}',
    purpose: '用途',
    'purpose-title': '收听或查看的用途',
    'purpose-ok': '开始',
    logged: '每次收听与查看连同用途记入证据日志。同一案件本次只问一次。',
    purposes: {
      'follow-up': '跟进本案',
      'quality-check': '质检',
      complaint: '处理投诉',
      court: '诉讼或公证',
      authority: '监管或司法机关要求',
      'data-subject': '答复本人查询',
    },
    finding: {
      unreadable: '文件头无法识别',
      silent: '没有声音',
      'cut-off': '录音不完整',
      'duration-differs': '时长与通话不符',
    },
  },
} as const
