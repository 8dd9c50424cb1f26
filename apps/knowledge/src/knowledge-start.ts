import { Inject, Injectable } from '@nestjs/common';
import { LoadStarterArticles } from './articles/load-starter-articles';
import { PublishedArticles } from './articles/published-articles';
import { BeginTriage } from './classification/begin-triage';
import { starterTexts, starterUnseen } from './classification/training-texts';
import { starterFolder } from './folders';
import { KnownWords } from './known-words';
import { LOGGER, type Logger } from './logging';
import { SimilarRequests } from './requests/similar-requests';

const refreshEvery = 5_000;
const retryAfter = 2_000;

/** What goes on in memory beside answering: starter data, models and indexes, kept like the database. */
@Injectable()
export class KnowledgeStart {
  private stopped = false;
  private prepared = false;
  private refreshing: NodeJS.Timeout | undefined;

  constructor(
    private readonly starter: LoadStarterArticles,
    private readonly published: PublishedArticles,
    private readonly similar: SimilarRequests,
    private readonly triage: BeginTriage,
    private readonly words: KnownWords,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /** Resolves when everything is there; what fails is tried again until it succeeds or the service stops. */
  async begin(): Promise<void> {
    await this.untilDone('earlier requests', () => this.similar.load());
    await this.untilDone('names and synonyms', () => this.words.load());
    await this.untilDone('starter articles', async () => void (await this.starter.execute()));
    await this.untilDone('triage', async () => this.triage.execute(await starterTexts(starterFolder), await starterUnseen(starterFolder)));
    await this.untilDone('articles', () => this.published.refresh());
    await this.untilDone('index file', () => this.published.keep());
    this.prepared = !this.stopped;
    if (!this.stopped) this.refreshing = setInterval(() => void this.refresh(), refreshEvery);
  }

  /** Readiness: rejects until models and articles are there. */
  async check(): Promise<void> {
    if (!this.prepared) throw new Error('models and articles are being prepared');
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearInterval(this.refreshing);
    await this.published.keep();
  }

  private async refresh(): Promise<void> {
    try {
      await this.words.refresh();
      await this.published.refresh();
      await this.triage.refresh();
    } catch (error) {
      this.logger.warn({ err: error }, 'published articles and active models could not be looked for; trying again');
    }
  }

  private async untilDone(what: string, work: () => Promise<void>): Promise<void> {
    while (!this.stopped) {
      try {
        return await work();
      } catch (error) {
        if (this.stopped) return;
        this.logger.error({ err: error, what }, 'knowledge could not prepare; trying again');
        await new Promise((resolve) => setTimeout(resolve, retryAfter));
      }
    }
  }
}
