/** What a draft policy would have done to the own history. */
export const enWhatIf = {
  'what-if': {
    title: 'Had it held for the last quarter',
    asking: 'Trying it on your own history …',
    progress: '{{n}} of {{of}} debtors tried',
    again: 'Work it out again',
    period: '{{from}} to {{last}}, {{count}} requests',
    none: 'Nobody asked the gate in this time, so there is no effect to see.',
    incomplete:
      'Too long a history: only the first {{count}} debtors were tried. The command fencun whatif --self has no such limit.',
    same: 'No answer would differ: {{count}} were permitted then, and {{count}} would be.',
    permitted: 'Permitted contacts',
    under: 'under the draft',
    'refused-n': '{{count}} would have been refused',
    'lifted-n': '{{count}} refusals would have been lifted',
    by: 'By',
    view: {
      rules: 'Rule',
      agencies: 'Agency',
      collectors: 'Collector',
      hours: 'Hour',
      changes: 'One by one',
    },
    column: { before: 'then', draft: 'draft', refused: 'refused', lifted: 'lifted' },
    help: 'Then and draft: how many were permitted.',
    'help-rules': 'Then and draft: how often the rule stood in the way; several may at once.',
    'no-rule': 'No rule stood in the way, then or under the draft.',
    hour: '{{from}}:00–{{until}}:00',
    'no-change': 'No answer would differ.',
    more: 'The first {{n}} of {{of}}',
    kind: { refused: 'refused', lifted: 'lifted' },
    case: 'Case',
    contact: 'contact …{{id}}',
    how: 'How this is worked out',
    'how-counters':
      'Everything is counted anew under the draft from the first event on: a contact that it refuses did not happen and counts nowhere.',
    'how-lifted':
      'A refusal that it lifts is a permit of unknown outcome and counts as one, so that a later request may be refused because of it.',
    'how-facts':
      'Agency, person and line are as they were on record then; holds, refusals and agreements stay.',
    'how-days':
      '"Then" is the law and policy of each day; the draft is taken to hold on every day.',
    supposed:
      '{{count}} earlier requests kept no facts; for these rules they are supposed in order:',
    'fact-line': '{{rule}}: {{facts}}',
    fact: {
      agencyListed: 'the agency was listed and under contract',
      engagement: 'how the agency was assessed and engaged',
      staffActive: 'the person was employed',
      role: 'the role of the person',
      assigned: 'the case was theirs',
      qualification: 'training and confidentiality of the person',
      recording: 'the line recorded',
      refusedElsewhere: 'nobody had refused the number on another file',
    },
  },
}
