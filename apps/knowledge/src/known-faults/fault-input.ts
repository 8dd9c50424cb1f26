import { Injectable } from '@nestjs/common';
import type { FieldMistake } from '@deskgraph/subgraph';
import { ArticlesView } from '../articles/articles.view';

const most = 50;
const longestVersion = 120;

/** What both mutations are told about versions and articles. */
@Injectable()
export class FaultInputReader {
  constructor(private readonly articles: ArticlesView) {}

  async mistakes(versions: readonly string[], articleIds: readonly string[]): Promise<(FieldMistake | false)[]> {
    const unknown = await this.articles.unknown(articleIds);
    return [
      (versions.length > most || versions.some((version) => version.length > longestVersion)) && {
        path: ['versions'], text: { zh: `最多 ${most} 个版本，每个最多 ${longestVersion} 个字符`, en: `at most ${most} versions of ${longestVersion} characters` },
      },
      articleIds.length > most && { path: ['articleIds'], text: { zh: `最多 ${most} 个条目`, en: `at most ${most} articles` } },
      unknown.length > 0 && { path: ['articleIds'], text: { zh: `没有这些知识条目：${unknown.join('、')}`, en: `no such articles: ${unknown.join(', ')}` } },
    ];
  }
}
