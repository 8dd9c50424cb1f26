import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, UnitOfWork, type Clock } from '@deskgraph/runtime';
import { BUSINESS_TIME_ZONE } from '../numbers/number-series';
import { nextAttempt, wordsOf } from './domain/notice';
import { MAILER, type Mailer } from './mailer';
import type { NotificationRow } from './notification.entity';
import { NotificationsStore } from './notifications.store';

/** Sends the mails that are due. Without a mail server they are kept, and shown where deliveries are. */
@Injectable()
export class SendMails {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly notifications: NotificationsStore,
    @Inject(MAILER) private readonly mailer: Mailer | null,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(BUSINESS_TIME_ZONE) private readonly zone: string,
  ) {}

  /** How many were sent, kept or tried in vain. */
  async execute(): Promise<number> {
    for (let handled = 0; ; handled += 1) {
      const found = await this.uow.run(async (tx) => {
        const mail = await this.notifications.takeMail(tx, this.clock());
        if (mail !== null) await this.notifications.saveMail(tx, { id: mail.id, ...(await this.deliver(mail)) });
        return mail !== null;
      });
      if (!found) return handled;
    }
  }

  private async deliver(mail: NotificationRow): Promise<Pick<NotificationRow, 'emailState' | 'attempts' | 'nextAttemptAt' | 'sentAt' | 'lastError'>> {
    const attempts = mail.attempts + 1;
    if (this.mailer === null || mail.emailTo === null) return { emailState: 'KEPT', attempts: mail.attempts, nextAttemptAt: null, sentAt: null, lastError: null };
    try {
      const { title, text } = wordsOf(mail.template, mail.facts, mail.emailLanguage ?? 'zh', this.zone);
      await this.mailer({ id: mail.id, to: mail.emailTo, subject: title, text });
      return { emailState: 'SENT', attempts, nextAttemptAt: null, sentAt: this.clock(), lastError: null };
    } catch (error) {
      const next = nextAttempt(this.clock(), attempts);
      const lastError = error instanceof Error ? error.message : String(error);
      return { emailState: next === null ? 'FAILED' : 'WAITING', attempts, nextAttemptAt: next, sentAt: null, lastError };
    }
  }
}
