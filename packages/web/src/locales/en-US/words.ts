/** Words of the domain that several screens show, by the server's own names. */
export const enWords = {
  word: {
    status: {
      open: 'Open',
      settled: 'Settled',
      returned: 'Returned',
      'written-off': 'Written off',
    },
    hold: {
      dispute: 'Dispute',
      complaint: 'Complaint',
      'stop-list': 'Stop list',
      deceased: 'Deceased',
      incapacity: 'Incapacity',
      prison: 'In prison',
      plan: 'Repayment plan',
      bankruptcy: 'Bankruptcy',
      'identity-unverified': 'Identity unverified',
      'note-review': 'Note to review',
    },
    hardship: { illness: 'Serious illness', pregnancy: 'Pregnancy', poverty: 'Poverty' },
  },
  list: { total: '{{count, number}} in all' },
}
