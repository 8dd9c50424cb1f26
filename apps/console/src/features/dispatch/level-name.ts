import { useTranslation } from 'react-i18next';
import type { PromiseLevel } from '../../graph/schema.generated';

/** The name of a priority or a response level. */
export function useLevelName(): (level: PromiseLevel) => string {
  const { t: term } = useTranslation('terms');
  return (level) => (level === 'RED' || level === 'YELLOW' || level === 'BLUE' ? term(`ResponseLevel.${level}`) : term(`Priority.${level}`));
}
