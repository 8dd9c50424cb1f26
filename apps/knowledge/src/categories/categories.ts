import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { starterFolder } from '../folders';
import type { Language } from '../text/language';

export interface CategoryNode {
  readonly id: string;
  readonly parent: string | null;
  readonly zh: string;
  readonly en: string;
}

/** The tree of categories a request or an article can belong to. */
@Injectable()
export class Categories {
  private readonly nodes: readonly CategoryNode[] = JSON.parse(readFileSync(join(starterFolder, 'categories.json'), 'utf8'));
  private readonly byId = new Map(this.nodes.map((node) => [node.id, node]));
  private readonly parents = new Set(this.nodes.map(({ parent }) => parent));

  all(): readonly CategoryNode[] {
    return this.nodes;
  }

  /** Undefined when there is none, or it has children: only leaves are given to requests and articles. */
  leaf(id: string): CategoryNode | undefined {
    return this.parents.has(id) ? undefined : this.byId.get(id);
  }

  pathOf(id: string): string[] {
    return id.split('/');
  }

  /** From the root, in a language. */
  labelsOf(id: string, language: Language): string[] {
    const node = this.byId.get(id);
    if (!node) return [];
    return [...(node.parent === null ? [] : this.labelsOf(node.parent, language)), node[language]];
  }

  /** As the graph shows it. A category that was retired keeps its id for a label. */
  shown(id: string, language: Language): { id: string; path: string[]; label: string } {
    return { id, path: this.pathOf(id), label: this.byId.get(id)?.[language] ?? id };
  }
}

export const noSuchCategory = { zh: '没有此类别，请从 categories 中选择末级类别', en: 'no such category; choose a leaf of `categories`' };
