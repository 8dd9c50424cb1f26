import { EditOutlined, EyeOutlined, StopOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleState as State } from '../../graph/schema.generated';
import { Signal, type Tone } from '../../ui/signal';

const looks: Readonly<Record<State, readonly [Tone, ReactNode]>> = {
  DRAFT: ['calm', <EditOutlined key="draft" aria-hidden />],
  IN_REVIEW: ['warn', <EyeOutlined key="review" aria-hidden />],
  PUBLISHED: ['good', undefined],
  RETIRED: ['still', <StopOutlined key="retired" aria-hidden />],
};

/** How far an article is. */
export function ArticleState({ state }: { readonly state: State }) {
  const { t } = useTranslation('terms');
  const [tone, icon] = looks[state];
  return <Signal tone={tone} icon={icon}>{t(`ArticleState.${state}`)}</Signal>;
}
