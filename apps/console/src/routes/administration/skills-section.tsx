import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useQuery } from 'urql';
import { Answer, Empty } from '../../ui/answer';
import { Panel } from '../../ui/page';
import styles from './administration.module.css';
import { ReadOnlyNote } from './read-only';
import type { May } from './sections';
import { SkillEditor } from './skill-editor';
import { SkillForm } from './skill-form';
import { SkillGaps } from './skill-gaps';
import { SkillMatrixFile } from './skill-matrix-file';
import { SkillsSectionDocument } from './skills-section.generated';

/** Who can do what, how well, and where it is thin. */
export function SkillsSection({ may }: { readonly may: May }) {
  const { t } = useTranslation('administration');
  const [params, setParams] = useSearchParams();
  const [team, below] = [params.get('team'), params.get('below')];
  // An import names no matrix in its answer: the query says itself what makes it old.
  const [asked, ask] = useQuery({ query: SkillsSectionDocument, variables: { team, below }, context: refreshed });
  const readOnly = !may('engineer:register');
  const choose = (name: string, value: string) => setParams((before) => {
    if (value === '') before.delete(name);
    else before.set(name, value);
    return before;
  }, { replace: true });

  return (
    <Answer of={asked} again={() => ask({ requestPolicy: 'network-only' })} pick={(data) => data}>
      {({ skillMatrix, teams, skills }) => (
        <div className={styles['stack']}>
          <Panel title={t('sections.skills')} actions={<SkillMatrixFile readOnly={readOnly} />}>
            {readOnly ? <ReadOnlyNote /> : <p className={styles['hint']}>{t('matrixHint')}</p>}
            <div className={styles['fields']}>
              <label>{t('team')}<select value={team ?? ''} onChange={({ target }) => choose('team', target.value)}>
                <option value="">{t('allTeams')}</option>
                {teams.map(({ id, name }) => <option key={id} value={name}>{name}</option>)}
              </select></label>
              <label>{t('below')}<select value={below ?? ''} onChange={({ target }) => choose('below', target.value)}>
                <option value="">{t('allSkills')}</option>
                {skills.map(({ id, path }) => <option key={id} value={id}>{path.join(' / ')}</option>)}
              </select></label>
            </div>
            {skillMatrix.rows.length > 0 && skillMatrix.skills.length > 0 ? <SkillEditor matrix={skillMatrix} readOnly={readOnly} /> : <Empty text={t('nobodyHere')} />}
          </Panel>
          <SkillGaps matrix={skillMatrix} />
          {readOnly ? null : <SkillForm skills={skills} />}
        </div>
      )}
    </Answer>
  );
}

const refreshed = { additionalTypenames: ['ImportSkillMatrixPayload'] };
