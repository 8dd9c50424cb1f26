import { PhoneOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { ContactOfOrderDocument } from './contact-line.generated';

/** Who to speak with. Asked for only when somebody wants to know: each time a contact is shown in full is on record. */
export function ContactLine({ reference }: { readonly reference: string }) {
  const { t } = useTranslation(['workOrder', 'states']);
  const [wanted, setWanted] = useState(false);
  const [{ data, fetching, error }] = useQuery({ query: ContactOfOrderDocument, variables: { reference }, pause: !wanted, requestPolicy: 'cache-first' });
  const contact = data?.workOrder?.serviceRequest?.contact;
  if (!wanted || fetching) return <Button size="small" loading={fetching} onClick={() => setWanted(true)}>{t('request.showContact')}</Button>;
  if (error) return <span role="alert">{t('states:unavailable.title')}</span>;
  if (!contact) return <span className="quiet">{t('request.noContact')}</span>;
  const { name, phone, email, masked } = contact;
  return (
    <span>
      {name}
      {phone ? <> · {masked ? phone : <a href={`tel:${phone}`}><PhoneOutlined aria-hidden /> {phone}</a>}</> : null}
      {email ? <> · {masked ? email : <a href={`mailto:${email}`}>{email}</a>}</> : null}
    </span>
  );
}
