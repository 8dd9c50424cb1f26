import type { MigrationInterface, QueryRunner } from 'typeorm';
import { digitsBackwards } from '../src/contacts/domain/phone-number';
import { searchTerms } from '../src/text/search-terms';

const pageSize = 1_000;

export class SearchContacts implements MigrationInterface {
  readonly name = 'SearchContacts1795572600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table contacts add column if not exists phone_backwards text;
      alter table contacts add column if not exists search tsvector;
    `);
    await this.fill(runner);
    await runner.query(`
      create index if not exists contacts_by_name on contacts (name, id);
      create index if not exists contacts_by_phone on contacts (phone_backwards text_pattern_ops);
      create index if not exists contacts_search on contacts using gin (search);
      create index if not exists service_requests_by_contact on service_requests (contact_id, submitted_at, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index if exists service_requests_by_contact, contacts_search, contacts_by_phone, contacts_by_name;
      alter table contacts drop column if exists search, drop column if exists phone_backwards;
    `);
  }

  /** Contacts that were registered before are found like new ones. */
  private async fill(runner: QueryRunner): Promise<void> {
    for (let last = ''; ; ) {
      const rows: { id: string; name: string; phone: string | null; email: string | null }[] =
        await runner.query('select id, name, phone, email from contacts where id > $1 order by id limit $2', [last, pageSize]);
      for (const { id, name, phone, email } of rows) {
        await runner.query('update contacts set phone_backwards = $2, search = array_to_tsvector($3::text[]) where id = $1', [id, phone === null ? null : digitsBackwards(phone), searchTerms(name, email)]);
      }
      if (rows.length < pageSize) return;
      last = rows.at(-1)?.id ?? last;
    }
  }
}
