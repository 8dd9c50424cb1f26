import { shell } from './en-US/shell';
import { states } from './en-US/states';
import { terms } from './en-US/terms';
import { desk } from './en-US/desk';
import { requests } from './en-US/requests';
import { board } from './en-US/board';
import { workOrder } from './en-US/work-order';
import { myDay } from './en-US/my-day';
import { oversight } from './en-US/oversight';
import { articles } from './en-US/articles';
import { triage } from './en-US/triage';
import { analytics } from './en-US/analytics';
import { portal } from './en-US/portal';
import { administration } from './en-US/administration';
import { intake } from './en-US/intake';
import type { InEveryLanguage } from './languages';
import type { zhCN } from './zh-CN';

export const enUS: InEveryLanguage<typeof zhCN> = { shell, states, terms, desk, requests, board, workOrder, myDay, oversight, articles, triage, analytics, portal, administration, intake };
