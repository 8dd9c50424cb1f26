import type { ArticleContent } from './article';

/** Everything an article says below its title and symptoms; what the body repeats is not said twice. */
export function wholeText({ cause, steps, body }: Pick<ArticleContent, 'cause' | 'steps' | 'body'>): string {
  return [...[cause, ...steps].filter((text): text is string => text !== null && !body.includes(text)), body].filter(Boolean).join('\n');
}
