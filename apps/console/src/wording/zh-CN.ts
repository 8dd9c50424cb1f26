import { shell } from './zh-CN/shell';
import { states } from './zh-CN/states';
import { terms } from './zh-CN/terms';
import { desk } from './zh-CN/desk';
import { requests } from './zh-CN/requests';
import { board } from './zh-CN/board';
import { workOrder } from './zh-CN/work-order';
import { myDay } from './zh-CN/my-day';
import { oversight } from './zh-CN/oversight';
import { articles } from './zh-CN/articles';
import { triage } from './zh-CN/triage';
import { analytics } from './zh-CN/analytics';
import { portal } from './zh-CN/portal';
import { administration } from './zh-CN/administration';
import { intake } from './zh-CN/intake';

/** Everything a person reads, in Chinese; the other languages have exactly these keys. */
export const zhCN = { shell, states, terms, desk, requests, board, workOrder, myDay, oversight, articles, triage, analytics, portal, administration, intake } as const;
