import { ExperimentOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { unreachable } from '../../graph/unreachable';
import { useAct, useRefusal } from '../../ui/act';
import { RetrainTriageModelDocument, TrainingStateDocument } from './training-panel.generated';
import { percent } from './percent';
import styles from './triage.module.css';

const everyMillis = 2_000;

interface TrainingPanelProps {
  readonly labelSetId: string;
  readonly mayTrain: boolean;
  /** A training came to its end: there is a version to see. */
  readonly ended: () => void;
}

/** Begins a training and shows how far it is; the active version goes on reading meanwhile. */
export function TrainingPanel({ labelSetId, mayTrain, ended }: TrainingPanelProps) {
  const { t } = useTranslation('triage');
  const [asked, ask] = useQuery({ query: TrainingStateDocument, variables: { id: labelSetId }, requestPolicy: 'network-only' });
  const [train, beginning] = useAct(RetrainTriageModelDocument);
  const refuse = useRefusal();
  const training = asked.data?.labelSet?.id === labelSetId ? asked.data.labelSet.training : null;
  const running = training?.state === 'RUNNING';
  const watched = useRef<string | null>(null);

  useEffect(() => {
    if (!running) return undefined;
    watched.current = training.id;
    const timer = setInterval(() => ask({ requestPolicy: 'network-only' }), everyMillis);
    return () => clearInterval(timer);
  }, [running, training?.id, ask]);

  useEffect(() => {
    if (training && !running && watched.current === training.id) {
      watched.current = null;
      ended();
    }
  }, [training, running, ended]);

  async function begin(): Promise<void> {
    const outcome = (await train({ input: { labelSetId } }))?.retrainTriageModel;
    if (!outcome) return;
    switch (outcome.__typename) {
      case 'RetrainTriageModelPayload':
        watched.current = outcome.training.id;
        return ask({ requestPolicy: 'network-only' });
      case 'InvalidInput':
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  return (
    <div className={styles['training']} role="status">
      {running ? <label className={styles['progress']}>{t('trainingRuns', { share: percent(training.share) })}<progress max={1} value={training.share} /></label> : null}
      {training?.state === 'DONE' ? <span className="quiet">{t('trainingDone')}</span> : null}
      {training?.state === 'FAILED' ? <span className={styles['failed']}>{t('trainingFailed')}</span> : null}
      {mayTrain && !running ? <Button icon={<ExperimentOutlined />} loading={beginning} onClick={() => void begin()}>{t('train')}</Button> : null}
    </div>
  );
}
