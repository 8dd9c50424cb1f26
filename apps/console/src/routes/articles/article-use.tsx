import { App, Button } from 'antd';
import { useState, type SubmitEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useClient } from 'urql';
import { unreachable } from '../../graph/unreachable';
import { useAct, useRefusal } from '../../ui/act';
import { RequestByReferenceDocument, UseArticleDocument } from './article-use.generated';
import styles from './articles.module.css';

/** Notes that the article solved a request (R2.4); the request is named by its number, or by `?request=` of the page one came from. */
export function ArticleUse({ articleId }: { readonly articleId: string }) {
  const { t } = useTranslation('articles');
  const { message } = App.useApp();
  const client = useClient();
  const [address] = useSearchParams();
  const [reference, setReference] = useState(address.get('request') ?? '');
  const [noteUse, busy] = useAct(UseArticleDocument);
  const refuse = useRefusal();

  async function note(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const wanted = reference.trim().toUpperCase();
    const { data, error } = await client.query(RequestByReferenceDocument, { reference: wanted }).toPromise();
    if (error || !data?.serviceRequest) return void message.warning(t('noSuchRequest', { reference: wanted }));
    const { id, subject } = data.serviceRequest;
    const outcome = (await noteUse({ input: { articleId, serviceRequestId: id } }))?.useArticle;
    if (!outcome) return;
    switch (outcome.__typename) {
      case 'UseArticlePayload':
        setReference('');
        return void message.success(t('used', { reference: wanted, subject }));
      case 'InvalidInput':
      case 'Forbidden':
        return refuse(outcome);
      default:
        return unreachable(outcome);
    }
  }

  return (
    <form className={styles['use']} onSubmit={(event) => void note(event)}>
      <label htmlFor="used-for">{t('useFor')}</label>
      <input id="used-for" value={reference} placeholder={t('requestNumber')} onChange={({ target }) => setReference(target.value)} />
      <Button htmlType="submit" loading={busy} disabled={reference.trim() === ''}>{t('use')}</Button>
    </form>
  );
}
