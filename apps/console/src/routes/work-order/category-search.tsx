import { Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useQuery } from 'urql';
import { CategoryTreeDocument } from './classification-panel.generated';
import { leavesOf } from './categories';

/** Any leaf of the tree, by part of a name on the way to it. Fetched when somebody looks for one. */
export function CategorySearch({ choose }: { readonly choose: (categoryId: string) => void }) {
  const { t } = useTranslation('workOrder');
  const [wanted, setWanted] = useState(false);
  const [asked] = useQuery({ query: CategoryTreeDocument, pause: !wanted });
  return (
    <Select<string>
      style={{ width: '100%' }}
      aria-label={t('triage.other')}
      placeholder={t('triage.other')}
      value={null}
      loading={asked.fetching}
      options={leavesOf(asked.data?.categories ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      showSearch={{ optionFilterProp: 'label' }}
      onOpenChange={(open) => open && setWanted(true)}
      onChange={choose}
    />
  );
}
