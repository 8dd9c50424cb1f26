import type { InEveryLanguage } from '../languages';
import type { analytics as zh } from '../zh-CN/analytics';

export const analytics: InEveryLanguage<typeof zh> = {
  title: 'Analytics',
  from: 'From', to: 'To', by: 'Group by', lastDays: 'Last {{count}} days',
  copyLink: 'Copy link', linkCopied: 'Link copied; it opens this same report', linkNotCopied: 'The browser does not allow copying; take it from the address bar', csv: 'Download CSV',
  definition: 'Definition', asOf: 'Data as of', nothing: 'No data in this period', total: 'Total', target: 'Target',
  promoters: 'Promoters (9–10)', passives: 'Passives (7–8)', detractors: 'Detractors (0–6)', interval: '95% interval {{low}} to {{high}}',
  reports: {
    serviceLevels: 'SLA attainment', response: 'First response', resolution: 'Resolution and closure', backlog: 'Backlog', satisfaction: 'Satisfaction and NPS',
    engineers: 'Engineers', standardSolutions: 'Standard solutions', requestMix: 'Request mix',
  },
  dimensions: {
    DAY: 'Day', WEEK: 'Week', MONTH: 'Month', PRIORITY: 'Priority', TYPE: 'Request type', CATEGORY: 'Category', MODULE: 'Module',
    TEAM: 'Team', ENGINEER: 'Engineer', CUSTOMER: 'Customer', CHANNEL: 'Channel',
  },
  columns: {
    group: 'Group', engineer: 'Engineer', day: 'Day', month: 'Month', workOrders: 'Work orders', responseMet: 'Response in time', responseBreached: 'Response missed', responseAttainment: 'Response attainment',
    resolutionMet: 'Resolved in time', resolutionBreached: 'Resolution missed', resolutionAttainment: 'Resolution attainment', responded: 'Responded',
    averageMinutes: 'Average (min)', p50Minutes: 'Median (min)', p90Minutes: 'P90 (min)', attainment: 'In time',
    closed: 'Closed', reopened: 'Reopened', averageHours: 'Average (h)', p50Hours: 'Median (h)', p90Hours: 'P90 (h)', closureRate: 'Closure rate',
    opened: 'Opened', open: 'Open at day’s end', completed: 'Completed', responseRate: 'Response rate', csat: 'CSAT (1–5)', csatLow: 'CSAT, low', csatHigh: 'CSAT, high',
    nps: 'NPS', npsLow: 'NPS, low', npsHigh: 'NPS, high', firstTimeRight: 'First time right', handlingHours: 'Handling (h)', ratings: 'Ratings', rating: 'Average rating',
    byStandard: 'By standard solution', tier1: 'Tier 1', tier2: 'Tier 2', tier3: 'Tier 3', withoutTier: 'Without tier', standardShare: 'Standard share',
    requests: 'Requests', share: 'Share', faults: 'Faults', urgent: 'Urgent',
  },
};
