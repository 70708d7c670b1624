import type { Operation } from '../http/operation.ts'
import { downloadAccessLog } from './access-log-csv/route.ts'
import { showAccessLog } from './access-log-show/route.ts'
import { saveAccessSettings } from './access-settings-save/route.ts'
import { showAccessSettings } from './access-settings-show/route.ts'
import { addAgency } from './agency-add/route.ts'
import { saveAgency } from './agency-save/route.ts'
import { makeAgreement } from './agreement-make/route.ts'
import { revokeAgreement } from './agreement-revoke/route.ts'
import { acknowledgeAlarm } from './alarm-acknowledge/route.ts'
import { countAlarms } from './alarm-count/route.ts'
import { listAlarms } from './alarm-list/route.ts'
import { allocateCases } from './allocation-make/route.ts'
import { showAllocation } from './allocation-show/route.ts'
import { createApiKey } from './api-key-create/route.ts'
import { listApiKeys } from './api-key-list/route.ts'
import { revokeApiKey } from './api-key-revoke/route.ts'
import { rotateApiKey } from './api-key-rotate/route.ts'
import { listAttachments } from './attachment-list/route.ts'
import { runAuditAgain } from './audit-again/route.ts'
import { beginAudit } from './audit-begin/route.ts'
import { listAuditFindings } from './audit-findings/route.ts'
import { removeAudit } from './audit-remove/route.ts'
import {
  downloadAuditCsv,
  downloadAuditHtml,
  downloadAuditJson,
  downloadAuditXlsx,
} from './audit-report/route.ts'
import { showAudit } from './audit-show/route.ts'
import { showCalendar } from './calendar-show/route.ts'
import { askCallback } from './callback-ask/route.ts'
import { carryCalls } from './calls-carry/route.ts'
import { listCases } from './case-list/route.ts'
import { prescreenCases } from './case-prescreen/route.ts'
import { searchCases } from './case-search/route.ts'
import { showCase } from './case-show/route.ts'
import { setClock } from './clock-set/route.ts'
import { checkContact } from './contact-check/route.ts'
import { checkContacts } from './contact-checks/route.ts'
import { reportContact } from './contact-event/route.ts'
import { reportMisdirected } from './contact-misdirect/route.ts'
import { recordContact } from './contact-record/route.ts'
import { requestContact } from './contact-request/route.ts'
import { showContact } from './contact-show/route.ts'
import { showCoverage } from './coverage-show/route.ts'
import { askDestruction } from './destruction-ask/route.ts'
import { downloadCertificate } from './destruction-certificate/route.ts'
import { checkDestruction } from './destruction-check/route.ts'
import { decideDestruction } from './destruction-decide/route.ts'
import { executeDestruction } from './destruction-execute/route.ts'
import { handOver } from './destruction-handover/route.ts'
import { checkHandover } from './destruction-handover-check/route.ts'
import { downloadHandover } from './destruction-handover-file/route.ts'
import { listDestructions } from './destruction-list/route.ts'
import { previewDestruction } from './destruction-preview/route.ts'
import { signReceipt } from './destruction-receipt/route.ts'
import { showDestruction } from './destruction-show/route.ts'
import { withdrawDestruction } from './destruction-withdraw/route.ts'
import { attachDocument } from './document-attach/route.ts'
import { beginLooking } from './document-begin/route.ts'
import { readDocument } from './document-read/route.ts'
import { showError } from './error-show/route.ts'
import { askExport } from './export-ask/route.ts'
import { decideExport } from './export-decide/route.ts'
import { listExports } from './export-list/route.ts'
import { makeExport } from './export-make/route.ts'
import { takeExport } from './export-take/route.ts'
import { traceLeak } from './export-trace/route.ts'
import { tryGate } from './gate-try/route.ts'
import { recordGuarantee } from './guarantee-record/route.ts'
import { showHealth } from './health-show/route.ts'
import { placeHold } from './hold-place/route.ts'
import { releaseHold } from './hold-release/route.ts'
import { recordInbound } from './inbound-record/route.ts'
import { listInstruments } from './instrument-list/route.ts'
import { showInstrument } from './instrument-show/route.ts'
import { showScenarioForm } from './law-form-show/route.ts'
import { listRuleSheets } from './law-sheets/route.ts'
import { showLedgerStatus } from './ledger-status/route.ts'
import { liftLegalHold } from './legal-hold-lift/route.ts'
import { listLegalHolds } from './legal-hold-list/route.ts'
import { placeLegalHold } from './legal-hold-place/route.ts'
import { addLine } from './line-add/route.ts'
import { listLines } from './line-list/route.ts'
import { reportLine } from './line-report/route.ts'
import { loadNotice } from './notice-load/route.ts'
import { listOrgs } from './org-list/route.ts'
import { flagParty } from './party-flag/route.ts'
import { listPlacements } from './placement-list/route.ts'
import { recordNotice } from './placement-notice/route.ts'
import { registerPlacement } from './placement-register/route.ts'
import { decidePolicy } from './policy-decide/route.ts'
import { previewPolicy } from './policy-preview/route.ts'
import { proposePolicy } from './policy-propose/route.ts'
import { showPolicy } from './policy-show/route.ts'
import { whatIf } from './policy-what-if/route.ts'
import { makePreview } from './preview-make/route.ts'
import { mapPreview } from './preview-map/route.ts'
import { downloadRejectedCsv } from './preview-rejected-csv/route.ts'
import { downloadRejectedXlsx } from './preview-rejected-xlsx/route.ts'
import { showPreview } from './preview-show/route.ts'
import { attachRecording } from './recording-attach/route.ts'
import { beginListening } from './recording-begin/route.ts'
import { readRecording } from './recording-read/route.ts'
import { recordRefusal } from './refusal-record/route.ts'
import { saveEngagement } from './register-agency/route.ts'
import { saveLenderType } from './register-lender/route.ts'
import { saveQualification } from './register-staff/route.ts'
import { showRegisters } from './registers-show/route.ts'
import { refreshRetention } from './retention-refresh/route.ts'
import { saveRetention } from './retention-save/route.ts'
import { showRetention } from './retention-show/route.ts'
import { revealData } from './reveal-data/route.ts'
import { listRevealPurposes } from './reveal-purposes/route.ts'
import { decideReview } from './review-decide/route.ts'
import { listReviews } from './review-list/route.ts'
import { listRules } from './rule-list/route.ts'
import { showRule } from './rule-show/route.ts'
import { signIn } from './session-begin/route.ts'
import { signOut } from './session-end/route.ts'
import { whoAmI } from './session-show/route.ts'
import { beginSetup } from './setup-begin/route.ts'
import { showSetup } from './setup-show/route.ts'
import { addStaff } from './staff-add/route.ts'
import { deactivateStaff } from './staff-deactivate/route.ts'
import { listStaff } from './staff-list/route.ts'
import { showTimeline } from './timeline-show/route.ts'
import { whoSaw } from './who-saw/route.ts'
import { showWorklist } from './worklist-show/route.ts'

/** Every operation of the interface. */
export const OPERATIONS: readonly Operation[] = [
  acknowledgeAlarm,
  addAgency,
  addLine,
  addStaff,
  allocateCases,
  askCallback,
  askDestruction,
  askExport,
  attachDocument,
  attachRecording,
  beginAudit,
  beginListening,
  beginLooking,
  beginSetup,
  carryCalls,
  checkContact,
  checkContacts,
  checkDestruction,
  checkHandover,
  countAlarms,
  createApiKey,
  deactivateStaff,
  decideDestruction,
  decideExport,
  decidePolicy,
  decideReview,
  downloadAccessLog,
  downloadAuditCsv,
  downloadAuditHtml,
  downloadAuditJson,
  downloadAuditXlsx,
  downloadCertificate,
  downloadHandover,
  downloadRejectedCsv,
  downloadRejectedXlsx,
  executeDestruction,
  flagParty,
  handOver,
  liftLegalHold,
  listAlarms,
  listApiKeys,
  listAttachments,
  listAuditFindings,
  listCases,
  listDestructions,
  listExports,
  listInstruments,
  listLegalHolds,
  listLines,
  listOrgs,
  listPlacements,
  listRevealPurposes,
  listReviews,
  listRuleSheets,
  listRules,
  listStaff,
  loadNotice,
  makeAgreement,
  makeExport,
  makePreview,
  mapPreview,
  placeHold,
  placeLegalHold,
  prescreenCases,
  previewDestruction,
  previewPolicy,
  proposePolicy,
  readDocument,
  readRecording,
  recordContact,
  recordGuarantee,
  recordInbound,
  recordNotice,
  recordRefusal,
  refreshRetention,
  registerPlacement,
  releaseHold,
  removeAudit,
  reportContact,
  reportLine,
  reportMisdirected,
  requestContact,
  revealData,
  revokeAgreement,
  revokeApiKey,
  rotateApiKey,
  runAuditAgain,
  saveAccessSettings,
  saveAgency,
  saveEngagement,
  saveLenderType,
  saveQualification,
  saveRetention,
  searchCases,
  setClock,
  showAccessLog,
  showAccessSettings,
  showAllocation,
  showAudit,
  showCalendar,
  showCase,
  showContact,
  showCoverage,
  showDestruction,
  showError,
  showHealth,
  showInstrument,
  showLedgerStatus,
  showPolicy,
  showPreview,
  showRegisters,
  showRetention,
  showRule,
  showScenarioForm,
  showSetup,
  showTimeline,
  showWorklist,
  signIn,
  signOut,
  signReceipt,
  takeExport,
  traceLeak,
  tryGate,
  whatIf,
  whoAmI,
  whoSaw,
  withdrawDestruction,
]
