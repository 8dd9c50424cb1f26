import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { unreachable } from '../../graph/unreachable';
import { useAct, useRefusal } from '../../ui/act';
import type { ChoosableExample } from './example-choices';
import { LabelExampleDocument } from './examples-panel.generated';

/** Says what a request is about; true when it is on record. A request type is said along with the category it has. */
export function useSayLabel(labelSetId: string, { serviceRequest }: ChoosableExample) {
  const { t } = useTranslation('triage');
  const { message } = App.useApp();
  const refuse = useRefusal();
  const [correct, busy] = useAct(LabelExampleDocument);

  async function say(label: string): Promise<boolean> {
    const categoryId = labelSetId === 'category' ? label : serviceRequest.classification?.category.id;
    if (categoryId === undefined) {
      void message.warning(t('noCategoryYet'));
      return false;
    }
    const outcome = (await correct({ input: { serviceRequestId: serviceRequest.id, categoryId, requestType: labelSetId === 'request-type' ? label : null } }))?.correctClassification;
    if (!outcome) return false;
    switch (outcome.__typename) {
      case 'CorrectClassificationPayload':
        return true;
      case 'InvalidInput':
      case 'Forbidden':
        refuse(outcome);
        return false;
      default:
        return unreachable(outcome);
    }
  }
  return [say, busy] as const;
}
