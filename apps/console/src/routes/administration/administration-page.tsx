import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { useQuery } from 'urql';
import { Answer, Empty } from '../../ui/answer';
import { Page } from '../../ui/page';
import { AdministrationPageDocument } from './administration-page.generated';
import styles from './administration.module.css';
import { CalendarsSection } from './calendars-section';
import { LabelSetsSection } from './label-sets-section';
import { LadderSection } from './ladder-section';
import { PoliciesSection } from './policies-section';
import { readable, type Changing, type May, type Section } from './sections';
import { SkillRulesPanel } from './skill-rules-panel';
import { SkillsSection } from './skills-section';
import { WeightsSection } from './weights-section';

const contents: Readonly<Record<Section, ComponentType<{ readonly may: May }>>> = {
  policies: PoliciesSection,
  calendars: CalendarsSection,
  skills: SkillsSection,
  'skill-rules': SkillRulesPanel,
  'label-sets': LabelSetsSection,
  ladder: LadderSection,
  weights: WeightsSection,
};

/** What the desk works by: promises, calendars, who can do what. Who may not change a part reads it. */
export function AdministrationPage() {
  const { t } = useTranslation('administration');
  const [asked, ask] = useQuery({ query: AdministrationPageDocument });
  return (
    <Page title={t('title')}>
      <Answer of={asked} again={() => ask({ requestPolicy: 'network-only' })} pick={({ viewer }) => viewer.permissions}>
        {(permissions) => <Sections permissions={permissions} />}
      </Answer>
    </Page>
  );
}

function Sections({ permissions }: { readonly permissions: readonly string[] }) {
  const { t } = useTranslation('administration');
  const { section } = useParams();
  const offered = readable(permissions);
  const shown = offered.find((name) => name === section) ?? offered[0];
  if (!shown) return <Empty />;
  const Content = contents[shown];
  return (
    <>
      <nav aria-label={t('title')}>
        <ul className={styles['sections']}>
          {offered.map((name) => <li key={name}><Link className={styles['section']} to={`/administration/${name}`} aria-current={name === shown ? 'page' : undefined}>{t(`sections.${name}`)}</Link></li>)}
        </ul>
      </nav>
      <Content may={(permission: Changing) => permissions.includes(permission)} />
    </>
  );
}
