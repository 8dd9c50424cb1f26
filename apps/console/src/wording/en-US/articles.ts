import type { InEveryLanguage } from '../languages';
import type { articles as zh } from '../zh-CN/articles';

export const articles: InEveryLanguage<typeof zh> = {
  title: 'Knowledge', all: 'All articles', write: 'New article', edit: 'Edit', translate: 'Translate',
  search: 'Search the knowledge base', searchHint: 'What happens, an error code or a model; Chinese or English (press /)', stateFilter: 'Filter by state',
  nothingFound: 'Nothing found for “{{search}}”', none: 'No articles here yet', found: '{{count}} found', more: 'Show more', tooMany: 'There are more; search to narrow them down.',
  degraded: 'Search by meaning is not available at the moment; only words are matched.', noPlace: 'Not classified', usedTimes: 'Solved requests: {{count}}',
  tiers: { tier1: 'Tier 1 consultation', tier2: 'Tier 2 fault handling', tier3: 'Tier 3 requirement' }, noTier: 'Not set', noCategory: 'Not chosen',
  noArticle: 'There is no such article, or you may not see it', mayNotWrite: 'You may not write articles',
  symptoms: 'Symptoms', cause: 'Cause', steps: 'Steps', about: 'About this article',
  facts: { place: 'Module › function › sub-function', tier: 'Tier', versions: 'Versions', codes: 'Error codes', language: 'Language', audience: 'Readers', author: 'Author', reviewer: 'Reviewer', effectiveFrom: 'Effective from', revision: 'Revision', uses: 'Use', knownFaults: 'Known faults' },
  fixedIn: 'fixed in {{version}}', you: 'You', starter: 'Came with the system', fromWorkOrder: 'Drafted from a work order',
  didItHelp: 'Did this help?', helped: 'Yes {{count}}', didNot: 'No {{count}}',
  useFor: 'Solved request', requestNumber: 'Number, SR-…', use: 'Note as solution', used: 'Noted as the solution of {{reference}} ({{subject}})', noSuchRequest: 'There is no request {{reference}}, or you may not see it',
  submit: 'Submit for review', submitted: 'Submitted for review', return: 'Return', returned: 'Returned to the author', publish: 'Publish', published: 'Published', retire: 'Retire', retired: 'Retired',
  returnTitle: 'Return to the author', returnHint: 'What has to change?', retireTitle: 'Retire the article', retireHint: 'Why should it no longer be shown?',
  whyReturned: 'Returned:', whyRetired: 'Retired:', readAnew: 'The page is up to date again; look before you go on.',
  history: 'History', showHistory: 'Show', hideHistory: 'Hide', revisionsSoFar: 'Revisions so far: {{count}}', revisionNumber: 'Revision {{number}}', writtenBy: 'Written by {{who}}', reviewedBy: 'Reviewed by {{who}}',
  firstRevision: 'The first revision', nothingChanged: 'Nothing changed', line: { removed: 'Removed:', added: 'Added:' },
  fields: { title: 'Title', symptoms: 'Symptoms', cause: 'Cause', steps: 'Steps', body: 'Text', tier: 'Tier', categoryId: 'Category', module: 'Module', function: 'Function', subFunction: 'Sub-function', errorCodes: 'Error codes', productVersions: 'Versions' },
  hints: { symptoms: 'One a line, in the words of those who have it', cause: 'Why it happens', steps: 'One a line; the last one verifies', body: 'Markdown; may stay empty with a cause or steps', errorCodes: 'Separated by commas, e.g. E05, 0x0000011b', productVersions: 'Separated by commas, e.g. EG-2000 3.1' },
  save: 'Save draft', saved: 'Draft saved', discard: 'Discard changes', keptHere: 'Not saved yet; kept on this computer', restored: 'Brought back what you had not saved', unchanged: 'Nothing to save',
  preview: 'Preview', noTitle: '(no title)', view: 'View', side: { write: 'Write', preview: 'Preview' },
  conflict: 'Somebody saved before you', conflictText: 'The latest is revision {{number}}. Below is how your text differs from it: struck out is theirs, with a plus is yours.', takeTheirs: 'Take theirs', keepMine: 'Go on with mine',
};
