/** How to check a package, for a reader without a program. */
export const PACKAGE_WORDS = {
  zh: [
    '本文件载明一次催收联系的全部事件，或一次被拒绝的联系。每个事件在发生时即写入一份只增不改的证据日志，日志的每个状态由放贷机构签名，并可由对方见证人共同签名。',
    '核对步骤一：向放贷机构另行索取（例如其公布代理机构名单的网页）日志公钥，与本文件所载公钥逐字核对。两者不同的，本文件不可信。',
    '核对步骤二：用文件夹中的页面（断网即可）或两个非本系统的程序核对：签名有效；每个事件确在已签名的日志中；披露的内容与写入时的承诺一致。命令见“说明.md”。',
    '核对步骤三：事件按债务人时间线编号，从 1 起连续。缺号即有事件未出示。',
    '核对步骤四：如需核对当时的许可是否合规，用 fencun ledger replay 以所载事实与当时的规则重新判定。',
    '本文件证明：这些内容自写入日志后未被改动，且日志未被改写（以见证人与可信时间戳为准）。它不证明内容在写入之前的真实性。',
  ],
  en: [
    'This file holds every event of one contact made in debt collection, or the refusal of one. Each event was written, when it happened, into an evidence log that only grows; each state of the log is signed by the lender, and may be cosigned by witnesses.',
    'First: get the verifier key of the log from the lender by another way, such as the page on which it publishes its list of agencies, and compare it with the one in this file. If they differ, do not believe this file.',
    'Second: check with the page in this folder (no network is needed) or with two programs that are not ours: the signatures hold; each event stands in the signed log; what is disclosed is what was committed to then. README.md has the commands.',
    'Third: the events of a debtor are numbered from 1 without a gap. A missing number is an event that was not shown.',
    'Fourth: to see whether the permit was lawful, let `fencun ledger replay` decide again from these facts under the rules of that time.',
    'What this proves: nothing of it was changed since it was written into the log, and the log was not rewritten, as far as witnesses and time stamps reach. It does not prove that what was written was true.',
  ],
} as const
