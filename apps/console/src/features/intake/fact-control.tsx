import { Input } from 'antd';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import type { Impact, Urgency } from '../../graph/schema.generated';
import { Choice } from '../../ui/choice';
import { localTime } from '../../ui/local-time';
import { FactsFormPartiesDocument } from './facts-form.generated';
import styles from './facts-form.module.css';

const impacts: readonly Impact[] = ['CORE_BUSINESS', 'PARTIAL', 'NONE'];
const urgencies: readonly Urgency[] = ['HIGH', 'MEDIUM', 'LOW'];

interface FactControlProps {
  readonly field: string;
  readonly question: string;
  readonly requestId: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The control that fits a question. */
export function FactControl(props: FactControlProps) {
  const { t } = useTranslation(['intake', 'terms']);
  const { field, question, value, onChange } = props;
  const id = `fact-${field}`;
  switch (field) {
    case 'contact':
    case 'device':
      return <PartyControl {...props} />;
    case 'impact':
      return <Choice id={id} label={question} options={impacts.map((each) => [each, t(`terms:Impact.${each}`)])} value={impacts.find((each) => each === value) ?? null} onChange={(chosen) => onChange(chosen ?? '')} />;
    case 'urgency':
      return <Choice id={id} label={question} options={urgencies.map((each) => [each, t(`terms:Urgency.${each}`)])} value={urgencies.find((each) => each === value) ?? null} onChange={(chosen) => onChange(chosen ?? '')} />;
    case 'occurredAt':
      return <Input id={id} className={styles['when']} type="datetime-local" max={localTime(new Date())} value={value} onChange={({ target }) => onChange(target.value)} />;
    case 'desiredBy':
      return <Input id={id} className={styles['when']} type="datetime-local" min={localTime(new Date())} value={value} onChange={({ target }) => onChange(target.value)} />;
    case 'description':
      return <Input.TextArea id={id} autoSize={{ minRows: 2, maxRows: 8 }} maxLength={10_000} value={value} onChange={({ target }) => onChange(target.value)} />;
    default:
      return <Input id={id} maxLength={500} value={value} onChange={({ target }) => onChange(target.value)} />;
  }
}

/** One of the customer's people or devices; asked for only where the question is open. */
function PartyControl({ field, question, requestId, value, onChange }: FactControlProps) {
  const { t } = useTranslation('intake');
  const [{ data, fetching }] = useQuery({ query: FactsFormPartiesDocument, variables: { id: requestId } });
  const customer = data?.serviceRequest?.customer;
  const options = field === 'contact' ? customer?.contacts.map(({ id, name }) => [id, name] as const) : customer?.devices.edges.map(({ node }) => [node.id, [node.name, node.serialNumber].filter(Boolean).join(' · ')] as const);
  return (
    <select id={`fact-${field}`} className={styles['select']} aria-label={question} value={value} disabled={fetching && !options} onChange={({ target }) => onChange(target.value)}>
      <option value="">{options?.length === 0 ? t(field === 'contact' ? 'facts.nobody' : 'facts.noDevice') : t('facts.choose')}</option>
      {options?.map(([id, name]) => <option key={id} value={id}>{name}</option>)}
    </select>
  );
}
