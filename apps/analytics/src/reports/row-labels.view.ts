import { Injectable } from '@nestjs/common';
import type { Language } from '@deskgraph/identity';
import type { Bilingual } from '@deskgraph/subgraph';
import type { ReportDimension } from '../graph.generated';
import { NamesView } from '../names/names.view';
import { periodKey, periodLabel } from './domain/period';
import { isPeriod } from './dimensions';

export interface RowName {
  readonly key: string;
  readonly label: string;
}

const unknown: Partial<Record<ReportDimension, Bilingual>> = {
  CATEGORY: { zh: '未分类', en: 'Not classified' },
  MODULE: { zh: '未分类', en: 'Not classified' },
  TYPE: { zh: '类型未定', en: 'Type not known' },
  TEAM: { zh: '未分配', en: 'Not assigned' },
  ENGINEER: { zh: '未分配', en: 'Not assigned' },
};
const notKnown: Bilingual = { zh: '未知', en: 'Not known' };

const fixed: Readonly<Record<string, Bilingual>> = {
  P1: { zh: 'P1 核心业务停止', en: 'P1 core business stopped' },
  P2: { zh: 'P2 部分核心业务受影响', en: 'P2 part of the core business affected' },
  P3: { zh: 'P3 核心业务未受影响', en: 'P3 core business not affected' },
  FAULT: { zh: '故障', en: 'Fault' },
  CONSULTATION: { zh: '咨询', en: 'Consultation' },
  OPTIMISATION: { zh: '优化', en: 'Optimisation' },
  DELIVERY: { zh: '交付', en: 'Delivery' },
  PHONE: { zh: '电话', en: 'Phone' },
  ONLINE: { zh: '在线', en: 'Online' },
  EMAIL: { zh: '邮件', en: 'E-mail' },
  DEVICE: { zh: '设备', en: 'Device' },
  IMPORT: { zh: '导入', en: 'Import' },
};

/** What a row is called: stable for programs, and in the viewer's language for people. */
@Injectable()
export class RowLabelsView {
  constructor(private readonly names: NamesView) {}

  total(language: Language): RowName {
    return { key: 'total', label: { zh: '合计', en: 'Total' }[language] };
  }

  /** Names for the rows of these keys. */
  async of(dimension: ReportDimension, keys: readonly (string | null)[], language: Language): Promise<(key: string | null) => RowName> {
    const names = await this.namesOf(dimension, keys.filter((key) => key !== null), language);
    return (key) => {
      if (key === null) return { key: 'none', label: (unknown[dimension] ?? notKnown)[language] };
      if (isPeriod(dimension)) return { key: periodKey(dimension, key), label: periodLabel(dimension, key, language) };
      return { key, label: names.get(key) ?? fixed[key]?.[language] ?? key };
    };
  }

  private async namesOf(dimension: ReportDimension, ids: readonly string[], language: Language): Promise<ReadonlyMap<string, string>> {
    if (dimension === 'CATEGORY' || dimension === 'MODULE') return this.names.ofCategories(ids, language);
    return isNamed(dimension) ? this.names.of(dimension, ids, language) : new Map();
  }
}

function isNamed(dimension: ReportDimension): dimension is 'CUSTOMER' | 'ENGINEER' | 'TEAM' {
  return dimension === 'CUSTOMER' || dimension === 'ENGINEER' || dimension === 'TEAM';
}
